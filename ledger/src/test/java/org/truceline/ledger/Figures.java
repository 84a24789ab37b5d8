// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Measures writing, verifying and proving on this machine. It asserts nothing: a figure is for reading.
///
/// `java -Xmx512m -cp ledger/target/classes:ledger/target/test-classes:BCPROV org.truceline.ledger.Figures DIR [N]`
final class Figures {
    private static final int ENTRY_BYTES = 400;
    private static final long SECOND = 1_000_000_000L;

    private Figures() {}

    /// @param args an empty folder on the disk to be measured, and how many entries the large log gets
    public static void main(String[] args) throws IOException {
        Path dir = Path.of(args[0]);
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        appends(dir.resolve("warm-up"), 20_000, 100);
        appends(dir.resolve("b1"), 1_000, 1);
        appends(dir.resolve("b10"), 10_000, 10);
        appends(dir.resolve("b100"), 60_000, 100);
        appends(dir.resolve("b300"), 150_000, 300);
        appends(dir.resolve("b1000"), 200_000, 1_000);
        appends(dir.resolve("b100000"), 100_000, 100_000);
        Path large = dir.resolve("large");
        appends(large, count, 10_000);
        verify(large, count);
        prove(large, 20_000);
    }

    private static void appends(Path dir, int count, int batch) throws IOException {
        List<byte[]> entries = entries(batch);
        long start = System.nanoTime();
        try (Log log = Log.create(Files.createDirectories(dir), Samples.ORIGIN, Samples.SIGNER)) {
            while (log.size() < count) {
                log.append(entries);
            }
        }
        say("append %,d in batches of %,d", count, start, batch);
    }

    private static void verify(Path dir, int count) {
        long start = System.nanoTime();
        List<Fault> faults = LogCheck.check(dir, List.of(Samples.SIGNER.verifier()));
        say("verify %,d (%d faults)", count, start, faults.size());
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap in use %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static void prove(Path dir, int count) throws IOException {
        LogReader reader = LogReader.open(dir);
        SplittableRandom random = new SplittableRandom(1);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long index = random.nextLong(reader.size());
            reader.inclusionProof(index)
                    .verify(
                            MerkleTree.leafHash(reader.entry(index)),
                            reader.checkpoint().root());
        }
        say("read, prove and verify %,d entries at random (%d)", count, start, count);
    }

    private static void say(String what, int count, long start, int detail) {
        double seconds = (System.nanoTime() - start) / (double) SECOND;
        System.out.printf(what + ": %.2f s, %,.0f/s%n", count, detail, seconds, count / seconds);
    }

    private static List<byte[]> entries(int count) {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    byte[] entry = new byte[ENTRY_BYTES];
                    random.nextBytes(entry);
                    return entry;
                })
                .toList();
    }
}
