// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Answers are from a fixed set, and count beside what is alleged.
final class C01_AnswersTest {

    @Test
    void oneAnswerIsToAllThatIsAlleged() {
        assertThat(Play.at(2, """
                        0 north raises c1 south 15
                        1 south answers c1 not_confirmed
                        """)).isEqualTo("c1 answered not_confirmed:15");
    }

    @Test
    void answersToParts() {
        assertThat(Play.at(3, """
                        0 north raises c1 south 15
                        1 south answers c1 excluded_target 1
                        2 south answers c1 not_confirmed 14
                        """)).isEqualTo("c1 answered not_confirmed:14 excluded_target:1");
    }

    @Test
    void whatIsLeftIsNoAnswerOnceItsTimePassedInSilence() {
        assertThat(Play.at(25, """
                        0 north raises c1 south 3
                        1 south acknowledges c1
                        25 host lapses
                        """)).isEqualTo("c1 acknowledged no_answer:3, silent on answer");
    }

    @Test
    void aLaterAnswerToAllTakesThePlaceOfTheFirst() {
        assertThat(Play.at(3, """
                        0 north raises c1 south
                        1 south answers c1 under_inquiry
                        2 south answers c1 self_defence
                        """)).isEqualTo("c1 answered self_defence:1");
    }

    @Test
    void moreThanIsAllegedIsRefused() {
        assertThat(Play.at(2, """
                        0 north raises c1 south
                        1 south answers c1 error 2
                        """))
                .isEqualTo(
                        "c1 raised, receipt of south passed 2h, answer of south by 24h; aside: answer n2 (only 1 are alleged in case c1)");
    }
}
