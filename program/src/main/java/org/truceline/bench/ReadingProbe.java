// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.truceline.journal.Json;
import org.truceline.journal.StatementForm;
import org.truceline.model.Statement;
import org.truceline.reading.Reader;

/// One measurement in this very JVM, from its start: made to be run in a JVM of its own, whose options are what is
/// measured.
///
/// Processor time is that of the whole process, so that the compiler's and the collector's share counts as well. Making
/// the text does not count. The text is made and read in batches, so that its own size is not in the memory measured.
public final class ReadingProbe {
    /// What one run was like. Times in nanoseconds; `digest` is a SHA-256 of all statements, by the reports' names, so
    /// that the order of reading does not matter.
    public record Run(
            int sentences,
            long words,
            long loadNanos,
            long cpuNanos,
            long wallNanos,
            int statements,
            long peakKib,
            String digest) {}

    private static final int REPORTS_PER_BATCH = 500;

    private final Corpus corpus;
    private final TreeMap<String, byte[]> digests = new TreeMap<>();
    private long cpu;
    private long wall;
    private long words;
    private int statements;

    private ReadingProbe(long seed) {
        this.corpus = new Corpus(seed);
    }

    /// @param shuffled whether the reports come in another order
    public static Run run(long seed, int sentences, boolean shuffled) {
        long before = System.nanoTime();
        var reader = Reader.standard();
        long load = System.nanoTime() - before;
        var probe = new ReadingProbe(seed);
        int[] order = order(sentences / Corpus.SENTENCES_PER_REPORT, shuffled, seed);
        for (int i = 0; i < order.length; i += REPORTS_PER_BATCH) {
            probe.batch(reader, order, i, Math.min(order.length, i + REPORTS_PER_BATCH));
        }
        return new Run(
                order.length * Corpus.SENTENCES_PER_REPORT,
                probe.words,
                load,
                probe.cpu,
                probe.wall,
                probe.statements,
                Machine.peakKib(),
                probe.digest());
    }

    private static int[] order(int reports, boolean shuffled, long seed) {
        int[] order = IntStream.range(0, reports).toArray();
        if (shuffled) {
            var random = new SplittableRandom(seed);
            for (int i = reports - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
        }
        return order;
    }

    private void batch(Reader reader, int[] order, int from, int to) {
        var items =
                IntStream.range(from, to).mapToObj(i -> corpus.get(order[i])).toList();
        var read = new ArrayList<List<Statement>>();
        long wallBefore = System.nanoTime();
        long cpuBefore = Machine.cpuNanos();
        for (var item : items) {
            read.add(reader.read(item.report()));
        }
        cpu += Machine.cpuNanos() - cpuBefore;
        wall += System.nanoTime() - wallBefore;
        for (int i = 0; i < items.size(); i++) {
            words += items.get(i).report().text().split(" ", -1).length;
            statements += read.get(i).size();
            digests.put(items.get(i).report().name(), digest(read.get(i)));
        }
    }

    private static byte[] digest(List<Statement> statements) {
        var sha = sha256();
        for (var statement : statements) {
            sha.update(Json.line(StatementForm.write(statement)).getBytes(StandardCharsets.UTF_8));
            sha.update((byte) '\n');
        }
        return sha.digest();
    }

    private String digest() {
        var sha = sha256();
        digests.forEach((name, digest) -> {
            sha.update(name.getBytes(StandardCharsets.UTF_8));
            sha.update(digest);
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
