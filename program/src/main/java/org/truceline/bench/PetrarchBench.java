// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.truceline.bench.PetrarchFile.Coded;
import org.truceline.bench.PetrarchFile.Coding;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.reading.CameoCoder;

/// The reader on PETRARCH2's home ground: from the raw text of a sentence to (source, target, CAMEO code), against the
/// codes that PETRARCH2's own authors expect.
public final class PetrarchBench {
    private static final String GOLD = "PETR2_GSR_validation.xml";
    private static final String PARSED = "GigaWord.sample.PETR.xml";
    private static final String RECORDS = "PETR.UnitTest.records.xml";
    private static final Set<String> NEWS = Set.of("AFP", "GOLD");

    /// Expected, made and right codings of one level, each counted once in a sentence.
    public record Rate(int right, int made, int expected) {
        static final Rate NONE = new Rate(0, 0, 0);

        public double precision() {
            return made == 0 ? 0 : (double) right / made;
        }

        public double recall() {
            return expected == 0 ? 0 : (double) right / expected;
        }

        /// Harmonic mean of the two.
        public double f1() {
            return made + expected == 0 ? 0 : 2.0 * right / (made + expected);
        }

        Rate plus(Rate other) {
            return new Rate(right + other.right, made + other.made, expected + other.expected);
        }
    }

    /// One coder on one set of sentences; `exact` counts those whose set of codings is the expected one.
    public record Score(String set, int sentences, int exact, Rate full, Rate twoDigits, Rate pair) {}

    /// A sentence whose codings are not all as expected.
    public record Miss(String set, Coded sentence, Set<String> expected, Set<String> made) {}

    public record Outcome(List<Score> scores, List<Miss> misses) {}

    private final CameoCoder coder;

    public PetrarchBench(CameoCoder coder) {
        this.coder = coder;
    }

    /// Measures on the files of a folder: the sentences of the validation file that the parsed sample has too,
    /// the news among them, those left over, and the unit records where they are there.
    public Outcome run(Path folder) throws IOException {
        var parsed = new LinkedHashSet<String>();
        PetrarchFile.read(folder.resolve(PARSED)).forEach(s -> parsed.add(letters(s.leaves())));
        var gold = PetrarchFile.read(folder.resolve(GOLD));
        Map<String, List<Coded>> sets = new LinkedHashMap<>();
        var ground =
                gold.stream().filter(s -> parsed.contains(letters(s.text()))).toList();
        sets.put("ground", ground);
        sets.put(
                "news", ground.stream().filter(s -> NEWS.contains(s.category())).toList());
        sets.put(
                "others",
                gold.stream().filter(s -> !parsed.contains(letters(s.text()))).toList());
        if (Files.exists(folder.resolve(RECORDS))) {
            sets.put(
                    "records",
                    PetrarchFile.read(folder.resolve(RECORDS)).stream()
                            .filter(Coded::valid)
                            .toList());
        }
        var scores = new ArrayList<Score>();
        var misses = new ArrayList<Miss>();
        sets.forEach((name, sentences) -> scores.add(score(name, sentences, misses)));
        return new Outcome(List.copyOf(scores), List.copyOf(misses));
    }

    /// Two texts are the same when their letters and digits are: a parse has its own spaces and brackets.
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("-[lr][rc]b-|[^\\p{L}\\p{N}]", "");
    }

    private Score score(String set, List<Coded> sentences, List<Miss> misses) {
        int exact = 0;
        Rate full = Rate.NONE;
        Rate two = Rate.NONE;
        Rate pair = Rate.NONE;
        for (var sentence : sentences) {
            var made = made(sentence);
            var right = rate(sentence.expected(), made, Function.identity());
            full = full.plus(right);
            two = two.plus(rate(sentence.expected(), made, Coding::twoDigits));
            pair = pair.plus(rate(sentence.expected(), made, Coding::pair));
            if (made.equals(sentence.expected())) {
                exact++;
            } else {
                misses.add(new Miss(set, sentence, words(sentence.expected()), words(made)));
            }
        }
        return new Score(set, sentences.size(), exact, full, two, pair);
    }

    private Set<Coding> made(Coded sentence) {
        var report =
                Report.of(ReportKind.ARTICLE, "bench", sentence.id(), sentence.date(), "-", sentence.text(), "-", 1);
        var out = new LinkedHashSet<Coding>();
        coder.code(report).forEach(e -> out.add(new Coding(e.source(), e.target(), e.code())));
        return out;
    }

    private static Rate rate(Set<Coding> expected, Set<Coding> made, Function<Coding, Coding> level) {
        var a = new LinkedHashSet<>(expected.stream().map(level).toList());
        var b = new LinkedHashSet<>(made.stream().map(level).toList());
        int right = (int) b.stream().filter(a::contains).count();
        return new Rate(right, b.size(), a.size());
    }

    private static Set<String> words(Set<Coding> codings) {
        var out = new TreeSet<String>();
        codings.forEach(c -> out.add(c.toString()));
        return out;
    }
}
