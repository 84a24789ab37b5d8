// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Stance;
import org.truceline.model.Statement;

/// One accusation of one side against another with what became of it: the answers of the accused, on whatever day, and
/// the findings on the incident that it speaks of.
///
/// @param claimed the number of breaches that it claims, if it claims one
/// @param incident absent for one that is tied to none
/// @param answers denials and admissions by the accused side, the earliest first
record Allegation(
        Statement accusation,
        Side by,
        Side of,
        @Nullable Range claimed,
        @Nullable Incident incident,
        List<Statement> answers,
        List<Finding> findings) {
    Allegation {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }

    static Allegation of(Cast cast, Catalogue catalogue, Side by, Side of, Statement accusation) {
        var incident = catalogue.findIncident(accusation.id());
        return new Allegation(
                accusation,
                by,
                of,
                Alleged.of(by.id(), of.id(), List.of(accusation)).claimed().orElse(null),
                incident.orElse(null),
                incident.map(i -> answers(cast, catalogue, of, i)).orElse(List.of()),
                incident.map(i -> catalogue.listFindings(i.id())).orElse(List.of()));
    }

    private static List<Statement> answers(Cast cast, Catalogue catalogue, Side of, Incident incident) {
        return incident.statements().stream()
                .filter(s -> s.stance() == Stance.DENIES || s.stance() == Stance.ADMITS)
                .filter(s -> catalogue.voice(cast, s).filter(of::equals).isPresent())
                .sorted(Comparator.comparing(Statement::reported).thenComparing(Statement::id))
                .toList();
    }

    /// `denied`, `admitted`, `both`, `unanswered`, or `untied` where no incident shows what an answer would be to.
    String answer() {
        if (incident == null) {
            return "untied";
        }
        boolean denied = answers.stream().anyMatch(s -> s.stance() == Stance.DENIES);
        boolean admitted = answers.stream().anyMatch(s -> s.stance() == Stance.ADMITS);
        return denied && admitted ? "both" : denied ? "denied" : admitted ? "admitted" : "unanswered";
    }

    /// Days from the accusation to the first answer that was published on its day or later, or 0 where the answer was
    /// out before; empty without an answer.
    Optional<Integer> daysToAnswer() {
        return answers.stream().findFirst().map(first ->
                (int) Math.max(0, ChronoUnit.DAYS.between(accusation.reported(), first.reported())));
    }
}
