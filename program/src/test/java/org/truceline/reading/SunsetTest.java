// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.truceline.model.Act;
import org.truceline.model.Moment;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;

/// Proves that "at sunset" becomes a minute at the capital of the country the report is about.
class SunsetTest {
    @Test
    void a_truce_from_sunset_begins_at_the_minute_of_sunset() {
        String text = "The ceasefire in Syria was agreed in Geneva. The ceasefire began at sunset on September 12.";
        var report = Report.of(
                ReportKind.ARTICLE, "test", "t", LocalDate.of(2016, 10, 4), "Coast Courier", text, "test.txt", 1);
        var start = Reader.standard().read(report).stream()
                .filter(s -> s.act() == Act.TAKE_EFFECT)
                .findFirst()
                .orElseThrow();
        var minute = new Moment.Minute(LocalDateTime.of(2016, 9, 12, 18, 45), ZoneId.of("Asia/Damascus"));
        assertThat(start.when()).isNotNull().satisfies(w -> {
            assertThat(w.from()).isEqualTo(minute);
            assertThat(w.to()).isEqualTo(minute);
        });
    }
}
