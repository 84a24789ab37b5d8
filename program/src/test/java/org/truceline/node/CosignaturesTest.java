// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.journal.RecordCheck;
import org.truceline.ledger.Cosigner;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.Policy;

/// The members' word for what they have seen, as each of them can show it.
class CosignaturesTest {
    @TempDir
    private Path temp;

    private static Policy.Standing standing(Members members, String name, Policy policy) throws IOException {
        return policy.standing(LogReader.open(members.dir(name).resolve("log")).note());
    }

    private static String policy(Members members) {
        return "witness north " + members.card("north").witness() + "\nwitness south "
                + members.card("south").witness() + "\ngroup both all north south\nquorum both\n";
    }

    @Test
    void bothSidesHaveCosignedWhatEachNodeHoldsUntilOneStops() throws Exception {
        try (var members = Members.of(temp)) {
            String text = policy(members);
            var policy = Policy.parse(text);
            try (var journal = NodeSetup.hosted(members.dir(Members.HOST), KeyFile.Passphrase.NONE)) {
                journal.append(Journal.HOST, List.of(Body.policy(text)));
            }
            var takesPart = new AtomicBoolean(true);
            members.startAll();
            members.node("south").cosignWhile(takesPart::get);
            members.write("north", "a shell");
            Members.await("the note is everywhere", () -> members.words("south").equals(List.of("a shell")));
            members.awaitOne();
            for (String name : members.names()) {
                Members.await(
                        "both have cosigned what " + name + " holds",
                        () -> standing(members, name, policy).complete());
                var outcome = RecordCheck.check(members.dir(name));
                assertThat(outcome.faults()).as(name).isEmpty();
                assertThat(outcome.remarks()).as(name).anyMatch(remark -> remark.startsWith("cosigned by north"));
            }

            takesPart.set(false);
            long before = members.size(Members.HOST);
            members.write("north", "another shell");
            Members.await(
                    "the second note is everywhere",
                    () -> members.words("south").equals(List.of("a shell", "another shell")));
            members.awaitOne();
            for (String name : members.names()) {
                Members.await(
                        "north has cosigned what " + name + " holds",
                        () -> standing(members, name, policy).seenBy().equals(Set.of("north")));
                var outcome = RecordCheck.check(members.dir(name));
                assertThat(outcome.faults()).as(name).isEmpty();
                String unseen = "UNILATERAL: the last " + (members.size(name) - before) + " of ";
                assertThat(outcome.remarks())
                        .as(name)
                        .anyMatch(remark -> remark.startsWith(unseen) && remark.contains("south"));
            }
        }
    }

    @Test
    void aWordInAnothersNameIsNotPublished() throws Exception {
        try (var members = Members.of(temp)) {
            members.startAll();
            members.awaitOne();
            var note = LogReader.open(members.dir(Members.HOST).resolve("log")).note();
            var checkpoint = org.truceline.ledger.Checkpoint.parse(note.text());
            var forged = Cosigner.ed25519("north/witness", Ed25519Key.generate())
                    .cosign(checkpoint, java.time.Instant.parse("2016-09-12T16:00:00Z"));
            try (var line = members.line("south")) {
                line.cosign(note.with(forged));
            }
            assertThat(LogReader.open(members.dir(Members.HOST).resolve("log"))
                            .note()
                            .signatures())
                    .doesNotContain(forged);
        }
    }
}
