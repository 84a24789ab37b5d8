// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.truceline.judging.Rows.Row;
import org.truceline.model.Finding;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// A whole published dataset judged under the September terms; run with `-Dged=FILE`, prints verdicts and figures.
@EnabledIfSystemProperty(named = "ged", matches = ".+")
class GedSurveyTest {
    private record Judgement(Row row, List<Finding> findings) {}

    private final List<Judgement> judgements = new ArrayList<>();
    private Summary summary = new Summary(World.agreement(), List.of());

    @BeforeEach
    void judge() throws IOException {
        var terms = september();
        var judge = new Judge(terms);
        for (Row row : Rows.read(Path.of(System.getProperty("ged")))) {
            judgements.add(new Judgement(row, judge.judge(Rows.incident(row))));
        }
        summary = new Summary(
                terms, judgements.stream().map(j -> Rows.incident(j.row())).toList());
    }

    private static Agreement september() throws IOException {
        String yaml = Files.readString(Path.of("..", "examples", "syria-2016", "september.yaml"));
        return ((TermsResult.Loaded) Terms.read(yaml, "september.yaml")).agreement();
    }

    @Test
    void every_row_has_a_finding_with_clauses_facts_and_reasons() {
        assertThat(judgements)
                .allSatisfy(j -> assertThat(j.findings()).isNotEmpty().allSatisfy(f -> {
                    assertThat(f.clauses()).isNotEmpty();
                    assertThat(f.facts()).isNotEmpty();
                    assertThat(f.reasons()).isNotEmpty();
                }));
    }

    @Test
    void no_row_of_an_excluded_group_is_a_breach_or_open() {
        assertThat(judgements)
                .filteredOn(j -> j.row().sideA().equals("IS") || j.row().sideB().equals("IS"))
                .allSatisfy(j -> assertThat(j.findings())
                        .extracting(Finding::verdict)
                        .isSubsetOf(Verdict.EXCLUDED_TARGET, Verdict.OUTSIDE_SCOPE));
    }

    @Test
    void rows_of_the_first_day_and_rows_of_weeks_are_open() {
        assertThat(judgements)
                .filteredOn(j -> j.row().sideB().equals("Syrian insurgents"))
                .filteredOn(j -> firstDay(j.row()) || weeks(j.row()))
                .allSatisfy(j ->
                        assertThat(j.findings()).extracting(Finding::verdict).containsOnly(Verdict.INDETERMINATE));
    }

    private static boolean firstDay(Row row) {
        return row.from().equals("2016-09-12") && row.to().equals("2016-09-12");
    }

    private static boolean weeks(Row row) {
        return row.from().compareTo("2016-09-01") < 0 && row.to().compareTo("2016-09-13") > 0;
    }

    @Test
    void the_survey_is_printed() {
        var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
        var kinds = new TreeMap<String, Integer>();
        for (var j : judgements) {
            j.findings().forEach(f -> verdicts.merge(f.verdict(), 1, Integer::sum));
            kinds.merge(
                    j.row().sideA() + " - " + j.row().sideB() + ": "
                            + j.findings().stream()
                                    .map(f -> f.obligation() + " (" + f.reading() + ") "
                                            + f.verdict().code())
                                    .toList(),
                    1,
                    Integer::sum);
        }
        kinds.forEach((kind, n) -> System.out.println(n + "  " + kind));
        System.out.println(
                judgements.size() + " rows, findings: " + verdicts + ", rows for figures: " + summary.admitted());
        summary.spans().forEach(s -> System.out.println(s + " best a day: " + s.bestPerDay()));
        assertThat(verdicts.values().stream().mapToInt(n -> n).sum()).isGreaterThanOrEqualTo(judgements.size());
    }
}
