// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.model.Alert;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.InformationRequest;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NoticeCheck;
import org.truceline.model.NotifiedDetails;
import org.truceline.model.NotifiedKind;
import org.truceline.model.NotifiedObject;
import org.truceline.model.Recorded;
import org.truceline.model.Response;
import org.truceline.model.SealedPart;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.model.View;

/// Notices, alerts, views and keys to seal to are on record as they were written, in nobody else's name, and go when
/// they have to.
final class NoticesOnRecordTest {
    private static final Instant AT = Instant.parse("2021-06-10T08:00:00Z");
    private static final Leg ROAD = new Leg(
            "Ardan; Bel",
            List.of(new GeoPoint(36, 40), new GeoPoint(36, 40.11)),
            25,
            new TimeSpan(AT, AT.plus(Duration.ofHours(8))));
    private static final NotifiedObject CONVOY = new NotifiedObject(
            "convoy",
            NotifiedKind.MOVEMENT,
            "relief",
            "Relief",
            List.of(ROAD),
            1_000,
            12,
            "white",
            true,
            Duration.ofHours(1));
    private static final SealedPart PART = new SealedPart("north", "AA==", "AQ==");

    @TempDir
    private Path temp;

    static Stream<NoticeAct> acts() {
        return Stream.of(
                submit(),
                new NoticeAct.Checked(1, List.of(new NoticeCheck(NoticeCheck.Of.LEAD_TIME, Truth.NO, "late"))),
                new NoticeAct.Cancelled(2, "off"),
                new NoticeAct.Sent(1, "north", "radio"),
                new NoticeAct.Delivered(1, "unit", "desk"),
                new NoticeAct.Acknowledged(1, Response.CHANGE_ASKED, "unit", "desk", "an hour later"),
                new NoticeAct.Reconfirmed(AT, "still there"),
                new NoticeAct.Position(new Area(new GeoPoint(36, 40), 7_900), List.of(PART), "well"),
                new NoticeAct.Position(null, List.of(), ""),
                new NoticeAct.Completed("done"),
                new NoticeAct.Struck(ROAD.window(), "burning"),
                new NoticeAct.Reviewed("no radio"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void aNoticeIsReadAsItWasWritten(NoticeAct act) {
        var notice = new Notice("n1", "convoy", "relief", AT, act);
        assertThat(NoticeForm.read(Json.parse(Json.canonical(NoticeForm.write(notice)))))
                .isEqualTo(notice);
    }

    @Test
    void whatIsMissingIsNamedWithItsPath() {
        var json = NoticeForm.write(new Notice("n1", "convoy", "relief", AT, submit()));
        ((tools.jackson.databind.node.ObjectNode) json.at("/notified/legs/0")).remove("from");
        assertThatThrownBy(() -> NoticeForm.read(json))
                .hasMessage("expected a text in 'notified/legs/0/from', it is missing");
    }

    @Test
    void whatEveryNoticeIsNotStandsInEachSubmission() {
        assertThat(NoticeForm.write(new Notice("n1", "convoy", "relief", AT, submit()))
                        .get("is_not")
                        .asString())
                .isEqualTo(NotifiedObject.IS_NOT);
    }

    @Test
    void onRecordTheyAreWholeVerifiedAndTheSameFromTheLogAlone() throws IOException {
        var first = new Notice("n1", "convoy", "relief", AT, submit());
        var again = new Notice("n1", "convoy", "relief", AT, new NoticeAct.Completed("never said"));
        try (var journal = open(Records.filled(temp.resolve("r")))) {
            journal.pen("relief").write(List.of(Body.of(first)));
            journal.pen("relief").write(List.of(Body.of(again)));
            journal.append(Journal.HOST, List.of(Body.of(strike("host")), Body.of(silence())));
            journal.pen("north").write(List.of(Body.of(view("north"))));
        }
        Journal.rebuild(temp.resolve("r"));
        try (var journal = Journal.openToRead(temp.resolve("r"))) {
            assertThat(journal.recordedNotices()).extracting(Recorded::value).containsExactly(first);
            assertThat(journal.recordedNotices()).extracting(Recorded::author).containsExactly("relief");
            assertThat(journal.alerts()).containsExactlyInAnyOrder(strike("host"), silence());
            assertThat(journal.views()).containsExactly(view("north"));
        }
        assertThat(Records.faults(temp.resolve("r"))).isEmpty();
    }

    @Test
    void nobodyWritesInAnothersName() throws IOException {
        try (var journal = open(Records.filled(temp.resolve("r")))) {
            journal.append(
                    "south",
                    List.of(
                            Body.of(new Notice("n1", "convoy", "relief", AT, submit())),
                            Body.of(strike("north")),
                            Body.of(view("north")),
                            Body.recipient("north", BoxKey.generate())));
        }
        assertThat(Records.faults(temp.resolve("r")))
                .anyMatch(fault -> fault.contains("a notice of another than its author"))
                .anyMatch(fault -> fault.contains("a alert of another than its author"))
                .anyMatch(fault -> fault.contains("a view of another than its author"))
                .anyMatch(fault -> fault.contains("a recipient of another than its author"))
                .hasSize(4);
    }

    @Test
    void whereAnObjectIsGoesWithAllThatSaysSo() throws IOException {
        try (var journal = open(Records.filled(temp.resolve("r")))) {
            journal.pen("relief")
                    .write(List.of(
                            Body.of(new Notice("n1", "convoy", "relief", AT, submit())),
                            Body.of(new Notice("n2", "convoy", "relief", AT, new NoticeAct.Completed("done")))));
            journal.append(Journal.HOST, List.of(Body.of(strike("host"))));
            long entry = journal.findEntry(EntryType.NOTICE, "relief/n1").orElseThrow();
            assertThat(journal.erase(List.of(entry), "host", "asked for")).hasSize(3);
            assertThat(journal.recordedNotices()).isEmpty();
            assertThat(journal.alerts()).isEmpty();
            assertThat(journal.statements()).isNotEmpty();
        }
        assertThat(Records.faults(temp.resolve("r"))).isEmpty();
    }

    @Test
    void anAlertGoesWithTheIncidentThatItIsAbout() throws IOException {
        try (var journal = open(Records.filled(temp.resolve("r")))) {
            journal.pen("relief").write(List.of(Body.of(new Notice("n1", "convoy", "relief", AT, submit()))));
            journal.append(Journal.HOST, List.of(Body.of(strike("host"))));
            long report = journal.findEntry(
                            EntryType.REPORT, Records.REPORT.id().value())
                    .orElseThrow();
            journal.erase(List.of(report), "host", "asked for");
            assertThat(journal.alerts()).isEmpty();
            assertThat(journal.recordedNotices()).hasSize(1);
        }
    }

    @Test
    void onlyWhomItIsSealedToOpensIt() {
        var north = BoxKey.generate();
        var details = new NotifiedDetails(List.of(ROAD), List.of("plate 7"), "channel 4");
        byte[] content = Json.canonical(NotifiedForm.write(details));
        var part = BoxKey.seal("north", north.open(), "convoy/n1", content);
        assertThat(NotifiedForm.readDetails(Json.parse(north.open(part, "convoy/n1"))))
                .isEqualTo(details);
        assertThatThrownBy(() -> BoxKey.generate().open(part, "convoy/n1")).hasMessageContaining("does not open");
        assertThatThrownBy(() -> north.open(part, "convoy/n2")).hasMessageContaining("does not open");
        var moved = new SealedPart("south", part.enc(), part.box());
        assertThatThrownBy(() -> north.open(moved, "convoy/n1")).hasMessageContaining("does not open");
    }

    @Test
    void aKeyLiesUnderThePassphraseOfTheMachineAndIsNeverWrittenOver() throws IOException {
        var keys = new BoxKeys(temp.resolve("private"), name -> Optional.of("hill and river"));
        var key = keys.create("north");
        assertThat(keys.members()).containsExactly("north");
        assertThat(keys.find("north").orElseThrow().open()).isEqualTo(key.open());
        assertThat(keys.find("south")).isEmpty();
        assertThatThrownBy(() -> keys.create("north")).hasMessageContaining("never written over");
        var wrong = new BoxKeys(temp.resolve("private"), name -> Optional.of("river and hill"));
        assertThatThrownBy(() -> wrong.find("north")).hasMessageContaining("passphrase is wrong");
        assertThat(Files.readString(temp.resolve("private/north.box"))).contains("argon2id");
    }

    private static Journal open(Path dir) throws IOException {
        return Journal.open(dir, Clock.systemUTC());
    }

    private static NoticeAct.Submitted submit() {
        return new NoticeAct.Submitted(1, CONVOY, List.of("north", "south"), List.of(PART), "goods");
    }

    private static Alert strike(String by) {
        var near = new Alert.Near(Records.STATEMENT.id(), Truth.UNKNOWN, 250, "0.3 km away");
        var request = new InformationRequest("strike-1", List.of("north", "south"), List.of("Who?"));
        var cause = new Alert.Strike(Records.INCIDENT.id(), Truth.UNKNOWN, List.of(near), request);
        return new Alert("convoy/1", "convoy", 1, by, AT, cause);
    }

    private static Alert silence() {
        return new Alert(
                "convoy/2", "convoy", 1, "host", AT, new Alert.Silence(Alert.SilenceOf.ACKNOWLEDGEMENT, "south", AT));
    }

    private static View view(String from) {
        return new View("v1", from, "notice relief/n1", "head", "to plan", AT);
    }
}
