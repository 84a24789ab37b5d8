// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.truceline.model.Statement;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Agreement;

/// The figures that a monitor needs of a record under one agreement, each with its unit and the effort behind it.
///
/// @param tallies violations alleged, answered and found, by side, place, act, clause and day
/// @param claims what speakers give as sums, each in its own unit
/// @param sums the days of one speaker and unit added
/// @param phases deaths and incidents before, during and after, by the hour
/// @param beside incidents too long to lie in a phase
/// @param levelsOfDeaths the days on which the daily deaths in scope took to another level
/// @param levelsOfAlleged the same for incidents alleged
public record Figures(
        Map<Tally.By, List<Tally.Line>> tallies,
        List<Claims.Line> claims,
        List<Claims.Line> sums,
        List<Phased> phases,
        Summary.Deaths beside,
        List<ChangePoints.Level> levelsOfDeaths,
        List<ChangePoints.Level> levelsOfAlleged) {
    /// A stretch with what was watched of it: the statements on the time that it covers.
    public record Phased(Exposure.Stretch stretch, Effort effort) {}

    /// @param judged all incidents there are, in any order
    /// @param statements all there are, in any order
    public static Figures of(Agreement terms, List<Judged> judged, List<Statement> statements) {
        var tally = new Tally(terms, judged);
        Map<Tally.By, List<Tally.Line>> tallies = new EnumMap<>(Tally.By.class);
        for (Tally.By by : Tally.By.values()) {
            tallies.put(by, tally.by(by));
        }
        var claims = new Claims(terms.zone(), statements);
        var incidents = judged.stream().map(Judged::incident).toList();
        var exposure = new Exposure(terms, incidents);
        return new Figures(
                tallies,
                claims.lines(),
                claims.sums(),
                exposure.stretches().stream()
                        .map(s -> new Phased(s, watched(s.when(), statements, terms.zone())))
                        .toList(),
                exposure.beside(),
                new Summary(terms, incidents).levels(),
                ChangePoints.levels(alleged(tallies.getOrDefault(Tally.By.DAY, List.of()))));
    }

    private static Effort watched(TimeSpan when, List<Statement> statements, ZoneId zone) {
        return Effort.of(statements.stream()
                .filter(s -> s.time(zone).filter(when::overlaps).isPresent())
                .toList());
    }

    /// The incidents alleged of each known day.
    private static SortedMap<LocalDate, Integer> alleged(List<Tally.Line> days) {
        var counts = new TreeMap<LocalDate, Integer>();
        days.stream()
                .filter(line -> !line.key().equals(Tally.NO_ONE_DAY) && line.alleged() > 0)
                .forEach(line -> counts.put(LocalDate.parse(line.key()), line.alleged()));
        return counts;
    }
}
