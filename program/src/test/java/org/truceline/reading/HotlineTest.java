// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.model.ReportKind;

/// Proves the forms of hotline logs: who calls, what is his, and what the desk itself writes.
class HotlineTest {
    private static final Reader READER = Reader.standard();

    private static java.util.List<String> log(String text) {
        return Lines.of(READER, ReportKind.HOTLINE, "Ford Desk, call log", text);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            07:10. Midwife at Velm reports four mortar rounds near the mill, no casualties.   => Midwife states: shelling
            07:10. Woman, gives no name. Says soldiers took away her brother last night.      => Woman states: detain by soldiers
            07:10. Man, no name given. Reports mortar fire on Ostel, three rounds.            => Man states: shelling
            0710: Harbour master, Tessel: shell fire on the mole, six rounds.                 => master states: shelling
            07:10 - Priest of Ardel reports three shells on the market, two wounded.          => Ardel states: attack_on_civilian_object
            07:10. Caller: liaison officer of the Marsh Front, Dornik. Says the army shelled Dornik. => Marsh Front accuses: shelling by army
            07:10. Caller from the Marsh Front says the army shelled Dornik.                  => Marsh Front accuses: shelling by army
            07:10. Man who says he rings for the Marsh Front: the army shelled Dornik.        => Marsh Front accuses: shelling by army
            07:10. Army duty officer rings: Marsh Front gunmen shelled the mill at Dornik.    => Army accuses: attack_on_civilian_object by Marsh Front gunmen
            07:10. Army duty officer rings: a soldier of the third company fired at a boat.   => Army admits
            07:10. Clerk of the Velm Council: rebels shelled the clinic.                      => Velm Council states: attack_on_medical by rebels
            """)
    void what_stands_behind_the_head_of_an_entry_is_the_callers(String entry, String line) {
        assertThat(log(entry)).isNotEmpty().first().asString().startsWith(line);
    }

    @Test
    void who_called_before_calls_again() {
        var lines = log("07:10. Man who says he rings for the Marsh Front: the army shelled Dornik. "
                + "07:30. Army duty officer: Marsh Front gunmen shelled Velm. "
                + "08:00. The Marsh Front caller again: our men have not fired since Monday.");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).startsWith("Marsh Front denies");
    }

    @Test
    void same_officer_is_who_called_last() {
        var lines = log("07:10. Army duty officer rings: Marsh Front gunmen shelled Velm. "
                + "07:30. Same officer: Marsh Front gunmen shelled Ostel.");
        assertThat(lines).hasSize(2).allMatch(l -> l.startsWith("Army accuses: shelling by Marsh Front gunmen"));
    }

    @Test
    void an_entry_ends_with_the_next_hour() {
        var lines =
                log("07:10. Army duty officer rings: Marsh Front gunmen shelled Velm. 07:30. Rebels shelled Ostel.");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("- states");
    }

    @Test
    void line_tests_and_tea_say_nothing() {
        assertThat(
                        log(
                                "09:00. Sound test with Hill Post, all clear. 09:30. Weekly test message read back. 10:00. Tea."))
                .isEmpty();
    }

    @Test
    void nobody_is_accused_by_a_head() {
        assertThat(log("07:10. Captain of the Marsh Front: two shells on Dornik."))
                .noneMatch(l -> l.contains(" by "));
    }
}
