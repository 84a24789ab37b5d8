// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The server as its users start it: a process of its own on loopback, with the options of this one.
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +[0-9]+ +([0-9]+)");
    private static final double MIB = 1 << 20;

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static ServerProcess start(String mainClass, Path record) throws IOException {
        var command = new ArrayList<String>();
        command.add(tool("java"));
        command.addAll(ChildJvm.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of("serve", record.toString(), "--port", "0"));
        return start(command, "the server did not start on " + record);
    }

    /// The JDK's own server of files, of those in a folder.
    static ServerProcess ofFiles(Path dir) throws IOException {
        var command = List.of(
                tool("java"), "-m", "jdk.httpserver", "-b", "127.0.0.1", "-p", "0", "-o", "none", "-d", dir.toString());
        return start(command, "the server of files, which a JDK has, did not start");
    }

    private static ServerProcess start(List<String> command, String problem) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            var said = ADDRESS.matcher(line);
            if (said.find()) {
                return new ServerProcess(process, URI.create(said.group()));
            }
        }
        process.destroyForcibly();
        throw new IOException(problem);
    }

    URI address() {
        return address;
    }

    /// What is alive on its heap, after a full collection, in MiB.
    double liveMib() throws IOException {
        var jcmd = new ProcessBuilder(tool("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IOException("jcmd, which a JDK has, does not tell what is on the heap");
        }
        return Long.parseLong(total.group(1)) / MIB;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
