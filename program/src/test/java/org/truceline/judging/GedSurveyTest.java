// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.truceline.model.Verdict;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// A whole published dataset judged; run with `-Dged=FILE`, prints the verdicts by pair of fighters.
@EnabledIfSystemProperty(named = "ged", matches = ".+")
class GedSurveyTest {
    private final Path file = Path.of(System.getProperty("ged"));

    @Test
    void every_row_has_a_finding_and_no_row_of_an_excluded_group_is_a_breach() throws IOException {
        var yaml = Files.readString(Path.of("..", "examples", "syria-2016", "september.yaml"));
        var agreement = ((TermsResult.Loaded) Terms.read(yaml, "september.yaml")).agreement();
        var judge = new Judge(agreement);
        var incidents = new java.util.ArrayList<org.truceline.model.Incident>();
        var counts = new TreeMap<String, Integer>();
        var verdicts = new TreeMap<String, Integer>();
        for (var row : Rows.read(file)) {
            var incident = Rows.incident(row);
            incidents.add(incident);
            var findings = judge.judge(incident);
            assertThat(findings).isNotEmpty().allSatisfy(f -> {
                assertThat(f.clauses()).isNotEmpty();
                assertThat(f.facts()).isNotEmpty();
                assertThat(f.reasons()).isNotEmpty();
            });
            if (row.sideA().equals("IS") || row.sideB().equals("IS")) {
                assertThat(findings)
                        .allMatch(f -> f.verdict() == Verdict.EXCLUDED_TARGET || f.verdict() == Verdict.OUTSIDE_SCOPE);
            }
            findings.forEach(f -> verdicts.merge(f.verdict().code(), 1, Integer::sum));
            String when = row.from().equals(row.to())
                    ? (row.from().equals("2016-09-12")
                            ? "12sep"
                            : row.from().compareTo("2016-09-12") < 0
                                    ? "before"
                                    : row.from().compareTo("2016-09-19") < 0
                                            ? "13-18"
                                            : row.from().compareTo("2016-10-03") < 0 ? "19-02" : "3oct+")
                    : "span";
            String key = when + " " + row.sideA() + " - " + row.sideB() + " => "
                    + findings.stream()
                            .map(f -> f.obligation() + "/" + f.reading() + "="
                                    + f.verdict().code())
                            .toList();
            if (counts.merge(key, 1, Integer::sum) == 1) {
                System.out.println(key + "\n   " + findings);
            }
        }
        var summary = new Summary(agreement, incidents);
        System.out.println(summary.admitted());
        summary.spans().forEach(s -> System.out.println(s + " " + s.bestPerDay()));
        counts.forEach((k, v) -> System.out.println(v + " " + k));
        System.out.println(verdicts);
    }
}
