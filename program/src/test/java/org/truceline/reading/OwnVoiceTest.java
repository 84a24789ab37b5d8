// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.model.ReportKind;
import org.truceline.model.Stance;

/// Proves that a text in a side's own voice admits only what it says of "we" or of itself by name: "they" and "it"
/// are those spoken of before.
class OwnVoiceTest {
    private static final Reader READER = Reader.standard();
    private static final String ISSUER = "Pakistan foreign ministry";

    private static List<String> read(String text) {
        return Lines.of(READER, ReportKind.OFFICIAL, ISSUER, text);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            Armed groups attacked the post at Chaman. They shelled a village.              => - accuses: shelling by Armed groups
            India has broken its word. It has bombed three villages.                       => - accuses: air_strike by India
            The militants do not observe the truce. Since Monday they have killed ten men. => - accuses: armed_attack by militants
            India has broken its word. Together with the rebels it has shelled a village.  => - accuses: shelling by India
            The rebels left the valley. Before that they shelled a village.                => - accuses: shelling by rebels
            """)
    void they_and_it_are_those_spoken_of_before(String text, String line) {
        assertThat(read(text)).anyMatch(l -> l.startsWith(line)).noneMatch(l -> l.contains("admits"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They shelled a village near Chaman.",
                "It has bombed three villages.",
                "The decision was not an easy one. It has hit hospitals.",
                "The attacks were deliberate. They killed ten soldiers.",
                "India and the rebels met. They shelled a village and it bombed a school.",
                "The ministry regrets the attack. It bombed three villages.",
            })
    void where_nobody_was_named_nobody_did_it(String text) {
        assertThat(read(text)).noneMatch(l -> l.contains("admits") || l.contains("by Pakistan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We shelled a village near Chaman.",
                "Our guns shelled a village near Chaman.",
                "Pakistan shelled a village near Chaman.",
                "The Pakistani army shelled a village near Chaman.",
            })
    void we_and_the_own_name_admit(String text) {
        assertThat(read(text)).anyMatch(l -> l.startsWith("- admits: shelling by Pakistan"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportKind.class,
            names = {"OFFICIAL", "BULLETIN"})
    void a_country_that_watches_another_does_not_admit_for_its_army(ReportKind kind) {
        String text = "In Syria a truce holds. The Syrian town of Homs is quiet. Government forces shelled Idlib.";
        assertThat(Lines.of(READER, kind, "Russian defence ministry", text))
                .noneMatch(l -> l.contains(Stance.ADMITS.code()));
    }

    @Test
    void our_guns_are_the_issuers_whoever_speaks_of_them() {
        assertThat(read("India says that our guns shelled a village near Chaman."))
                .contains("India accuses: shelling by Pakistan | near Chaman");
    }

    @Test
    void who_had_nothing_to_do_with_it_denies_it() {
        assertThat(read("Guns shelled Chaman. Our forces had nothing to do with the shelling of Chaman."))
                .anyMatch(l -> l.startsWith("- denies: shelling by Pakistan"));
    }

    @Test
    void a_negated_act_of_the_own_troops_is_denied() {
        assertThat(read("Our troops keep the truce. They have not fired on the post."))
                .anyMatch(l -> l.contains("armed_attack"))
                .noneMatch(l -> l.contains("admits"));
    }
}
