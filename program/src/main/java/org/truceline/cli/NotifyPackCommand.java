// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Json;
import org.truceline.model.Alert;
import org.truceline.monitor.EvidencePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = {
            "The evidence on an alert as a folder to hand on: notices, receipts, statements with their words, a map, the",
            "request for information, and a bundle that proves them."
        })
final class NotifyPackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "the record")
    private Path dir;

    @Parameters(index = "1", paramLabel = "ALERT", description = "its id, or the id of the object if it has one alert")
    private String id;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "new or empty")
    private @Nullable Path folder;

    @Option(names = "--json", description = "print it as one JSON value instead")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (folder == null && !json) {
            throw new UsageException("expected -o FOLDER or --json");
        }
        try (var record = OpenRecord.toRead(dir)) {
            var pack = new EvidencePack(dir, record.journal(), alert(record));
            if (folder != null) {
                requireEmpty(folder);
                var files = pack.write(folder);
                spec.commandLine().getOut().println("written to " + folder + ": " + String.join(", ", files));
            }
            if (json) {
                spec.commandLine().getOut().println(Json.line(pack.json()));
            }
            return Exit.DONE;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private Alert alert(OpenRecord record) {
        var strikes = record.journal().alerts().stream()
                .filter(alert -> alert.cause() instanceof Alert.Strike)
                .toList();
        var found = strikes.stream()
                .filter(alert -> alert.id().equals(id) || alert.object().equals(id))
                .toList();
        if (found.size() != 1) {
            var known =
                    (found.isEmpty() ? strikes : found).stream().map(Alert::id).collect(Collectors.joining(", "));
            throw new UsageException("expected the id of one alert on a strike, got '" + id + "'; there "
                    + (known.isEmpty() ? "is none" : "are " + known));
        }
        return found.getFirst();
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + ": expected a folder, this is a file");
        }
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new UsageException(folder + ": expected a folder that is new or empty");
            }
        }
    }
}
