// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that what is only alleged, supposed or said by somebody else is never told by the publication.
class AllegedTest {
    private static final Reader READER = Reader.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The claim of the opposing side that Russian units shelled Idlib is untrue.",
                "The claim by the rebels that the army had shelled Idlib could not be checked.",
                "Rumours that the army had shelled Idlib spread quickly.",
                "The rebels, in a message that nobody could check, said that the army had shelled Idlib.",
                "Allegations spread by rebel media that Russian units shelled Idlib have nothing to do with reality.",
                "Had the parties kept to their undertakings, aid would have reached Homs.",
                "The rebels said the army usually shells villages near Idlib.",
                "The militia routinely attacks villages near Idlib, residents said.",
                "The army says it targets such sites only when soldiers are there.",
                "The army did not accuse the rebels of shelling villages near Idlib.",
                "The army stopped short of accusing the rebels of shelling Idlib.",
                "The army was wrongly accused of shelling Idlib.",
                "The army apologised for saying that the rebels had shelled Idlib.",
                "The court cleared the army of shelling Idlib.",
                "The rebels retracted a statement that the army had shelled Idlib.",
                "There is speculation that the army shelled Idlib.",
                "Neither side had reported a violation since the shelling of Idlib by soldiers.",
            })
    void nothing_is_laid_at_anybodys_door(String sentence) {
        assertThat(Lines.of(READER, sentence)).noneMatch(l -> l.contains(" by ") || l.contains("deliver_aid"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            The Front, in a statement read out by an envoy, said that the army had shelled Idlib. => Front accuses: shelling by army | Idlib
            The Justice and Equality Movement shelled Idlib. => - states: shelling by Justice and Equality Movement | Idlib
            """)
    void the_one_who_speaks_or_acts_keeps_his_whole_name(String sentence, String line) {
        assertThat(Lines.of(READER, sentence)).containsExactly(line);
    }

    @Test
    void what_goes_on_elsewhere_denies_no_attack() {
        String text = "Rebels attacked a patrol near Idlib on Monday. The rebels' spokesman denied that the group was"
                + " sheltering a deserter.";
        assertThat(Lines.of(READER, text)).noneMatch(l -> l.contains("denies"));
    }

    @Test
    void an_assembly_in_between_takes_nobodys_voice() {
        String text = "Kerry said in New York, where the UN General Assembly is meeting, that the truce had ended. He"
                + " accused the army's forces of shelling Idlib. Kirby, his spokesman, said that the rebels had"
                + " shelled Homs.";
        assertThat(Lines.of(READER, text))
                .contains("Kerry accuses: shelling by army | Idlib")
                .anyMatch(l -> l.startsWith("Kirby") && l.contains("shelling by rebels"));
    }
}
