// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A case goes step by step as the procedure of its channel says.
final class A01_StepsTest {

    @Test
    void raisingSetsTheFirstDeadlinesRunning() {
        assertThat(Play.at(1, """
                        0 north raises c1 south
                        """)).isEqualTo("c1 raised, receipt of south by 2h, answer of south by 24h");
    }

    @Test
    void acknowledgingInTimeMeetsTheReceipt() {
        assertThat(Play.at(2, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        """)).isEqualTo("c1 acknowledged, answer of south by 24h");
    }

    @Test
    void askingSetsTheTellingRunning() {
        assertThat(Play.at(4, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        3 north asks c1 nature
                        """)).isEqualTo("c1 asked, answer of south by 24h, tell of south by 9h");
    }

    @Test
    void tellingMeetsTheAsking() {
        assertThat(Play.at(5, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        3 north asks c1 nature
                        4 south tells c1 nature,intent
                        """)).isEqualTo("c1 informed, answer of south by 24h");
    }

    @Test
    void askingAgainSetsItRunningAgain() {
        assertThat(Play.at(7, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        3 north asks c1 nature
                        4 south tells c1 intent
                        6 north asks c1 scale
                        """)).isEqualTo("c1 asked, answer of south by 24h, tell of south by 12h");
    }

    @Test
    void askingAgainWhileItRunsDoesNotPutItOff() {
        assertThat(Play.at(7, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        3 north asks c1 nature
                        6 north asks c1 scale
                        """)).isEqualTo("c1 asked, answer of south by 24h, tell of south by 9h");
    }

    @Test
    void answeringMeetsTheReceiptToo() {
        assertThat(Play.at(2, """
                        0 north raises c1 south
                        1 south answers c1 error
                        """)).isEqualTo("c1 answered error:1");
    }

    @Test
    void bothSidesAssessSideBySide() {
        assertThat(Play.at(5, """
                        0 north raises c1 south
                        1 south answers c1 error
                        2 north assesses c1 confirmed
                        3 south assesses c1 not_confirmed
                        """)).isEqualTo("c1 assessed error:1");
    }

    @Test
    void aMemberThatIsOfNeitherSideMayAssess() {
        assertThat(Play.at(5, """
                        0 north raises c1 south
                        1 south answers c1 error
                        3 watch assesses c1 unverifiable
                        """)).isEqualTo("c1 assessed error:1");
    }

    @Test
    void aJointAssessmentIsJoinedByTheOther() {
        assertThat(Play.at(5, """
                        0 north raises c1 south
                        1 south answers c1 error
                        2 north assesses c1 confirmed jointly
                        3 south approves n3
                        """)).isEqualTo("c1 assessed error:1, n3 with south");
    }

    @Test
    void aJointAssessmentThatTheOtherObjectsToStandsAlone() {
        assertThat(Play.at(5, """
                        0 north raises c1 south
                        1 south answers c1 error
                        2 north assesses c1 confirmed jointly
                        3 south objects n3
                        """)).isEqualTo("c1 assessed error:1");
    }

    @Test
    void remedyAndCloseByWhoRaised() {
        assertThat(Play.at(9, """
                        0 north raises c1 south
                        1 south answers c1 confirmed
                        2 south repairs c1
                        3 north closes c1
                        """)).isEqualTo("c1 closed confirmed:1");
    }

    @Test
    void closingEndsWhatIsOwed() {
        assertThat(Play.at(30, """
                        0 north raises c1 south
                        1 north closes c1
                        """)).isEqualTo("c1 closed");
    }

    @Test
    void aWarningAfterAStepShortOfForce() {
        assertThat(Play.at(9, """
                        0 north raises c1 south
                        1 south answers c1 confirmed
                        2 west tries c1
                        3 watch tries c1
                        4 north warns c1
                        """))
                .isEqualTo("c1 warned confirmed:1; aside: try n3 (west is no member of channel talks)");
    }

    @Test
    void aWarningWithNothingTriedCountsAndIsToldAsSuch() {
        assertThat(Play.at(9, """
                        0 north raises c1 south
                        1 south answers c1 confirmed
                        2 north warns c1
                        """)).isEqualTo("c1 warned confirmed:1, untried n3");
    }

    @Test
    void referringAfterAStepShortOfForce() {
        assertThat(Play.at(9, """
                        0 north raises c1 south
                        1 south answers c1 confirmed
                        2 north tries c1
                        3 north refers c1 council
                        """)).isEqualTo("c1 referred confirmed:1");
    }
}
