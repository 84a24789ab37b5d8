// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.truceline.model.ReportKind;

/// Proves how a side's own text declares, and who in a report is a side at all.
class DeclarationTest {
    private static final Reader READER = Reader.standard();

    @Test
    void the_end_of_a_truce_is_declared_on_the_day_of_the_text() {
        String text = "The High Command of the Army declares that the truce, which began on 12 September, has ended.";
        assertThat(Lines.of(READER, ReportKind.OFFICIAL, "Syrian army high command", text))
                .contains("- announces: end by Syria | 2016-10-04")
                .noneMatch(l -> l.startsWith("- announces: take_effect"));
    }

    @Test
    void figures_behind_a_verb_are_counted_place_by_place() {
        String text = "Armed groups violated the truce 12 times in the past 24 hours: Homs province 7, Hama 5.";
        assertThat(Lines.of(READER, ReportKind.BULLETIN, "Russian truce centre", text))
                .containsExactly(
                        "- accuses: violate by Armed groups | 2016-10-03",
                        "- accuses: violate by Armed groups | 2016-10-03 | Homs province",
                        "- accuses: violate by Armed groups | 2016-10-03 | Hama");
    }

    @Test
    void a_body_that_watches_is_no_side_and_keeps_its_name() {
        assertThat(Lines.of(READER, "Rebels shelled Homs, the Syrian Observatory for Human Rights said."))
                .containsExactly("Syrian Observatory for Human Rights states: shelling by Rebels | Homs");
    }

    @Test
    void a_person_is_no_force() {
        assertThat(Lines.of(READER, "John Kerry and Sergei Lavrov clashed over the shelling of Homs."))
                .noneMatch(l -> l.contains(" by "));
    }

    @Test
    void what_was_not_said_is_not_read() {
        assertThat(Lines.of(READER, "A drone was near Homs, the army said. It did not say that rebels had fired."))
                .noneMatch(l -> l.contains("by rebels"));
    }

    @Test
    void blame_for_one_thing_is_not_blame_for_another() {
        String text = "Jets bombed Homs on Monday. Ivan Petrov blamed the rebels for wrecking the talks.";
        assertThat(Lines.of(READER, text)).noneMatch(l -> l.contains("air_strike by rebels"));
    }

    @Test
    void blame_at_the_end_of_a_sentence_is_for_what_the_sentence_told() {
        String text =
                "Jets bombed Homs on Monday. Shells hit Hama, according to state television, which blamed rebels.";
        assertThat(Lines.of(READER, text))
                .anyMatch(l -> l.contains("accuses: shelling by rebels"))
                .noneMatch(l -> l.contains("air_strike by rebels"));
    }

    @Test
    void to_take_part_takes_no_ground() {
        assertThat(Lines.of(READER, "Rebels took part in the talks in Homs. Other rebels took another line."))
                .noneMatch(l -> l.contains("seize_ground"));
    }
}
