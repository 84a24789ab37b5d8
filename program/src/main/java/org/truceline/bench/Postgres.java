// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL server with PostGIS for one measurement: Debian's packages, a folder of its own under the temporary
/// one, a free port of the loopback address, never as root. What it leaves behind is the packages alone.
final class Postgres implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final Path CLUSTERS = Path.of("/etc/postgresql-common/createcluster.conf");
    private static final String USER = "postgres";
    private static final int READY_TRIES = 120;

    private final Path programs;
    private final Path folder;
    private final int port;
    private final Process server;

    private Postgres(Path programs, Path folder, int port, Process server) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /// Starts one, installing the packages first where they are missing and this process may.
    ///
    /// @throws IOException with what is missing, when there is none and none can be installed
    static Postgres start() throws IOException {
        if (programs().isEmpty()) {
            install();
        }
        var programs = programs()
                .orElseThrow(() -> new IOException(
                        "expected PostgreSQL with PostGIS: apt-get install postgresql-postgis, or run without --sql"));
        var folder = Files.createTempDirectory("truceline-postgres");
        int port = freePort();
        if (isRoot()) {
            run(List.of("chown", USER, folder.toString()));
        }
        var data = folder.resolve("data");
        run(asUser(
                programs.resolve("initdb").toString(), "-D", data.toString(), "-A", "trust", "-U", USER, "-E", "UTF8"));
        var server = new ProcessBuilder(asUser(
                        programs.resolve("postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "shared_buffers=1GB",
                        "-c",
                        "work_mem=256MB",
                        "-c",
                        "maintenance_work_mem=512MB",
                        "-c",
                        "effective_cache_size=4GB",
                        "-c",
                        "max_wal_size=8GB",
                        "-c",
                        "random_page_cost=1.1"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var started = new Postgres(programs, folder, port, server);
        started.awaitReady();
        return started;
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.filter(v -> Files.exists(v.resolve("bin/postgres")))
                    .filter(v -> Files.exists(v.resolve("lib/postgis-3.so")))
                    .max(Comparator.comparing(Path::toString))
                    .map(v -> v.resolve("bin"));
        }
    }

    private static void install() throws IOException {
        if (!isRoot() || !Files.exists(Path.of("/usr/bin/apt-get"))) {
            return;
        }
        if (!Files.exists(CLUSTERS)) {
            Files.createDirectories(CLUSTERS.getParent());
            Files.writeString(CLUSTERS, "create_main_cluster = false\n");
        }
        run(List.of("apt-get", "-qq", "update"));
        run(List.of("apt-get", "-qq", "install", "-y", "--no-install-recommends", "postgresql", "postgresql-postgis"));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> asUser(String... command) {
        var all = new ArrayList<String>();
        if (isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups", "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        for (int i = 0; i < READY_TRIES; i++) {
            if (!server.isAlive()) {
                throw new IOException("PostgreSQL stopped: " + Files.readString(folder.resolve("log")));
            }
            var probe = new ProcessBuilder(
                            programs.resolve("pg_isready").toString(), "-q", "-h", "127.0.0.1", "-p", "" + port)
                    .start();
            if (await(probe) == 0) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(250);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while PostgreSQL started", e);
            }
        }
        throw new IOException("PostgreSQL did not get ready");
    }

    /// Runs a script with psql, the client that comes with it; gives back what it prints, unaligned.
    String sql(String script) throws IOException {
        var file = Files.createTempFile(folder, "script", ".sql");
        Files.writeString(file, script);
        return run(List.of(
                programs.resolve("psql").toString(),
                "-X",
                "-q",
                "-A",
                "-t",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                USER,
                "-d",
                "postgres",
                "-f",
                file.toString()));
    }

    /// Where a file may be put that a script of [#sql] reads or writes by `\copy`.
    Path file(String name) {
        return folder.resolve(name);
    }

    private static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (await(process) != 0) {
            throw new IOException(command.getFirst() + " failed: " + said.strip());
        }
        return said;
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("interrupted while measuring", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run(asUser(
                    programs.resolve("pg_ctl").toString(),
                    "stop",
                    "-s",
                    "-m",
                    "fast",
                    "-D",
                    folder.resolve("data").toString()));
        } finally {
            server.destroy();
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(Postgres::delete);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
