// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An append fails at each of its acts on the disk in turn. Whatever the moment: what was acknowledged is there, what
/// was not is there whole or not at all, every byte verifies before anything is mended, and the log goes on.
class CrashTest {
    /// The append crosses from the first into the second and third bundle, so that every kind of act occurs.
    private static final List<byte[]> ENTRIES = Samples.entries(640);

    private static final int BEFORE = 200;
    private static final int AFTER = 600;

    /// A write-ahead file so small that it has to be emptied every few appends.
    private static final int SMALL = 4_000;

    /// How far apart the moments among many appends are at most; the whole campaign has them nearer.
    private static final int STRIDE = Integer.getInteger("truceline.kills", 0) > 0 ? 20 : 400;

    @TempDir
    Path dir;

    /// Without a write-ahead file each append waits for its own files.
    private static final List<Integer> AHEAD = List.of(0, WriteAhead.DEFAULT_CAPACITY);

    static Stream<Arguments> failures() {
        return AHEAD.stream()
                .flatMap(ahead -> Stream.of(FaultyDisk.Failure.values()).map(failure -> Arguments.of(failure, ahead)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aCrashAtAnyActOfAnAppendLosesNothingThatWasAcknowledged(FaultyDisk.Failure failure, int ahead)
            throws IOException {
        int act = 0;
        for (boolean failed = true; failed; act++) {
            Path folder = logWith(BEFORE);
            FaultyDisk disk = new FaultyDisk(act, failure, true);
            boolean acknowledged = appendAndCrash(folder, disk, ahead, AFTER);
            failed = disk.hasFailed();

            long size = requireSound(folder);
            assertThat(size).isIn((long) BEFORE, (long) AFTER);
            if (acknowledged) {
                assertThat(size).isEqualTo(AFTER);
            }
            requireGoesOn(folder, (int) size);
        }
        assertThat(act).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aLogGoesOnAfterAFailureThatPassed(FaultyDisk.Failure failure, int ahead) throws IOException {
        int act = 0;
        for (boolean failed = true; failed; act++) {
            Path folder = logWith(BEFORE);
            FaultyDisk disk = new FaultyDisk(act, failure, false);
            try (Log log = Log.open(folder, Samples.SIGNER, disk, ahead)) {
                boolean appended = appendAgainIfNeeded(log, folder);
                failed = disk.hasFailed();
                if (appended && failed) {
                    log.append(ENTRIES.subList(AFTER, ENTRIES.size()));
                    assertThat(requireSound(folder)).isEqualTo(ENTRIES.size());
                }
            }
        }
        assertThat(act).isGreaterThan(20);
    }

    /// @return false when the commit itself failed: then the log refuses to guess, and opening it again finds out
    private static boolean appendAgainIfNeeded(Log log, Path folder) throws IOException {
        try {
            log.append(ENTRIES.subList(BEFORE, AFTER));
        } catch (IOException e) {
            long size = requireSound(folder);
            try {
                log.append(ENTRIES.subList(BEFORE, AFTER));
                assertThat(size).isEqualTo(BEFORE);
            } catch (IllegalStateException refused) {
                assertThat(refused).hasMessageContaining("open the log again");
                assertThat(requireSound(folder)).isEqualTo(size);
                return false;
            }
        }
        assertThat(requireSound(folder)).isEqualTo(AFTER);
        return true;
    }

    @ParameterizedTest
    @EnumSource
    void aCrashWhileMendingACrashIsMendedByTheNextOpening(FaultyDisk.Failure failure) throws IOException {
        for (int act = 0; act < 45; act += 2) {
            Path folder = logWith(BEFORE);
            appendAndCrash(folder, new FaultyDisk(act, FaultyDisk.Failure.AFTER, true));
            for (int again = 0; again < 12; again += 3) {
                appendAndCrash(folder, new FaultyDisk(again, failure, true));
                requireSound(folder);
            }
            requireGoesOn(folder, (int) requireSound(folder));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCrashAtAnyActOfTheCreationLeavesAnEmptyLogOrNone(FaultyDisk.Failure failure) throws IOException {
        int act = 0;
        for (boolean failed = true; failed; act++) {
            Path folder = Files.createTempDirectory(dir, "log");
            FaultyDisk disk = new FaultyDisk(act, failure, true);
            try (Log log = Log.create(folder, Samples.ORIGIN, Samples.SIGNER, disk)) {
                assertThat(log.size()).isZero();
            } catch (IOException e) {
                assertThat(disk.hasFailed()).isTrue();
            }
            failed = disk.hasFailed();
            if (!Files.exists(folder.resolve("checkpoint"))) {
                Log.create(folder, Samples.ORIGIN, Samples.SIGNER).close();
            }
            requireGoesOn(folder, (int) requireSound(folder));
        }
        assertThat(act).isGreaterThan(3);
    }

    /// Many small appends, of which each is acknowledged by itself: the disk may have forgotten all their files, but
    /// not
    /// the appends.
    @ParameterizedTest
    @ValueSource(ints = {0, SMALL, WriteAhead.DEFAULT_CAPACITY})
    void aPowerCutAmongManyAppendsTakesNoneThatWasAcknowledged(int ahead) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (int act = 20; act < 1_500; act += 1 + random.nextInt(STRIDE)) {
            Path folder = logWith(BEFORE);
            PowerCutDisk disk = new PowerCutDisk(act);
            long acknowledged = BEFORE;
            try (Log log = Log.open(folder, Samples.SIGNER, disk, ahead)) {
                while (log.size() < AFTER) {
                    int to = (int) Math.min(AFTER, log.size() + 1 + random.nextInt(9));
                    acknowledged =
                            log.append(ENTRIES.subList((int) log.size(), to)).size();
                }
            } catch (IOException e) {
                assertThat(disk.isOff()).isTrue();
            }
            disk.cutPower(random);
            Log.open(folder, Samples.SIGNER).close();
            long size = requireSound(folder);
            assertThat(size).isBetween(acknowledged, acknowledged + 9);
            requireGoesOn(folder, (int) size);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, WriteAhead.DEFAULT_CAPACITY})
    void aPowerCutAtAnyActTakesNothingThatWasAcknowledged(int ahead) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        int act = 0;
        for (boolean off = true; off; act++) {
            Path folder = logWith(BEFORE);
            PowerCutDisk disk = new PowerCutDisk(act);
            boolean acknowledged = appendAndCrash(folder, disk, ahead, AFTER);
            off = disk.isOff();
            disk.cutPower(random);
            PowerCutDisk mending = new PowerCutDisk(random.nextInt(20));
            appendAndCrash(folder, mending);
            mending.cutPower(random);

            Log.open(folder, Samples.SIGNER).close();
            long size = requireSound(folder);
            assertThat(size).isIn(acknowledged ? List.of((long) AFTER) : List.of((long) BEFORE, (long) AFTER));
            requireGoesOn(folder, (int) size);
        }
        assertThat(act).isGreaterThan(20);
    }

    /// A partial tile of an append that never was must not come back beside the entries that took its place.
    @Test
    void whatWasMendedStaysMendedThroughAPowerCut() throws IOException {
        List<byte[]> others = Samples.entries(new SplittableRandom(5), 100);
        for (int act = 0; act < 40; act++) {
            Path folder = logWith(BEFORE);
            // The seventh act would be the commit: all files of this append are in place.
            appendAndCrash(
                    folder,
                    new FaultyDisk(6, FaultyDisk.Failure.BEFORE, true),
                    WriteAhead.DEFAULT_CAPACITY,
                    BEFORE + 30);
            assertThat(folder.resolve("tile/0/000.p/230")).exists();
            PowerCutDisk disk = new PowerCutDisk(act);
            try (Log log = Log.open(folder, Samples.SIGNER, disk)) {
                log.append(others);
            } catch (IOException e) {
                assertThat(disk.isOff()).isTrue();
            }
            disk.forgetAll();
            if (LogReader.open(folder).size() > BEFORE) {
                assertThat(Samples.faults(folder)).isEmpty();
                assertThat(Samples.read(folder).subList(BEFORE, BEFORE + 100)).containsExactlyElementsOf(others);
            }
        }
    }

    @Test
    void aLogThatCannotTidyUpHasStillAppended() throws IOException {
        Path folder = logWith(BEFORE);
        int acts = 0;
        for (boolean tidyFailed = false; !tidyFailed; acts++) {
            Path copy = Files.createTempDirectory(dir, "copy");
            Samples.copy(folder, copy);
            FaultyDisk disk = new FaultyDisk(acts, FaultyDisk.Failure.BEFORE, true);
            boolean acknowledged = appendAndCrash(copy, disk);
            tidyFailed = acknowledged && disk.hasFailed();
            if (tidyFailed) {
                assertThat(copy.resolve("tile/0/000.p/200")).exists();
                assertThat(requireSound(copy)).isEqualTo(AFTER);
                Log.open(copy, Samples.SIGNER).close();
                assertThat(copy.resolve("tile/0/000.p/200")).doesNotExist();
            }
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsACleanError() throws IOException {
        Path folder = logWith(BEFORE);
        Log log = Log.open(folder, Samples.SIGNER, new FaultyDisk(0, FaultyDisk.Failure.BEFORE, true));
        assertThatThrownBy(() -> log.append(ENTRIES.subList(BEFORE, AFTER)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("as asked");
        assertThat(log.size()).isEqualTo(BEFORE);
        log.close();
    }

    private Path logWith(int size) throws IOException {
        Path folder = Files.createTempDirectory(dir, "log");
        try (Log log = Log.create(folder, Samples.ORIGIN, Samples.SIGNER, soundDisk())) {
            log.append(ENTRIES.subList(0, size / 2));
            log.append(ENTRIES.subList(size / 2, size));
        }
        return folder;
    }

    /// @return whether the append was acknowledged
    private static boolean appendAndCrash(Path folder, Disk disk) {
        return appendAndCrash(folder, disk, WriteAhead.DEFAULT_CAPACITY, AFTER);
    }

    private static boolean appendAndCrash(Path folder, Disk disk, int ahead, int until) {
        try (Log log = Log.open(folder, Samples.SIGNER, disk, ahead)) {
            if (log.size() == BEFORE) {
                log.append(ENTRIES.subList(BEFORE, until));
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Verifies the whole log as it lies there, and that its entries are the first of those that were appended.
    private static long requireSound(Path folder) throws IOException {
        assertThat(Samples.faults(folder)).isEmpty();
        List<byte[]> read = Samples.read(folder);
        assertThat(read).containsExactlyElementsOf(ENTRIES.subList(0, read.size()));
        return read.size();
    }

    /// @param seen of the log before it was mended; one append may have been durable without being shown
    private static void requireGoesOn(Path folder, int seen) throws IOException {
        try (Log log = Log.open(folder, Samples.SIGNER, soundDisk())) {
            assertThat(log.size()).isIn((long) seen, (long) AFTER);
            assertThat(folder.resolve(".staging")).isEmptyDirectory();
            assertThat(requireSound(folder)).isEqualTo(log.size());
            log.append(ENTRIES.subList((int) log.size(), ENTRIES.size()));
        }
        assertThat(folder.resolve(".staging")).isEmptyDirectory();
        assertThat(requireSound(folder)).isEqualTo(ENTRIES.size());
    }

    /// A disk that never fails and, unlike the real one, never waits.
    private static Disk soundDisk() {
        return new FaultyDisk(Integer.MAX_VALUE, FaultyDisk.Failure.BEFORE, false);
    }
}
