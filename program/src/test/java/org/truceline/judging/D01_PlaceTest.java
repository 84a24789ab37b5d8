// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scenarios D: where, and with what. A place known to a radius lies inside a ring, outside it, or it cannot be told;
/// readings of the distance are judged side by side. The road runs east along latitude 10; 0.01 degrees are 1106 m.
class D01_PlaceTest {
    private static final String RING = """
            zones:
              - {id: wide, label: within 3500 m north of the road, ring: {line: road, side: north, from_m: 0, to_m: 3500}}
              - {id: narrow, label: within 3000 m north of the road, ring: {line: road, side: north, from_m: 0, to_m: 3000}}
            obligations:
              - id: no-heavy
                label: no heavy weapon near the road
                bearer: {actors: [blue]}
                modality: must_not
                acts: [weapon_in_zone]
                weapon: heavy
                place: wide
                basis: [C2]
                reading: m3500
                readings:
                  - {id: m3000, source: another account, instead: {place: narrow}}
            """;

    private final World world = World.with(RING);

    private String gunAt(String place) {
        return world.judge(
                "by: Watchers; act: weapon_in_zone; means: artillery; who: Blue army; when: 2020-05-03; where: "
                        + place);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    hill@10.01,20.1~100  | no-heavy (any): breach of C2
                    hill@10.05,20.1~100  | none (any): outside_scope: hill (known to 100 m) lies outside: within 3500 m north of the road
                    hill@9.99,20.1~100   | none (any): outside_scope: hill (known to 100 m) lies outside: within 3500 m north of the road
                    hill@10.01,20.1~9000 | no-heavy (any): indeterminate: hill (known to 9000 m) may lie inside or outside: within 3500 m north of the road
                    hill@10.0001,20.1~50 | no-heavy (any): indeterminate: hill (known to 50 m) may lie inside or outside: within 3500 m north of the road
                    hill                 | no-heavy (any): indeterminate: no place is given that could be found
                    """)
    void d01_a_place_is_inside_outside_or_it_cannot_be_told(String place, String expected) {
        assertThat(gunAt(place)).isEqualTo(expected);
    }

    @Test
    void d02_between_two_readings_of_the_distance_each_gives_its_own_finding() {
        assertThat(gunAt("hill@10.0294,20.1~100")).isEqualTo("""
                        no-heavy (m3500): breach of C2
                        no-heavy (m3000): outside_scope: hill (known to 100 m) lies outside: within 3000 m north of the road""");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    means: artillery                            | no-heavy (any): breach of C2
                    quote: two tanks stood by the road          | no-heavy (any): breach of C2
                    means: small_arms                           | none (any): outside_scope: what is spoken of does not count among: heavy weapons
                    quote: a weapon was seen                    | no-heavy (any): indeterminate: with what is not said; the clause speaks of: heavy weapons
                    """)
    void d03_a_weapon_is_of_the_class_or_not_or_it_is_not_said(String weapon, String expected) {
        assertThat(world.judge(
                        "by: Watchers; act: weapon_in_zone; who: Blue army; when: 2020-05-03; where: hill@10.01,20.1~100; "
                                + weapon))
                .isEqualTo(expected);
    }

    @Test
    void d04_another_country_is_outside_the_terms() {
        assertThat(
                        World.with(World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100/YY; when: 2020-05-03"))
                .isEqualTo("none (any): outside_scope: ford lies in YY, outside the territory of the terms");
    }
}
