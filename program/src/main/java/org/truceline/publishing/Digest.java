// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.model.IncidentId;
import org.truceline.model.Report;
import org.truceline.model.StatementId;
import org.truceline.publishing.View.Channel;
import org.truceline.publishing.View.Figure;
import org.truceline.publishing.View.Ref;
import org.truceline.publishing.View.Say;
import org.truceline.publishing.View.Standing;
import org.truceline.publishing.language.Words;

/// Parts of the daily report for pages that are no report: the same words for the same things.
public final class Digest {
    private final Scene scene;
    private final List<Day> days;
    private final DaysOfIncidents told;
    private final Catalogue catalogue;
    private final Links links;
    private final Wording wording;
    private final SayView says;
    private final StandingView standings;

    Digest(Scene scene, List<Day> days, DaysOfIncidents told, Catalogue catalogue, Links links, Words words) {
        this.scene = scene;
        this.days = days;
        this.told = told;
        this.catalogue = catalogue;
        this.links = links;
        this.wording = new Wording(words);
        this.says = new SayView(scene, catalogue, wording);
        this.standings = new StandingView(scene.cast(), says, wording);
    }

    public Scene scene() {
        return scene;
    }

    public Wording wording() {
        return wording;
    }

    /// Where each side stands.
    public List<Standing> sides(DayStatus status) {
        return standings.sides(status);
    }

    /// Each side's part in each channel.
    public List<Channel> channels(DayStatus status) {
        return standings.channels(status);
    }

    /// Statements with their exact words.
    public List<Say> says(List<StatementId> statements) {
        return says.quotes(statements);
    }

    /// What an incident is, where and when, with the way to its page; empty for one that is not on record.
    public Optional<Ref> incident(IncidentId id) {
        var events = new EventView(scene, catalogue, wording);
        var zone = scene.period().zone();
        return catalogue
                .findIncident(id)
                .map(incident -> new Ref(
                        "/incidents/" + id.value(),
                        wording.words()
                                .text(
                                        "incident-line",
                                        "what",
                                        wording.acts(incident.acts()),
                                        "where",
                                        events.place(incident),
                                        "when",
                                        DayNames.span(incident.when(zone), zone, wording.words()))));
    }

    /// The page of an incident; empty for one that is not on record.
    public Optional<Sheet> incidentPage(IncidentId id, Beside beside) {
        return catalogue
                .findIncident(id)
                .map(incident -> IncidentPage.of(incident, scene, told, catalogue, links, wording.words(), beside));
    }

    /// What a side is called; its id where it is none of the agreement's.
    public String side(String id) {
        return scene.cast().side(id).map(Side::label).orElse(id);
    }

    /// The last day of the record that is not after `today`, or else its first.
    public Optional<Day> newest(LocalDate today) {
        return days.stream()
                .filter(day -> !day.date().isAfter(today))
                .reduce((first, second) -> second)
                .or(() -> days.stream().findFirst());
    }

    /// The page of a day.
    public String page(Day day) {
        return links.day(day.date());
    }

    /// The figures of a day, beside those of the day before, without the items behind them.
    public List<Figure> figures(Day day) {
        int at = days.indexOf(day);
        return new FigureView(scene.cast(), catalogue, day, at < 1 ? null : days.get(at - 1), Map.of(), wording)
                .figures().stream()
                        .map(figure ->
                                new Figure(figure.label(), figure.value(), figure.change(), figure.note(), List.of()))
                        .toList();
    }

    /// How much was there to hear anything in: without it, a quiet day and an unwatched one look the same.
    public String effort(Day day) {
        return wording.words()
                .text(
                        "effort",
                        "reports",
                        reports(day.date()),
                        "publishers",
                        publishers(day.date()),
                        "before",
                        reports(day.date().minusDays(1)));
    }

    private long reports(LocalDate day) {
        return scene.material().reports().stream()
                .filter(report -> report.published().equals(day))
                .count();
    }

    private long publishers(LocalDate day) {
        return scene.material().reports().stream()
                .filter(report -> report.published().equals(day))
                .map(Report::publisher)
                .distinct()
                .count();
    }
}
