// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.model.Discrepancy;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;

/// A printed sum is held against its parts; what does not add up is told, and nothing is corrected.
final class SumCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 violations by hill units: Ardan 14, Belmor 9, Coss 5, Dunmere 3.",
                "nine ceasefire violations: five in Ardan, three in Belmor and one in Coss.",
                "Osmark counts 12 violations by Tolland (north sector 7, south sector 5).",
                "There were 12 incidents on Friday. Nobody was hurt in 9 of them.",
                "23 breaches, nine of them attacks and 14 of them arrests.",
            })
    void sumsThatHoldAndFiguresThatAreNoPartsAreLetBe(String text) {
        assertThat(check(text)).isEmpty();
    }

    @Test
    void aWrongSumIsTold() {
        assertThat(check("Arrests: 32 breaches. Government forces 18, Kurdish self-management forces 5.\n"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.printed()).isEqualTo(32);
                    assertThat(d.summed()).isEqualTo(23);
                    assertThat(d.words()).startsWith("32 breaches");
                });
        assertThat(check("ten violations: four in Ardan, two in Belmor and one in Coss."))
                .extracting(Discrepancy::summed)
                .containsExactly(7);
    }

    private static List<Discrepancy> check(String text) {
        return SumCheck.check(
                Report.of(ReportKind.BULLETIN, "reports", "b", LocalDate.of(2021, 6, 15), "P", text, "b.txt", 1));
    }
}
