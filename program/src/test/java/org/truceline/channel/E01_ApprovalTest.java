// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Four eyes and two sides: what needs another counts once the other has spoken.
final class E01_ApprovalTest {

    @Test
    void anAnswerWaitsForASecondPerson() {
        assertThat(Play.at(2, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        """))
                .isEqualTo("c1 acknowledged, answer of south by 4.5h; n3 waits for a second person of south");
    }

    @Test
    void aSecondPersonMakesItCount() {
        assertThat(Play.at(3, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        2 south approves n3 by cid in strict
                        """)).isEqualTo("c1 answered error:1, close of north+south by 14h");
    }

    @Test
    void thePersonWhoWroteItIsNoSecond() {
        assertThat(Play.at(3, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        2 south approves n3 by bob in strict
                        """))
                .isEqualTo(
                        "c1 acknowledged, answer of south by 4.5h; n3 waits for a second person of south; aside: approve n4 (four eyes: bob wrote the note, and a second person has to approve it)");
    }

    @Test
    void nobodyNamedIsNoSecond() {
        assertThat(Play.at(3, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        2 south approves n3 in strict
                        """))
                .isEqualTo(
                        "c1 acknowledged, answer of south by 4.5h; n3 waits for a second person of south; aside: approve n4 (four eyes: both notes have to name the person who wrote them)");
    }

    @Test
    void theOtherSideIsNoSecond() {
        assertThat(Play.at(3, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        2 north approves n3 by ann in strict
                        """))
                .isEqualTo(
                        "c1 acknowledged, answer of south by 4.5h; n3 waits for a second person of south; aside: approve n4 (north has no say in note n3)");
    }

    @Test
    void approvedAfterItsTimeIsLate() {
        assertThat(Play.at(6, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        5 south approves n3 by cid in strict
                        """)).isEqualTo("c1 answered error:1, close of north+south by 17h, late answer");
    }

    @Test
    void closingByBothWaitsForTheOther() {
        assertThat(Play.at(4, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        2 south approves n3 by cid in strict
                        3 north closes c1 in strict
                        """)).isEqualTo("c1 answered error:1, close of south by 14h; n5 waits for south");
    }

    @Test
    void closingByBothIsClosedByTheOthersApproval() {
        assertThat(Play.at(5, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        2 south approves n3 by cid in strict
                        3 north closes c1 in strict
                        4 south approves n5 in strict
                        """)).isEqualTo("c1 closed error:1, n5 with south");
    }

    @Test
    void closingByBothIsClosedByTheOthersOwnClosing() {
        assertThat(Play.at(5, """
                        0 north raises c1 south C1 by ann in strict
                        0.5 south acknowledges c1 in strict
                        1 south answers c1 error by bob in strict
                        2 south approves n3 by cid in strict
                        3 north closes c1 in strict
                        4 south closes c1 in strict
                        """)).isEqualTo("c1 closed error:1, n5 with south");
    }

    @Test
    void whatWaitsForNobodyCannotBeApproved() {
        assertThat(Play.at(1, """
                        0 north raises c1 south
                        0.5 south approves n1
                        """))
                .isEqualTo(
                        "c1 raised, receipt of south by 2h, answer of south by 24h; aside: approve n2 (note n1 waits for no word of south)");
    }

    @Test
    void leavingAChannelByFourEyes() {
        assertThat(Play.at(3, """
                        0 south withdraws by bob in quiet
                        1 south approves n1 by cid in quiet
                        """)).isEqualTo("south withdrawn since 1h in quiet");
    }

    @Test
    void leavingAChannelByTwoEyesWaits() {
        assertThat(Play.at(3, """
                        0 south withdraws by bob in quiet
                        """)).isEqualTo("n1 waits for a second person of south");
    }
}
