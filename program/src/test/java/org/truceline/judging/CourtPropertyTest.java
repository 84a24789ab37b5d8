// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.model.Incident;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// What the terms are compiled to gives the verdict of the judge, obligation by obligation and reading by reading, on
/// whatever is said of whatever they speak of: under each of the agreements that come with the program.
class CourtPropertyTest {
    private static final long SEED = 20161019;
    private static final int INCIDENTS = 1_500;

    static Stream<Path> agreements() throws IOException {
        var examples = Path.of("..", "examples");
        try (var files = Files.walk(examples)) {
            return files
                    .filter(f -> f.toString().endsWith(".yaml"))
                    .filter(CourtPropertyTest::holdsAnAgreement)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean holdsAnAgreement(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.startsWith("agreement: "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void verdicts_from_columns_are_those_of_the_judge(Path file) throws IOException {
        var terms = read(file);
        var hearsay = new Hearsay(terms, new Random(SEED));
        var incidents =
                IntStream.range(0, INCIDENTS).mapToObj(i -> hearsay.incident()).toList();
        var docket = new Docket(terms);
        incidents.forEach(docket::add);
        var court = new Court(terms);
        int[] ruled = court.rule(docket, 2);
        var judge = new Judge(terms);
        for (int i = 0; i < ruled.length; i++) {
            var wanted = ruled(judge, incidents.get(i));
            assertThat(court.rulings(ruled[i]))
                    .as("seed %d, %s, incident %d: %s", SEED, file, i, incidents.get(i))
                    .isEqualTo(wanted);
            assertThat(judge.judge(docket, i).stream().map(Ruling::of).toList()).isEqualTo(wanted);
        }
        assertThat(IntStream.of(ruled)
                        .distinct()
                        .boxed()
                        .flatMap(n -> court.rulings(n).stream().map(Ruling::verdict)))
                .as("what is made up reaches the verdicts that matter")
                .contains(Verdict.INDETERMINATE, Verdict.OUTSIDE_SCOPE);
    }

    private static List<Ruling> ruled(Judge judge, Incident incident) {
        return judge.judge(incident).stream().map(Ruling::of).toList();
    }

    private static Agreement read(Path file) throws IOException {
        return switch (Terms.read(Files.readString(file), file.toString())) {
            case TermsResult.Loaded loaded -> loaded.agreement();
            case TermsResult.Faulty faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }
}
