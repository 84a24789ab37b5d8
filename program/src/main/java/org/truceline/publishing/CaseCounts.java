// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.truceline.model.Moment;
import org.truceline.model.Statement;
import org.truceline.publishing.CaseLine.Kind;
import org.truceline.publishing.CaseLine.Step;
import org.truceline.publishing.ReportFigure.Keys;

/// Counts what was opened, answered and closed in the channels, and how long answers took.
final class CaseCounts {
    /// Days within which an answer came, each beginning where the one before ends.
    static final List<String> SPANS = List.of("0", "1", "2-3", "4-7", "8-", "none");

    private static final List<Integer> LONGEST = List.of(0, 1, 3, 7);

    private final Citations citations;
    private final Instant from;
    private final Instant until;

    CaseCounts(Citations citations, ReportDays span, ZoneId zone) {
        this.citations = citations;
        this.from = span.first().atStartOfDay(zone).toInstant();
        this.until = new Moment.Day(span.last()).ends(zone);
    }

    /// @param cases as they stood when the days were over
    List<ReportFigure> figures(List<CaseLine> cases, List<Allegation> allegations) {
        var figures = new ArrayList<ReportFigure>();
        figures.add(steps("opened", cases, Kind.RAISED));
        figures.add(steps("answered", cases, Kind.ANSWERED));
        figures.add(steps("lapsed", cases, Kind.LAPSED));
        figures.add(steps("closed", cases, Kind.CLOSED));
        var open = cases.stream()
                .filter(line -> line.first(Kind.ANSWERED, until).isEmpty())
                .filter(line -> line.first(Kind.CLOSED, until).isEmpty())
                .map(CaseLine::raised)
                .toList();
        figures.add(ReportFigure.count("channel", "waiting", Keys.ALL, open.size(), citations.steps(open)));
        for (String span : SPANS) {
            figures.add(cases(span, cases));
            figures.add(allegations(span, allegations));
        }
        // What stands in the table of cases is cited, whenever it was.
        citations.steps(cases.stream().flatMap(line -> line.steps().stream()).toList());
        return figures;
    }

    private ReportFigure steps(String code, List<CaseLine> cases, Kind kind) {
        var steps = cases.stream()
                .flatMap(line -> line.steps().stream())
                .filter(step -> step.kind() == kind && !step.at().isBefore(from))
                .toList();
        return ReportFigure.count("channel", code, Keys.ALL, steps.size(), citations.steps(steps));
    }

    private ReportFigure cases(String span, List<CaseLine> cases) {
        Predicate<CaseLine> within = line -> span(line).equals(span);
        var behind = cases.stream()
                .filter(within)
                .flatMap(line -> Stream.concat(Stream.of(line.raised()), line.first(Kind.ANSWERED, until).stream()))
                .toList();
        int n = (int) cases.stream().filter(within).count();
        return ReportFigure.count("channel", "case_days", Keys.other(span), n, citations.steps(behind));
    }

    private ReportFigure allegations(String span, List<Allegation> allegations) {
        var within = allegations.stream().filter(a -> span(a).equals(span)).toList();
        var behind = new ArrayList<Statement>();
        within.forEach(a -> {
            behind.add(a.accusation());
            a.answers().stream().findFirst().ifPresent(behind::add);
        });
        return ReportFigure.count(
                "channel", "accusation_days", Keys.other(span), within.size(), citations.statements(behind));
    }

    private String span(CaseLine line) {
        return line.first(Kind.ANSWERED, until)
                .map(Step::at)
                .map(at -> span((int) Duration.between(line.raised().at(), at).toDays()))
                .orElse("none");
    }

    private static String span(Allegation allegation) {
        return allegation.daysToAnswer().map(CaseCounts::span).orElse("none");
    }

    private static String span(int days) {
        for (int i = 0; i < LONGEST.size(); i++) {
            if (days <= LONGEST.get(i)) {
                return SPANS.get(i);
            }
        }
        return SPANS.get(LONGEST.size());
    }
}
