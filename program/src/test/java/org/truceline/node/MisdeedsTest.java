// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.KeyFile;
import org.truceline.journal.Outbox;
import org.truceline.journal.RefusedException;
import org.truceline.journal.RefusedException.Reason;
import org.truceline.journal.SignedEntry;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.NoteSigner;

/// What one does against the others is refused, or named, and takes nothing from anybody.
class MisdeedsTest {
    private static final Instant NOON = Instant.parse("2016-09-12T16:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    private Path temp;

    private Members members;
    private int outboxes;

    @BeforeEach
    void lay() throws Exception {
        members = Members.of(temp);
    }

    @AfterEach
    void close() throws Exception {
        members.close();
    }

    private NoteSigner key(String name) throws IOException {
        return KeyFile.read(members.dir(name).resolve("private").resolve(name + ".key"), KeyFile.Passphrase.NONE);
    }

    /// Entries of a member, each a piece of its own, that lie in no outbox of his.
    private List<List<SignedEntry>> forged(NoteSigner signer, int count) throws IOException {
        var outbox = Outbox.open(temp.resolve("forged-" + ++outboxes), signer, CLOCK);
        for (int i = 0; i < count; i++) {
            outbox.write(List.of(Members.note(signer.name(), "note " + i)));
        }
        var batches = new ArrayList<List<SignedEntry>>();
        outbox.waiting().forEach(batch -> batches.add(batch.entries()));
        return batches;
    }

    private void refused(Reason reason, ThrowingCallable call) throws IOException {
        long before = members.size(Members.HOST);
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(members.size(Members.HOST)).isEqualTo(before);
    }

    @Test
    void nobodyWritesInAnothersName() throws Exception {
        members.start(Members.HOST);
        var souths = forged(key("south"), 1).getFirst();
        var othersKey = forged(NoteSigner.of("north", Ed25519Key.generate()), 1).getFirst();
        try (var line = members.line("north")) {
            refused(Reason.NOT_THEIRS, () -> line.send(souths, NOON));
            refused(Reason.NOT_THEIRS, () -> line.send(othersKey, NOON));
        }
    }

    @Test
    void aStrangerIsNotLetIn() throws Exception {
        members.start(Members.HOST);
        Path secrets = Files.createDirectories(temp.resolve("stranger"));
        Certificates.create(secrets, "north");
        var context = Certificates.context(
                secrets, () -> Set.of(members.card(Members.HOST).certificate()));
        var entries = forged(key("north"), 1).getFirst();
        long before = members.size(Members.HOST);
        try (var line = new Line(
                URI.create("https://127.0.0.1:" + members.node(Members.HOST).port()), context)) {
            assertThatThrownBy(() -> line.send(entries, NOON)).isInstanceOf(IOException.class);
            assertThatThrownBy(line::checkpoint).isInstanceOf(IOException.class);
        }
        assertThat(members.size(Members.HOST)).isEqualTo(before);
    }

    @Test
    void whatComesTwiceOrInDisorderIsOnRecordOnceAndInOrder() throws Exception {
        members.start(Members.HOST);
        var batches = forged(key("north"), 5);
        try (var line = members.line("north")) {
            refused(Reason.GAP, () -> line.send(batches.get(2), NOON));
            long first = line.send(batches.get(0), NOON).index();
            long after = members.size(Members.HOST);
            assertThat(line.send(batches.get(0), NOON).index()).isEqualTo(first);
            assertThat(members.size(Members.HOST)).isEqualTo(after);
            refused(Reason.GAP, () -> line.send(batches.get(4), NOON));
            for (int i = 0; i < 5; i++) {
                line.send(batches.get(i), NOON);
                line.send(batches.get(i / 2), NOON);
            }
        }
        assertThat(members.words(Members.HOST)).containsExactly("note 0", "note 1", "note 2", "note 3", "note 4");
    }

    @Test
    void twoEntriesUnderOneNumberAreNotBothTaken() throws Exception {
        members.start(Members.HOST);
        var one = forged(key("north"), 1).getFirst();
        var other = forged(key("north"), 1).getFirst();
        try (var line = members.line("north")) {
            line.send(one, NOON);
            refused(Reason.TWO_ENTRIES, () -> line.send(other, NOON));
        }
    }

    @Test
    void aMemberSeesThatSomebodyElseHasHisKey() throws Exception {
        members.startAll();
        try (var line = members.line("north")) {
            line.send(forged(key("north"), 1).getFirst(), NOON);
        }
        Members.await("north sees it", () -> members.alarms("north").contains("not_mine of north"));
    }

    @Test
    void aClockThatIsHoursOffIsNamedByBoth() throws Exception {
        members.set("north", "2016-09-12T13:00:00Z");
        members.startAll();
        members.write("north", "early");
        members.awaitOne();
        Members.await(
                "both say so",
                () -> members.misdeeds("south")
                        .containsAll(List.of("clock_off of north by host", "clock_off of host by north")));
        members.awaitOne();
        assertThat(members.words("south")).containsExactly("early");
        assertThat(members.misdeeds("south")).noneMatch(said -> said.endsWith("by south"));
        members.requireSound();
    }

    @Test
    void aHostWhoseTimeGoesBackIsNamed() throws Exception {
        members.startAll();
        members.write("north", "at four");
        members.awaitOne();
        members.set(Members.HOST, "2016-09-12T12:00:00Z");
        members.write("north", "later");
        Members.await(
                "all say so",
                () -> members.misdeeds(Members.HOST)
                        .containsAll(List.of("clock_back of host by host", "clock_back of host by south")));
        members.awaitOne();
        members.requireSound();
    }

    @Test
    void aHostWhoDatesBackIsNamed() throws Exception {
        members.startAll();
        members.awaitOne();
        for (String name : List.of("north", "south", "guest")) {
            members.set(name, "2016-09-12T19:00:00Z");
        }
        members.write("north", "at seven");
        Members.await(
                "the others say so",
                () -> members.misdeeds(Members.HOST)
                        .containsAll(List.of("clock_off of host by north", "clock_off of host by south")));
        members.awaitOne();
    }

    @Test
    void aHostWithTwoHistoriesIsFoundOutByTheSignaturesOfBoth() throws Exception {
        members.startAll();
        members.write("north", "before");
        members.awaitOne();
        members.stop(Members.HOST);
        Path second = members.copy(Members.HOST, "un-again");
        members.start(Members.HOST);
        var again = members.startCopy(Members.HOST, second);
        members.strait("south", Members.HOST).redirect(again.port());
        members.write("north", "shown to the north");
        members.write("south", "shown to the south");
        Members.await(
                "both sides know",
                () -> members.alarms("north").contains("fork of host")
                        && members.alarms("south").contains("fork of host"));
        var papers = Alarms.list(members.dir("north")).getFirst().papers();
        assertThat(papers).hasSize(2).doesNotHaveDuplicates();
        assertThat(members.words("north")).startsWith("before").doesNotContain("shown to the south");
        assertThat(members.words("south")).startsWith("before").doesNotContain("shown to the north");
        members.requireSound();
    }

    @Test
    void aHostWhoTakesBackWhatHeAcknowledgedConvincesNobody() throws Exception {
        members.startAll();
        members.awaitOne();
        members.stop(Members.HOST);
        Path earlier = members.copy(Members.HOST, "un-earlier");
        members.start(Members.HOST);
        members.write("north", "acknowledged");
        members.awaitOne();
        members.stop(Members.HOST);
        var again = members.startCopy(Members.HOST, earlier);
        for (String name : List.of("north", "south", "guest")) {
            members.strait(name, Members.HOST).redirect(again.port());
        }
        Members.await(
                "both sides know",
                () -> members.alarms("north").contains("rollback of host")
                        && members.alarms("south").contains("rollback of host"));
        assertThat(members.words("north")).containsExactly("acknowledged");
        assertThat(members.words("south")).containsExactly("acknowledged");
    }

    @Test
    void whatTheHostDoesNotTakeTheOthersKnowOf() throws Exception {
        members.startAll();
        members.awaitOne();
        members.strait("north", Members.HOST).cut();
        members.write("north", "nobody takes this");
        Members.await("the south has it", () -> members.node("south").handedIn().size() == 1);
        var handed = members.node("south").handedIn().getFirst();
        assertThat(handed.author()).isEqualTo("north");
        assertThat(handed.came()).isEqualTo(NOON);
        assertThat(members.words("south")).isEmpty();
        members.strait("north", Members.HOST).mend();
        members.awaitOne();
        assertThat(members.words("south")).containsExactly("nobody takes this");
        assertThat(members.node("south").handedIn()).isEmpty();
    }

    @Test
    void aContentThatWasChangedOnTheWayIsNotBelieved() throws Exception {
        members.start(Members.HOST);
        try (var line = members.line("north")) {
            line.send(forged(key("north"), 1).getFirst(), NOON);
        }
        members.stop(Members.HOST);
        Path bundle = members.dir(Members.HOST).resolve("content").resolve("000");
        String text = Files.readString(bundle, java.nio.charset.StandardCharsets.ISO_8859_1);
        Files.writeString(bundle, text.replace("note 0", "note 9"), java.nio.charset.StandardCharsets.ISO_8859_1);
        members.start(Members.HOST);
        members.start("south");
        Members.await(
                "the south does not believe it",
                () -> members.node("south").links().stream()
                        .anyMatch(link -> link.member().equals(Members.HOST) && link.state() == Link.State.REFUSED));
        assertThat(members.size("south")).isZero();
    }

    @Test
    void onlyTheHostTakesEntries() throws Exception {
        members.startAll();
        var context = Certificates.context(
                members.dir("north").resolve(Home.KEYS),
                () -> Set.of(members.card("south").certificate()));
        var entries = forged(key("north"), 1).getFirst();
        try (var line =
                new Line(URI.create("https://127.0.0.1:" + members.node("south").port()), context)) {
            assertThatThrownBy(() -> line.send(entries, NOON))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_ALLOWED));
        }
    }

    @Test
    void entriesOfOthersAreNotHandedOnInTheirName() throws Exception {
        members.startAll();
        var context = Certificates.context(
                members.dir("north").resolve(Home.KEYS),
                () -> Set.of(members.card("south").certificate()));
        var guests = forged(key("guest"), 1).getFirst();
        try (var line =
                new Line(URI.create("https://127.0.0.1:" + members.node("south").port()), context)) {
            assertThatThrownBy(() -> line.handOn(guests, NOON)).isInstanceOf(RefusedException.class);
        }
        assertThat(members.node("south").handedIn()).isEmpty();
    }
}
