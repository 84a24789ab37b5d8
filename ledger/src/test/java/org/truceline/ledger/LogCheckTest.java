// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A log of 700 entries with two full bundles and tiles, and partial ones of two sizes at both levels.
class LogCheckTest {
    private static final int SIZE = 700;
    private static final int ALL_POSITIONS_BELOW = 1_000;
    private static final int SAMPLED_POSITIONS = 150;

    @TempDir
    Path dir;

    private final List<byte[]> entries = Samples.entries(SIZE);

    @BeforeEach
    void createLog() throws IOException {
        try (Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER)) {
            log.append(entries.subList(0, 300));
            log.append(entries.subList(300, 600));
            log.append(entries.subList(600, SIZE));
        }
    }

    @Test
    void aSoundLogHasNoFaultAndShowsEachEntryInItsPlace() {
        List<byte[]> shown = new ArrayList<>();
        List<Fault> faults = LogCheck.check(dir, List.of(Samples.SIGNER.verifier()), (index, entry) -> {
            assertThat(index).isEqualTo(shown.size());
            shown.add(entry);
        });
        assertThat(faults).isEmpty();
        assertThat(shown).containsExactlyElementsOf(entries);
    }

    @Test
    void oneFlippedByteAnywhereIsOneFaultThatNamesTheFileAndTheFirstEntry() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (Path file : Samples.files(dir)) {
            byte[] good = Files.readAllBytes(file);
            IntStream positions = good.length < ALL_POSITIONS_BELOW
                    ? IntStream.range(0, good.length)
                    : random.ints(SAMPLED_POSITIONS, 0, good.length);
            for (int position : positions.toArray()) {
                byte[] bad = good.clone();
                bad[position] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bad);
                assertOneFault(new LogFolder(dir).nameOf(file), position);
            }
            Files.write(file, good);
        }
        assertThat(Samples.faults(dir)).isEmpty();
    }

    private void assertOneFault(String name, int position) {
        List<Fault> faults = Samples.faults(dir);
        assertThat(faults).as("%s, byte %d", name, position).hasSize(1);
        assertThat(faults.getFirst().file()).isEqualTo(name);
        TilePath.find(name)
                .ifPresent(tile -> assertThat(faults.getFirst().entry())
                        .as("%s, byte %d", name, position)
                        .isEqualTo(entryAt(tile, position)));
    }

    /// The entry to which a byte of a file belongs, or the first of those under a hash.
    private long entryAt(TilePath tile, int position) {
        if (!tile.isEntries()) {
            return tile.firstEntry() + ((long) (position / Hash.SIZE) << TilePath.bitsPerHash(tile.level()));
        }
        long entry = tile.firstEntry();
        int end = 0;
        while (end <= position) {
            end += 2 + entries.get((int) entry++).length;
        }
        return entry - 1;
    }

    @Test
    void theEntriesThatAreSoundAreStillShownWhenOneIsNot() throws IOException {
        Samples.flip(dir.resolve("tile/entries/001"), 300);
        List<Long> shown = new ArrayList<>();
        List<Fault> faults =
                LogCheck.check(dir, List.of(Samples.SIGNER.verifier()), (index, entry) -> shown.add(index));
        assertThat(shown).hasSize(SIZE - 1).doesNotContain(faults.getFirst().entry());
    }

    @Test
    void everyMissingFileIsNamed() throws IOException {
        for (String name : List.of(
                "checkpoint",
                "tile/0/000",
                "tile/0/002.p/188",
                "tile/1/000.p/2",
                "tile/entries/001",
                "tile/entries/002.p/188")) {
            byte[] good = Files.readAllBytes(dir.resolve(name));
            Files.delete(dir.resolve(name));
            assertThat(Samples.faults(dir)).extracting(Fault::file).containsExactly(name);
            Files.write(dir.resolve(name), good);
        }
    }

    @Test
    void everyTruncatedAndEveryLengthenedFileIsNamed() throws IOException {
        for (Path file : Samples.files(dir)) {
            byte[] good = Files.readAllBytes(file);
            String name = new LogFolder(dir).nameOf(file);
            Files.write(file, Arrays.copyOf(good, good.length + 1));
            assertThat(Samples.faults(dir)).extracting(Fault::file).containsExactly(name);
            if (good.length > 0) {
                Files.write(file, Arrays.copyOf(good, good.length - 1));
                assertThat(Samples.faults(dir)).extracting(Fault::file).containsExactly(name);
                Files.write(file, new byte[0]);
                assertThat(Samples.faults(dir)).extracting(Fault::file).containsExactly(name);
            }
            Files.write(file, good);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stray",
                "checkpoint.old",
                "tile/stray",
                "tile/0/003",
                "tile/0/002",
                "tile/0/002.p/189",
                "tile/0/000.p/256",
                "tile/0/x001/000",
                "tile/1/000",
                "tile/1/001.p/1",
                "tile/2/000.p/1",
                "tile/9/000",
                "tile/entries/004",
                "tile/entries/003.p/1",
                "tile/entries/000.p/300",
                "tile/entries/001.p/x",
                ".hidden/file"
            })
    void everyFileThatDoesNotBelongIsNamed(String name) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, new byte[] {1, 2, 3});
        assertThat(Samples.faults(dir)).extracting(Fault::file).containsExactly(name);
    }

    @Test
    void aLinkInPlaceOfAFileIsAFault() throws IOException {
        Path tile = dir.resolve("tile/0/000");
        Path elsewhere = Files.move(tile, dir.resolveSibling("elsewhere"));
        Files.createSymbolicLink(tile, elsewhere);
        assertThat(Samples.faults(dir)).extracting(Fault::file).containsExactly("tile/0/000");
        Files.delete(elsewhere);
    }

    @Test
    void anEarlierPartialFormIsToleratedBesideTheFullOneOnlyWhenItAgrees() throws IOException {
        byte[] tile = Files.readAllBytes(dir.resolve("tile/0/001"));
        Path partial = dir.resolve("tile/0/001.p/44");
        Files.createDirectories(dir.resolve("tile/0/001.p"));
        Files.write(partial, Arrays.copyOf(tile, 44 * Hash.SIZE));
        assertThat(Samples.faults(dir)).isEmpty();
        Samples.flip(partial, 40);
        assertThat(Samples.faults(dir))
                .singleElement()
                .returns("tile/0/001.p/44", Fault::file)
                .returns(257L, Fault::entry);
    }

    @Test
    void bothAreNamedWhenATileAndTheBundleBelowItAreChanged() throws IOException {
        Samples.flip(dir.resolve("tile/0/001"), 0);
        Samples.flip(dir.resolve("tile/entries/001"), 600);
        assertThat(Samples.faults(dir)).extracting(Fault::file).contains("tile/0/001", "tile/entries/001");
    }

    /// The host rewrites an entry and everything that follows from it, but cannot sign.
    @Test
    void aRewrittenLogUnderTheOldCheckpointIsAFault() throws IOException {
        Path other = Files.createDirectories(dir.resolve("other"));
        List<byte[]> rewritten = new ArrayList<>(entries);
        rewritten.set(5, Samples.bytes("nothing happened"));
        try (Log log = Log.create(other, Samples.ORIGIN, Samples.SIGNER)) {
            log.append(rewritten);
        }
        Files.copy(dir.resolve("checkpoint"), other.resolve("checkpoint"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Samples.faults(other))
                .singleElement()
                .returns("checkpoint", Fault::file)
                .extracting(Fault::what)
                .asString()
                .contains("do not lead to its root");
    }

    @Test
    void aCheckpointOfAnotherKeyIsAFault() {
        NoteVerifier stranger =
                NoteSigner.of(Samples.ORIGIN, Ed25519Key.generate()).verifier();
        assertThat(LogCheck.check(dir, List.of(stranger)))
                .extracting(Fault::file)
                .containsExactly("checkpoint");
        assertThat(LogCheck.check(dir, List.of(stranger, Samples.SIGNER.verifier())))
                .isEmpty();
    }

    @Test
    void aFolderThatIsNotThereHasTheFaultOfAMissingCheckpoint() {
        assertThat(Samples.faults(dir.resolve("nowhere")))
                .extracting(Fault::file)
                .containsExactly("checkpoint");
    }

    @Test
    void aFaultReadsAsASentence() throws IOException {
        Files.delete(dir.resolve("tile/entries/001"));
        assertThat(Samples.faults(dir))
                .extracting(Fault::toString)
                .containsExactly("tile/entries/001, entry 256: is missing");
    }

    @Test
    void theListOfFaultsHasALimitAndSaysSo() throws IOException {
        Path stray = Files.createDirectories(dir.resolve("stray"));
        for (int i = 0; i < Faults.MAX + 5; i++) {
            Files.createFile(stray.resolve("file" + i));
        }
        List<Fault> faults = Samples.faults(dir);
        assertThat(faults).hasSize(Faults.MAX + 1);
        assertThat(faults.getLast().what()).contains("5 faults more");
    }

    /// What an append leaves that is killed before its commit: bundles and tiles that no checkpoint covers.
    @Test
    void whatAnInterruptedAppendLeavesIsNoFaultUnlessItContradictsTheLogOrItself() throws IOException {
        byte[] before = Files.readAllBytes(dir.resolve("checkpoint"));
        try (Stream<Path> partials = Files.list(dir.resolve("tile/0/002.p"))) {
            assertThat(partials).hasSize(2);
        }
        Path saved = Files.createDirectories(dir.resolveSibling("saved"));
        Samples.copy(dir, saved);
        try (Log log = Log.open(dir, Samples.SIGNER)) {
            log.append(Samples.entries(500));
        }
        Samples.copy(saved, dir);
        Files.write(dir.resolve("checkpoint"), before);
        assertThat(Samples.faults(dir)).isEmpty();

        Samples.flip(dir.resolve("tile/0/003"), 77);
        assertThat(Samples.faults(dir)).extracting(Fault::file).containsExactly("tile/0/003");
        Samples.flip(dir.resolve("tile/0/003"), 77);
        Samples.flip(dir.resolve("tile/entries/002"), 3);
        assertThat(Samples.faults(dir)).extracting(Fault::file).contains("tile/entries/002", "tile/0/002");

        Log.open(dir, Samples.SIGNER).close();
        assertThat(Samples.faults(dir)).isEmpty();
        assertThat(Samples.files(dir.resolve("tile")))
                .isEqualTo(Samples.files(saved.resolve("tile")).stream()
                        .map(file -> dir.resolve(saved.relativize(file)))
                        .toList());
    }

    @Test
    void anUnreadablyLongBundleIsJudgedToItsEnd() throws IOException {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.writeBytes(Files.readAllBytes(dir.resolve("tile/entries/002.p/188")));
        EntryBundle.add(Samples.bytes("one more"), longer);
        Files.write(dir.resolve("tile/entries/002.p/188"), longer.toByteArray());
        assertThat(Samples.faults(dir))
                .singleElement()
                .returns("tile/entries/002.p/188", Fault::file)
                .extracting(Fault::what)
                .asString()
                .contains("10 bytes follow");
    }
}
