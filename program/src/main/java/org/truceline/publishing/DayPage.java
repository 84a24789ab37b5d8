// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.truceline.model.Discrepancy;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Report;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.publishing.View.DayView;
import org.truceline.publishing.View.Files;
import org.truceline.publishing.View.Ref;
import org.truceline.publishing.View.Say;
import org.truceline.publishing.View.Sum;
import org.truceline.publishing.View.Unread;
import org.truceline.publishing.language.Words;

/// The page of one day: the daily report.
final class DayPage {
    private final Scene scene;
    private final List<Day> days;
    private final Links links;
    private final Catalogue catalogue;
    private final SayView says;
    private final EventView events;
    private final Wording wording;
    private final Words words;

    DayPage(Scene scene, List<Day> days, Catalogue catalogue, Links links, Words words) {
        this.scene = scene;
        this.days = days;
        this.links = links;
        this.catalogue = catalogue;
        this.words = words;
        this.wording = new Wording(words);
        this.says = new SayView(scene, catalogue, wording);
        this.events = new EventView(scene, catalogue, wording);
    }

    /// @param at the place of the day among the days
    DayView view(int at) {
        var day = days.get(at);
        var numbers = numbers(day);
        var figures = new FigureView(scene.cast(), catalogue, day, at == 0 ? null : days.get(at - 1), numbers, wording);
        var standings = new StandingView(scene.cast(), says, wording);
        var map = new MapSvg(scene.outlines(), words).draw(marks(day, numbers));
        return new DayView(
                words.fullDay(day.date()),
                words.text(
                        "day-runs",
                        "zone",
                        scene.period().zone().getId(),
                        "size",
                        scene.source().checkpoint().size()),
                links.isServed() ? files(day.date()) : List.of(),
                at == 0 ? List.of() : List.of(ref(days.get(at - 1).date())),
                at == days.size() - 1 ? List.of() : List.of(ref(days.get(at + 1).date())),
                standings.sides(day.status()),
                standings.channels(day.status()),
                day.status().panels(),
                figures.figures(),
                figures.verdicts(),
                figures.alleged(),
                ChartSvg.of(days, day.date(), links, words),
                map.svg(),
                offMap(day, numbers, map),
                events.show(day.incidents(), 1),
                says.anchored(day.said()),
                rejected(day.date()),
                unread(day.date()),
                day.discrepancies().stream().map(this::sum).toList(),
                events.show(day.undated(), 1 + day.incidents().size()),
                late(day));
    }

    private List<Files> files(LocalDate day) {
        return Arrays.stream(ReportDays.Kind.values())
                .map(kind -> new Files(
                        words.text("report-files-" + kind.code()),
                        Arrays.stream(ReportFiles.Format.values())
                                .map(format -> new Ref(
                                        links.report(day, kind, format),
                                        format.code().toUpperCase(Locale.ROOT)))
                                .toList()))
                .toList();
    }

    /// The incidents of the day, then the undated ones, from 1.
    private static Map<IncidentId, Integer> numbers(Day day) {
        var numbers = new LinkedHashMap<IncidentId, Integer>();
        day.incidents().forEach(id -> numbers.put(id, numbers.size() + 1));
        day.undated().forEach(id -> numbers.put(id, numbers.size() + 1));
        return numbers;
    }

    private Ref ref(LocalDate day) {
        return new Ref(links.day(day), words.briefDay(day));
    }

    private List<MapSvg.Mark> marks(Day day, Map<IncidentId, Integer> numbers) {
        var accounts = new Accounts(scene.cast(), catalogue);
        var marks = new ArrayList<MapSvg.Mark>();
        for (Incident incident : incidents(day.incidents())) {
            int number = numbers.getOrDefault(incident.id(), 0);
            incident.where()
                    .ifPresent(site -> marks.add(new MapSvg.Mark(
                            number,
                            "#" + EventView.anchor(incident.id()),
                            site.area(),
                            accounts.agreement(accounts.of(incident)),
                            words.text(
                                    "map-mark",
                                    "number",
                                    number,
                                    "what",
                                    wording.acts(incident.acts()),
                                    "where",
                                    events.place(incident)))));
        }
        return marks;
    }

    private List<Incident> incidents(List<IncidentId> ids) {
        return ids.stream().flatMap(id -> catalogue.findIncident(id).stream()).toList();
    }

    /// The numbers of the day's incidents that the map does not show.
    private String offMap(Day day, Map<IncidentId, Integer> numbers, MapSvg.Drawn map) {
        var shown = new ArrayList<>(numbers.entrySet());
        shown.removeIf(entry -> !day.incidents().contains(entry.getKey()));
        shown.removeIf(entry -> hasPlace(entry.getKey()) && !map.left().contains(entry.getValue()));
        var numerals =
                shown.stream().map(entry -> words.numeral(entry.getValue())).toList();
        return numerals.isEmpty() ? "" : words.text("map-off", "numbers", wording.list(numerals));
    }

    private boolean hasPlace(IncidentId id) {
        return catalogue.findIncident(id).flatMap(Incident::where).isPresent();
    }

    /// What was read from the day's reports and taken out on review: shown, and counted nowhere.
    private List<Say> rejected(LocalDate date) {
        return scene.material().reviewed().stream()
                .filter(reviewed -> reviewed.standing().isEmpty())
                .map(Reviewed::first)
                .filter(statement -> statement.reported().equals(date))
                .sorted(Comparator.comparing(Statement::id))
                .map(says::quote)
                .toList();
    }

    /// The day's reports in languages that are not read, or not read whole.
    private List<Unread> unread(LocalDate date) {
        return scene.material().reports().stream()
                .filter(report ->
                        report.published().equals(date) && !report.notes().isEmpty())
                .sorted(Comparator.comparing(Report::publisher).thenComparing(Report::id))
                .map(report -> new Unread(
                        report.publisher(),
                        report.name(),
                        report.notes(),
                        says.entry(scene.source().entry(report.id()))))
                .toList();
    }

    private Sum sum(Discrepancy discrepancy) {
        return new Sum(
                words.text("sum", "printed", discrepancy.printed(), "summed", discrepancy.summed()),
                discrepancy.words(),
                catalogue
                        .findReport(discrepancy.report())
                        .map(Report::publisher)
                        .orElse(""),
                says.entry(scene.source().entry(discrepancy)));
    }

    private List<Ref> late(Day day) {
        return incidents(day.late()).stream().map(this::late).toList();
    }

    /// A link to the page of the day that the incident lies on; empty where that is not published.
    private Ref late(Incident incident) {
        var dates = Dates.of(incident, scene.period().zone());
        String text = words.text(
                "late-one",
                "day",
                words.briefDay(dates.first()),
                "what",
                wording.acts(incident.acts()),
                "where",
                events.place(incident));
        String page = scene.period().contains(dates.first())
                ? links.day(dates.first()) + "#" + EventView.anchor(incident.id())
                : "";
        return new Ref(page, text);
    }
}
