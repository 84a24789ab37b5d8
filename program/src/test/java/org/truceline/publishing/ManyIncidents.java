// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Incident;
import org.truceline.model.Modality;
import org.truceline.model.Moment;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Quote;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Site;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.When;

/// Seeded incidents in the scene of [SmallScene]: no two at one place, most on one day, some over several, some of
/// which nobody says when or where they were.
public final class ManyIncidents {
    private static final double WEST = 30.5;
    private static final double SOUTH = 0.5;

    private final SplittableRandom random;
    private final List<Report> reports = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();

    private ManyIncidents(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// So many incidents over the four days; the same seed gives the same.
    static Scene scene(long seed, int count) {
        return scene(seed, count, SmallScene.scene().source());
    }

    /// The same at the checkpoint of a log.
    public static Scene scene(long seed, int count, Source source) {
        var many = new ManyIncidents(seed);
        for (int i = 0; i < count; i++) {
            many.incident(i);
        }
        return scene(many.reports, many.incidents, source);
    }

    /// The same scene with one incident more, on its last day.
    static Scene withOneMore(Scene scene) {
        var more = new ManyIncidents(0);
        more.incident(
                scene.material().incidents().size(),
                Place.of("Last Landing", new Site("Last Landing", "XA", new Area(new GeoPoint(SOUTH, WEST), 500))),
                When.on(SmallScene.LAST, "that day"));
        var reports = new ArrayList<>(scene.material().reports());
        reports.addAll(more.reports);
        var incidents = new ArrayList<>(scene.material().incidents());
        incidents.addAll(more.incidents);
        return scene(reports, incidents, scene.source());
    }

    private static Scene scene(List<Report> reports, List<Incident> incidents, Source source) {
        var small = SmallScene.scene();
        var statements =
                incidents.stream().flatMap(one -> one.statements().stream()).toList();
        var material = new Material(reports, statements, List.of(), incidents, List.of(), List.of(), 0);
        return new Scene(small.period(), small.cast(), material, small.statuses(), source, Outlines.NONE);
    }

    private void incident(int number) {
        var at = new GeoPoint(SOUTH + random.nextDouble(2), WEST + random.nextDouble(2));
        var site = new Site("Landing " + number, "XA", new Area(at, random.nextInt(1, 6) * 500));
        boolean isUnplaced = random.nextInt(50) == 0;
        var day = SmallScene.FIRST.plusDays(random.nextInt(4));
        var when = switch (random.nextInt(20)) {
            case 0 -> null;
            case 1, 2 -> span(day, day.plusDays(random.nextInt(1, 3)));
            default -> When.on(day, "that day");
        };
        incident(number, isUnplaced ? null : Place.of(site.name(), site), when);
    }

    private static When span(LocalDate first, LocalDate last) {
        return new When(new Moment.Day(first), new Moment.Day(last), "these days");
    }

    private void incident(int number, @Nullable Place place, @Nullable When when) {
        String text = "A landing was shelled, number " + number + ".";
        var report = Report.of(
                ReportKind.ARTICLE, "wire", "m" + number, SmallScene.LAST, "Delta Wire", text, "wire.txt", number + 1);
        reports.add(report);
        var statement = new Statement(
                new StatementId(report.id(), 1),
                report.published(),
                Quote.of(text, 0, text.length()),
                null,
                List.of(),
                Stance.STATES,
                Act.SHELLING,
                null,
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                List.of(),
                List.of(),
                place,
                when,
                List.of(),
                "by hand");
        incidents.add(Incident.of(List.of(statement), List.of()));
    }
}
