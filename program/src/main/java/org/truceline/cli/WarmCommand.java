// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Uses every part once, so that the launcher's archive of loaded classes holds them all.
@Command(name = "warm", hidden = true)
final class WarmCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXAMPLES")
    private Path examples;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        Path record = Files.createTempDirectory("truceline");
        try {
            Main.run(out, err, "--help");
            Main.run(out, err, "demo", "--help");
            Main.run(out, err, "demo", "--examples", examples.toString(), record.toString());
            Main.run(out, err, "verify", record.toString());
        } finally {
            try (var files = Files.walk(record)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Exit.DONE;
    }
}
