// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The small worlds that the tests of this package share: keys, entries, and seeded chance.
final class Samples {
    static final String ORIGIN = "truceline.example/test";
    static final NoteSigner SIGNER = NoteSigner.of(ORIGIN, Ed25519Key.fromSeed(new byte[Ed25519Key.SEED_SIZE]));

    @FunctionalInterface
    interface Property {
        void accept(SplittableRandom random) throws IOException;
    }

    private Samples() {}

    /// Tries a property with the seeds 0, 1, 2, ...; a failure names the seed that brings it back with `-Dseed=`.
    static void forAll(int times, Property property) {
        Long only = Long.getLong("seed");
        for (long seed = only == null ? 0 : only; seed <= (only == null ? times - 1 : only); seed++) {
            try {
                property.accept(new SplittableRandom(seed));
            } catch (IOException | RuntimeException | AssertionError e) {
                throw new AssertionError("the property fails with -Dseed=" + seed, e);
            }
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<byte[]> entries(int count) {
        return IntStream.range(0, count).mapToObj(i -> bytes("entry " + i)).toList();
    }

    static List<byte[]> entries(SplittableRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    byte[] entry = new byte[random.nextInt(60)];
                    random.nextBytes(entry);
                    return entry;
                })
                .toList();
    }

    static List<Fault> faults(Path dir) {
        return LogCheck.check(dir, List.of(SIGNER.verifier()));
    }

    static List<byte[]> read(Path dir) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        LogReader.open(dir).forEach((index, entry) -> entries.add(entry));
        return entries;
    }

    /// The files below `dir` that hold anything, in a fixed order.
    static List<Path> files(Path dir) throws IOException {
        try (var files = Files.walk(dir)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Copies what is below `from` over what is below `to`.
    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.resolveSibling("."));
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void flip(Path file, int position) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[position] ^= 0x01;
        Files.write(file, bytes);
    }
}
