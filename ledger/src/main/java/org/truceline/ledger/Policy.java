// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose word is needed before a checkpoint counts: the logs it may be of, the witnesses one knows, and which of them
/// together are enough (C2SP tlog-policy). `group both all north south` and `quorum both` say that no checkpoint counts
/// that one side alone has seen.
///
/// @param logs any one of them signs; with none, the log is known from elsewhere
/// @param groups in the order of their definition, each of members defined before it
/// @param quorum name of a witness or group, or [#NONE]
public record Policy(List<LogLine> logs, List<Witness> witnesses, List<Group> groups, String quorum) {
    /// The quorum of nobody: cosignatures are not asked for.
    public static final String NONE = "none";

    /// A log and where it is, if that matters.
    public record LogLine(NoteVerifier key, @Nullable URI url) {}

    /// A witness under its name in this policy.
    ///
    /// @param url its submission prefix (C2SP tlog-witness), if one may ask it
    public record Witness(
            String name, CosignerKey key, @Nullable URI url) {}

    /// @param threshold how many of the members must have seen a checkpoint, 1 to all of them
    public record Group(String name, int threshold, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        groups = List.copyOf(groups);
    }

    /// @throws MalformedException when the bytes are not a policy; the message names the line
    public static Policy parse(byte[] bytes) {
        return new PolicyParser().parse(bytes);
    }

    public static Policy parse(String text) {
        return parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// What a checkpoint has by this policy.
    ///
    /// @param seenBy the names of the witnesses that cosigned it
    /// @param missing the names of the other witnesses
    /// @param complete whether the quorum is there
    public record Standing(Checkpoint checkpoint, Set<String> seenBy, Set<String> missing, boolean complete) {}

    /// Verifies every signature on a checkpoint whose key this policy knows.
    ///
    /// @throws UnverifiedException when no log of the policy signed it, or a known signature does not hold
    /// @throws MalformedException when it is no checkpoint
    public Standing standing(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!logs.isEmpty()) {
            note.verify(logs.stream().map(LogLine::key).toList());
        }
        Set<String> seenBy = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Witness witness : witnesses) {
            (cosigned(note, witness.key()) ? seenBy : missing).add(witness.name());
        }
        return new Standing(checkpoint, seenBy, missing, isComplete(seenBy));
    }

    /// Checks a checkpoint; returning means that a log of the policy signed it and the quorum cosigned it.
    ///
    /// @throws LedgerException when it does not stand
    public Checkpoint verify(SignedNote note) {
        Standing standing = standing(note);
        if (!standing.complete()) {
            throw new UnverifiedException("the quorum '" + quorum + "' has not seen the checkpoint of size "
                    + standing.checkpoint().size() + "; seen by " + standing.seenBy() + ", missing "
                    + standing.missing());
        }
        return standing.checkpoint();
    }

    private static boolean cosigned(SignedNote note, CosignerKey key) {
        boolean cosigned = false;
        for (NoteSignature signature : note.signatures()) {
            if (key.made(signature)) {
                key.verify(note.text(), signature);
                cosigned = true;
            }
        }
        return cosigned;
    }

    private boolean isComplete(Set<String> seenBy) {
        Map<String, Boolean> seen = new LinkedHashMap<>();
        seen.put(NONE, true);
        witnesses.forEach(witness -> seen.put(witness.name(), seenBy.contains(witness.name())));
        for (Group group : groups) {
            long count = group.members().stream()
                    .filter(member -> seen.getOrDefault(member, false))
                    .count();
            seen.put(group.name(), count >= group.threshold());
        }
        return seen.getOrDefault(quorum, false);
    }

    /// The keys of logs and witnesses together.
    public List<NoteKey> keys() {
        List<NoteKey> keys = new ArrayList<>();
        logs.forEach(log -> keys.add(log.key()));
        witnesses.forEach(witness -> keys.add(witness.key()));
        return keys;
    }
}
