// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.truceline.monitor.Chronicle;
import org.truceline.publishing.Scene;
import org.truceline.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve the pages and figures of a record on this machine only.")
final class ServeCommand implements Callable<Integer> {
    static final int DEFAULT_PORT = 8016;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the record")
    private Path dir;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + DEFAULT_PORT,
            description = "port on 127.0.0.1 (${DEFAULT-VALUE}); 0 for any that is free")
    private int port;

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new UsageException("--port: expected a number from 0 to 65535, got " + port);
        }
        return serve(dir, port, spec.commandLine().getOut());
    }

    /// Serves until the process is told to stop.
    static int serve(Path dir, int port, PrintWriter out) throws IOException {
        OpenRecord.toRead(dir).close();
        var server = Server.start(dir, port, () -> scene(dir));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        out.println("Serving " + dir + " on http://127.0.0.1:" + server.port() + "  (stop with Ctrl-C)");
        out.flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    private static Scene scene(Path dir) {
        try (var record = OpenRecord.toRead(dir)) {
            return new Chronicle(record.agreement(), record.journal()).scene();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
