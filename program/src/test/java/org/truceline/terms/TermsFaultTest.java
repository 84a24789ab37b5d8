// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every fault of a file is told with line, column, what was expected, what came and what was meant.
///
/// Each row replaces one piece of a sound agreement and expects the fault that a person would understand.
class TermsFaultTest {
    static final String SOUND = """
            agreement: T1
            title: Truce of the ford
            zone: Asia/Damascus
            countries: [XX]
            clauses:
              - {id: C1, text: No firing.}
              - {id: C2, text: The bank stays empty.}
            actors:
              - {id: blue, label: Blue army, short: BLU, kind: state, names: [Blue army]}
              - {id: green, label: Green army, short: GRN, kind: armed_group, names: [Green army]}
            sides:
              - {id: blue, label: Blue, short: BLU, actors: [blue]}
              - {id: green, label: Green, short: GRN, actors: [green]}
            landmarks:
              - {id: ford, label: the ford, at: [36.3, 33.5]}
            lines:
              - {id: road, label: the road, points: [[36.0, 33.0], [36.1, 33.0]]}
            zones:
              - {id: bank, label: the bank, ring: {line: road, side: north, from_m: 0, to_m: 500}}
            duration:
              mode: open
              starts:
                - {reading: noon, at: '2016-05-02T12:00:00+03:00[!Asia/Damascus]', basis: [C1]}
            obligations:
              - id: no-fire
                label: no firing
                bearer: {actors: [blue, green]}
                modality: must_not
                acts: [fire]
                place: bank
                basis: [C1]
            """;

    private static List<TermsFault> faults(String yaml) {
        return switch (Terms.read(yaml, "t.yaml")) {
            case TermsResult.Loaded loaded -> List.of();
            case TermsResult.Faulty faulty -> faulty.faults();
        };
    }

    @Test
    void a_sound_agreement_has_no_fault() {
        assertThat(faults(SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    modality: must_not | modalty: must_not | t.yaml:28:5: expected a key of an entry of 'obligations', came 'modalty'; did you mean 'modality'?
                    modality: must_not | modality: mustnot | t.yaml:28:15: expected one of must, must_not, may, may_only_after, came 'mustnot'; did you mean 'must_not'?
                    zone: Asia/Damascus | zone: Asia/Damascsu | t.yaml:3:7: expected a time zone of the IANA list, came 'Asia/Damascsu'; did you mean 'Asia/Damascus'?
                    zone: Asia/Damascus | zoen: Asia/Damascus | t.yaml:3:1: expected a key of the agreement, came 'zoen'; did you mean 'zone'?
                    2016-05-02T12:00:00+03:00 | 2016-05-02T12:00:00+02:00 | t.yaml:23:27: expected the offset of Asia/Damascus at that time, +03:00, came +02:00 in '2016-05-02T12:00:00+02:00[!Asia/Damascus]'; did you mean '2016-05-02T12:00:00+03:00[!Asia/Damascus]'?
                    2016-05-02T12:00:00+03:00 | 2016-03-25T00:30:00+02:00 | t.yaml:23:27: expected an hour that the clocks of Asia/Damascus showed: that day they went from 00:00 to 01:00, came '2016-03-25T00:30:00+02:00[!Asia/Damascus]'
                    2016-05-02T12:00:00+03:00 | 1016-09-17T12:00:00+03:00 | t.yaml:23:27: expected a year from 1900 to 2100, came '1016-09-17T12:00:00'
                    2016-05-02T12:00:00+03:00 | 2016-02-30T12:00:00+02:00 | t.yaml:23:27: expected a date and time of the calendar, came '2016-02-30T12:00:00'
                    [!Asia/Damascus] | [!Asia/Damaskus] | t.yaml:23:27: expected a time zone of the IANA list, came 'Asia/Damaskus'; did you mean 'Asia/Damascus'?
                    [!Asia/Damascus] | [Asia/Damascus] | t.yaml:23:27: expected a time such as 2016-09-12T19:00:00+03:00[!Asia/Damascus], came '2016-05-02T12:00:00+03:00[Asia/Damascus]'; did you mean '2016-05-02T12:00:00+03:00[!Asia/Damascus]'?
                    actors: [blue, green] | actors: [blue, gren] | t.yaml:27:29: expected the id of an actor of this file, came 'gren'; did you mean 'green'?
                    place: bank | place: bnak | t.yaml:30:12: expected the id of a zone of this file, came 'bnak'; did you mean 'bank'?
                    basis: [C1]} | basis: [C3]} | t.yaml:23:80: expected the id of a clause of this file, came 'C3'; did you mean 'C1'?
                    line: road | line: raod | t.yaml:19:46: expected the id of a line of this file, came 'raod'; did you mean 'road'?
                    {id: C2, | {id: C1, | t.yaml:7:10: expected each clause id once, came 'C1' again, first in line 6
                    acts: [fire] | acts: [fyre] | t.yaml:29:12: expected one of fire, ground, air, aid, protected, person, monitor, talks, duty, pressure, harm, air_strike, ... (56), came 'fyre'; did you mean 'fire'?
                    to_m: 500 | to_m: -500 | t.yaml:19:82: expected at least 0, came -500
                    to_m: 500 | to_m: wide | t.yaml:19:82: expected a number, came 'wide'
                    at: [36.3, 33.5] | at: [36.3, 133.5] | t.yaml:15:37: expected longitude from -180 to 180, latitude from -90 to 90, came 36.3, 133.5
                    short: BLU, kind | short: BLUES, kind | t.yaml:9:41: expected at most 4 characters, came 'BLUES'
                    title: Truce of the ford | title: [Truce, ford] | t.yaml:2:8: expected text, came a list of 2
                    agreement: T1 | agreement: T1 of May | t.yaml:1:12: expected an id of letters, digits, hyphens, underscores and dots, came 'T1 of May'
                    mode: open | mode: open\\n  mode: fixed | t.yaml:22:3: expected each key once, came 'mode' again, first in line 21
                    """)
    void a_fault_is_told_where_it_stands(String sound, String faulty, String expected) {
        String yaml = SOUND.replaceFirst(
                java.util.regex.Pattern.quote(sound),
                java.util.regex.Matcher.quoteReplacement(faulty.replace("\\n", "\n")));
        assertThat(yaml).isNotEqualTo(SOUND);
        assertThat(faults(yaml)).extracting(TermsFault::toString).contains(expected);
    }

    @Test
    void a_missing_key_is_named_at_its_place() {
        assertThat(faults(SOUND.replace("    modality: must_not\n", "")))
                .extracting(TermsFault::toString)
                .containsExactly("t.yaml:25:5: expected the key 'modality' in an entry of 'obligations', came none");
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_file() {
        String yaml = SOUND.replace("Asia/Damascus\n", "Asia/Nowhere\n")
                .replace("kind: state", "kind: stat")
                .replace("place: bank", "place: brink");
        assertThat(faults(yaml)).extracting(TermsFault::line).containsExactly(3, 9, 30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'a: [1, 2' | YAML
                    'a: b: c' | YAML
                    '' | an agreement
                    '- a list' | a mapping
                    'just words' | a mapping
                    'a: !!binary x' | a key of the agreement
                    """)
    void what_is_no_agreement_is_a_fault_and_no_exception(String yaml, String expected) {
        assertThat(faults(yaml)).isNotEmpty();
        assertThat(faults(yaml).toString()).contains(expected);
    }

    @Test
    void a_bomb_of_aliases_or_of_depth_is_a_fault() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(faults(bomb.toString()).toString()).contains("aliases");
        assertThat(faults("a: " + "[".repeat(100_000)).toString()).contains("levels");
        assertThat(faults("a: " + "{a: ".repeat(1_000)).toString()).contains("levels");
        assertThat(faults("a: " + "[".repeat(150) + "]".repeat(150)).toString()).contains("too deep");
        var stairs = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            stairs.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(faults(stairs.toString()).toString()).contains("levels");
    }
}
