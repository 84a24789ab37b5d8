// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.truceline.judging.ChangePoints;
import org.truceline.judging.Claims;
import org.truceline.judging.Exposure;
import org.truceline.judging.Figure;
import org.truceline.judging.Figures;
import org.truceline.judging.Summary;
import org.truceline.judging.Tally;
import org.truceline.terms.Agreement;

/// The figures of a record for people, within the width of every terminal.
final class FiguresText {
    private static final int KEY_WIDTH = 30;

    private final StringBuilder text = new StringBuilder();

    private FiguresText() {}

    static String of(Agreement agreement, Figures figures, Set<Tally.By> keys) {
        var one = new FiguresText();
        one.text.append(agreement.title()).append('\n');
        one.line("A count falls when fewer look: what was watched stands to the right of it.");
        keys.forEach(by -> one.tally(by, figures.tallies().getOrDefault(by, List.of())));
        one.claims(figures);
        one.phases(figures);
        one.levels("Levels of the daily deaths in scope (change points)", figures.levelsOfDeaths());
        one.levels("Levels of the incidents alleged a day (change points)", figures.levelsOfAlleged());
        return one.text.toString();
    }

    /// One count of incidents as a table, as `judge --record DIR --by KEY` prints it too.
    static String of(Agreement agreement, Tally.By by, List<Tally.Line> lines) {
        var one = new FiguresText();
        one.text.append(agreement.title()).append('\n');
        one.tally(by, lines);
        return one.text.toString();
    }

    private void tally(Tally.By by, List<Tally.Line> lines) {
        line("");
        line("Incidents by " + by.code() + ", each once in a line; lines overlap and are not added");
        line(String.format(
                Locale.ROOT,
                "%-30s %7s %8s %6s %6s | %7s %8s",
                "",
                "alleged",
                "answered",
                "found",
                "open",
                "reports",
                "speakers"));
        for (Tally.Line l : lines) {
            String key = l.key().length() > KEY_WIDTH ? l.key().substring(0, KEY_WIDTH) : l.key();
            line(String.format(
                    Locale.ROOT,
                    "%-30s %7d %8d %6d %6d | %7d %8d%s",
                    key,
                    l.alleged(),
                    l.answered(),
                    l.found(),
                    l.open(),
                    l.effort().reports(),
                    l.effort().speakers(),
                    l.effort().denied() == 0 ? "" : " *"));
        }
        if (lines.stream().anyMatch(l -> l.effort().denied() > 0)) {
            line("* observers are said to have been kept away");
        }
        if (lines.isEmpty()) {
            line("none");
        }
    }

    private void claims(Figures figures) {
        line("");
        line("Sums that speakers give: days of one speaker and one unit added, nothing else");
        figures.sums().forEach(sum -> claim(sum, sum.days() + (sum.days() == 1 ? " day" : " days") + ", "));
        var longer =
                figures.claims().stream().filter(c -> !c.from().equals(c.to())).toList();
        if (!longer.isEmpty()) {
            line("given for longer than a day, and in no sum");
            longer.forEach(c -> claim(c, ""));
        }
        if (figures.claims().isEmpty()) {
            line("none");
        }
    }

    private void claim(Claims.Line claim, String days) {
        line("  " + claim.figure().unit());
        line(String.format(
                Locale.ROOT,
                "      %s, %s%s, from %d %s",
                range(claim.figure()),
                days,
                time(claim),
                claim.reports(),
                claim.reports() == 1 ? "report" : "reports"));
    }

    private static String time(Claims.Line claim) {
        if (claim.from().getYear() <= 1) {
            return "up to " + claim.to();
        }
        return claim.from().equals(claim.to()) ? "on " + claim.to() : claim.from() + " to " + claim.to();
    }

    static String range(Figure figure) {
        Integer most = figure.most();
        if (most == null) {
            return "at least " + figure.least();
        }
        return most == figure.least() ? "" + most : figure.least() + " to " + most;
    }

    private void phases(Figures figures) {
        line("");
        line("Before, during and after, from instant to instant: incidents in scope, and");
        line("deaths per 24 hours by what surely lies there (least), with what may spread");
        line("evenly over its time (even), with all of that (most)");
        line(String.format(
                Locale.ROOT,
                "%-7s %9s %11s %6s %6s %6s | %7s %8s",
                "",
                "hours",
                "incidents",
                "least",
                "even",
                "most",
                "reports",
                "speakers"));
        for (Figures.Phased one : figures.phases()) {
            Exposure.Stretch s = one.stretch();
            int sure = s.sure().incidents();
            int most = sure + s.open().incidents();
            line(String.format(
                    Locale.ROOT,
                    "%-7s %9.2f %11s %6.1f %6.1f %6.1f | %7d %8d",
                    s.phase().name().toLowerCase(Locale.ROOT),
                    s.hours(),
                    sure == most ? "" + sure : sure + " to " + most,
                    s.least(),
                    s.even(),
                    s.most(),
                    one.effort().reports(),
                    one.effort().speakers()));
            if (!s.reading().equals("any")) {
                line("        end: " + s.reading());
            }
        }
        line(String.format(
                Locale.ROOT,
                "in none of these: %,d incidents of more than %d days",
                figures.beside().incidents(),
                Summary.DAYS_COMPARED));
    }

    private void levels(String title, List<ChangePoints.Level> levels) {
        line("");
        line(title);
        levels.forEach(level ->
                line(String.format(Locale.ROOT, "%s to %s %8.1f a day", level.from(), level.to(), level.perDay())));
        if (levels.isEmpty()) {
            line("none");
        }
    }

    private void line(String words) {
        text.append(Plain.text(words)).append('\n');
    }
}
