// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Silence is on record once, by the host, and what follows from it is what the terms say.
final class B01_SilenceTest {

    @Test
    void nothingIsPutOnRecordBeforeItsTime() {
        assertThat(Play.at(1.5, """
                        0 north raises c1 south
                        1.5 host lapses
                        """)).isEqualTo("c1 raised, receipt of south by 2h, answer of south by 24h");
    }

    @Test
    void theTimeItselfCounts() {
        assertThat(Play.at(2, """
                        0 north raises c1 south
                        2 host lapses
                        """)).isEqualTo("c1 raised, answer of south by 24h, silent on receipt");
    }

    @Test
    void whatHasPassedIsSeenBeforeItIsOnRecord() {
        assertThat(Play.at(3, """
                        0 north raises c1 south
                        """)).isEqualTo("c1 raised, receipt of south passed 2h, answer of south by 24h");
    }

    @Test
    void aSecondLookPutsNothingMoreOnRecord() {
        assertThat(Play.at(4, """
                        0 north raises c1 south
                        3 host lapses
                        3.5 host lapses
                        4 host lapses
                        """)).isEqualTo("c1 raised, answer of south by 24h, silent on receipt");
    }

    @Test
    void silenceOnTheAnswerIsNoAnswer() {
        assertThat(Play.at(25, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        25 host lapses
                        """)).isEqualTo("c1 acknowledged no_answer:1, silent on answer");
    }

    @Test
    void anAnswerAfterSilenceIsLateAndCounts() {
        assertThat(Play.at(31, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        25 host lapses
                        30 south answers c1 not_confirmed
                        """)).isEqualTo("c1 answered not_confirmed:1, silent on answer, late answer");
    }

    @Test
    void anAnswerAfterItsTimeIsLateThoughNobodyPutTheSilenceOnRecord() {
        assertThat(Play.at(31, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        30 south answers c1 error
                        """)).isEqualTo("c1 answered error:1, late answer");
    }

    @Test
    void aHostThatWasAwayPutsAllOnRecordInOrder() {
        assertThat(Play.at(40, """
                        0 north raises c1 south
                        40 host lapses
                        """)).isEqualTo("c1 raised no_answer:1, silent on receipt, silent on answer");
    }

    @Test
    void silenceThatCountsAsTakenSetsTheNextDeadlineFromItsTime() {
        assertThat(Play.at(2, """
                        0 north raises c1 south C1 by ann in strict
                        1.5 host lapses
                        """)).isEqualTo("c1 acknowledged, answer of south by 5h, silent on receipt");
    }

    @Test
    void silenceThatRefers() {
        assertThat(Play.at(6, """
                        0 north raises c1 south C1 by ann in strict
                        1 host lapses
                        5 host lapses
                        """)).isEqualTo("c1 referred no_answer:1, silent on receipt, silent on answer");
    }

    @Test
    void silenceThatCloses() {
        assertThat(Play.at(20, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        2 south approves n3 by cid in strict
                        14 host lapses
                        """)).isEqualTo("c1 closed error:1, silent on close");
    }

    @Test
    void whereTheTermsHaveNoProcedureNothingIsOwed() {
        assertThat(Play.at(99, """
                        0 north raises c1 south in air
                        99 host lapses
                        """)).isEqualTo("c1 raised");
    }

    @Test
    void aLapseOfACaseThatIsAnsweredDoesNotCount() {
        assertThat(Play.at(3, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        3 host lapses
                        """)).isEqualTo("c1 acknowledged, answer of south by 24h");
    }
}
