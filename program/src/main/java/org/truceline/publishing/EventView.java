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
import org.truceline.publishing.language.Words;

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
    private final Wording wording;
    private final Words words;

    EventView(Scene scene, Catalogue catalogue, Wording wording) {
        this.wording = wording;
        this.words = wording.words();
        this.scene = scene;
        this.catalogue = catalogue;
        this.accounts = new Accounts(scene.cast(), catalogue);
        this.says = new SayView(scene, catalogue, wording);
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
                words.numeral(number),
                wording.acts(incident.acts()),
                place(incident),
                DayNames.span(
                        incident.when(scene.period().zone()), scene.period().zone(), words),
                Killed.range(incident)
                        .map(range -> words.text("incident-killed", "range", wording.range(range)))
                        .orElse(""),
                words.text("agreement-" + agreement.code()),
                agreement.code(),
                says.entry(scene.source().entry(incident.id())),
                SayView.number(scene.source().entry(incident.id())),
                sides.stream().map(this::voice).toList(),
                verdicts(incident));
    }

    private Voice voice(Account account) {
        return new Voice(
                account.voice().isEmpty() ? words.text("publisher-unknown") : account.voice(),
                words.text("voice-" + account.kind().code()),
                account.statements().stream().map(says::quote).toList());
    }

    /// The site it resolved to with how far off it may be, or else the words given.
    String place(Incident incident) {
        return incident.where()
                .map(site -> within(site.name(), site.area().radiusMeters()))
                .orElseGet(() -> incident.statements().stream()
                        .map(Statement::place)
                        .filter(Objects::nonNull)
                        .map(Place::words)
                        .findFirst()
                        .map(given -> words.text("place-unresolved", "words", given))
                        .orElseGet(() -> words.text("place-none")));
    }

    private String within(String name, double meters) {
        if (meters < 1) {
            return name;
        }
        return meters < 1000
                ? words.text("place-within-m", "place", name, "n", Math.round(meters))
                : words.text("place-within-km", "place", name, "n", Math.round(meters / 1000));
    }

    private List<Verdicts> verdicts(Incident incident) {
        var findings = catalogue.listFindings(incident.id());
        var verdicts = new ArrayList<Verdicts>();
        for (Verdict verdict : ORDER) {
            var of = findings.stream().filter(f -> f.verdict() == verdict).toList();
            if (!of.isEmpty()) {
                verdicts.add(new Verdicts(
                        verdict.code(),
                        wording.verdict(verdict),
                        wording.meaning(verdict),
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

    private String clauses(List<Finding> findings) {
        var clauses =
                findings.stream().flatMap(f -> f.clauses().stream()).distinct().toList();
        return clauses.isEmpty() ? "" : words.text("finding-clauses", "clauses", wording.list(clauses));
    }

    private Judgement judgement(Grounds grounds, List<Finding> findings) {
        return new Judgement(
                findings.stream()
                        .map(f -> words.text("finding-reading", "obligation", f.obligation(), "reading", f.reading()))
                        .collect(Collectors.joining("; ")),
                clauses(findings),
                grounds.facts(),
                grounds.reasons(),
                findings.stream()
                        .map(f -> says.entry(scene.source().entry(f)))
                        .filter(entry -> !entry.isEmpty())
                        .collect(Collectors.joining(", ")));
    }
}
