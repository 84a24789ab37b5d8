// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.channel.Case;
import org.truceline.channel.Event;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.judging.CaseSteps;
import org.truceline.judging.Judged;
import org.truceline.judging.Proceedings;
import org.truceline.matching.Matcher;
import org.truceline.model.Bonds;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import org.truceline.terms.Procedure;

/// What statements amount to under the terms, as far as it differs from what is on record: all of them are matched, and
/// what that leaves as it was is judged again only where the terms changed or it may hang on what did.
record Reckoning(Journal journal, Matcher matcher, List<Proceedings> courts) {
    /// Incidents that a changed finding is said to follow from, at most.
    private static final int MOST_CAUSES = 20;

    /// @param incidents those that are new or changed, or hold a statement that changed
    /// @param withdrawn those that are no longer
    /// @param findings those on the incidents above, and whatever else is found otherwise than before
    /// @param gone those that no longer follow, of incidents that stay as they were
    record Changes(List<Incident> incidents, List<IncidentId> withdrawn, List<Made> findings, List<Gone> gone) {
        static final Changes NONE = new Changes(List.of(), List.of(), List.of(), List.of());

        /// In the order in which they are appended.
        List<Body> bodies() {
            var bodies = new ArrayList<Body>();
            withdrawn.forEach(id -> bodies.add(Body.withdrawn(id)));
            incidents.forEach(incident -> bodies.add(Body.of(incident)));
            gone.forEach(one -> bodies.add(one.body()));
            findings.forEach(one -> bodies.add(one.body()));
            return bodies;
        }
    }

    private static Body because(Body body, String why) {
        return why.isEmpty() ? body : body.because(why);
    }

    /// A finding made, and what it was made anew for; empty where its incident is new or changed itself.
    record Made(Finding finding, String because) {
        Body body() {
            return Reckoning.because(Body.of(finding), because);
        }
    }

    /// A finding that no longer follows, and from what on.
    record Gone(Finding finding, String because) {
        Body body() {
            return Reckoning.because(Body.withdrawn(finding), because);
        }
    }

    /// @param statements all that count from now on
    /// @param reports all that these are from
    Changes of(List<Statement> statements, List<Report> reports) {
        return of(statements, reports, Set.of());
    }

    /// @param changedTerms ids of the agreements whose terms are not those that the record was judged by
    Changes of(List<Statement> statements, List<Report> reports, Set<String> changedTerms) {
        return of(match(statements), reports, changedTerms);
    }

    /// What follows when persons have decided of links what is not on record yet.
    Changes of(List<Statement> statements, Bonds bonds, List<Report> reports) {
        return of(match(statements, bonds), reports, Set.of());
    }

    private Changes of(Matched matched, List<Report> reports, Set<String> changedTerms) {
        var made = new ArrayList<Made>();
        var gone = new ArrayList<Gone>();
        if (!matched.isSame() || !changedTerms.isEmpty()) {
            var issuers = new Issuers(reports);
            var voiced = matched.all().stream().map(issuers::voiced).toList();
            courts.forEach(court -> judge(court, voiced, matched.touched(), changedTerms, made, gone));
        }
        return new Changes(matched.changed(), matched.withdrawn(), made, gone);
    }

    /// What the statements amount to, beside what is on record.
    ///
    /// @param all the incidents there are from now on
    /// @param changed those of them that are not on record as they are
    /// @param withdrawn those on record that are no longer
    record Matched(List<Incident> all, List<Incident> changed, List<IncidentId> withdrawn) {
        boolean isSame() {
            return changed.isEmpty() && withdrawn.isEmpty();
        }

        Set<IncidentId> touched() {
            var touched = changed.stream().map(Incident::id).collect(Collectors.toCollection(HashSet::new));
            touched.addAll(withdrawn);
            return touched;
        }
    }

    Matched match(List<Statement> statements) {
        return match(statements, Bonds.of(journal.linkReviews()));
    }

    private Matched match(List<Statement> statements, Bonds bonds) {
        var before = journal.incidents().stream().collect(Collectors.toMap(Incident::id, Function.identity()));
        var after = matcher.match(statements, bonds);
        var changed = after.stream()
                .filter(incident -> !incident.equals(before.get(incident.id())))
                .toList();
        var ids = after.stream().map(Incident::id).collect(Collectors.toSet());
        var withdrawn = before.keySet().stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .toList();
        return new Matched(after, changed, withdrawn);
    }

    /// The judging of what is new, part after part: what is found of one part need not be held with what is found of
    /// the next. Only courts that look around see all incidents at once.
    ///
    /// @param reports all that the incidents are from
    Sittings sittings(Matched matched, List<Report> reports) {
        var issuers = new Issuers(reports);
        var made = new ArrayList<Made>();
        var gone = new ArrayList<Gone>();
        if (!matched.isSame() && courts.stream().anyMatch(Proceedings::looksAround)) {
            var voiced = matched.all().stream().map(issuers::voiced).toList();
            courts.stream()
                    .filter(Proceedings::looksAround)
                    .forEach(court -> judge(court, voiced, matched.touched(), Set.of(), made, gone));
        }
        var alone = courts.stream().filter(court -> !court.looksAround()).toList();
        return new Sittings(issuers, alone, made, gone);
    }

    /// What is found otherwise of the incidents as they are, since the notes of the channels changed.
    Changes afterNotes() {
        var made = new ArrayList<Made>();
        var gone = new ArrayList<Gone>();
        var issuers = new Issuers(journal.reports());
        var voiced = journal.incidents().stream().map(issuers::voiced).toList();
        courts.stream()
                .filter(Proceedings::looksAtCases)
                .forEach(court -> judge(court, voiced, Set.of(), Set.of(), made, gone));
        return new Changes(List.of(), List.of(), made, gone);
    }

    private void judge(
            Proceedings court,
            List<Incident> all,
            Set<IncidentId> touched,
            Set<String> changedTerms,
            List<Made> made,
            List<Gone> gone) {
        boolean anew = changedTerms.contains(court.terms().id());
        var judged = court.judge(all, i -> anew || touched.contains(i.id()), cases(court));
        if (!anew && !court.looksAround()) {
            judged.forEach(j -> j.findings().forEach(f -> made.add(new Made(f, ""))));
            return;
        }
        var onRecord = onRecord(court);
        String because = anew ? "" : cause(court, judged, touched, onRecord);
        for (Judged one : judged) {
            var id = one.incident().id();
            var was = touched.contains(id) ? List.<Finding>of() : onRecord.getOrDefault(id, List.of());
            String why = touched.contains(id) ? "" : because;
            one.findings().stream().filter(f -> !was.contains(f)).forEach(f -> made.add(new Made(f, why)));
            var kept = one.findings().stream().map(Reckoning::name).collect(Collectors.toSet());
            was.stream().filter(f -> !kept.contains(name(f))).forEach(f -> gone.add(new Gone(f, why)));
        }
    }

    private static List<String> name(Finding finding) {
        return List.of(finding.obligation(), finding.reading());
    }

    private Map<IncidentId, List<Finding>> onRecord(Proceedings court) {
        return journal.findings().stream()
                .filter(f -> f.agreement().equals(court.terms().id()))
                .collect(Collectors.groupingBy(Finding::incident));
    }

    /// The cases as all notes on record leave them.
    private List<CaseSteps> cases(Proceedings court) {
        return court.looksAtCases()
                ? Channels.onRecord(court.terms(), journal).at(Instant.MAX).cases().stream()
                        .map(Reckoning::steps)
                        .toList()
                : List.of();
    }

    private static CaseSteps steps(Case one) {
        var allegation = one.allegation();
        var members = new TreeSet<>(Set.of(one.raiser()));
        members.add(one.addressee());
        if (allegation.against() != null) {
            members.add(allegation.against());
        }
        var procedure = one.procedure();
        return new CaseSteps(
                one.id(),
                members,
                allegation.about(),
                procedure == null ? null : procedure.id(),
                one.events().stream().flatMap(e -> step(e).stream()).toList());
    }

    private static Optional<CaseSteps.Step> step(Event event) {
        return switch (event) {
            case Event.Step step -> {
                var note = step.note().value();
                var by = new TreeSet<>(step.with());
                by.add(note.from());
                if (note.body() != null) {
                    by.add(note.body());
                }
                yield Optional.of(new CaseSteps.Step(step.step(), note.kind(), by, step.counts()));
            }
            case Event.Silence silence ->
                silence.then() == Procedure.OnLapse.COUNTS_AS_TAKEN
                        ? Optional.of(
                                new CaseSteps.Step(silence.lapse().value().step(), null, Set.of(), silence.counts()))
                        : Optional.empty();
        };
    }

    /// The new, changed or withdrawn incidents upon whose findings others may hang; the notes where there is none.
    private static String cause(
            Proceedings court, List<Judged> judged, Set<IncidentId> touched, Map<IncidentId, List<Finding>> onRecord) {
        var ids = new ArrayList<>(touched.stream()
                .filter(id -> onRecord.getOrDefault(id, List.of()).stream().anyMatch(court::watches))
                .toList());
        judged.stream()
                .filter(j -> touched.contains(j.incident().id())
                        && j.findings().stream().anyMatch(court::watches))
                .map(j -> j.incident().id())
                .forEach(ids::add);
        if (ids.isEmpty()) {
            return touched.isEmpty() ? "notes" : "facts";
        }
        var names = ids.stream().distinct().sorted().map(IncidentId::value).toList();
        int more = names.size() - MOST_CAUSES;
        return "incident " + String.join(", ", names.stream().limit(MOST_CAUSES).toList())
                + (more > 0 ? " and " + more + " more" : "");
    }
}
