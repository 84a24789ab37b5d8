// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.Fault;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.NoteKey;
import org.truceline.ledger.Policy;
import org.truceline.ledger.SignedNote;

/// The judgement over who else has seen the record: the cosignatures on its checkpoint, and the last checkpoint that
/// the
/// whole quorum had seen. A side that stopped cosigning is no fault; that the log goes on unilaterally is said.
final class WitnessCheck {
    private final RecordFolder folder;
    private final Policy policy;
    private final List<NoteKey> known;
    private final List<Fault> faults;
    private final List<String> remarks;

    /// @param known the log's key, and those of every policy and every member that was ever on record
    WitnessCheck(RecordFolder folder, Policy policy, List<NoteKey> known, List<Fault> faults, List<String> remarks) {
        this.folder = folder;
        this.policy = policy;
        this.known = List.copyOf(known);
        this.faults = faults;
        this.remarks = remarks;
    }

    /// A record whose log is sound; its root at an earlier size can be believed.
    void check() throws IOException {
        var reader = LogReader.open(folder.log());
        Policy.@Nullable Standing now = standing("log/checkpoint", reader.note());
        if (now == null) {
            return;
        }
        checkStrangers("log/checkpoint", reader.note());
        if (now.complete()) {
            remarks.add("cosigned by " + names(now) + ": all " + reader.size() + " entries");
            return;
        }
        long before = witnessed(reader);
        remarks.add("UNILATERAL: the last " + (reader.size() - before) + " of " + reader.size()
                + " entries have not been seen by " + String.join(", ", now.missing()) + "; the first " + before
                + " were seen by the quorum");
    }

    private static String names(Policy.Standing standing) {
        return standing.seenBy().isEmpty()
                ? "nobody, as the policy asks"
                : standing.seenBy().stream().collect(Collectors.joining(" and "));
    }

    private Policy.@Nullable Standing standing(String file, SignedNote note) {
        try {
            return policy.standing(note);
        } catch (LedgerException e) {
            faults.add(new Fault(file, null, e.getMessage()));
            return null;
        }
    }

    /// Anybody may sign a note; but nobody whom no policy names has a reason to be on this one.
    private void checkStrangers(String file, SignedNote note) {
        note.signatures().stream()
                .filter(signature ->
                        Stream.concat(known.stream(), policy.keys().stream()).noneMatch(key -> key.made(signature)))
                .forEach(signature -> faults.add(new Fault(
                        file,
                        null,
                        "a signature under the name " + signature.name()
                                + " by a key that no policy and no member names")));
    }

    /// @return the size of the last checkpoint that the quorum had seen, 0 when there is none
    private long witnessed(LogReader reader) throws IOException {
        String file = "witness/checkpoint";
        if (!Files.exists(folder.witnessed())) {
            return 0;
        }
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(folder.witnessed()));
            checkStrangers(file, note);
            note.verify(known.subList(0, 1));
            Policy.Standing standing = policy.standing(note);
            Checkpoint seen = standing.checkpoint();
            boolean isOurs = seen.size() <= reader.size()
                    && seen.origin().equals(reader.checkpoint().origin())
                    && reader.root(seen.size()).equals(seen.root());
            if (isOurs) {
                return standing.complete() ? seen.size() : 0;
            }
            faults.add(new Fault(
                    file,
                    null,
                    "the log is no continuation of the " + seen.size() + " entries that the" + " quorum has seen"));
        } catch (LedgerException e) {
            faults.add(new Fault(file, null, e.getMessage()));
        }
        return 0;
    }
}
