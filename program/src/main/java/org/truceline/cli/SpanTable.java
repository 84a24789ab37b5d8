// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.List;
import java.util.Locale;
import org.truceline.judging.Exposure;
import org.truceline.judging.Summary;
import org.truceline.model.Incident;
import org.truceline.terms.Agreement;

/// Deaths by the hour before, during and after an agreement, and the days on which they took to another level.
final class SpanTable {
    private SpanTable() {}

    static String text(Agreement agreement, List<Incident> incidents, Summary summary) {
        var text = new StringBuilder();
        text.append("\ndeaths per 24 hours, each stretch from instant to instant: by rows that surely lie in it; with"
                + " those\nthat may, spread evenly over their time; with all of them\n");
        var exposure = new Exposure(agreement, incidents);
        exposure.stretches()
                .forEach(s -> text.append(String.format(
                        Locale.ROOT,
                        "%-7s %8.2f h %7.1f %8.1f %9.1f  end: %s%n",
                        s.phase().name().toLowerCase(Locale.ROOT),
                        s.hours(),
                        s.least(),
                        s.even(),
                        s.most(),
                        s.reading())));
        text.append(String.format(
                Locale.ROOT,
                "in none of these: %,d deaths in %d rows of more than %d days%n",
                exposure.beside().best(),
                exposure.beside().incidents(),
                Summary.DAYS_COMPARED));
        text.append("\nlevels of the daily deaths in scope (change points), over the stretches compared\n");
        summary.levels()
                .forEach(level -> text.append(String.format(
                        Locale.ROOT, "%s to %s %8.1f a day%n", level.from(), level.to(), level.perDay())));
        return text.toString();
    }
}
