// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truceline.bench.LedgerFigures.Commits;
import org.truceline.bench.LedgerFigures.Large;
import org.truceline.bench.LedgerFigures.Proofs;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.RecordCheck;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.GroupCommit;
import org.truceline.ledger.Log;
import org.truceline.ledger.LogCheck;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.MerkleTree;
import org.truceline.ledger.NoteSigner;
import org.truceline.ledger.TlogProof;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;

/// Measures the log beside two databases that commit the same bytes, in the same run and on the same disk. It asserts
/// nothing but that what was written verifies.
public final class LedgerBench {
    private static final int ENTRY_BYTES = 400;
    private static final List<Integer> BATCHES = List.of(1, 10, 100, 1_000);
    private static final int CALLERS = 64;
    private static final int BULK = 10_000;
    private static final int PROOFS = 20_000;
    private static final double SECOND = 1e9;

    private final Plan plan;
    private final Consumer<String> progress;
    private final List<byte[]> entries;

    /// @param dir a folder on the disk to measure, new or empty; what is measured stays there
    /// @param entries of the large log and the large record
    /// @param seconds of each measurement of commits
    /// @param postgres JDBC URL of a database that may be written to, if that shall be measured too
    public record Plan(
            Path dir, int entries, int seconds, @Nullable String postgres) {}

    public LedgerBench(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        var random = new SplittableRandom(1);
        entries = IntStream.range(0, BULK)
                .mapToObj(i -> {
                    byte[] entry = new byte[ENTRY_BYTES];
                    random.nextBytes(entry);
                    return entry;
                })
                .toList();
    }

    public LedgerFigures run() throws IOException, InterruptedException {
        Files.createDirectories(plan.dir());
        var commits = new ArrayList<Commits>();
        warmUp();
        for (int batch : BATCHES) {
            progress.accept("commits of " + batch);
            measure("this ledger", batch, Store.ledger(plan.dir().resolve("log" + batch)), commits);
            measure("SQLite, WAL, FULL", batch, Store.sqlite(plan.dir().resolve("sqlite" + batch)), commits);
            if (plan.postgres() != null) {
                measure("PostgreSQL", batch, Store.postgres(plan.postgres()), commits);
            }
        }
        progress.accept("commits shared by " + CALLERS + " callers");
        commits.add(shared());
        Path large = plan.dir().resolve("large");
        var log = largeLog(large);
        return new LedgerFigures(ENTRY_BYTES, commits, log, largeRecord(), proofs(large));
    }

    private void warmUp() throws IOException {
        try (Store store = Store.ledger(plan.dir().resolve("warm-up"))) {
            for (int i = 0; i < 100; i++) {
                store.commit(entries.subList(0, 200));
            }
        }
    }

    private void measure(String name, int batch, Store store, List<Commits> commits) throws IOException {
        try (store) {
            long count = 0;
            long start = System.nanoTime();
            long end = start + (long) (plan.seconds() * SECOND);
            long now = start;
            while (now < end) {
                int from = (int) (count % (BULK - batch + 1));
                store.commit(entries.subList(from, from + batch));
                count += batch;
                now = System.nanoTime();
            }
            commits.add(new Commits(name, batch, count * SECOND / (now - start)));
        }
    }

    private Commits shared() throws IOException, InterruptedException {
        Log log = Log.create(plan.dir().resolve("shared"), "bench", NoteSigner.of("bench", Ed25519Key.generate()));
        var count = new AtomicLong();
        long start = System.nanoTime();
        long end = start + (long) (plan.seconds() * SECOND);
        try (GroupCommit commit = GroupCommit.start(log, GroupCommit.DEFAULT_QUEUE)) {
            var callers = new ArrayList<Thread>();
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.add(Thread.ofVirtual().start(() -> {
                    while (System.nanoTime() < end) {
                        count.addAndGet(addOne(commit));
                    }
                }));
            }
            for (Thread caller : callers) {
                caller.join();
            }
        }
        return new Commits(
                "this ledger, " + CALLERS + " callers", 0, count.get() * SECOND / (System.nanoTime() - start));
    }

    private int addOne(GroupCommit commit) {
        try {
            commit.add(entries.getFirst()).get();
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the log does not take an entry", e);
        }
    }

    private Large largeLog(Path dir) throws IOException {
        progress.accept("a log of " + plan.entries() + " entries");
        var signer = NoteSigner.of("bench", Ed25519Key.generate());
        long start = System.nanoTime();
        try (Log log = Log.create(dir, "bench", signer)) {
            while (log.size() < plan.entries()) {
                log.append(entries.subList(0, (int) Math.min(BULK, plan.entries() - log.size())));
            }
        }
        long written = System.nanoTime();
        requireSound(LogCheck.check(dir, List.of(signer.verifier())).size());
        long checked = System.nanoTime();
        return new Large(
                plan.entries(),
                plan.entries() * SECOND / (written - start),
                (checked - written) / SECOND,
                (double) diskBytes(dir) / plan.entries());
    }

    private Large largeRecord() throws IOException {
        progress.accept("a record of " + plan.entries() + " entries");
        Path dir = plan.dir().resolve("record");
        long start = System.nanoTime();
        try (var journal = Journal.init(dir, "bench", List.of(), Clock.systemUTC())) {
            for (int count = 0; count < plan.entries(); ) {
                int batch = Math.min(BULK, plan.entries() - count);
                journal.append(Journal.HOST, reports(count, batch));
                count += batch;
            }
        }
        long written = System.nanoTime();
        requireSound(RecordCheck.check(dir).faults().size());
        long checked = System.nanoTime();
        return new Large(
                plan.entries(),
                plan.entries() * SECOND / (written - start),
                (checked - written) / SECOND,
                (double) diskBytes(dir) / plan.entries());
    }

    private static List<Body> reports(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> Report.of(
                        ReportKind.ARTICLE,
                        "bench",
                        "r" + i,
                        LocalDate.of(2021, 6, 11),
                        "Bench Courier",
                        "Two shells fell near the crossing in the morning; nobody was hurt. Item " + i + ".",
                        "bench",
                        i + 1))
                .map(Body::of)
                .toList();
    }

    private static Proofs proofs(Path dir) throws IOException {
        LogReader reader = LogReader.open(dir);
        var random = new SplittableRandom(1);
        var proofs = random.longs(Math.min(PROOFS, reader.size()), 0, reader.size())
                .mapToObj(index -> index)
                .toList();
        var leaf = new ArrayList<org.truceline.ledger.Hash>();
        var made = new ArrayList<org.truceline.ledger.InclusionProof>();
        for (long index : proofs) {
            leaf.add(MerkleTree.leafHash(reader.entry(index)));
            made.add(reader.inclusionProof(index));
        }
        long start = System.nanoTime();
        for (int i = 0; i < made.size(); i++) {
            made.get(i).verify(leaf.get(i), reader.checkpoint().root());
        }
        double rate = made.size() * SECOND / (System.nanoTime() - start);
        int longest = 0;
        for (int i = 0; i < 200; i++) {
            long from = random.nextLong(1, reader.size() + 1);
            longest = Math.max(longest, reader.consistencyProof(from).path().size());
        }
        String note = new String(reader.note().toBytes(), StandardCharsets.UTF_8);
        int file = TlogProof.of(made.getFirst(), note, new byte[0]).toText().length();
        int hash = org.truceline.ledger.Hash.SIZE;
        return new Proofs(made.getFirst().path().size() * hash, file, longest * hash, rate);
    }

    private static void requireSound(int faults) {
        if (faults > 0) {
            throw new IllegalStateException("what was written does not verify: " + faults + " faults");
        }
    }

    private static long diskBytes(Path dir) throws IOException {
        long bytes = 0;
        try (var files = Files.walk(dir)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
