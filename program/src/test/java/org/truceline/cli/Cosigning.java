// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A host, two witnesses and a mirror, for tests: the host's commands run here, each cosigner is a process of its own.
final class Cosigning {
    private static final Path SEPTEMBER = Path.of("..", "examples", "syria-2016", "september.yaml");

    private final Path temp;
    private final List<Side> sides = new ArrayList<>();

    /// What a run said and how it ended.
    record Run(int exit, String out, String err) {
        String all() {
            return out + err;
        }
    }

    Cosigning(Path temp) {
        this.temp = temp;
    }

    static Run run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(exit, out.toString(), err.toString());
    }

    Path record() {
        Path dir = temp.resolve("record");
        require(run("init", dir.toString(), "--terms", SEPTEMBER.toString(), "--name", "test"));
        return dir;
    }

    /// Puts a note of a side on record.
    static void add(Path record, String words) {
        require(run(
                "case",
                "raise",
                record.toString(),
                words.replace(' ', '-'),
                "--from",
                "usa",
                "--channel",
                "bilateral",
                "--to",
                "russia",
                "--words",
                words));
    }

    static void require(Run run) {
        if (run.exit() != Exit.DONE) {
            throw new AssertionError("exit " + run.exit() + ": " + run.all());
        }
    }

    static String logKey(Path record) {
        return run("verify", record.toString())
                .out()
                .lines()
                .filter(line -> line.startsWith("log key "))
                .map(line -> line.substring("log key ".length()))
                .findFirst()
                .orElseThrow();
    }

    /// A witness or mirror of a side.
    final class Side {
        private final String kind;
        private final String name;
        private final Path key;
        private final String vkey;
        private Process process;
        private String url;

        private Side(String kind, String name, Path record) throws IOException {
            this.kind = kind;
            this.name = name;
            this.key = temp.resolve(name + ".key");
            Run made = run("key", "new", name + ".example/" + kind, "-o", key.toString(), "--plain");
            require(made);
            this.vkey = made.out()
                    .lines()
                    .filter(line -> line.startsWith("cosigns as"))
                    .findFirst()
                    .orElseThrow()
                    .substring(13);
            start(logKey(record));
        }

        void start(String logKey) throws IOException {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            process = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            kind,
                            dir().toString(),
                            "--key",
                            key.toString(),
                            "--log",
                            logKey)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            url = Objects.requireNonNull(out.readLine(), kind + " " + name + " did not start")
                    .split(" ", -1)[1];
        }

        Path dir() {
            return temp.resolve(name);
        }

        String url() {
            return url;
        }

        String policyLine() {
            return "witness " + name + " " + vkey + " " + url + "\n";
        }

        void stop() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    Side side(String kind, String name, Path record) throws IOException {
        var side = new Side(kind, name, record);
        sides.add(side);
        return side;
    }

    Path policy(Path record, Side... of) throws IOException {
        var text = new StringBuilder("log " + logKey(record) + "\n");
        var names = new StringBuilder();
        for (Side side : of) {
            text.append(side.policyLine());
            names.append(' ').append(side.name);
        }
        text.append("group both all").append(names).append("\nquorum both\n");
        return Files.writeString(temp.resolve("policy"), text);
    }

    void stop() throws InterruptedException {
        for (Side side : sides) {
            side.stop();
        }
    }
}
