// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.model.ReportKind;

/// Proves the grammar construction by construction: each sentence of the tables is one shape of saying or of doing.
class ConstructionTest {
    private static final Reader READER = Reader.standard();

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            The army said on Monday that rebels had shelled Idlib.                  => army accuses: shelling by rebels | 2016-10-03 | Idlib
            Rebels had shelled Idlib on Monday, the army said.                      => army accuses: shelling by Rebels | 2016-10-03 | Idlib
            Rebels, the army said, had shelled Idlib.                               => army accuses: shelling by Rebels | Idlib
            Rebels shelled Idlib, according to residents.                           => residents states: shelling by Rebels | Idlib
            "Rebels shelled Idlib," said Ivan Petrov, a Russian general.            => Ivan Petrov accuses: shelling by Rebels | Idlib
            Ivan Petrov, a Russian general, denied that Russian jets had hit Idlib. => Ivan Petrov denies: air_strike by Russia | Idlib
            Russia blamed the rebels for the shelling of Idlib.                     => Russia accuses: shelling by rebels | Idlib
            Damascus refused to extend the truce.                                   => - states: refuse_extension by Damascus
            Moscow threatened to bomb Idlib.                                        => Russia threatens: air_strike by Moscow (intended) | Idlib
            The UN urged Russia to stop the bombing of Idlib.                       => UN demands: no air_strike by Russia (intended) | Idlib
            The rebels have not withdrawn from Idlib.                               => - states: no withdraw by rebels | Idlib
            A mortar round hit a school in Homs overnight.                          => - states: attack_on_civilian_object | 2016-10-03 | Homs
            """)
    void one_sentence_one_statement(String sentence, String line) {
        assertThat(Lines.of(READER, sentence)).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did the rebels shell Idlib?",
                "The film bombed at the box office, and critics attacked its star.",
                "Had the army shelled Idlib, the truce would be dead, and nobody knows it better than the chef.",
                "Weeds invaded the garden after the frost attacked the roses.",
            })
    void questions_figures_of_speech_and_what_did_not_happen_say_nothing(String sentence) {
        assertThat(Lines.of(READER, sentence)).allMatch(l -> !l.contains(" by "));
    }

    @Test
    void both_sides_blame_each_other_with_one_statement_each() {
        String text = "The rebels and the army accused each other of breaking the truce.";
        assertThat(Lines.of(READER, text))
                .containsExactlyInAnyOrder("rebels accuses: violate by army", "army accuses: violate by rebels");
    }

    @Test
    void a_passive_without_an_agent_has_no_actor() {
        assertThat(Lines.of(READER, "The army left the town. A market in Idlib was bombed."))
                .contains("- states: attack_on_civilian_object | Idlib");
    }

    @Test
    void a_bulletin_counts_place_by_place() {
        String text = "The centre recorded five ceasefire violations: three in Hama and two in Homs.";
        assertThat(Lines.of(READER, ReportKind.BULLETIN, "Truce centre", text))
                .isEqualTo(List.of("- states: violate", "- states: violate | Hama", "- states: violate | Homs"));
    }
}
