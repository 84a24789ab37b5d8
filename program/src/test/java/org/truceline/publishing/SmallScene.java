// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.Hash;
import org.truceline.model.Act;
import org.truceline.model.Area;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.GeoPoint;
import org.truceline.model.Incident;
import org.truceline.model.Modality;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Quote;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Site;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.Verdict;
import org.truceline.model.When;

/// An invented ceasefire of three sides over four days, small enough to count by hand.
///
/// Northland and Southland agree on 3 May, it is in effect on 4 May, Southland ends it on 5 May; the Rivermen never
/// join. A ferry is shelled on 4 May: Northland blames Southland, Southland denies, the ferry's crew counts at least
/// four dead and Northland six. A bulletin of Northland claims 42 breaches by the Rivermen; its parts make 32.
public final class SmallScene {
    public static final LocalDate FIRST = LocalDate.of(2031, 5, 3);
    public static final LocalDate FERRY = LocalDate.of(2031, 5, 4);
    public static final LocalDate ENDED = LocalDate.of(2031, 5, 5);
    public static final LocalDate LAST = LocalDate.of(2031, 5, 6);
    public static final String SCRIPT = "<script>alert('x')</script>";

    private static final Speaker NORTH = new Speaker(null, "spokesman", "Northland army", "Northland");
    private static final Speaker SOUTH = new Speaker(null, null, "Southland council", "Southland");
    private static final Speaker CREW = new Speaker(null, "crew of the ferry", null, null);
    private static final Map<String, String> NAMES = Map.of(
            "Northland",
            "nor",
            "Northland army",
            "nor",
            "Southland",
            "sou",
            "Southland council",
            "sou",
            "Southland guns",
            "sou",
            "Rivermen",
            "riv");

    private final List<Report> reports = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Discrepancy> discrepancies = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();

    private SmallScene() {}

    public static Scene scene() {
        var small = new SmallScene();
        small.ferry();
        small.bulletin();
        small.patrol();
        small.tell();
        return small.build();
    }

    private Report report(LocalDate day, String publisher, String text) {
        var report = Report.of(ReportKind.ARTICLE, "wire", "w" + reports.size(), day, publisher, text, "wire.txt", 1);
        reports.add(report);
        return report;
    }

    private Statement say(
            Report report,
            @Nullable Speaker speaker,
            Stance stance,
            Act act,
            List<String> actor,
            @Nullable Place place,
            @Nullable LocalDate when,
            List<Count> counts) {
        int ordinal = ordinals.merge(report.id().value(), 1, Integer::sum);
        var statement = new Statement(
                new StatementId(report.id(), ordinal),
                report.published(),
                Quote.of(report.text(), 0, report.text().length()),
                speaker,
                List.of(),
                stance,
                act,
                null,
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                actor,
                List.of(),
                place,
                when == null ? null : When.on(when, "that day"),
                counts,
                "by hand");
        statements.add(statement);
        return statement;
    }

    private void ferry() {
        var landing =
                Place.of("Long Ferry", new Site("Lång Ferry العبّارة", "XA", new Area(new GeoPoint(1.5, 31.5), 2000)));
        var blamed = say(
                report(FERRY, "Delta Wire", "Southland guns shelled the Long Ferry, killing six, the army said."),
                NORTH,
                Stance.ACCUSES,
                Act.SHELLING,
                List.of("Southland guns"),
                landing,
                FERRY,
                List.of(Count.exactly(CountOf.KILLED, null, 6)));
        var denied = say(
                report(ENDED, "Delta Wire", "The council denied any part in it. " + SCRIPT),
                SOUTH,
                Stance.DENIES,
                Act.SHELLING,
                List.of("Southland guns"),
                landing,
                FERRY,
                List.of());
        var counted = say(
                report(FERRY, "Harbour Post", "The crew of the ferry said at least four passengers died."),
                CREW,
                Stance.STATES,
                Act.SHELLING,
                List.of(),
                landing,
                FERRY,
                List.of(new Count(CountOf.KILLED, "passengers", 4, null)));
        var incident = Incident.of(List.of(blamed, denied, counted), List.of());
        incidents.add(incident);
        findings.add(finding(incident, "no-fire", Verdict.BREACH, "the day lies within the truce"));
        findings.add(finding(incident, "no-aircraft", Verdict.OUTSIDE_SCOPE, "shelling is no flight"));
    }

    private static Finding finding(Incident incident, String obligation, Verdict verdict, String reason) {
        return new Finding(
                incident.id(),
                "delta-2031",
                obligation,
                "plain",
                verdict,
                List.of("art-2"),
                List.of("Northland says: shelling"),
                List.of(reason));
    }

    private void bulletin() {
        var bulletin = report(ENDED, "Northland army", "42 breaches by the Rivermen: upstream 20, downstream 12.");
        say(
                bulletin,
                NORTH,
                Stance.ACCUSES,
                Act.VIOLATE,
                List.of("Rivermen"),
                null,
                null,
                List.of(Count.exactly(CountOf.VIOLATIONS, null, 42)));
        discrepancies.add(new Discrepancy(bulletin.id(), 42, 32, bulletin.text()));
    }

    /// An incident of which nobody says when it was.
    private void patrol() {
        var statement = say(
                report(LAST, "Harbour Post", "A patrol was fired on, the Rivermen say."),
                null,
                Stance.STATES,
                Act.DIRECT_FIRE,
                List.of(),
                new Place("the narrows", List.of()),
                null,
                List.of());
        var incident = Incident.of(List.of(statement), List.of());
        incidents.add(incident);
        findings.add(finding(incident, "no-fire", Verdict.INDETERMINATE, "nobody says when it was"));
    }

    private void tell() {
        say(
                report(ENDED, "Delta Wire", "The truce is over, the council said."),
                SOUTH,
                Stance.ANNOUNCES,
                Act.END,
                List.of("Southland"),
                null,
                ENDED,
                List.of());
    }

    private List<DayStatus> statuses() {
        var basis = List.of(statements.getLast().id());
        var statuses = new ArrayList<DayStatus>();
        for (LocalDate day : FIRST.datesUntil(LAST.plusDays(1)).toList()) {
            boolean ended = !day.isBefore(ENDED);
            String north = day.equals(FIRST) ? "agreed" : "in effect";
            statuses.add(new DayStatus(
                    day,
                    List.of(
                            new SideLine("nor", north, "it agreed and has not gone back on it", List.of()),
                            new SideLine("sou", ended ? "ended" : north, "its last word", ended ? basis : List.of()),
                            new SideLine("riv", "not joined", "it never accepted", List.of())),
                    List.of(
                            new ChannelLine("hotline", "nor", ChannelLine.OPEN, "", List.of()),
                            new ChannelLine(
                                    "hotline",
                                    "sou",
                                    ended ? "suspended" : ChannelLine.OPEN,
                                    "it left with the truce",
                                    ended ? basis : List.of()),
                            new ChannelLine("river-traffic", "nor", ChannelLine.OPEN, "", List.of()))));
        }
        return statuses;
    }

    private Scene build() {
        var period = new Period("delta-2031", "Truce of the Delta", ZoneId.of("Africa/Nairobi"), FIRST, LAST);
        var cast = new Cast(
                List.of(
                        new Side("nor", "Northland", "NOR"),
                        new Side("sou", "Southland", "SOU"),
                        new Side("riv", "Rivermen of the Delta", "RIV")),
                List.of(
                        new ChannelLabel("hotline", "Truce hotline"),
                        new ChannelLabel("river-traffic", "River traffic")),
                name -> Optional.ofNullable(NAMES.get(name)));
        var material = new Material(reports, statements, List.of(), incidents, findings, discrepancies, 2);
        var checkpoint = Checkpoint.of("truceline/delta", 21, Hash.of(new byte[Hash.SIZE]));
        var source = new Source(checkpoint, (type, id) -> Optional.of((long) Math.floorMod(id.hashCode(), 1000)));
        return new Scene(period, cast, material, statuses(), source, Outlines.NONE);
    }
}
