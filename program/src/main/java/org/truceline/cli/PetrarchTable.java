// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.truceline.bench.PetrarchBench.Miss;
import org.truceline.bench.PetrarchBench.Outcome;
import org.truceline.bench.PetrarchBench.Rate;
import org.truceline.bench.PetrarchBench.Score;
import org.truceline.journal.Json;
import tools.jackson.databind.node.ObjectNode;

/// The figures of `bench reading --petrarch` as a table for people and a line for programs, beside PETRARCH2's.
final class PetrarchTable {
    /// PETRARCH2 2019-03-18, unmodified under Jython 2.7.3, given a parse of each sentence by its own authors: exact
    /// sentences, then precision, recall and F1 at full code, F1 at two digits and F1 of the actor pair.
    private static final Map<String, List<String>> PETRARCH2 = Map.of(
            "ground", List.of("62", "50", "0.85", "0.82", "0.83", "0.88", "0.90"),
            "news", List.of("25", "19", "0.75", "0.68", "0.71", "0.76", "0.81"));

    private static final Map<String, String> LABELS = Map.of(
            "ground", "its sentences",
            "news", "  news of them",
            "others", "left over",
            "records", "unit records");

    private PetrarchTable() {}

    static String table(Outcome outcome) {
        var text = new StringBuilder();
        line(text, "", "", List.of("sentences", "exact", "P", "R", "F1", "2-digit F1", "pair F1"));
        for (var score : outcome.scores()) {
            var peer = PETRARCH2.get(score.set());
            line(text, label(score.set()), "Truceline", figures(score));
            if (peer != null) {
                line(text, "", "PETRARCH2", peer);
            }
        }
        text.append("PETRARCH2: its figures with the parse given; Truceline: from the raw text.\n");
        return text.toString();
    }

    private static String label(String set) {
        return LABELS.getOrDefault(set, set);
    }

    private static List<String> figures(Score score) {
        return List.of(
                String.valueOf(score.sentences()),
                String.valueOf(score.exact()),
                two(score.full().precision()),
                two(score.full().recall()),
                two(score.full().f1()),
                two(score.twoDigits().f1()),
                two(score.pair().f1()));
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void line(StringBuilder text, String set, String coder, List<String> cells) {
        text.append(String.format(Locale.ROOT, "%-15s%-10s", set, coder));
        cells.forEach(cell -> text.append(String.format(Locale.ROOT, " %10s", cell)));
        text.append('\n');
    }

    static String misses(Outcome outcome) {
        var text = new StringBuilder();
        for (Miss miss : outcome.misses()) {
            if (!miss.set().equals("news")) {
                text.append(miss.set())
                        .append(' ')
                        .append(miss.sentence().id())
                        .append("\n  ")
                        .append(miss.sentence().text())
                        .append("\n  expected ")
                        .append(miss.expected())
                        .append("\n  made     ")
                        .append(miss.made())
                        .append('\n');
            }
        }
        return text.toString();
    }

    static String json(Outcome outcome) {
        var json = Json.object();
        var sets = json.putArray("petrarch");
        for (var score : outcome.scores()) {
            var set = Json.object()
                    .put("set", score.set())
                    .put("sentences", score.sentences())
                    .put("exact", score.exact());
            put(set, "full", score.full());
            put(set, "two_digits", score.twoDigits());
            put(set, "pair", score.pair());
            sets.add(set);
        }
        return Json.line(json);
    }

    private static void put(ObjectNode set, String level, Rate rate) {
        set.set(
                level,
                Json.object()
                        .put("right", rate.right())
                        .put("made", rate.made())
                        .put("expected", rate.expected())
                        .put("precision", rate.precision())
                        .put("recall", rate.recall())
                        .put("f1", rate.f1()));
    }
}
