// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.truceline.Said;
import org.truceline.model.About;
import org.truceline.model.Act;
import org.truceline.model.Deed;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Note;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.Verdict;

/// The small record that the tests of this room share: a report, what was said in it, what became of that, and a note.
final class Records {
    static final Report REPORT = report("Shells fell on Ardan.");
    static final Statement STATEMENT = Said.in(REPORT.id().value().substring(1), 1)
            .on("2021-06-10")
            .that(Stance.ACCUSES, Act.SHELLING)
            .by("North")
            .actor("South")
            .at("Ardan", 36.5, 41.25)
            .killed(2, 5)
            .done();
    static final Incident INCIDENT = Incident.of(List.of(STATEMENT), List.of());
    static final Finding FINDING = new Finding(
            INCIDENT.id(),
            "A",
            "A-1",
            "plain",
            Verdict.INDETERMINATE,
            List.of("A/1"),
            List.of("shelling at Ardan"),
            List.of("who fired is alleged by North only"));

    private Records() {}

    static Path filled(Path dir) throws IOException {
        var terms = List.of(new TermsFile("a.yaml", "id: A\n"));
        try (var journal = Journal.init(dir, "a", terms, Clock.systemUTC())) {
            journal.append(
                    Journal.HOST,
                    List.of(
                            Body.of(REPORT),
                            Body.of(STATEMENT),
                            Body.of(INCIDENT),
                            Body.of(FINDING),
                            Body.of(new Discrepancy(REPORT.id(), 32, 23, "32 breaches"))));
            journal.append("north", List.of(Body.of(note("n1"))));
            journal.append(Journal.HOST, reports(20));
        }
        return dir;
    }

    static List<Body> reports(int count) {
        var bodies = new ArrayList<Body>();
        for (int i = 0; i < count; i++) {
            bodies.add(Body.of(report("Nothing new, part " + i + ".")));
        }
        return bodies;
    }

    static Note note(String id) {
        return Note.of(
                id,
                "north",
                "talks",
                new Deed.Raised("c1", "south", null, About.NOTHING, 1, null),
                "Ardan was shelled.",
                Instant.parse("2021-06-10T12:00:00Z"));
    }

    static Report report(String text) {
        return Report.of(
                ReportKind.ARTICLE, "reports", text, LocalDate.of(2021, 6, 11), "Hill Courier", text, "x.txt", 1);
    }

    static List<Path> files(Path dir) throws IOException {
        try (var files = Files.walk(dir)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<String> faults(Path dir) throws IOException {
        return RecordCheck.check(dir).faults().stream().map(Object::toString).toList();
    }
}
