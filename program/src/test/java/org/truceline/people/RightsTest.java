// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of rights says what it says, and a slip in it is named by its line.
class RightsTest {
    private static final String HEAD = "deed\twhose\tliaison\thead\n";

    @Test
    void whatHasNoRowIsNobodys() {
        var rights = Rights.parse("r.tsv", "# who may\n" + HEAD + "case.raise\town\tyes\t-\n");
        assertThat(rights.allows(Role.LIAISON, "case.raise", Whose.OWN)).isTrue();
        assertThat(rights.allows(Role.HEAD, "case.raise", Whose.OWN)).isFalse();
        assertThat(rights.allows(Role.MONITOR, "case.raise", Whose.OWN)).isFalse();
        assertThat(rights.allows(Role.LIAISON, "case.raise", Whose.OTHER)).isFalse();
        assertThat(rights.allows(Role.LIAISON, "case.close", Whose.OWN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "case.raise own yes, r.tsv:2: expected 4 columns",
        "case.raise own yes maybe, r.tsv:2: expected yes or -",
        "case.raise mine yes -, r.tsv:2: 'mine' is no whose",
        "case.raise own yes -;case.raise own - -, r.tsv:3: expected each deed once"
    })
    void aSlipIsNamedByItsLine(String rows, String message) {
        String text = HEAD + rows.replace(' ', '\t').replace(';', '\n');
        assertThatThrownBy(() -> Rights.parse("r.tsv", text)).hasMessageContaining(message);
    }

    @Test
    void nobodyActsInAnothersName() {
        Rights.builtIn().rows().forEach((row, roles) -> {
            if (row.whose() == Whose.OTHER
                    && row.deed().matches("(case|channel|notice|call)\\.(?!list|show|open|check|due).*")) {
                assertThat(roles).as(row.deed()).isEmpty();
            }
        });
    }
}
