// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.CosignerClient;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.SignedNote;
import picocli.CommandLine.Model.CommandSpec;

/// The comparison of a record that verifies by itself with checkpoints that others keep of it: what no look at one copy
/// can find, that entries were taken back, or that somebody was shown another history.
final class SeenElsewhere {
    private final LogReader log;
    private final CommandSpec spec;

    SeenElsewhere(Path dir, CommandSpec spec) throws IOException {
        this.log = LogReader.open(dir.resolve("log"));
        this.spec = spec;
    }

    int check(List<String> places) throws IOException, InterruptedException {
        int exit = Exit.DONE;
        for (String place : places) {
            var note = find(place);
            if (note.isEmpty()) {
                spec.commandLine().getOut().println(place + " has seen nothing of this log yet");
            } else if (!holds(place, note.get())) {
                exit = Exit.DID_NOT_HOLD;
            }
        }
        return exit;
    }

    private Optional<SignedNote> find(String place) throws IOException, InterruptedException {
        return place.matches("https?://.*")
                ? new CosignerClient(URI.create(place))
                        .findCheckpoint(log.checkpoint().origin())
                : Optional.of(SignedNote.parse(Files.readAllBytes(Path.of(place))));
    }

    private boolean holds(String place, SignedNote note) throws IOException {
        Checkpoint seen = Checkpoint.parse(note.text());
        if (!seen.origin().equals(log.checkpoint().origin())) {
            throw new UsageException(place + " is of another log: " + seen.origin());
        }
        var own = log.note().signatures().stream()
                .map(signature -> signature.name() + signature.keyId())
                .toList();
        boolean signed = note.signatures().stream().anyMatch(s -> own.contains(s.name() + s.keyId()));
        var err = spec.commandLine().getErr();
        if (!signed) {
            err.println(place + ": not signed by this log");
        } else if (seen.size() > log.size()) {
            err.println("ROLLED BACK: " + place + " has seen " + seen.size() + " entries, this copy has " + log.size());
        } else if (!log.root(seen.size()).equals(seen.root())) {
            err.println("TWO HISTORIES: the log signed another history of its first " + seen.size() + " entries, which "
                    + place + " has seen");
        } else {
            spec.commandLine().getOut().println(place + " has seen the first " + seen.size() + " of these entries");
            return true;
        }
        return false;
    }
}
