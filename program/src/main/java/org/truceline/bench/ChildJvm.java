// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Starts this program again in a JVM of its own, with the options of this one and some more.
final class ChildJvm {
    /// What it printed, and how long it took from before its start to after its end.
    record Outcome(String said, long nanos) {}

    private final Path java;
    private final List<String> options;
    private final String mainClass;

    private ChildJvm(Path java, List<String> options, String mainClass) {
        this.java = java;
        this.options = options;
        this.mainClass = mainClass;
    }

    /// @param mainClass what a child runs
    static ChildJvm likeThis(String mainClass) {
        return new ChildJvm(Path.of(System.getProperty("java.home")), options(), mainClass);
    }

    /// The options of this JVM, without what watches it: an agent writes where another cannot.
    static List<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-javaagent") && !option.startsWith("-agentlib"))
                .toList();
    }

    /// The same program on another JDK, without the caches that belong to this one.
    ChildJvm on(Path otherJava) {
        var kept = options.stream()
                .filter(option -> !option.startsWith("-XX:AOT") && !option.startsWith("-XX:SharedArchive"))
                .toList();
        return new ChildJvm(otherJava, kept, mainClass);
    }

    Outcome run(List<String> more, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(java.resolve("bin").resolve("java").toString());
        command.addAll(options);
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        long before = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException("exit code " + exit + " of " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("interrupted while measuring", e);
        }
        return new Outcome(said, System.nanoTime() - before);
    }

    /// Other JDKs of this machine on which the program runs, one of each version, by version.
    static List<Path> listOthers() {
        var found = new TreeMap<String, Path>();
        for (String folder : List.of("/usr/lib/jvm", "/usr/local/lib/jvm", "/opt/java")) {
            try (Stream<Path> homes = Files.isDirectory(Path.of(folder)) ? Files.list(Path.of(folder)) : Stream.of()) {
                homes.sorted().forEach(home -> version(home).ifPresent(version -> found.putIfAbsent(version, home)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        found.remove(System.getProperty("java.version"));
        return List.copyOf(found.values());
    }

    private static Optional<String> version(Path home) {
        try (var lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9._]", "").substring(1))
                    .filter(version -> Integer.parseInt(version.split("\\.", -1)[0]) >= 21)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
