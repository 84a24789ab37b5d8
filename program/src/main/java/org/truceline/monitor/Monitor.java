// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.intake.Intake;
import org.truceline.intake.Item;
import org.truceline.intake.SumCheck;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.judging.Judge;
import org.truceline.matching.Matcher;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Report;
import org.truceline.model.ReportId;
import org.truceline.model.Statement;
import org.truceline.reading.Reader;

/// The flow: what comes in is taken in, read, matched, judged and appended.
///
/// Reports that the record holds already are passed over, so that a run that was cut off is simply run again. Matching
/// looks at all statements on record, so that the incidents do not depend on what came when; what it leaves as it was
/// is neither judged nor appended again.
public final class Monitor {
    private final Journal journal;
    private final Reader reader;
    private final Matcher matcher;
    private final List<Judge> judges;

    public Monitor(Journal journal, Reader reader, Matcher matcher, List<Judge> judges) {
        this.journal = journal;
        this.reader = reader;
        this.matcher = matcher;
        this.judges = List.copyOf(judges);
    }

    /// What one run added.
    ///
    /// @param known reports that were on record already
    /// @param incidents those that are new or changed
    public record Outcome(
            int reports,
            int known,
            int statements,
            int incidents,
            int findings,
            List<Discrepancy> discrepancies,
            List<Item.Rejected> rejects) {
        /// Whether nothing at all could be taken from what was given.
        public boolean tookNothing() {
            return reports == 0 && known == 0;
        }
    }

    /// What was taken in and is new to the record.
    private record Taken(
            List<Report> prose,
            List<Report> rows,
            List<Statement> said,
            List<Item.Rejected> rejects,
            Set<ReportId> known) {}

    /// What matching changed.
    private record Changes(List<Incident> incidents, List<IncidentId> withdrawn) {}

    /// Takes the files into the record; when it returns, what the outcome tells is durable.
    public Outcome add(Intake intake, List<Path> files) throws IOException {
        var taken = takeIn(intake, files);
        var statements = read(taken);
        var changes = match(statements);
        var findings = judge(changes, taken);
        return append(taken, statements, changes, findings);
    }

    private Taken takeIn(Intake intake, List<Path> files) {
        var taken =
                new Taken(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        var seen = new HashSet<ReportId>();
        for (Path file : files) {
            intake.take(file, item -> {
                switch (item) {
                    case Item.Prose prose -> {
                        if (isNew(prose.report(), seen, taken)) {
                            taken.prose().add(prose.report());
                        }
                    }
                    case Item.Coded coded -> {
                        if (isNew(coded.report(), seen, taken)) {
                            taken.rows().add(coded.report());
                            taken.said().addAll(coded.statements());
                        }
                    }
                    case Item.Rejected rejected -> taken.rejects().add(rejected);
                }
            });
        }
        return taken;
    }

    private boolean isNew(Report report, Set<ReportId> seen, Taken taken) {
        boolean isNew = !journal.holds(EntryType.REPORT, report.id().value()) && seen.add(report.id());
        if (!isNew) {
            taken.known().add(report.id());
        }
        return isNew;
    }

    private List<Statement> read(Taken taken) {
        return Stream.concat(
                        taken.said().stream(), taken.prose().stream().flatMap(report -> reader.read(report).stream()))
                .toList();
    }

    private Changes match(List<Statement> fresh) {
        if (fresh.isEmpty()) {
            return new Changes(List.of(), List.of());
        }
        var before = journal.incidents().stream().collect(Collectors.toMap(Incident::id, Function.identity()));
        var after = matcher.match(
                Stream.concat(journal.statements().stream(), fresh.stream()).toList());
        var changed = after.stream()
                .filter(incident -> !incident.equals(before.get(incident.id())))
                .toList();
        var ids = after.stream().map(Incident::id).collect(Collectors.toSet());
        var withdrawn = before.keySet().stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .toList();
        return new Changes(changed, withdrawn);
    }

    private List<Finding> judge(Changes changes, Taken taken) {
        if (changes.incidents().isEmpty()) {
            return List.of();
        }
        var issuers = new Issuers(Stream.concat(journal.reports().stream(), taken.prose().stream())
                .toList());
        return changes.incidents().stream()
                .map(issuers::voiced)
                .flatMap(incident -> judges.stream().flatMap(judge -> judge.judge(incident).stream()))
                .toList();
    }

    private Outcome append(Taken taken, List<Statement> statements, Changes changes, List<Finding> findings)
            throws IOException {
        var discrepancies = taken.prose().stream()
                .flatMap(report -> SumCheck.check(report).stream())
                .toList();
        var bodies = new ArrayList<Body>();
        Stream.concat(taken.prose().stream(), taken.rows().stream()).forEach(report -> bodies.add(Body.of(report)));
        statements.forEach(statement -> bodies.add(Body.of(statement)));
        discrepancies.forEach(discrepancy -> bodies.add(Body.of(discrepancy)));
        changes.withdrawn().forEach(id -> bodies.add(Body.withdrawn(id)));
        changes.incidents().forEach(incident -> bodies.add(Body.of(incident)));
        findings.forEach(finding -> bodies.add(Body.of(finding)));
        taken.rejects().stream()
                .map(reject -> Body.reject(reject.file(), reject.line(), reject.reason()))
                .filter(body -> !journal.holds(EntryType.REJECT, body.id()))
                .forEach(bodies::add);
        journal.append(Journal.HOST, bodies);
        return new Outcome(
                taken.prose().size() + taken.rows().size(),
                taken.known().size(),
                statements.size(),
                changes.incidents().size(),
                findings.size(),
                discrepancies,
                taken.rejects());
    }
}
