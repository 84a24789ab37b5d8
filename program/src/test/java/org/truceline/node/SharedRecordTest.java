// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.journal.RecordCheck;
import org.truceline.journal.RefusedException;
import org.truceline.journal.TermsFile;
import org.truceline.model.Discrepancy;
import org.truceline.model.ReportId;

class SharedRecordTest {
    @TempDir
    private Path temp;

    private Members members;

    @BeforeEach
    void lay() throws Exception {
        members = Members.of(temp);
    }

    @AfterEach
    void close() throws Exception {
        members.close();
    }

    @Test
    void whatOneMemberWritesAllHold() throws Exception {
        members.startAll();
        members.write("north", "a shell fell");
        members.write("south", "not ours");
        members.awaitOne();
        for (String name : members.names()) {
            assertThat(members.words(name)).containsExactlyInAnyOrder("a shell fell", "not ours");
            assertThat(members.misdeeds(name)).isEmpty();
        }
        members.requireSound();
        for (String name : members.names()) {
            assertThat(RecordCheck.check(members.dir(name)).logKey())
                    .isEqualTo(members.card(Members.HOST).log());
        }
    }

    @Test
    void theRecordGivesEachEntryItsOwnTime() throws Exception {
        members.startAll();
        members.awaitOne();
        members.cut("north");
        members.write("north", "written in the evening");
        members.set("2016-09-15T09:00:00Z");
        members.mend("north");
        members.awaitOne();
        try (var journal = Journal.openToRead(members.dir("south"))) {
            var note = journal.recordedNotes().getFirst();
            assertThat(note.author()).isEqualTo("north");
            assertThat(note.at()).isEqualTo(Instant.parse("2016-09-15T09:00:00Z"));
            assertThat(journal.findEntry(EntryType.NOTE, "north/" + note.value().id()))
                    .contains(note.entry());
        }
    }

    @Test
    void aMemberWhoIsCutOffForDaysGoesOnAndCatchesUpInOrder() throws Exception {
        members.startAll();
        members.awaitOne();
        members.cut("north");
        for (int day = 13; day < 20; day++) {
            members.set("2016-09-" + day + "T10:00:00Z");
            members.write("north", "north on day " + day);
            members.write("south", "south on day " + day);
            Members.await(
                    "the south's is taken on its day",
                    () -> members.node("south").pending().isEmpty());
        }
        assertThat(members.node("north").pending()).hasSize(7);
        assertThat(members.words("north")).isEmpty();
        Members.await(
                "the others hear of the south", () -> members.words("guest").size() == 7);
        members.mend("north");
        members.awaitOne();
        assertThat(members.words("south"))
                .filteredOn(words -> words.startsWith("north"))
                .containsExactly(
                        "north on day 13",
                        "north on day 14",
                        "north on day 15",
                        "north on day 16",
                        "north on day 17",
                        "north on day 18",
                        "north on day 19");
        assertThat(members.words("south")).hasSize(14);
        assertThat(members.words("guest")).isEqualTo(members.words("north"));
        assertThat(members.misdeeds("north")).isEmpty();
        members.requireSound();
    }

    @Test
    void aMemberWhoComesLateGetsInSeveralPartsAllThatCameBefore() throws Exception {
        for (String name : List.of(Members.HOST, "south", "guest")) {
            members.start(name);
        }
        int pieces = 3;
        for (int i = 0; i < pieces; i++) {
            var notes = new ArrayList<Body>();
            for (int j = 0; j < 700; j++) {
                notes.add(Members.note("south", "shell " + j));
            }
            members.node("south").pen().write(notes);
        }
        Members.await("all is on record", () -> members.node("south").pending().isEmpty());
        assertThat(members.size(Members.HOST)).as("more than go at once").isGreaterThan(2_000);
        members.start("north");
        members.awaitOne();
        assertThat(members.words("north")).hasSize(pieces * 700);
        assertThat(members.misdeeds("north")).isEmpty();
        members.requireSound();
    }

    @Test
    void anObserverHoldsEveryEntryAndReadsWhatHeMay() throws Exception {
        try (var journal = HostDesk.open(
                members.dir(Members.HOST),
                NodeClock.of(members.dir(Members.HOST)),
                name -> java.util.Optional.empty())) {
            journal.append(
                    Journal.HOST, List.of(Body.of(new Discrepancy(ReportId.of("a", "b", "c"), 32, 23, "32 breaches"))));
        }
        members.startAll();
        members.write("north", "a shell fell");
        members.awaitOne();
        members.requireSound();
        try (var guest = Journal.openToRead(members.dir("guest"));
                var north = Journal.openToRead(members.dir("north"))) {
            assertThat(north.discrepancies()).hasSize(1);
            assertThat(guest.discrepancies()).isEmpty();
            assertThat(guest.checkpoint()).isEqualTo(north.checkpoint());
        }
        assertThat(RecordCheck.check(members.dir("guest")).remarks())
                .contains("1 entries have content that is not shown to this member");
        assertThat(members.words("guest")).containsExactly("a shell fell");
    }

    @Test
    void termsThatAreAdoptedLieInEachMembersFolder() throws Exception {
        members.startAll();
        members.awaitOne();
        try (var journal = HostDesk.open(
                members.dir(Members.HOST), NodeClock.of(members.dir(Members.HOST)), KeyFile.Passphrase.NONE)) {
            journal.adopt(List.of(new TermsFile("a.yaml", "id: B\n"), new TermsFile("b.yaml", "id: C\n")), List.of());
        }
        members.awaitOne();
        for (String name : members.names()) {
            Path terms = members.dir(name).resolve("terms");
            Members.await(
                    name + " has both",
                    () -> holds(terms.resolve("a.yaml"), "id: B\n") && holds(terms.resolve("b.yaml"), "id: C\n"));
        }
        members.requireSound();
    }

    private static boolean holds(Path file, String text) throws IOException {
        return Files.exists(file) && Files.readString(file).equals(text);
    }

    @Test
    void thoseWhoWatchAreToldOfEachEntryOnce() throws Exception {
        members.startAll();
        members.awaitOne();
        var heard = new ConcurrentLinkedQueue<News>();
        try (var subscription = members.node("south").subscribe(heard::addAll)) {
            assertThat(subscription).isNotNull();
            for (int i = 0; i < 20; i++) {
                members.write("north", "shell " + i);
            }
            Members.await(
                    "south hears of 20 notes",
                    () -> heard.stream()
                                    .filter(news -> news.type() == EntryType.NOTE)
                                    .count()
                            == 20);
        }
        assertThat(heard.stream().map(News::entry).toList())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(heard.stream().filter(news -> news.type() == EntryType.NOTE).map(News::author))
                .containsOnly("north");
    }

    @Test
    void whatIsNotAMembersToWriteDoesNotEvenGetIntoHisOutbox() throws Exception {
        members.startAll();
        var pen = members.node("north").pen();
        assertThatThrownBy(() -> pen.write(List.of(Members.note("south", "it was us"))))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> pen.write(List.of(Body.policy("log x")))).isInstanceOf(RefusedException.class);
        assertThat(members.node("north").pending()).isEmpty();
    }

    @Test
    void notesThatOtherCommandsSignWhileTheNodeRunsAreSent() throws Exception {
        members.startAll();
        var pen = NodeSetup.pen(members.dir("north"), name -> java.util.Optional.empty());
        for (int i = 0; i < 10; i++) {
            pen.write(List.of(Members.note("north", "by a command " + i)));
            members.write("north", "by the node " + i);
        }
        members.awaitOne();
        assertThat(members.words("south")).hasSize(20);
        members.requireSound();
    }
}
