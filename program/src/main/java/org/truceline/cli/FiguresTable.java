// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.truceline.bench.ReadingFigures;
import org.truceline.bench.ReadingFigures.Rates;

/// The figures of `bench reading` for people, within 80 columns.
final class FiguresTable {
    /// Sentences per CPU second of PETRARCH2's coding step, measured on 76 sentences of 15.9 words with a mechanical
    /// Python 3 port under CPython 3.11; the parse that it needs is not in it.
    private static final double PETRARCH = 1_280;

    private final PrintWriter out;

    FiguresTable(PrintWriter out) {
        this.out = out;
    }

    void print(ReadingFigures figures) {
        out.printf(Locale.ROOT, "Reading English text, %s%n", figures.subject());
        out.printf(Locale.ROOT, "One core; %.1f words a sentence%n", figures.wordsPerSentence());
        out.println();
        out.printf(Locale.ROOT, "%-42s %9s %9s %9s%n", "sentences per CPU second, warm", "least", "median", "ratio");
        rate(
                "this reader, from raw text to statements",
                figures.own(),
                figures.own().median());
        rate(
                "OpenNLP 2.5: tokens and tags alone",
                figures.other(),
                figures.own().median());
        out.printf(
                Locale.ROOT,
                "%-42s %9s %,9.0f %9.1f%n",
                "PETRARCH2: coding alone, parse not counted *",
                "",
                PETRARCH,
                figures.own().median() / PETRARCH);
        out.println();
        out.printf(
                Locale.ROOT,
                "%-22s %10s %10s %12s %10s%n",
                "a fresh process",
                "CPU s",
                "wall s",
                "per CPU s",
                "peak MiB");
        for (var point : figures.curve()) {
            out.printf(
                    Locale.ROOT,
                    "%,12d sentences %10.2f %10.2f %,12.0f %10.0f%n",
                    point.sentences(),
                    point.cpuSeconds(),
                    point.wallSeconds(),
                    point.perCpuSecond(),
                    point.peakMib());
        }
        out.println();
        out.printf(Locale.ROOT, "%-42s %9s %9s%n", "milliseconds", "least", "median");
        millis("`read` of one report, start to end", figures.startMillis());
        millis("of that, loading word lists and gazetteer", figures.loadMillis());
        out.println();
        out.printf(
                Locale.ROOT,
                "The same statements, byte for byte (SHA-256 %s...)%n",
                figures.digest().substring(0, 16));
        figures.alike().forEach(one -> out.printf(Locale.ROOT, "  %-54s %s%n", one.how(), one.same() ? "yes" : "NO"));
        out.println();
        out.printf(Locale.ROOT, "* not measured here: a Python 3 port of it on 76 sentences of 15.9 words%n");
    }

    private void rate(String what, Rates rates, double own) {
        out.printf(
                Locale.ROOT, "%-42s %,9.0f %,9.0f %9.1f%n", what, rates.least(), rates.median(), own / rates.median());
    }

    private void millis(String what, Rates rates) {
        out.printf(Locale.ROOT, "%-42s %,9.0f %,9.0f%n", what, rates.least(), rates.median());
    }
}
