// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.truceline.Ports;
import org.truceline.journal.Journal;
import org.truceline.ledger.LogReader;
import org.truceline.monitor.Channels;
import org.truceline.node.NodeClock;

/// Nodes that are processes of their own, each in a folder of its own, on one clock; and their people, who type
/// commands.
final class Stage implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Path temp;
    private final Path source;
    private final Play play;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, Process> processes = new LinkedHashMap<>();
    private final TreeSet<String> cut = new TreeSet<>();

    /// What a command said.
    record Said(int exit, String out, String err) {}

    /// Lays down the nodes of a play, each introduced to all others.
    Stage(Path temp, Path file) throws IOException {
        this.temp = temp;
        this.source = file.resolveSibling(Path.of("..", "syria-2016")).normalize();
        this.play = Play.read(file);
        set(play.begin());
        for (Play.Part part : play.members()) {
            lay(part);
        }
        for (String one : ports.keySet()) {
            for (String other : ports.keySet()) {
                if (!one.equals(other)) {
                    require(
                            "node",
                            "join",
                            dir(one).toString(),
                            dir(other).resolve("card.json").toString());
                }
            }
        }
    }

    Play play() {
        return play;
    }

    private void lay(Play.Part part) throws IOException {
        int port = Ports.free();
        boolean hosts = ports.isEmpty();
        ports.put(part.name(), port);
        var args = new ArrayList<>(List.of(
                "node",
                "init",
                dir(part.name()).toString(),
                "--name",
                part.name(),
                "--role",
                part.role(),
                "--listen",
                "127.0.0.1:" + port,
                "--exercise",
                temp.resolve("clock").toString()));
        if (hosts) {
            args.add("--terms");
            play.terms().forEach(file -> args.add(source.resolve(file).toString()));
        }
        require(args.toArray(String[]::new));
    }

    Path dir(String name) {
        return temp.resolve(name);
    }

    List<String> names() {
        return List.copyOf(ports.keySet());
    }

    String host() {
        return names().getFirst();
    }

    void set(Instant instant) throws IOException {
        Path fresh = temp.resolve(".clock");
        Files.writeString(fresh, instant.toString());
        Files.move(fresh, temp.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Starts a node as a process and waits until it listens.
    void start(String name) throws IOException {
        launch(name, List.of());
    }

    /// Where the people of a node are served.
    ///
    /// @param link token of the one-time link; empty when somebody can sign in already
    record Served(int port, String link) {}

    /// The same, and the node serves its people.
    Served serve(String name) throws IOException {
        var out = launch(name, List.of("--port", "0"));
        String link = "";
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("/enter#")) {
                link = line.substring(line.indexOf('#') + 1).strip();
            } else if (line.startsWith("Serving ")) {
                return new Served(
                        Integer.parseInt(line.replaceFirst(".*http://127\\.0\\.0\\.1:([0-9]+).*", "$1")), link);
            }
        }
        throw new AssertionError("the node of " + name + " serves nobody");
    }

    private BufferedReader launch(String name, List<String> more) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "node",
                "run",
                dir(name).toString(),
                "--retry",
                "PT0.5S"));
        command.addAll(more);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        processes.put(name, process);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null || !line.contains("listens")) {
            throw new AssertionError("the node of " + name + " did not start: " + line);
        }
        return out;
    }

    void kill(String name) {
        var process = processes.remove(name);
        if (process != null) {
            process.destroyForcibly().onExit().orTimeout(1, TimeUnit.MINUTES).join();
        }
    }

    /// Takes a member's node off the net: it is there for its people, and for nobody else.
    void cut(String name) {
        cut.add(name);
        kill(name);
    }

    void mend(String name) throws IOException {
        cut.remove(name);
        start(name);
    }

    /// A command as the people of a node type it; DIR is their folder, and files lie beside the play.
    Said run(String node, List<String> command) {
        var args = command.stream()
                .map(arg -> arg.equals("DIR") ? dir(node).toString() : arg)
                .map(arg -> arg.startsWith("reports/") ? source.resolve(arg).toString() : arg)
                .map(arg ->
                        arg.startsWith("plays/") ? source.resolveSibling(arg).toString() : arg)
                .toArray(String[]::new);
        return run(args);
    }

    static Said run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Said(exit, out.toString().replace(System.lineSeparator(), "\n"), err.toString());
    }

    private static void require(String... args) {
        var said = run(args);
        if (said.exit() != Exit.DONE) {
            throw new AssertionError(String.join(" ", args) + ": " + said.err());
        }
    }

    long size(String name) throws IOException {
        Path log = dir(name).resolve("log");
        return Files.exists(log.resolve("checkpoint")) ? LogReader.open(log).size() : 0;
    }

    private boolean isQuiet() throws IOException {
        for (String name : ports.keySet()) {
            if (!cut.contains(name) && (size(name) != size(host()) || size(name) == 0 || waits(name))) {
                return false;
            }
        }
        return cut.contains(host()) || owesNothing();
    }

    /// Whether the host has put on record all that has fallen due by the clock of the play.
    private boolean owesNothing() throws IOException {
        try (var record = OpenRecord.toRead(dir(host()))) {
            var now = NodeClock.of(dir(host())).instant();
            return Channels.lapsed(record.agreement(), record.journal(), now).isEmpty()
                    && record.watch().silences(now).isEmpty()
                    && record.watch()
                            .strikes(record.journal().incidents())
                            .alerts()
                            .isEmpty();
        }
    }

    private boolean waits(String name) throws IOException {
        try (var journal = Journal.openToRead(dir(name))) {
            return !journal.pending().isEmpty();
        }
    }

    /// Waits until all that are on the net hold one log and have nothing to send. How long that takes is not asserted.
    void settle() throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!isQuiet()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("the nodes never came to hold one log: " + standing());
            }
            Thread.sleep(50);
        }
    }

    private String standing() {
        var text = new StringBuilder();
        names().forEach(name ->
                text.append(run("node", "status", dir(name).toString()).out()));
        return text.toString();
    }

    @Override
    public void close() {
        for (String name : List.copyOf(processes.keySet())) {
            kill(name);
        }
    }
}
