// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.ReportId;
import org.truceline.model.Statement;
import org.truceline.model.TimeSpan;

/// The sums that speakers give without listing what they sum: so many violations, arrests, strikes.
///
/// Of what one speaker gives in one unit for one day the largest figure counts, since later reports of a day replace
/// earlier ones; only the days of one speaker and one unit are added. What is given for a longer time stands by itself
/// and is in no sum: whether it holds the days is not said.
public final class Claims {
    private static final Set<CountOf> SUMMED =
            EnumSet.of(CountOf.VIOLATIONS, CountOf.STRIKES, CountOf.DETAINED, CountOf.DISPLACED, CountOf.VEHICLES);

    private final ZoneId zone;
    private final List<Given> given = new ArrayList<>();

    private record Given(Figure figure, TimeSpan when, ReportId report) {}

    /// One figure of a speaker.
    ///
    /// @param from first day that it is given for
    /// @param to last day, inclusive
    /// @param days how many days were added; 1 for a figure as given
    /// @param reports reports of the speaker that give it
    public record Line(Figure figure, LocalDate from, LocalDate to, int days, int reports) {}

    /// @param statements all there are, in any order
    public Claims(ZoneId zone, List<Statement> statements) {
        this.zone = zone;
        statements.stream()
                .filter(Statement::speaksOfFact)
                .sorted(Comparator.comparing(Statement::id))
                .forEach(s -> s.counts().stream()
                        .filter(c -> SUMMED.contains(c.of()))
                        .forEach(c ->
                                s.time(zone).ifPresent(when -> given.add(new Given(figure(s, c), when, s.report())))));
    }

    private static Figure figure(Statement s, Count c) {
        String said = c.who() == null ? "" : c.who().strip().toLowerCase(Locale.ROOT);
        // The kind said once more tells nothing.
        String what = said.equals(c.of().code()) ? "" : said;
        return new Figure(c.of(), what, Witnesses.speakerName(s), c.min() == null ? 0 : c.min(), c.max());
    }

    /// Each speaker's figures as given: for each unit and time the largest, by unit and then by time.
    public List<Line> lines() {
        Map<String, Map<TimeSpan, Figure>> largest = new TreeMap<>();
        Map<Object, Set<ReportId>> reports = new HashMap<>();
        for (Given one : given) {
            largest.computeIfAbsent(one.figure().unit(), u -> new TreeMap<>(ORDER))
                    .merge(one.when(), one.figure(), (a, b) -> b.least() > a.least() ? b : a);
            reports.computeIfAbsent(key(one.figure(), one.when()), k -> new HashSet<>())
                    .add(one.report());
        }
        var lines = new ArrayList<Line>();
        largest.values()
                .forEach(times -> times.forEach((when, figure) -> lines.add(new Line(
                        figure,
                        day(when),
                        lastDay(when),
                        1,
                        reports.getOrDefault(key(figure, when), Set.of()).size()))));
        return lines;
    }

    /// The days of each speaker and unit added; nothing of what was given for a longer time.
    public List<Line> sums() {
        Map<String, Line> sums = new TreeMap<>();
        lines().stream()
                .filter(l -> l.from().equals(l.to()))
                .forEach(l -> sums.merge(
                        l.figure().unit(),
                        l,
                        (a, b) -> new Line(
                                a.figure().plus(b.figure()),
                                a.from(),
                                b.to(),
                                a.days() + b.days(),
                                a.reports() + b.reports())));
        return List.copyOf(sums.values());
    }

    private static final Comparator<TimeSpan> ORDER =
            Comparator.comparing(TimeSpan::from).thenComparing(TimeSpan::until);

    private static Object key(Figure figure, TimeSpan when) {
        return List.of(figure.unit(), when);
    }

    private LocalDate day(TimeSpan when) {
        return when.from().atZone(zone).toLocalDate();
    }

    private LocalDate lastDay(TimeSpan when) {
        return when.until().minusNanos(1).atZone(zone).toLocalDate();
    }
}
