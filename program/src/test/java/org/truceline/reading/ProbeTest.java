// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves the sixteen shapes of sentence a ceasefire monitor lives on, where older coders accuse the wrong side.
class ProbeTest {
    private static final Reader READER = Reader.standard();

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            Armenia shelled Azerbaijan.                                      => - states: shelling by Armenia | Azerbaijan
            Azerbaijan was shelled by Armenia.                               => - states: shelling by Armenia | Azerbaijan
            Armenia violated the truce with Azerbaijan.                      => - states: violate by Armenia
            Armenia did not shell Azerbaijan.                                => - states: no shelling by Armenia | Azerbaijan
            If Armenia shells Azerbaijan, Georgia will respond.              => - states: threaten_force by Georgia (intended)
            Armenian shelling killed nine villagers in Azerbaijan.           => - states: shelling by Armenia | Azerbaijan
            Karen rebels fired rockets at Thailand.                          => - states: shelling by Karen rebels | Thailand
            Azerbaijan accused Armenia of shelling Azerbaijan.               => Azerbaijan accuses: shelling by Armenia | Azerbaijan
            Azerbaijan accused Armenia of violating the truce.               => Azerbaijan accuses: violate by Armenia
            Azerbaijan said Armenia shelled Georgia.                         => Azerbaijan accuses: shelling by Armenia | Georgia
            Armenia denied shelling Azerbaijan.                              => Armenia denies: shelling by Armenia | Azerbaijan
            Nine villagers were killed in Azerbaijan.                        => - states: harm | Azerbaijan
            A Karen drone attack on Thailand wounded three soldiers.         => - states: air_strike by Karen | Thailand
            Armenia admitted that Armenian troops shelled Azerbaijan.        => Armenia admits: shelling by Armenian troops | Azerbaijan
            The FNL attacked Bujumbura.                                      => - states: armed_attack by FNL | Bujumbura
            The Lowland Defence Forces shelled Port Sudan.                   => - states: shelling by Lowland Defence Forces | Port Sudan
            """)
    void reads_who_did_what_to_whom_on_whose_word(String sentence, String line) {
        assertThat(Lines.of(READER, sentence)).containsExactly(line);
    }
}
