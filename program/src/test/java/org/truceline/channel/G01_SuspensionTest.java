// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A side suspends its own part of one channel; what is said there is held and nothing is lost.
final class G01_SuspensionTest {

    @Test
    void oneChannelAndOneSideOnly() {
        assertThat(Play.at(2, """
                        1 south suspends
                        """)).isEqualTo("south suspended since 1h in talks");
    }

    @Test
    void notesOfBothAreHeld() {
        assertThat(Play.at(5, """
                        0 south suspends
                        1 north raises c1 south
                        2 south raises c2 north
                        """)).isEqualTo("south suspended since 0h in talks; held: n2; held: n3");
    }

    @Test
    void othersGoOnInTheSameChannel() {
        assertThat(Play.at(2, """
                        0 south suspends
                        1 north raises c1 watch
                        """))
                .isEqualTo(
                        "c1 raised, receipt of watch by 3h, answer of watch by 25h; south suspended since 0h in talks");
    }

    @Test
    void anotherChannelOfTheSameSidesGoesOn() {
        assertThat(Play.at(2, """
                        0 south suspends
                        1 north raises c1 south in air
                        """)).isEqualTo("c1 raised; south suspended since 0h in talks");
    }

    @Test
    void onResumptionTheyCountInOrderFromThen() {
        assertThat(Play.at(6, """
                        0 south suspends
                        1 north raises c1 south
                        2 north asks c1 intent
                        5 south resumes
                        """))
                .isEqualTo("c1 asked, receipt of south by 7h, answer of south by 29h, tell of south by 11h");
    }

    @Test
    void clocksRunOnWhereTheTermsLetThem() {
        assertThat(Play.at(25, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        2 south suspends
                        25 host lapses
                        """))
                .isEqualTo("c1 acknowledged no_answer:1, silent on answer; south suspended since 2h in talks");
    }

    @Test
    void clocksStandStillWhereTheTermsSaySo() {
        assertThat(Play.at(50, """
                        0 north raises c1 south in quiet
                        1 south acknowledges c1 in quiet
                        2 south suspends in quiet
                        50 host lapses
                        """))
                .isEqualTo("c1 acknowledged, answer of south stands still; south suspended since 2h in quiet");
    }

    @Test
    void andGoOnWithWhatWasLeft() {
        assertThat(Play.at(51, """
                        0 north raises c1 south in quiet
                        1 south acknowledges c1 in quiet
                        2 south suspends in quiet
                        50 south resumes in quiet
                        51 host lapses
                        """)).isEqualTo("c1 acknowledged, answer of south by 72h");
    }

    @Test
    void twoSuspensionsAreOneStandstill() {
        assertThat(Play.at(60, """
                        0 north raises c1 south in quiet
                        1 south acknowledges c1 in quiet
                        2 south suspends in quiet
                        10 north suspends in quiet
                        50 south resumes in quiet
                        60 north resumes in quiet
                        """)).isEqualTo("c1 acknowledged, answer of south by 82h");
    }

    @Test
    void whatHadPassedBeforeIsPutOnRecordAllTheSame() {
        assertThat(Play.at(9, """
                        0 north raises c1 south in quiet
                        3 south suspends in quiet
                        9 host lapses
                        """))
                .isEqualTo(
                        "c1 raised, answer of south stands still, silent on receipt; south suspended since 3h in quiet");
    }

    @Test
    void clocksDoNotStandStillForWhoHasNoStanding() {
        assertThat(Play.at(60, """
                        0 west raises c1 south in quiet
                        1 south acknowledges c1 in quiet
                        2 west suspends in quiet
                        60 host lapses
                        """))
                .isEqualTo(
                        "c1 acknowledged no_answer:1, silent on answer; west suspended since 2h without standing in quiet");
    }

    @Test
    void aHeldAnswerIsNoSilence() {
        assertThat(Play.at(40, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        2 north suspends
                        3 south answers c1 error
                        40 host lapses
                        """))
                .isEqualTo("c1 acknowledged, answer of south passed 24h; north suspended since 2h in talks; held: n4");
    }

    @Test
    void aHeldAnswerWasInTime() {
        assertThat(Play.at(60, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        2 north suspends
                        3 south answers c1 error
                        40 host lapses
                        50 north resumes
                        """)).isEqualTo("c1 answered error:1");
    }

    @Test
    void suspensionFromALaterTimeIsAnnounced() {
        assertThat(Play.at(2, """
                        0 south suspends all 10
                        """)).isEqualTo("announced: n1 at 10h");
    }

    @Test
    void andHoldsFromThenOn() {
        assertThat(Play.at(12, """
                        0 south suspends all 10
                        9 north raises c1 south
                        11 south acknowledges c1
                        """))
                .isEqualTo(
                        "c1 raised, receipt of south passed 11h, answer of south by 33h; south suspended since 10h in talks; held: n3");
    }

    @Test
    void aTimeThatHasPassedCountsAsNow() {
        assertThat(Play.at(6, """
                        5 south suspends all 1
                        """)).isEqualTo("south suspended since 5h in talks");
    }

    @Test
    void resumingBeforeItBeginsTakesItBack() {
        assertThat(Play.at(12, """
                        0 south suspends all 10
                        5 south resumes
                        """)).isEqualTo("nothing");
    }

    @Test
    void aScopeThatLeavesCasesAlone() {
        assertThat(Play.at(2, """
                        0 south suspends meetings,staff
                        1 north raises c1 south
                        """))
                .isEqualTo(
                        "c1 raised, receipt of south by 3h, answer of south by 25h; south suspended[meetings, staff] since 0h in talks");
    }

    @Test
    void takingUpAPartOfIt() {
        assertThat(Play.at(3, """
                        0 south suspends
                        1 north raises c1 south
                        2 south resumes cases
                        """))
                .isEqualTo(
                        "c1 raised, receipt of south by 4h, answer of south by 26h; south suspended[cosigning, meetings, notices, staff] since 0h in talks");
    }

    @Test
    void leavingForGood() {
        assertThat(Play.at(3, """
                        0 south withdraws all 2
                        """)).isEqualTo("south withdrawn since 2h in talks");
    }

    @Test
    void whoHasLeftIsNotAskedAnyMore() {
        assertThat(Play.at(4, """
                        0 south withdraws
                        3 north raises c1 south
                        """)).isEqualTo("south withdrawn since 0h in talks; held: n2");
    }

    @Test
    void whoHasLeftDoesNotComeBack() {
        assertThat(Play.at(4, """
                        0 south withdraws
                        3 south resumes
                        """))
                .isEqualTo(
                        "south withdrawn since 0h in talks; aside: resume n2 (south has withdrawn from this channel)");
    }

    @Test
    void whoTakesPartCannotResume() {
        assertThat(Play.at(1, """
                        0 south resumes
                        """)).isEqualTo("aside: resume n1 (south has not suspended its part)");
    }

    @Test
    void suspendedTwice() {
        assertThat(Play.at(2, """
                        0 south suspends
                        1 south suspends
                        """))
                .isEqualTo("south suspended since 0h in talks; aside: suspend n2 (south has suspended that already)");
    }

    @Test
    void approvalsAreHeldWithWhatTheyApprove() {
        assertThat(Play.at(9, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        2 north suspends in strict
                        3 south approves n3 by cid in strict
                        """))
                .isEqualTo(
                        "c1 acknowledged, answer of south passed 4.5h; north suspended since 2h in strict; held: n5; n3 waits for a second person of south");
    }

    @Test
    void andCountInTimeOnResumption() {
        assertThat(Play.at(9, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        2 north suspends in strict
                        3 south approves n3 by cid in strict
                        8 north resumes in strict
                        """)).isEqualTo("c1 answered error:1, close of north+south by 20h");
    }

    @Test
    void aHeldApprovalIsNoSilence() {
        assertThat(Play.at(9, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        2 north suspends in strict
                        3 south approves n3 by cid in strict
                        6 host lapses
                        8 north resumes in strict
                        """)).isEqualTo("c1 answered error:1, close of north+south by 20h");
    }

    @Test
    void standingThatReadingsDifferOnIsDisputed() {
        assertThat(Play.at(3, """
                        0 north withdraws
                        """)).isEqualTo("north withdrawn since 0h with disputed standing in talks");
    }

    @Test
    void aSuspensionOfLaterIsOvertakenByLeaving() {
        assertThat(Play.at(20, """
                        0 south suspends all 10
                        5 south withdraws
                        """)).isEqualTo("south withdrawn since 5h in talks");
    }
}
