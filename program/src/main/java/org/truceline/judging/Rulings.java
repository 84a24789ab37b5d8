// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.truceline.judging.Articles.Article;
import org.truceline.judging.Trial.Outcome;
import org.truceline.model.Truth;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;

/// What the rows of verdicts that [Scales] gives mean, told in the form of findings when somebody asks.
final class Rulings {
    private static final List<Verdict> VERDICTS = List.of(
            Verdict.OUTSIDE_SCOPE,
            Verdict.BREACH,
            Verdict.INDETERMINATE,
            Verdict.PERMITTED,
            Verdict.EXCLUDED_TARGET,
            Verdict.PROCEDURAL_BREACH);

    private final Agreement terms;
    private final Articles articles;
    private final int combinations;
    private final ReadingNames readings;
    private final Map<Kept, Integer> numbers = new ConcurrentHashMap<>();
    private final List<Kept> rows = new ArrayList<>();

    private sealed interface Kept {}

    /// What the judge found in full.
    private record Found(List<Ruling> rulings) implements Kept {}

    /// A row that is compared by what it holds. It is not changed any more.
    private static final class Row implements Kept {
        private final long[] longs;

        Row(long[] longs) {
            this.longs = longs;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && java.util.Arrays.equals(longs, row.longs);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(longs);
        }
    }

    Rulings(Agreement terms, Articles articles, int combinations) {
        this.terms = terms;
        this.articles = articles;
        this.combinations = combinations;
        this.readings = new ReadingNames(terms);
    }

    /// The number of a row; thread-safe.
    ///
    /// @param row not changed afterwards
    int number(long[] row) {
        return numbers.computeIfAbsent(new Row(row), this::add);
    }

    /// The number of what was found in full; thread-safe.
    int number(List<Ruling> found) {
        return numbers.computeIfAbsent(new Found(List.copyOf(found)), this::add);
    }

    private int add(Kept row) {
        synchronized (rows) {
            rows.add(row);
            return rows.size() - 1;
        }
    }

    int size() {
        synchronized (rows) {
            return rows.size();
        }
    }

    /// What the row of a number means, in the order of the terms.
    List<Ruling> told(int number) {
        Kept kept;
        synchronized (rows) {
            kept = rows.get(number);
        }
        return switch (kept) {
            case Row row -> told(row.longs);
            case Found found -> found.rulings();
        };
    }

    private List<Ruling> told(long[] row) {
        return row[0] == 0 ? engaged(row) : List.of(untried(row[0]));
    }

    private Ruling untried(long why) {
        if (why == Scales.NOTHING_SAID) {
            return none(Verdict.OUTSIDE_SCOPE, List.of());
        }
        if (why == Scales.ACT_NOT_NAMED) {
            return none(Verdict.INDETERMINATE, Judge.boundClauses(terms));
        }
        int obligation = (int) (why - 1) / 2;
        if (terms.obligations().isEmpty()) {
            return none(Verdict.OUTSIDE_SCOPE, List.of());
        }
        boolean onlyTime = (why - 1) % 2 == 1;
        var clauses = new LinkedHashSet<>(terms.obligations().get(obligation).basis());
        clauses.addAll(onlyTime ? terms.course().starts().getFirst().basis() : List.of());
        return none(Verdict.OUTSIDE_SCOPE, List.copyOf(clauses));
    }

    private Ruling none(Verdict verdict, List<String> clauses) {
        return new Ruling(Judge.NO_OBLIGATION, Judge.ANY_READING, verdict, Judge.cited(terms, clauses));
    }

    private List<Ruling> engaged(long[] row) {
        var rulings = new ArrayList<Ruling>();
        for (int o = 0; o < terms.obligations().size(); o++) {
            var trial = new Trial(terms.obligations().get(o), Truth.YES, outcomes(row, o));
            if (trial.engaged()) {
                readings.named(trial)
                        .forEach(n -> rulings.add(new Ruling(
                                trial.obligation().id(),
                                n.reading(),
                                n.outcome().verdict(),
                                n.outcome().clauses())));
            }
        }
        return List.copyOf(rulings);
    }

    private List<Outcome> outcomes(long[] row, int obligation) {
        int ends = Math.max(1, terms.course().ends().size());
        var outcomes = new ArrayList<Outcome>();
        for (int c = 0; c < combinations; c++) {
            for (int a = 0; a < articles.list().size(); a++) {
                var article = articles.list().get(a);
                if (article.obligation() == obligation && !article.excepts()) {
                    outcomes.add(outcome(row, article, a, c, ends));
                }
            }
        }
        return outcomes;
    }

    private Outcome outcome(long[] row, Article article, int a, int c, int ends) {
        int at = Scales.HEAD + (c * articles.words() + a / Long.SIZE) * Scales.PLANES;
        var verdict = VERDICTS.get(bit(row[at], a) + 2 * bit(row[at + 1], a) + 4 * bit(row[at + 2], a));
        var clauses = new LinkedHashSet<>(articles.obligation(article).basis());
        if (bit(row[at + Scales.PLANES - 1], a) != 0) {
            clauses.addAll(terms.course().starts().get(c / ends).basis());
        }
        return new Outcome(
                c / ends,
                c % ends,
                article.reading(),
                0,
                1,
                verdict != Verdict.OUTSIDE_SCOPE,
                verdict,
                List.copyOf(clauses),
                () -> new Grounds(List.of(), List.of(), List.of()));
    }

    private static int bit(long bits, int at) {
        return (int) (bits >>> at & 1);
    }
}
