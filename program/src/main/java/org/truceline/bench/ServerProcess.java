// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
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
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of("serve", record.toString(), "--port", "0"));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        var said = ADDRESS.matcher(line == null ? "" : line);
        if (!said.find()) {
            process.destroyForcibly();
            throw new IOException("the server did not start on " + record);
        }
        return new ServerProcess(process, URI.create(said.group()));
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
