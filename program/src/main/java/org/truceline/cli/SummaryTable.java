// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.truceline.judging.Admission;
import org.truceline.judging.Summary;
import org.truceline.judging.Summary.Deaths;
import org.truceline.model.Coded;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;

/// What `judge --summary` prints: how many rows came out how, deaths a day before, during and after, and the days.
final class SummaryTable {
    private final Agreement agreement;
    private final List<Incident> incidents = new ArrayList<>();
    private final Map<Verdict, Integer> findings = new EnumMap<>(Verdict.class);
    private final Map<Verdict, Integer> rows = new EnumMap<>(Verdict.class);
    private final Map<String, Map<Verdict, Integer>> bySide = new TreeMap<>();
    private final Map<LocalDate, Map<Verdict, Integer>> byDay = new TreeMap<>();

    SummaryTable(Agreement agreement) {
        this.agreement = agreement;
    }

    void add(Incident incident, List<Finding> found) {
        incidents.add(incident);
        Set<Verdict> verdicts = new HashSet<>();
        found.forEach(finding -> {
            findings.merge(finding.verdict(), 1, Integer::sum);
            verdicts.add(finding.verdict());
        });
        verdicts.forEach(verdict -> rows.merge(verdict, 1, Integer::sum));
        sides(incident)
                .forEach(side -> count(bySide.computeIfAbsent(side, s -> new EnumMap<>(Verdict.class)), verdicts));
        var span = incident.when(agreement.zone());
        var day = span.from().atZone(agreement.zone()).toLocalDate();
        if (day.equals(span.until().minusNanos(1).atZone(agreement.zone()).toLocalDate())) {
            count(byDay.computeIfAbsent(day, d -> new EnumMap<>(Verdict.class)), verdicts);
        }
    }

    private static void count(Map<Verdict, Integer> into, Set<Verdict> verdicts) {
        verdicts.forEach(verdict -> into.merge(verdict, 1, Integer::sum));
    }

    /// The sides that an incident names as possible doers; "others" when it names none.
    private Set<String> sides(Incident incident) {
        Set<String> sides = new HashSet<>();
        for (var statement : incident.statements()) {
            String speaker = statement.speaker() == null
                    ? ""
                    : String.valueOf(statement.speaker().org());
            for (String name : statement.actor()) {
                agreement
                        .actorsInRows(speaker, name, statement.reported())
                        .forEach(actor -> agreement
                                .sideOf(actor, statement.reported())
                                .ifPresent(side -> sides.add(side.label())));
            }
        }
        return sides.isEmpty() ? Set.of("others") : sides;
    }

    boolean isEmpty() {
        return incidents.isEmpty();
    }

    String text(int rejects) {
        var summary = new Summary(agreement, incidents);
        var text = new StringBuilder();
        text.append("%n%s%n%d rows judged, %d rejected, %d findings%n%n"
                .formatted(agreement.title(), incidents.size(), rejects, total(findings)));
        heading(text, "verdict");
        line(text, "findings", findings);
        line(text, "rows", rows);
        text.append("\nrows by the sides that may have acted (a row with two counts for both)\n");
        bySide.forEach((side, verdicts) -> line(text, side, verdicts));
        deaths(text, summary);
        text.append(SpanTable.text(agreement, incidents, summary));
        days(text, summary);
        return text.toString();
    }

    private static int total(Map<Verdict, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void heading(StringBuilder text, String first) {
        text.append("%-20s %6s %9s %8s %7s %10s %7s%n"
                .formatted(first, "breach", "permitted", "excluded", "outside", "procedural", "cannot"));
        text.append("%-20s %6s %9s %8s %7s %10s %7s%n".formatted("", "", "", "target", "scope", "breach", "tell"));
    }

    private static void line(StringBuilder text, String first, Map<Verdict, Integer> counts) {
        text.append("%-20s %6d %9d %8d %7d %10d %7d%n"
                .formatted(
                        first,
                        counts.getOrDefault(Verdict.BREACH, 0),
                        counts.getOrDefault(Verdict.PERMITTED, 0),
                        counts.getOrDefault(Verdict.EXCLUDED_TARGET, 0),
                        counts.getOrDefault(Verdict.OUTSIDE_SCOPE, 0),
                        counts.getOrDefault(Verdict.PROCEDURAL_BREACH, 0),
                        counts.getOrDefault(Verdict.INDETERMINATE, 0)));
    }

    private static void deaths(StringBuilder text, Summary summary) {
        text.append("\ndeaths a day in scope: best estimate (least to most), rows of one known day\n");
        for (var span : summary.spans()) {
            double days = span.days();
            text.append("%-7s %s to %s %6.1f (%.1f to %.1f)  %s%n"
                    .formatted(
                            span.phase().name().toLowerCase(Locale.ROOT),
                            span.from(),
                            span.to(),
                            span.bestPerDay(),
                            span.deaths().min() / days,
                            span.deaths().max() / days,
                            "end: " + span.reading() + below(summary, span.from(), span.to())));
        }
        text.append("rows: ");
        text.append(String.join(
                ", ",
                summary.admitted().entrySet().stream()
                        .map(entry -> entry.getValue().incidents() + " " + words(entry.getKey()))
                        .toList()));
        text.append('\n');
    }

    /// Deaths a day between two dates, both included, and what is in no daily figure.
    String between(List<DateRange> ranges) {
        var summary = new Summary(agreement, incidents);
        var text = new StringBuilder(
                "%ndeaths a day in scope: best estimate (least to most), rows of one known day%n".formatted());
        for (var range : ranges) {
            var deaths = summary.between(range.from(), range.to());
            double days = range.days();
            text.append("%s to %s %6.1f (%.1f to %.1f)  %d deaths in %d rows over %d days%s%n"
                    .formatted(
                            range.from(),
                            range.to(),
                            deaths.best() / days,
                            deaths.min() / days,
                            deaths.max() / days,
                            deaths.best(),
                            deaths.incidents(),
                            range.days(),
                            below(summary, range.from(), range.to())));
        }
        text.append("in no daily figure:\n");
        summary.admitted().forEach((admission, deaths) -> {
            if (admission != Admission.IN_SCOPE) {
                text.append(
                        "%,8d deaths in %,d rows: %s%n".formatted(deaths.best(), deaths.incidents(), words(admission)));
            }
        });
        return text.toString();
    }

    /// Why a best estimate may lie below the least: the source has it so in some rows, and these are left as given.
    private static String below(Summary summary, LocalDate from, LocalDate to) {
        int rows = summary.bestBelowLeast(from, to);
        return rows == 0
                ? ""
                : "; in " + rows + (rows == 1 ? " row" : " rows")
                        + " the source's best estimate lies below its own least";
    }

    private void days(StringBuilder text, Summary summary) {
        text.append('\n');
        heading(text, "rows of one day");
        byDay.forEach((day, verdicts) -> {
            var deaths = summary.byDay().get(day);
            line(text, day + (deaths == null ? "" : "  +" + range(deaths)), verdicts);
        });
        text.append("+n: best estimate of deaths in scope that day\n");
    }

    private static String range(Deaths deaths) {
        return Integer.toString(deaths.best());
    }

    private static String words(Coded code) {
        return code.code().replace('_', ' ');
    }
}
