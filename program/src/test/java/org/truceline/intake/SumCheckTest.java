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
                "42 violations by armed groups: Aleppo 20, Hama 8, Damascus 5, Homs 4, Latakia 3, Daraa 2.",
                "seven ceasefire violations: four in Aleppo, two in Idlib and one in Latakia.",
                "Ranavelli's side: 16 violations by Karthipur (Muthur sector 9, Elangai 5, Coastal sector 2).",
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
        assertThat(check("nine violations: four in Aleppo, two in Idlib and one in Latakia."))
                .extracting(Discrepancy::summed)
                .containsExactly(7);
    }

    private static List<Discrepancy> check(String text) {
        return SumCheck.check(
                Report.of(ReportKind.BULLETIN, "reports", "b", LocalDate.of(2021, 6, 15), "P", text, "b.txt", 1));
    }
}
