// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.truceline.Said;
import org.truceline.Seeds;
import org.truceline.model.Act;
import org.truceline.model.Bonds;
import org.truceline.model.Incident;
import org.truceline.model.Review;
import org.truceline.model.Stance;
import org.truceline.model.Statement;

/// What is about the same thing comes together, with reasons; what is not stays apart; the order does not matter.
final class MatcherTest {
    @Test
    void twoReportsOfOneStrikeAreOneIncidentWithBothAccounts() {
        var incidents = match(
                Said.in("aa", 1)
                        .on("2021-06-10")
                        .that(Stance.ACCUSES, Act.AIR_STRIKE)
                        .by("North")
                        .actor("South")
                        .at("Ardan", 36.5, 41.2)
                        .killed(4, 4)
                        .done(),
                Said.in("bb", 1)
                        .on("2021-06-10")
                        .that(Stance.ACCUSES, Act.AIR_STRIKE)
                        .by("South")
                        .actor("North")
                        .at("Ardan", 36.505, 41.2)
                        .killed(3, 9)
                        .done());
        assertThat(incidents).singleElement().satisfies(incident -> {
            assertThat(incident.statements()).hasSize(2);
            assertThat(incident.links()).singleElement().satisfies(link -> {
                assertThat(link.p()).isGreaterThan(0.5);
                assertThat(link.reasons()).anyMatch(reason -> reason.startsWith("same place"));
            });
        });
    }

    @Test
    void anotherPlaceOrAnotherWeekIsAnotherIncident() {
        var first = Said.in("aa", 1).on("2021-06-10").at("Ardan", 36.5, 41.2).done();
        assertThat(match(
                        first,
                        Said.in("bb", 1)
                                .on("2021-06-10")
                                .at("Belmor", 37.5, 42.2)
                                .done()))
                .hasSize(2);
        assertThat(match(
                        first,
                        Said.in("bb", 1)
                                .on("2021-06-20")
                                .at("Ardan", 36.5, 41.2)
                                .done()))
                .hasSize(2);
    }

    @Test
    void aDenialJoinsWhatWasAllegedInTheSameReport() {
        var incidents = match(
                Said.in("aa", 1)
                        .on("2021-06-10")
                        .that(Stance.ACCUSES, Act.SHELLING)
                        .by("North")
                        .actor("South")
                        .at("Ardan", 36.5, 41.2)
                        .done(),
                Said.in("aa", 2)
                        .on("2021-06-10")
                        .that(Stance.DENIES, Act.SHELLING)
                        .by("South")
                        .actor("South")
                        .at("Ardan", 36.5, 41.2)
                        .done());
        assertThat(incidents).hasSize(1);
    }

    @Test
    void talksPlansAndBareSumsAreNoIncidents() {
        assertThat(match(
                        Said.in("aa", 1)
                                .on("2021-06-10")
                                .that(Stance.STATES, Act.SUSPEND)
                                .actor("North")
                                .done(),
                        Said.in("aa", 2)
                                .on("2021-06-10")
                                .that(Stance.ANNOUNCES, Act.WITHDRAW)
                                .planned()
                                .done(),
                        Said.in("aa", 3)
                                .on("2021-06-10")
                                .that(Stance.ACCUSES, Act.SHELLING)
                                .violations(42)
                                .done(),
                        Said.in("aa", 4)
                                .on("2021-06-10")
                                .that(Stance.STATES, Act.SHELLING)
                                .negated()
                                .done()))
                .isEmpty();
    }

    @Test
    void theOrderOfStatementsNeverMatters() {
        Seeds.forAll(random -> {
            var world = world(random);
            var expected = new Matcher(ZoneOffset.UTC).match(world);
            var shuffled = new ArrayList<>(world);
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            assertThat(new Matcher(ZoneOffset.UTC).match(shuffled)).isEqualTo(expected);
        });
    }

    @Test
    void everyStatementOfAnEventIsInExactlyOneIncident() {
        Seeds.forAll(random -> {
            var world = world(random);
            var members = new Matcher(ZoneOffset.UTC)
                    .match(world).stream()
                            .flatMap(incident -> incident.statements().stream())
                            .toList();
            assertThat(members).doesNotHaveDuplicates().hasSize(world.size());
        });
    }

    private static List<Statement> world(SplittableRandom random) {
        var acts = List.of(Act.SHELLING, Act.AIR_STRIKE, Act.ARMED_ATTACK, Act.HARM, Act.ATTACK_ON_MEDICAL);
        var world = new ArrayList<Statement>();
        for (int i = 0; i < 25; i++) {
            var said = Said.in("%02d".formatted(random.nextInt(12)), i)
                    .on("2021-06-%02d".formatted(10 + random.nextInt(3)))
                    .that(Stance.STATES, acts.get(random.nextInt(acts.size())))
                    .actor(random.nextBoolean() ? "North" : "South")
                    .at("P" + i, 36.5 + random.nextInt(4) * 0.01, 41.2 + random.nextInt(4) * 0.02);
            world.add((random.nextBoolean() ? said.killed(random.nextInt(5), 5) : said).done());
        }
        return world;
    }

    /// Two of one strike, and a third some way off on the same day.
    private static final Statement BLAMED = strike("aa", 36.5, 41.2);

    private static final Statement ANSWERED = strike("bb", 36.505, 41.2);
    private static final Statement ELSEWHERE = strike("cc", 38.5, 43.2);

    private static Statement strike(String report, double latitude, double longitude) {
        return Said.in(report, 1)
                .on("2021-06-10")
                .that(Stance.ACCUSES, Act.AIR_STRIKE)
                .actor("South")
                .at("P" + report, latitude, longitude)
                .done();
    }

    private static List<Incident> decided(Review... links) {
        return new Matcher(ZoneOffset.UTC).match(List.of(BLAMED, ANSWERED, ELSEWHERE), Bonds.of(List.of(links)));
    }

    private static Review link(String by, Statement one, Statement other, Review.Bond bond) {
        return new Review(one.id(), 1, by, Instant.EPOCH, new Review.Linked(other.id(), bond));
    }

    @Test
    void whatAPersonHoldsApartIsNotJoinedAndWhatHePutsTogetherIs() {
        assertThat(decided()).hasSize(2);
        assertThat(decided(link("Ada", BLAMED, ANSWERED, Review.Bond.APART))).hasSize(3);
        var together = decided(link("Ada", BLAMED, ELSEWHERE, Review.Bond.SAME));
        assertThat(together).singleElement().satisfies(incident -> {
            assertThat(incident.statements()).hasSize(3);
            assertThat(incident.likelihood(ELSEWHERE.id(), BLAMED.id())).hasValue(1);
        });
        assertThat(decided(
                        link("Ada", BLAMED, ANSWERED, Review.Bond.APART),
                        link("Ada", BLAMED, ANSWERED, Review.Bond.OPEN)))
                .isEqualTo(decided());
    }

    @Test
    void nothingBringsTogetherWhatWasHeldApart() {
        var incidents = decided(
                link("Ada", BLAMED, ANSWERED, Review.Bond.APART),
                link("Ada", ANSWERED, ELSEWHERE, Review.Bond.SAME),
                link("Ben", BLAMED, ELSEWHERE, Review.Bond.SAME));
        assertThat(incidents).noneMatch(incident -> incident.statements().containsAll(List.of(BLAMED, ANSWERED)));
        assertThat(decided(
                        link("Ada", BLAMED, ANSWERED, Review.Bond.APART),
                        link("Ben", BLAMED, ANSWERED, Review.Bond.SAME)))
                .as("where persons differ the pair is apart")
                .hasSize(3);
    }

    private static List<Incident> match(Statement... statements) {
        return new Matcher(ZoneOffset.UTC).match(List.of(statements));
    }
}
