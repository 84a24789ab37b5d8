// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A body decides by its rule and its quorum, of those who have spoken on record.
final class F01_BodiesTest {

    @Test
    void consensusWithItsQuorum() {
        assertThat(Play.at(4, """
                        0 north raises c1 south C1 by ann in strict
                        1 north assesses c1 confirmed in strict for council
                        2 south approves n2 in strict
                        """)).isEqualTo("c1 assessed, receipt of south passed 1h, n2 with south");
    }

    @Test
    void consensusWithoutAMemberThatHasToBeThere() {
        assertThat(Play.at(4, """
                        0 north raises c1 south C1 by ann in strict
                        1 north assesses c1 confirmed in strict for council
                        2 west approves n2 in strict
                        """))
                .isEqualTo("c1 raised, receipt of south passed 1h; n2 waits for the decision of council");
    }

    @Test
    void consensusIsNoneWithAnObjection() {
        assertThat(Play.at(4, """
                        0 north raises c1 south C1 by ann in strict
                        1 north assesses c1 confirmed in strict for council
                        2 west objects n2 in strict
                        3 south approves n2 in strict
                        """))
                .isEqualTo("c1 raised, receipt of south passed 1h; n2 waits for the decision of council");
    }

    @Test
    void anObjectionThatIsGivenUp() {
        assertThat(Play.at(5, """
                        0 north raises c1 south C1 by ann in strict
                        1 north assesses c1 confirmed in strict for council
                        2 west objects n2 in strict
                        3 south approves n2 in strict
                        4 west approves n2 in strict
                        """)).isEqualTo("c1 assessed, receipt of south passed 1h, n2 with south+west");
    }

    @Test
    void majority() {
        assertThat(Play.at(4, """
                        0 north raises c1 south C1 by ann in strict
                        1 north assesses c1 confirmed in strict for elders
                        2 west approves n2 in strict
                        """)).isEqualTo("c1 assessed, receipt of south passed 1h, n2 with west");
    }

    @Test
    void oneOfThreeIsNoMajority() {
        assertThat(Play.at(4, """
                        0 north raises c1 south C1 by ann in strict
                        1 north assesses c1 confirmed in strict for elders
                        2 west objects n2 in strict
                        """))
                .isEqualTo("c1 raised, receipt of south passed 1h; n2 waits for the decision of elders");
    }

    @Test
    void twoThirdsWaitForTheQuorum() {
        assertThat(Play.at(4, """
                        0 north raises c1 south C1 by ann in strict
                        1 north assesses c1 confirmed in strict for jury
                        2 west approves n2 in strict
                        """))
                .isEqualTo("c1 raised, receipt of south passed 1h; n2 waits for the decision of jury");
    }

    @Test
    void twoThirdsWithTheQuorum() {
        assertThat(Play.at(4, """
                        0 north raises c1 south C1 by ann in strict
                        1 north assesses c1 confirmed in strict for jury
                        2 west approves n2 in strict
                        3 south objects n2 in strict
                        """)).isEqualTo("c1 assessed, receipt of south passed 1h, n2 with west");
    }

    @Test
    void theChairDecidesWhereThereIsNoConsensus() {
        assertThat(Play.at(4, """
                        0 north raises c1 south C1 by ann in strict
                        1 north assesses c1 confirmed in strict for chairs
                        2 south objects n2 in strict
                        3 west approves n2 in strict
                        """)).isEqualTo("c1 assessed, receipt of south passed 1h, n2 with west");
    }

    @Test
    void theChairDoesNotDecideBeforeOneObjects() {
        assertThat(Play.at(4, """
                        0 north raises c1 south C1 by ann in strict
                        1 north assesses c1 confirmed in strict for chairs
                        3 west approves n2 in strict
                        """))
                .isEqualTo("c1 raised, receipt of south passed 1h; n2 waits for the decision of chairs");
    }

    @Test
    void adviceDecidesNothing() {
        assertThat(Play.at(4, """
                        0 north raises c1 south C1 by ann in strict
                        1 north assesses c1 confirmed in strict for advisers
                        2 south approves n2 in strict
                        """))
                .isEqualTo("c1 raised, receipt of south passed 1h; n2 waits for the decision of advisers");
    }

    @Test
    void whoIsNoMemberDoesNotSpeakForIt() {
        assertThat(Play.at(4, """
                        0 watch assesses c1 confirmed for council
                        """)).isEqualTo("aside: assess n1 (watch is no member of a body 'council')");
    }

    @Test
    void exclusionByTheBodyToWhichItWasReferred() {
        assertThat(Play.at(6, """
                        0 north raises c1 south
                        1 south answers c1 confirmed
                        2 north tries c1
                        3 north refers c1 council
                        4 north excludes c1 raiders for council
                        5 south approves n5
                        """)).isEqualTo("c1 excluded confirmed:1, n5 with south; excluded: raiders");
    }

    @Test
    void noExclusionByOneSide() {
        assertThat(Play.at(6, """
                        0 north raises c1 south
                        1 south answers c1 confirmed
                        2 north tries c1
                        3 north refers c1 council
                        4 north excludes c1 raiders
                        """))
                .isEqualTo("c1 referred confirmed:1; aside: exclude n5 (step exclude is for council to take)");
    }

    @Test
    void readmission() {
        assertThat(Play.at(8, """
                        0 north raises c1 south
                        1 south answers c1 confirmed
                        2 north tries c1
                        3 north refers c1 council
                        4 north excludes c1 raiders for council
                        5 south approves n5
                        6 south readmits c1 raiders for council
                        7 north approves n7
                        """)).isEqualTo("c1 readmitted confirmed:1, n5 with south, n7 with north");
    }

    @Test
    void nobodyIsReadmittedWhoIsNotExcluded() {
        assertThat(Play.at(5, """
                        0 north raises c1 south
                        1 south answers c1 confirmed
                        2 south readmits c1 raiders for council
                        """))
                .isEqualTo("c1 answered confirmed:1; aside: readmit n3 (nobody of that name is excluded)");
    }

    @Test
    void whereNoStepNamesItTheRemedySaysWhoExcludesTogether() {
        assertThat(Play.at(4, """
                        0 north raises c1 south in air
                        1 north excludes c1 raiders in air
                        2 south approves n2 in air
                        """)).isEqualTo("c1 excluded, n2 with south; excluded: raiders");
    }

    @Test
    void aBodyThatItWasReferredToMayCloseIt() {
        assertThat(Play.at(6, """
                        0 north raises c1 south
                        1 south answers c1 confirmed
                        2 north tries c1
                        3 north refers c1 council
                        4 south closes c1 for council
                        5 north approves n5
                        """)).isEqualTo("c1 closed confirmed:1, n5 with north");
    }

    @Test
    void aBodyThatItWasNotReferredToMayNot() {
        assertThat(Play.at(6, """
                        0 north raises c1 south
                        1 south answers c1 confirmed
                        4 south closes c1 for council
                        """))
                .isEqualTo("c1 answered confirmed:1; aside: close n3 (step close is not for council to take)");
    }
}
