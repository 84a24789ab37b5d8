// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truceline.model.Answer;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;

/// An allegation is carried until it is answered, and a suspended side's notes wait without being lost.
final class DeskTest {
    private static final Instant NOON = Instant.parse("2021-06-10T12:00:00Z");

    @Test
    void aCaseRunsFromAllegationToAnswer() {
        var desk = Desk.at(
                List.of(
                        note(1, "north", NoteKind.RAISE, "c1", null),
                        note(2, "south", NoteKind.ACKNOWLEDGE, "c1", null),
                        note(3, "south", NoteKind.ANSWER, "c1", Answer.NOT_CONFIRMED)),
                NOON.plusSeconds(3600));
        var found = desk.findCase("c1").orElseThrow();
        assertThat(found.state()).isEqualTo(CaseState.ANSWERED);
        assertThat(found.answer()).contains(Answer.NOT_CONFIRMED);
        assertThat(found.silence(NOON.plusSeconds(3600))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void silenceBeyondTheTimeGivenIsOverdueAndAWordEndsIt() {
        var raised = List.of(note(1, "north", NoteKind.RAISE, "c1", null));
        var later = NOON.plus(Duration.ofHours(25));
        assertThat(Desk.at(raised, later).cases().getFirst().overdue(Duration.ofDays(1), later))
                .isTrue();
        assertThat(Desk.at(raised, later).cases().getFirst().overdue(Duration.ofDays(2), later))
                .isFalse();
        var spoken = List.of(raised.getFirst(), note(2, "south", NoteKind.ACKNOWLEDGE, "c1", null));
        assertThat(Desk.at(spoken, later).cases().getFirst().overdue(Duration.ofDays(1), later))
                .isFalse();
    }

    @Test
    void suspensionIsOneSidesOwnAndOfOneChannelOnly() {
        var desk = Desk.at(List.of(note(1, "north", NoteKind.SUSPEND, null, null)), NOON.plusSeconds(3600));
        assertThat(desk.part("talks", "north")).isInstanceOf(Part.Suspended.class);
        assertThat(desk.part("talks", "south")).isInstanceOf(Part.Open.class);
        assertThat(desk.part("air", "north")).isInstanceOf(Part.Open.class);
    }

    @Test
    void whatASuspendedSideWritesIsHeldAndCountsWhenItResumes() {
        var notes = List.of(
                note(1, "north", NoteKind.SUSPEND, null, null),
                note(2, "north", NoteKind.RAISE, "c1", null),
                note(3, "north", NoteKind.RESUME, null, null));
        var meanwhile = Desk.at(notes.subList(0, 2), NOON.plusSeconds(3600));
        assertThat(meanwhile.cases()).isEmpty();
        assertThat(meanwhile.held()).hasSize(1);
        var after = Desk.at(notes, NOON.plusSeconds(3600));
        assertThat(after.cases()).hasSize(1);
        assertThat(after.held()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheReason() {
        var desk = Desk.at(List.of(note(1, "north", NoteKind.RAISE, "c1", null)), NOON.plusSeconds(3600));
        assertThat(desk.refuse(note(1, "north", NoteKind.RAISE, "c2", null))).contains("there is a note n1 already");
        assertThat(desk.refuse(note(2, "north", NoteKind.RAISE, "c1", null))).contains("there is a case c1 already");
        assertThat(desk.refuse(note(2, "north", NoteKind.ANSWER, "c1", Answer.ERROR)))
                .contains("a side does not answer its own allegation");
        assertThat(desk.refuse(note(2, "south", NoteKind.ANSWER, "c9", Answer.ERROR)))
                .contains("there is no case c9");
        assertThat(desk.refuse(note(2, "south", NoteKind.RESUME, null, null)))
                .contains("south has not suspended its part");
        assertThat(desk.refuse(note(2, "south", NoteKind.ANSWER, "c1", Answer.ERROR)))
                .isEmpty();
    }

    private static Note note(int n, String from, NoteKind kind, @Nullable String caseId, @Nullable Answer answer) {
        var scope = java.util.Set.of(org.truceline.model.Scope.ALL);
        String id = String.valueOf(caseId);
        org.truceline.model.Deed deed = switch (kind) {
            case RAISE ->
                new org.truceline.model.Deed.Raised(id, "south", null, org.truceline.model.About.NOTHING, 1, null);
            case ACKNOWLEDGE -> new org.truceline.model.Deed.Acknowledged(id);
            case ANSWER -> new org.truceline.model.Deed.Answered(id, java.util.Objects.requireNonNull(answer), null);
            case SUSPEND -> new org.truceline.model.Deed.Suspended(scope, NOON);
            case RESUME -> new org.truceline.model.Deed.Resumed(scope, NOON);
            default -> throw new IllegalArgumentException(kind.code());
        };
        return Note.of("n" + n, from, "talks", deed, "words", NOON.plusSeconds(60L * (n - 1)));
    }
}
