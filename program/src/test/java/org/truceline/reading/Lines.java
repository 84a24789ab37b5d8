// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;

/// Statements as one readable line each: `Russia accuses: air_strike by US | 2016-09-26 | near Aleppo`.
final class Lines {
    private Lines() {}

    static List<String> of(Reader reader, String text) {
        return of(reader, ReportKind.ARTICLE, "Coast Courier", text);
    }

    static List<String> of(Reader reader, ReportKind kind, String publisher, String text) {
        var report = Report.of(kind, "test", "t", LocalDate.of(2016, 10, 4), publisher, text, "test.txt", 1);
        return reader.read(report).stream().map(Lines::line).toList();
    }

    private static String line(Statement s) {
        var out = new StringBuilder();
        var speaker = s.speaker();
        out.append(
                speaker == null
                        ? "-"
                        : speaker.name() != null
                                ? speaker.name()
                                : speaker.names().getFirst());
        out.append(' ').append(s.stance().code()).append(": ");
        out.append(s.polarity() == Polarity.NEGATED ? "no " : "").append(s.act().code());
        out.append(s.actor().isEmpty() ? "" : " by " + String.join(" and ", s.actor()));
        out.append(s.modality() == Modality.ACTUAL ? "" : " (" + s.modality().code() + ")");
        var parts = new ArrayList<String>();
        var when = s.when();
        if (when != null && when.from() != null) {
            parts.add(String.valueOf(when.from().date()));
        }
        var place = s.place();
        if (place != null) {
            parts.add(place.words());
        }
        parts.forEach(p -> out.append(" | ").append(p));
        return out.toString();
    }
}
