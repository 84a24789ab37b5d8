// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
    @TempDir
    Path dir;

    @Test
    void anEmptyLogHasTheRootOfNothing() throws IOException {
        try (Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER)) {
            assertThat(log.checkpoint()).isEqualTo(Checkpoint.of(Samples.ORIGIN, 0, MerkleTree.EMPTY_ROOT));
        }
        assertThat(Samples.faults(dir)).isEmpty();
    }

    @Test
    void theCheckpointIsThatOfTheEntriesHoweverTheyWereGrouped() throws IOException {
        Samples.forAll(20, random -> {
            Path folder = Files.createTempDirectory(dir, "log");
            List<byte[]> all = new ArrayList<>();
            try (Log log = Log.create(folder, Samples.ORIGIN, Samples.SIGNER)) {
                while (all.size() < 700) {
                    List<byte[]> some = Samples.entries(random, random.nextInt(300));
                    all.addAll(some);
                    assertThat(log.append(some).root()).isEqualTo(MerkleTree.root(all));
                    assertThat(log.size()).isEqualTo(all.size());
                }
            }
            assertThat(Samples.faults(folder)).isEmpty();
            assertThat(Samples.read(folder)).containsExactlyElementsOf(all);
        });
    }

    @Test
    void aReopenedLogGoesOnWhereItEnded() throws IOException {
        List<byte[]> all = Samples.entries(600);
        Log.create(dir, Samples.ORIGIN, Samples.SIGNER).close();
        for (int start = 0; start < all.size(); start += 100) {
            try (Log log = Log.open(dir, Samples.SIGNER)) {
                assertThat(log.size()).isEqualTo(start);
                assertThat(log.append(all.subList(start, start + 100)).root())
                        .isEqualTo(MerkleTree.root(all.subList(0, start + 100)));
            }
        }
        assertThat(Samples.faults(dir)).isEmpty();
    }

    @Test
    void appendingNothingChangesNothing() throws IOException {
        try (Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER)) {
            SignedNote before = log.note();
            log.append(List.of());
            assertThat(log.note()).isEqualTo(before);
        }
    }

    @Test
    void theLongestEntryIsTakenAndALongerOneIsNot() throws IOException {
        byte[] longest = new byte[Log.MAX_ENTRY_SIZE];
        try (Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER)) {
            log.append(List.of(longest, new byte[0]));
            assertThatThrownBy(() -> log.append(List.of(new byte[1], new byte[Log.MAX_ENTRY_SIZE + 1])))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("65535");
            assertThat(log.size()).isEqualTo(2);
        }
        assertThat(Samples.faults(dir)).isEmpty();
        assertThat(LogReader.open(dir).entry(0)).isEqualTo(longest);
    }

    @Test
    void partialTilesOfEveryCheckpointStayUntilTheFullTileIsThere() throws IOException {
        try (Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER)) {
            log.append(Samples.entries(100));
            log.append(Samples.entries(100));
            assertThat(dir.resolve("tile/0/000.p/100")).exists();
            assertThat(dir.resolve("tile/entries/000.p/200")).exists();
            log.append(Samples.entries(100));
        }
        assertThat(dir.resolve("tile/0/000.p")).doesNotExist();
        assertThat(dir.resolve("tile/entries/000.p")).doesNotExist();
        assertThat(dir.resolve("tile/0/001.p/44")).exists();
        assertThat(dir.resolve("tile/1/000.p/1")).exists();
    }

    @Test
    void aSecondWriterIsRefusedWhileTheFirstIsOpenAndTheFirstKeepsItsRight() throws IOException {
        try (Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER)) {
            assertThatThrownBy(() -> Log.open(dir, Samples.SIGNER)).isInstanceOf(LogLockedException.class);
            assertThatThrownBy(() -> Log.open(dir, Samples.SIGNER)).isInstanceOf(LogLockedException.class);
            log.append(Samples.entries(1));
        }
        Log.open(dir, Samples.SIGNER).close();
    }

    @Test
    void aLogIsNotCreatedOverAnotherNorOpenedWhereThereIsNone() throws IOException {
        assertThatThrownBy(() -> Log.open(dir, Samples.SIGNER)).isInstanceOf(NoSuchFileException.class);
        assertThat(dir).isEmptyDirectory();
        Log.create(dir, Samples.ORIGIN, Samples.SIGNER).close();
        assertThatThrownBy(() -> Log.create(dir, Samples.ORIGIN, Samples.SIGNER))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aLogIsNotOpenedWithAnotherKeyNorWhenItsTilesAreNotTheSignedOnes() throws IOException {
        try (Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER)) {
            log.append(Samples.entries(300));
        }
        NoteSigner stranger = NoteSigner.of(Samples.ORIGIN, Ed25519Key.generate());
        assertThatThrownBy(() -> Log.open(dir, stranger)).isInstanceOf(UnverifiedException.class);
        Samples.flip(dir.resolve("tile/1/000.p/1"), 5);
        assertThatThrownBy(() -> Log.open(dir, Samples.SIGNER)).isInstanceOf(MalformedException.class);
    }

    @Test
    void aClosedLogTakesNothingMore() throws IOException {
        Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER);
        log.close();
        log.close();
        assertThatThrownBy(() -> log.append(Samples.entries(1))).isInstanceOf(IllegalStateException.class);
    }
}
