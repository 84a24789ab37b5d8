// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;
import org.truceline.model.Recorded;

/// What is offered to a member is what the desk would take of it now, and nothing else.
final class H01_OffersTest {
    private static final String RAISED = "0 north raises c1 south";

    @Test
    void whoIsToAnswerIsOfferedItsSteps() {
        assertThat(steps("south", 1, RAISED)).isEqualTo("acknowledge, ask, answer, assess, try, remedy");
    }

    @Test
    void whoRaisedItClosesItAndDoesNotAnswer() {
        assertThat(steps("north", 1, RAISED)).isEqualTo("ask, assess, try, close");
    }

    @Test
    void aMemberWhoLooksOnAssesses() {
        assertThat(steps("watch", 1, RAISED)).isEqualTo("assess, try");
    }

    @Test
    void tellingIsOfferedOnceSomebodyAsked() {
        assertThat(steps("south", 2, RAISED, "1 north asks c1 nature"))
                .isEqualTo("acknowledge, ask, inform, answer, assess, try, remedy");
    }

    @Test
    void aWarningIsOfferedOnceSomethingShortOfForceWasTried() {
        assertThat(steps("north", 2, RAISED, "1 north tries c1"))
                .isEqualTo("ask, assess, try, warn, close, refer to council");
    }

    @Test
    void aBodyToWhichItWasReferredIsOfferedAsAVoice() {
        assertThat(steps("west", 3, RAISED, "1 north tries c1", "2 north refers c1 council"))
                .contains("assess for council", "close for council")
                .contains("exclude for council north south northern");
    }

    @Test
    void nothingIsOfferedInAClosedCase() {
        assertThat(steps("north", 2, RAISED, "1 north closes c1")).isEmpty();
    }

    @Test
    void anAllegationGoesToEverybodyElseInTheChannel() {
        assertThat(offers("watch", Play.hours(1)).doors().stream()
                        .map(door -> door.channel().id() + " " + door.to()))
                .containsExactly("talks north", "talks south");
    }

    @Test
    void aPartIsTakenUpAgainOnceItIsSuspended() {
        var talks = Truce.agreement().machinery().findChannel("talks").orElseThrow();
        assertThat(offers("north", Play.hours(1)).changes(talks))
                .containsExactlyInAnyOrder(NoteKind.SUSPEND, NoteKind.WITHDRAW);
        assertThat(offers("north", Play.hours(2), "1 north suspends all").changes(talks))
                .containsExactlyInAnyOrder(NoteKind.RESUME, NoteKind.WITHDRAW);
        assertThat(offers("west", Play.hours(2)).changes(talks)).isEmpty();
    }

    @Test
    void whatWaitsForASecondPersonIsOfferedToAnotherThanWhoWroteIt() {
        String[] play = {
            "0 north raises c1 south C1 in strict by anna",
            "1 south acknowledges c1 in strict",
            "2 south answers c1 error in strict by boris"
        };
        assertThat(waiting(offers("south", Play.hours(3), play))).isEqualTo("n3");
        assertThat(waiting(new Offers(Truce.agreement(), desk(Play.hours(3), play), "south", "boris", Play.hours(3))))
                .isEmpty();
    }

    private static String waiting(Offers offers) {
        return offers.approvals().stream()
                .map(Waiting::note)
                .map(Recorded::value)
                .map(Note::id)
                .collect(Collectors.joining(", "));
    }

    private static String steps(String member, double hours, String... lines) {
        var desk = desk(Play.hours(hours), lines);
        return new Offers(Truce.agreement(), desk, member, "clara", Play.hours(hours))
                .steps(desk.findCase("c1").orElseThrow()).stream()
                        .map(H01_OffersTest::told)
                        .collect(Collectors.joining(", "));
    }

    private static String told(Offer offer) {
        return offer.kind().code()
                + (offer.body() == null ? "" : " for " + offer.body())
                + (offer.choices().isEmpty()
                        ? ""
                        : (offer.kind() == NoteKind.REFER ? " to " : " ") + String.join(" ", offer.choices()));
    }

    private static Offers offers(String member, java.time.Instant at, String... lines) {
        return new Offers(Truce.agreement(), desk(at, lines), member, "clara", at);
    }

    private static Desk desk(java.time.Instant at, String... lines) {
        var play = new Play();
        for (String line : lines) {
            play.line(line);
        }
        return Desk.at(Truce.agreement(), play.notes, play.lapses, at);
    }
}
