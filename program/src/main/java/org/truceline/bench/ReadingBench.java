// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.truceline.bench.ReadingFigures.Alike;
import org.truceline.bench.ReadingFigures.Point;
import org.truceline.bench.ReadingFigures.Rates;
import org.truceline.journal.Json;
import org.truceline.model.Report;
import org.truceline.reading.Reader;

/// Measures the reading of English text, from raw characters to statements, on one core: how fast warm and cold, how
/// soon it starts, how much memory it takes, and whether it reads the same whatever the circumstances.
public final class ReadingBench {
    /// What to measure with.
    ///
    /// @param most sentences of the longest text of the curve
    /// @param rounds of each warm measurement, after as many to warm up
    /// @param own reports of the user's to measure the warm rates on; none for the text made by `seed`
    public record Plan(long seed, int most, int rounds, List<Report> own) {
        public Plan {
            own = List.copyOf(own);
        }
    }

    private static final int REPORTS_PER_ROUND = 200;
    private static final int ALIKE_SENTENCES = 1_000;
    private static final int STARTS = 5;

    private final Plan plan;
    private final ChildJvm child;
    private final Consumer<String> progress;

    /// @param mainClass the program's entry, whose `bench probe` this starts in fresh processes
    /// @param progress told what is being measured
    public ReadingBench(Plan plan, String mainClass, Consumer<String> progress) {
        this.plan = plan;
        this.child = ChildJvm.likeThis(mainClass);
        this.progress = progress;
    }

    public ReadingFigures run() throws IOException {
        var starts = starts();
        var curve = new ArrayList<Point>();
        var loads = new ArrayList<Double>();
        for (int sentences = 1_000; sentences <= plan.most(); sentences *= 10) {
            progress.accept(String.format(Locale.ROOT, "%,d sentences in a fresh process", sentences));
            var run = probe(child, List.of(), sentences, false);
            curve.add(point(run));
            loads.add(run.loadNanos() / 1e6);
        }
        var reference = probe(child, List.of(), ALIKE_SENTENCES, false);
        var alike = alike(reference.digest());
        progress.accept("warm rounds");
        var own = new ArrayList<Double>();
        var other = new ArrayList<Double>();
        double words = warm(own, other);
        return new ReadingFigures(
                Reader.standard().name() + " on Java " + Machine.java(),
                words,
                Rates.of(own),
                Rates.of(other),
                curve,
                starts,
                Rates.of(loads),
                reference.digest(),
                alike);
    }

    private Rates starts() throws IOException {
        progress.accept("starts");
        Path report = Files.createTempFile("truceline-bench", ".txt");
        try {
            Files.writeString(report, new Corpus(plan.seed()).get(0).report().text());
            var arguments = List.of("read", report.toString(), "--published", "2019-01-01", "--publisher", "Courier");
            var millis = new ArrayList<Double>();
            for (int i = 0; i < STARTS; i++) {
                millis.add(child.run(List.of(), arguments).nanos() / 1e6);
            }
            return Rates.of(millis);
        } finally {
            Files.delete(report);
        }
    }

    private static Point point(ReadingProbe.Run run) {
        double cpu = run.cpuNanos() / 1e9;
        return new Point(run.sentences(), cpu, run.wallNanos() / 1e9, run.sentences() / cpu, run.peakKib() / 1024.0);
    }

    private ReadingProbe.Run probe(ChildJvm jvm, List<String> options, int sentences, boolean shuffled)
            throws IOException {
        var arguments = new ArrayList<>(List.of(
                "bench", "probe", "--seed", Long.toString(plan.seed()), "--sentences", Integer.toString(sentences)));
        if (shuffled) {
            arguments.add("--shuffled");
        }
        return ProbeForm.read(jvm.run(options, arguments).said());
    }

    private List<Alike> alike(String digest) throws IOException {
        var out = new ArrayList<Alike>();
        out.add(alike("once more", digest, child, List.of(), false));
        out.add(alike("the reports in another order", digest, child, List.of(), true));
        for (var change : List.of(
                List.of("compiled by C1 alone", "-XX:TieredStopAtLevel=1"),
                List.of("compiled by C2 alone", "-XX:-TieredCompilation"),
                List.of("interpreted", "-Xint"),
                List.of("collected by G1", "-XX:-UseSerialGC", "-XX:+UseG1GC"),
                List.of("in Turkish, in Turkey", "-Duser.language=tr", "-Duser.country=TR"),
                List.of("in Kiribati's time zone", "-Duser.timezone=Pacific/Kiritimati"),
                List.of("with the charset UTF-16", "-Dfile.encoding=UTF-16", "-Dnative.encoding=UTF-16"))) {
            out.add(alike(change.getFirst(), digest, child, change.subList(1, change.size()), false));
        }
        for (Path java : ChildJvm.listOthers()) {
            out.add(alike("on " + java.getFileName(), digest, child.on(java), List.of(), false));
        }
        return out;
    }

    private Alike alike(String how, String digest, ChildJvm jvm, List<String> options, boolean shuffled)
            throws IOException {
        progress.accept("read " + how);
        return new Alike(
                how, probe(jvm, options, ALIKE_SENTENCES, shuffled).digest().equals(digest));
    }

    /// Fills in the rates of each round; gives back the words of a sentence. Every round has text of its own, unless
    /// the text is the user's.
    private double warm(List<Double> own, List<Double> other) {
        var reader = Reader.standard();
        var nlp = OpenNlp.load();
        var corpus = new Corpus(plan.seed());
        long words = 0;
        long sentences = 0;
        for (int round = 0; round < 2 * plan.rounds(); round++) {
            var items = items(corpus, round);
            int count = items.stream().mapToInt(item -> item.sentences().size()).sum();
            double mine = rate(
                    count,
                    () -> items.stream()
                            .mapToInt(i -> reader.read(i.report()).size())
                            .sum());
            double theirs = rate(
                    count,
                    () -> items.stream()
                            .flatMap(item -> item.sentences().stream())
                            .mapToInt(nlp::tokensAndTags)
                            .sum());
            if (round >= plan.rounds()) {
                own.add(mine);
                other.add(theirs);
            }
            sentences += count;
            words += items.stream()
                    .mapToLong(i -> i.report().text().split("\\s+", -1).length)
                    .sum();
        }
        return (double) words / sentences;
    }

    private List<Corpus.Item> items(Corpus corpus, int round) {
        if (!plan.own().isEmpty()) {
            return plan.own().stream()
                    .map(report -> new Corpus.Item(report, Sentencing.of(report.text())))
                    .toList();
        }
        int first = 1_000_000 + round * REPORTS_PER_ROUND;
        return IntStream.range(first, first + REPORTS_PER_ROUND)
                .mapToObj(corpus::get)
                .toList();
    }

    private static double rate(int sentences, java.util.function.IntSupplier work) {
        long before = Machine.cpuNanos();
        int done = work.getAsInt();
        long nanos = Machine.cpuNanos() - before;
        if (done < 0 || nanos <= 0) {
            throw new IllegalStateException("this Java does not tell the processor time of its process");
        }
        return sentences * 1e9 / nanos;
    }

    /// The figures as JSON, for programs.
    public static String json(ReadingFigures figures) {
        return Json.line(FiguresForm.write(figures));
    }
}
