// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Place;
import org.truceline.model.Statement;
import org.truceline.model.Verdict;
import org.truceline.publishing.View.Event;
import org.truceline.publishing.View.Judgement;
import org.truceline.publishing.View.Verdicts;
import org.truceline.publishing.View.Voice;

/// Shows incidents: the accounts side by side, then what the findings say.
final class EventView {
    /// What a reader looks for first stands first.
    private static final List<Verdict> ORDER = List.of(
            Verdict.BREACH,
            Verdict.PROCEDURAL_BREACH,
            Verdict.INDETERMINATE,
            Verdict.PERMITTED,
            Verdict.EXCLUDED_TARGET,
            Verdict.OUTSIDE_SCOPE);

    private final Scene scene;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final SayView says;

    EventView(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.catalogue = catalogue;
        this.accounts = new Accounts(scene.cast(), catalogue);
        this.says = new SayView(scene, catalogue);
    }

    static String anchor(IncidentId id) {
        return id.value();
    }

    /// @param first number of the first of them on the page
    List<Event> show(List<IncidentId> ids, int first) {
        var events = new ArrayList<Event>();
        for (IncidentId id : ids) {
            catalogue.findIncident(id).ifPresent(i -> events.add(show(i, first + events.size())));
        }
        return events;
    }

    private Event show(Incident incident, int number) {
        var sides = accounts.of(incident);
        var agreement = accounts.agreement(sides);
        return new Event(
                anchor(incident.id()),
                number,
                Wording.acts(incident.acts()),
                place(incident),
                DayNames.span(
                        incident.when(scene.period().zone()), scene.period().zone()),
                Killed.range(incident).map(Wording::range).orElse(""),
                agreement.words(),
                agreement.code(),
                SayView.entry(scene.source().entry(incident.id())),
                sides.stream().map(this::voice).toList(),
                verdicts(incident));
    }

    private Voice voice(Account account) {
        return new Voice(
                account.voice(),
                account.kind().words(),
                account.statements().stream().map(says::quote).toList());
    }

    /// The site it resolved to with how far off it may be, or else the words given.
    static String place(Incident incident) {
        return incident.where()
                .map(site -> site.name() + within(site.area().radiusMeters()))
                .orElseGet(() -> incident.statements().stream()
                        .map(Statement::place)
                        .filter(Objects::nonNull)
                        .map(Place::words)
                        .findFirst()
                        .map(words -> words + " (not resolved)")
                        .orElse("no place given"));
    }

    private static String within(double meters) {
        if (meters < 1) {
            return "";
        }
        return meters < 1000
                ? " (within " + Math.round(meters) + " m)"
                : " (within " + Math.round(meters / 1000) + " km)";
    }

    private List<Verdicts> verdicts(Incident incident) {
        var findings = catalogue.listFindings(incident.id());
        var verdicts = new ArrayList<Verdicts>();
        for (Verdict verdict : ORDER) {
            var of = findings.stream().filter(f -> f.verdict() == verdict).toList();
            if (!of.isEmpty()) {
                verdicts.add(new Verdicts(
                        verdict.code(),
                        Wording.verdict(verdict),
                        Wording.meaning(verdict),
                        verdict == Verdict.OUTSIDE_SCOPE,
                        judgements(of)));
            }
        }
        return verdicts;
    }

    private record Grounds(List<String> facts, List<String> reasons) {}

    private List<Judgement> judgements(List<Finding> findings) {
        Map<Grounds, List<Finding>> same = findings.stream()
                .sorted(Comparator.comparing(Finding::obligation).thenComparing(Finding::reading))
                .collect(Collectors.groupingBy(
                        f -> new Grounds(f.facts(), f.reasons()), LinkedHashMap::new, Collectors.toList()));
        return same.entrySet().stream()
                .map(entry -> judgement(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Judgement judgement(Grounds grounds, List<Finding> findings) {
        return new Judgement(
                findings.stream()
                        .map(f -> f.obligation() + " (reading: " + f.reading() + ")")
                        .collect(Collectors.joining("; ")),
                findings.stream().flatMap(f -> f.clauses().stream()).distinct().collect(Collectors.joining(", ")),
                grounds.facts(),
                grounds.reasons(),
                findings.stream()
                        .map(f -> SayView.entry(scene.source().entry(f)))
                        .filter(entry -> !entry.isEmpty())
                        .collect(Collectors.joining(", ")));
    }
}
