// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.NoteSignature;
import org.truceline.ledger.Policy;
import org.truceline.ledger.SignedNote;

/// Who has seen the log, as the notes in the record's folder say it; each cosignature is verified.
///
/// @param isComplete whether the quorum of the policy has seen the newest checkpoint
record Witnesses(boolean isComplete, List<Seen> witnesses) {
    Witnesses {
        witnesses = List.copyOf(witnesses);
    }

    /// What a witness last saw.
    ///
    /// @param last empty when no note here carries its cosignature
    record Seen(String name, String vkey, Optional<Saw> last) {}

    /// A checkpoint that a witness cosigned, and when it says that it did.
    record Saw(long size, Instant at) {}

    static Witnesses of(Path record, Policy policy) throws IOException {
        var newest = LogReader.open(record.resolve("log")).note();
        var notes = new ArrayList<>(List.of(newest));
        var before = record.resolve("witness").resolve("checkpoint");
        if (Files.exists(before)) {
            notes.add(SignedNote.parse(Files.readAllBytes(before)));
        }
        var seen = policy.witnesses().stream()
                .map(witness -> new Seen(witness.name(), witness.key().vkey(), last(witness, notes)))
                .toList();
        return new Witnesses(isComplete(policy, newest), seen);
    }

    private static Optional<Saw> last(Policy.Witness witness, List<SignedNote> notes) {
        return notes.stream().flatMap(note -> sight(witness, note).stream()).findFirst();
    }

    private static Optional<Saw> sight(Policy.Witness witness, SignedNote note) {
        return note.signatures().stream()
                .filter(signature -> witness.key().made(signature) && holds(witness, note, signature))
                .map(signature -> new Saw(
                        Checkpoint.parse(note.text()).size(), witness.key().time(signature)))
                .findFirst();
    }

    private static boolean holds(Policy.Witness witness, SignedNote note, NoteSignature signature) {
        try {
            witness.key().verify(note.text(), signature);
            return true;
        } catch (LedgerException e) {
            return false;
        }
    }

    private static boolean isComplete(Policy policy, SignedNote note) {
        try {
            return policy.standing(note).complete();
        } catch (LedgerException e) {
            return false;
        }
    }
}
