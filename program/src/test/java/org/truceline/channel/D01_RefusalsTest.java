// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What does not fit the terms stays on record and does not count, with the reason.
final class D01_RefusalsTest {

    @Test
    void aCaseTwice() {
        assertThat(Play.at(1, """
                        0 north raises c1 south
                        0.5 south raises c1 north
                        """))
                .isEqualTo(
                        "c1 raised, receipt of south by 2h, answer of south by 24h; aside: raise n2 (there is a case c1 already)");
    }

    @Test
    void aStepOfNoCase() {
        assertThat(Play.at(1, """
                        0 north closes c9
                        """)).isEqualTo("aside: close n1 (there is no case c9)");
    }

    @Test
    void nobodyAnswersHisOwnAllegation() {
        assertThat(Play.at(1, """
                        0 north raises c1 south
                        0.5 north answers c1 error
                        """))
                .isEqualTo(
                        "c1 raised, receipt of south by 2h, answer of south by 24h; aside: answer n2 (step answer is for who is to answer, south)");
    }

    @Test
    void nobodyRaisesACaseToHimself() {
        assertThat(Play.at(1, """
                        0 north raises c1 north
                        """)).isEqualTo("aside: raise n1 (nobody answers his own allegation: north raises it)");
    }

    @Test
    void aSideIsNotAskedUnderAnActorOfItsOwn() {
        assertThat(Play.at(1, """
                        0 north raises c1 northern
                        """))
                .isEqualTo("aside: raise n1 (nobody answers his own allegation: northern raises it)");
    }

    @Test
    void whoIsNoMemberOfTheChannel() {
        assertThat(Play.at(1, """
                        0 west raises c1 south
                        """)).isEqualTo("aside: raise n1 (west is no member of channel talks)");
    }

    @Test
    void whoIsAskedIsAMember() {
        assertThat(Play.at(1, """
                        0 north raises c1 west
                        """)).isEqualTo("aside: raise n1 (west is no member of channel talks)");
    }

    @Test
    void anUnknownChannel() {
        assertThat(Play.at(1, """
                        0 north raises c1 south in pub
                        """)).isEqualTo("aside: raise n1 (the terms know no channel 'pub')");
    }

    @Test
    void anUnknownClause() {
        assertThat(Play.at(1, """
                        0 north raises c1 south C7
                        """)).isEqualTo("aside: raise n1 (the terms know no clause 'C7')");
    }

    @Test
    void theAddresseeDoesNotClose() {
        assertThat(Play.at(1, """
                        0 north raises c1 south
                        0.5 south closes c1
                        """))
                .isEqualTo(
                        "c1 raised, receipt of south by 2h, answer of south by 24h; aside: close n2 (step close is for who raised the case, north)");
    }

    @Test
    void nothingAfterClosing() {
        assertThat(Play.at(2, """
                        0 north raises c1 south
                        1 north closes c1
                        1.5 south answers c1 error
                        """)).isEqualTo("c1 closed; aside: answer n3 (case c1 is closed)");
    }

    @Test
    void acknowledgedOnce() {
        assertThat(Play.at(2, """
                        0 north raises c1 south
                        1 south acknowledges c1
                        1.5 south acknowledges c1
                        """))
                .isEqualTo(
                        "c1 acknowledged, answer of south by 24h; aside: acknowledge n3 (case c1 is acknowledged already)");
    }

    @Test
    void tellingBeforeAsking() {
        assertThat(Play.at(1, """
                        0 north raises c1 south
                        0.5 south tells c1 intent
                        """))
                .isEqualTo(
                        "c1 raised, receipt of south by 2h, answer of south by 24h; aside: inform n2 (step tell comes after step ask, which is not taken)");
    }

    @Test
    void whatAStepNeeds() {
        assertThat(Play.at(2, """
                        0 north raises c1 south
                        0.5 north asks c1 intent
                        1 south tells c1 nature
                        """))
                .isEqualTo(
                        "c1 asked, receipt of south passed 2h, answer of south by 24h, tell of south by 6.5h; aside: inform n3 (step tell needs intent)");
    }

    @Test
    void aRaiseThatNeedsClausesAndAPerson() {
        assertThat(Play.at(1, """
                        0 north raises c1 south in strict
                        """)).isEqualTo("aside: raise n1 (step notice needs clauses, person)");
    }

    @Test
    void referringBeforeAnythingWasTried() {
        assertThat(Play.at(1, """
                        0 north raises c1 south
                        0.5 north refers c1 council
                        """))
                .isEqualTo(
                        "c1 raised, receipt of south by 2h, answer of south by 24h; aside: refer n2 (step refer comes after step calm, which is not taken)");
    }

    @Test
    void referringToAnotherBody() {
        assertThat(Play.at(1, """
                        0 north raises c1 south
                        0.5 north tries c1
                        0.8 north refers c1 elders
                        """))
                .isEqualTo(
                        "c1 steps_tried, receipt of south by 2h, answer of south by 24h; aside: refer n3 (step refer refers a case to council)");
    }

    @Test
    void withoutAProcedureTheAddresseeAnswersAndTheRaiserCloses() {
        assertThat(Play.at(9, """
                        0 north raises c1 south in air
                        1 north answers c1 error in air
                        2 south answers c1 error in air
                        3 south closes c1 in air
                        4 north closes c1 in air
                        """))
                .isEqualTo(
                        "c1 closed error:1; aside: answer n2 (to answer is for who is to answer, south); aside: close n4 (to close is for who raised the case, north)");
    }

    @Test
    void aSideSpeaksForItsActor() {
        assertThat(Play.at(1, """
                        0 north raises c1 south
                        0.5 southern acknowledges c1
                        """)).isEqualTo("c1 acknowledged, answer of south by 24h");
    }
}
