// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.ChangePoints;
import org.truceline.judging.ClockStatus;
import org.truceline.judging.DueStatus;
import org.truceline.judging.Effort;
import org.truceline.judging.Figures;
import org.truceline.judging.QuotaStatus;
import org.truceline.judging.Tally;
import org.truceline.model.Coded;
import org.truceline.publishing.Panel;
import org.truceline.terms.Agreement;

/// What is judged of clocks, quotas, dues and figures, as tables for pages. A table without rows is left out.
final class Panels {
    private static final Set<Tally.By> SHOWN = EnumSet.complementOf(EnumSet.of(Tally.By.DAY));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Agreement agreement;
    private final ZoneId zone;

    Panels(Agreement agreement) {
        this.agreement = agreement;
        this.zone = agreement.zone();
    }

    /// Where clocks, quotas, steps and reports stand.
    List<Panel> standing(List<ClockStatus> clocks, List<QuotaStatus> quotas, List<DueStatus> dues) {
        return some(List.of(
                new Panel(
                        "Clocks",
                        List.of("Clock", "Counted", "State", "Why"),
                        clocks.stream().map(this::clock).toList(),
                        ""),
                new Panel(
                        "Quotas and caps",
                        List.of("Quota", "From", "To", "Count", "Amount", "Kept"),
                        quotas.stream().map(this::quota).toList(),
                        "A count is its speaker's own; nothing is added over speakers."),
                dues("Steps", dues, DueStatus.Kind.STEP),
                dues("Reports owed", dues, DueStatus.Kind.REPORT)));
    }

    private static List<Panel> some(List<Panel> panels) {
        return panels.stream().filter(p -> !p.rows().isEmpty()).toList();
    }

    private List<String> clock(ClockStatus status) {
        String label = agreement.course().clocks().stream()
                .filter(c -> c.id().equals(status.clock()))
                .map(org.truceline.terms.Clock::label)
                .findFirst()
                .orElse(status.clock());
        return List.of(label, status.reading(), words(status.state()), status.reason());
    }

    private List<String> quota(QuotaStatus q) {
        String count = q.speaker() == null ? "nobody gave a count" : range(q.least(), q.most()) + " by " + q.speaker();
        String kept = switch (q.met()) {
            case YES -> "kept";
            case NO -> "not kept";
            case UNKNOWN -> "cannot tell";
        };
        String label = q.reading().equals("as-written") ? q.label() : q.label() + " (" + q.reading() + ")";
        return List.of(label, local(q.window().from()), local(q.window().until()), count, number(q.amount()), kept);
    }

    private static String range(double least, @Nullable Integer most) {
        return number(least) + (most == null ? " or more" : most == least ? "" : " to " + most);
    }

    private Panel dues(String title, List<DueStatus> dues, DueStatus.Kind kind) {
        return new Panel(
                title,
                List.of("What", "Due", "State", "Why"),
                dues.stream()
                        .filter(d -> d.kind() == kind)
                        .map(d -> List.of(
                                d.reading().equals("any") ? d.label() : d.label() + " (" + d.reading() + ")",
                                d.due() == null ? "" : local(d.due()),
                                words(d.state()),
                                d.reason()))
                        .toList(),
                "");
    }

    /// The figures of all days, each with what was watched beside it.
    List<Panel> figures(Figures figures) {
        var panels = new ArrayList<Panel>();
        SHOWN.forEach(by -> panels.add(tally(by, figures.tallies().getOrDefault(by, List.of()))));
        panels.add(new Panel(
                "Sums that speakers give",
                List.of("Unit", "Sum", "Days", "Reports"),
                figures.sums().stream()
                        .map(s -> List.of(
                                s.figure().unit(),
                                range(s.figure().least(), s.figure().most()),
                                "" + s.days(),
                                "" + s.reports()))
                        .toList(),
                "The largest figure that a speaker gives for a day, days added; one speaker and one unit alone."));
        panels.add(phases(figures));
        panels.add(levels("Levels of the daily deaths in scope", figures.levelsOfDeaths()));
        panels.add(levels("Levels of the incidents alleged a day", figures.levelsOfAlleged()));
        return some(panels);
    }

    private static Panel tally(Tally.By by, List<Tally.Line> lines) {
        return new Panel(
                "Incidents by " + by.code(),
                List.of(words(by), "Alleged", "Answered", "Found", "Open", "Reports", "Speakers", "Access denied"),
                lines.stream()
                        .map(l -> {
                            var row = new ArrayList<>(List.of(
                                    l.key(), "" + l.alleged(), "" + l.answered(), "" + l.found(), "" + l.open()));
                            row.addAll(effort(l.effort()));
                            return List.copyOf(row);
                        })
                        .toList(),
                "Each incident once in a line; lines overlap and are not added. A count falls when fewer look.");
    }

    private static List<String> effort(Effort effort) {
        return List.of("" + effort.reports(), "" + effort.speakers(), "" + effort.denied());
    }

    private Panel phases(Figures figures) {
        return new Panel(
                "Before, during and after: deaths per 24 hours",
                List.of("Stretch", "End read as", "Hours", "Least", "Even", "Most", "Reports", "Speakers"),
                figures.phases().stream()
                        .map(p -> List.of(
                                p.stretch().phase().name().toLowerCase(Locale.ROOT),
                                p.stretch().reading(),
                                rate(p.stretch().hours()),
                                rate(p.stretch().least()),
                                rate(p.stretch().even()),
                                rate(p.stretch().most()),
                                "" + p.effort().reports(),
                                "" + p.effort().speakers()))
                        .toList(),
                "From instant to instant: what surely lies there; with what may, spread evenly over its time; with all"
                        + " of that.");
    }

    private static Panel levels(String title, List<ChangePoints.Level> levels) {
        return new Panel(
                title,
                List.of("From", "To", "A day"),
                levels.stream()
                        .map(l -> List.of(l.from().toString(), l.to().toString(), rate(l.perDay())))
                        .collect(Collectors.toList()),
                "");
    }

    private String local(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private static String rate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%s", value);
    }

    private static String words(Coded code) {
        return code.code().replace('_', ' ');
    }
}
