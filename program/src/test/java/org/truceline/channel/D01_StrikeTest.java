// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truceline.Said;
import org.truceline.channel.HitIndex.Watched;
import org.truceline.model.Act;
import org.truceline.model.GeoPoint;
import org.truceline.model.Incident;
import org.truceline.model.Leg;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.TimeSpan;

/// A strike near what is notified: a hit when place and time leave no doubt, possible when they do, and otherwise no.
///
/// ```
///   lat 36   o=====road=====o        10 km, notified for all of 10 June; near is 3 km
///            40.00      40.11
/// ```
final class D01_StrikeTest {
    private static final Leg ROAD =
            new Leg("Ardan; Bel", List.of(new GeoPoint(36, 40), new GeoPoint(36, 40.11)), 0, day("2021-06-10"));

    @Test
    void d01_near_by_place_and_day_is_a_hit() {
        assertThat(found(said().at("Ardan", 36.01, 40.05))).isEqualTo("convoy hit");
    }

    @Test
    void d02_a_place_known_too_roughly_leaves_it_possible() {
        assertThat(found(said().at("Ardan", 36.01, 40.05, 2_500))).isEqualTo("convoy possible");
    }

    @Test
    void d03_too_far_is_no() {
        assertThat(found(said().at("Cor", 36.1, 40.05))).isEmpty();
        assertThat(found(said().at("Cor", 36.1, 40.05, 7_000))).isEmpty();
        assertThat(found(said().at("Cor", 36.1, 40.05, 9_000))).isEqualTo("convoy possible");
    }

    @Test
    void d04_another_day_is_no_and_a_longer_time_is_possible() {
        assertThat(found(said().on("2021-06-11").at("Ardan", 36.01, 40.05))).isEmpty();
        var narrow = new Leg(ROAD.words(), ROAD.path(), 0, new TimeSpan(noon(), noon().plus(Duration.ofHours(4))));
        assertThat(found(said().at("Ardan", 36.01, 40.05), new Watched("convoy", List.of(narrow), 3_000, false)))
                .isEqualTo("convoy possible");
    }

    @Test
    void d05_a_name_of_two_places_is_a_hit_only_if_both_are() {
        assertThat(found(twoPlaces(36.01, 36.02))).isEqualTo("convoy hit");
        assertThat(found(twoPlaces(36.01, 37))).isEqualTo("convoy possible");
        assertThat(found(twoPlaces(38, 37))).isEmpty();
    }

    @Test
    void d06_a_denial_alone_is_never_a_hit() {
        assertThat(found(said().at("Ardan", 36.01, 40.05).that(Stance.DENIES, Act.AIR_STRIKE)))
                .isEqualTo("convoy possible");
    }

    @Test
    void d07_what_is_planned_or_did_not_happen_or_strikes_nothing_raises_nothing() {
        assertThat(found(said().at("Ardan", 36.01, 40.05).planned())).isEmpty();
        assertThat(found(said().at("Ardan", 36.01, 40.05).negated())).isEmpty();
        assertThat(found(said().at("Ardan", 36.01, 40.05).that(Stance.STATES, Act.MEET)))
                .isEmpty();
    }

    @Test
    void d08_no_place_a_country_or_no_time_tell_nobody_where_to_look() {
        assertThat(found(said())).isEmpty();
        assertThat(found(said().atUnknown("the hills"))).isEmpty();
        assertThat(found(said().at("Land", 36.01, 40.05, 300_000))).isEmpty();
        assertThat(found(Said.in("1", 1)
                        .reported("2021-06-10")
                        .that(Stance.STATES, Act.SHELLING)
                        .at("Ardan", 36.01, 40.05)))
                .isEmpty();
    }

    @Test
    void d09_each_side_s_statement_is_held_against_the_object_for_itself() {
        var here = said().at("Ardan", 36.01, 40.05).by("North").done();
        var there = Said.in("2", 1)
                .on("2021-06-10")
                .that(Stance.STATES, Act.AIR_STRIKE)
                .at("Cor", 36.5, 40.05)
                .by("South")
                .done();
        var vague = Said.in("3", 1)
                .on("2021-06-10")
                .that(Stance.STATES, Act.AIR_STRIKE)
                .done();
        var hits = watch(convoy()).of(Incident.of(List.of(here, there, vague), List.of()));
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().near())
                .extracting(near -> near.statement().toString() + " " + near.hit())
                .containsExactly("r1.1 YES", "r3.1 UNKNOWN");
    }

    @Test
    void d10_what_is_known_only_coarsely_is_never_a_hit() {
        var coarse = new Watched("convoy", List.of(ROAD.coarse()), 3_000, false);
        assertThat(found(said().at("Ardan", 36.0, 40.05, 0), coarse)).isEqualTo("convoy possible");
    }

    @Test
    void d11_where_places_are_held_back_no_distance_is_told() {
        var sealed = new Watched("convoy", List.of(ROAD), 3_000, true);
        var hits = watch(sealed).of(incident(said().at("Ardan", 36.01, 40.05)));
        var near = hits.getFirst().near().getFirst();
        assertThat(near.meters()).isNegative();
        assertThat(near.words()).doesNotContain("km");
    }

    @Test
    void d12_a_road_over_the_edge_of_the_map_is_found_from_both_sides() {
        var path = List.of(new GeoPoint(-17, 179.9), new GeoPoint(-17, -179.9));
        var ferry = new Watched("ferry", List.of(new Leg("sound", path, 0, day("2021-06-10"))), 3_000, false);
        assertThat(found(said().at("Sound", -17.001, 179.99), ferry)).isEqualTo("ferry hit");
        assertThat(found(said().at("Sound", -17.001, -179.99), ferry)).isEqualTo("ferry hit");
        assertThat(found(said().at("Sound", -17.001, 179.5), ferry)).isEmpty();
    }

    @Test
    void d13_all_sides_and_those_told_are_asked_the_same_and_nobody_is_held_to_have_done_it() {
        var request = StrikeQuestions.to(World.terms(), List.of("relief"));
        assertThat(request.to()).containsExactly("north", "relief", "south");
        assertThat(request.questions())
                .hasSizeGreaterThan(10)
                .allMatch(question -> question.contains("?") || question.startsWith("Please"));
    }

    private static Said said() {
        return Said.in("1", 1).on("2021-06-10").that(Stance.STATES, Act.AIR_STRIKE);
    }

    private static Said twoPlaces(double first, double second) {
        return said().at("Ardan", first, 40.05, 500).orAt("Ardan", second, 40.05, 500);
    }

    private static Watched convoy() {
        return new Watched("convoy", List.of(ROAD), 3_000, false);
    }

    private static String found(Said said) {
        return found(said, convoy());
    }

    private static String found(Said said, Watched watched) {
        return watch(watched).of(incident(said)).stream()
                .map(hit -> hit.object() + " "
                        + switch (hit.hit()) {
                            case YES -> "hit";
                            case UNKNOWN -> "possible";
                            case NO -> "no";
                        })
                .collect(Collectors.joining(", "))
                .toLowerCase(Locale.ROOT);
    }

    private static Incident incident(Said said) {
        Statement statement = said.done();
        return Incident.of(List.of(statement), List.of());
    }

    private static StrikeWatch watch(Watched watched) {
        return new StrikeWatch(new HitIndex(List.of(watched)), ZoneOffset.UTC);
    }

    private static TimeSpan day(String day) {
        var date = LocalDate.parse(day);
        return new TimeSpan(
                date.atStartOfDay(ZoneOffset.UTC).toInstant(),
                date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Instant noon() {
        return Instant.parse("2021-06-10T12:00:00Z");
    }
}
