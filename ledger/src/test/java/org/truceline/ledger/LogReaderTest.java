// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReaderTest {
    @TempDir
    Path dir;

    @Test
    void everyEntryIsReadAloneAndInTheStream() throws IOException {
        List<byte[]> entries = logOf(600);
        LogReader reader = LogReader.open(dir);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(reader.entry(i)).isEqualTo(entries.get(i));
        }
        for (int start : new int[] {0, 1, 255, 256, 599, 600}) {
            List<byte[]> streamed = new ArrayList<>();
            reader.forEach(start, (index, entry) -> {
                assertThat(entry).isEqualTo(entries.get((int) index));
                streamed.add(entry);
            });
            assertThat(streamed).hasSize(600 - start);
        }
    }

    @Test
    void everyProofThatTheTilesGiveHolds() throws IOException {
        Samples.forAll(100, random -> {
            Path folder = Files.createTempDirectory(dir, "log");
            List<byte[]> entries = Samples.entries(random, 1 + random.nextInt(900));
            try (Log log = Log.create(folder, Samples.ORIGIN, Samples.SIGNER)) {
                log.append(entries);
            }
            LogReader reader = LogReader.open(folder);
            for (int i = 0; i < 20; i++) {
                int to = random.nextInt(1, entries.size() + 1);
                int from = random.nextInt(1, to + 1);
                int index = random.nextInt(to);
                assertThat(reader.root(to)).isEqualTo(MerkleTree.root(entries.subList(0, to)));
                reader.consistencyProof(from, to).verify(reader.root(from), reader.root(to));
                reader.inclusionProof(index, to).verify(MerkleTree.leafHash(entries.get(index)), reader.root(to));
            }
        });
    }

    @Test
    void proofsHoldAcrossTheThirdLevelOfTiles() throws IOException {
        int size = 66_000;
        List<byte[]> entries = logOf(size);
        LogReader reader = LogReader.open(dir);
        assertThat(reader.root(size)).isEqualTo(MerkleTree.root(entries));
        for (int index : new int[] {0, 255, 256, 65_535, 65_536, 65_999}) {
            reader.inclusionProof(index)
                    .verify(
                            MerkleTree.leafHash(entries.get(index)),
                            reader.checkpoint().root());
        }
        for (int from : new int[] {1, 256, 65_535, 65_536, 65_537, 66_000}) {
            reader.consistencyProof(from)
                    .verify(
                            MerkleTree.root(entries.subList(0, from)),
                            reader.checkpoint().root());
        }
        assertThat(Samples.faults(dir)).isEmpty();
    }

    @Test
    void appendingNeverChangesAnOldProof() throws IOException {
        Samples.forAll(5, random -> {
            Path folder = Files.createTempDirectory(dir, "log");
            try (Log log = Log.create(folder, Samples.ORIGIN, Samples.SIGNER)) {
                log.append(Samples.entries(random, random.nextInt(1, 400)));
                int size = (int) log.size();
                int index = random.nextInt(size);
                int from = random.nextInt(1, size + 1);
                InclusionProof inclusion = LogReader.open(folder).inclusionProof(index);
                ConsistencyProof consistency = LogReader.open(folder).consistencyProof(from);
                Hash root = log.checkpoint().root();
                for (int i = 0; i < 4; i++) {
                    log.append(Samples.entries(random, random.nextInt(1, 300)));
                    LogReader later = LogReader.open(folder);
                    assertThat(later.inclusionProof(index, size)).isEqualTo(inclusion);
                    assertThat(later.consistencyProof(from, size)).isEqualTo(consistency);
                    assertThat(later.root(size)).isEqualTo(root);
                    later.consistencyProof(size).verify(root, log.checkpoint().root());
                }
            }
        });
    }

    @Test
    void aReaderGoesOnWithItsCheckpointWhenItsPartialTilesHaveGoneUpInFullOnes() throws IOException {
        List<byte[]> entries = logOf(200);
        LogReader reader = LogReader.open(dir);
        try (Log log = Log.open(dir, Samples.SIGNER)) {
            log.append(Samples.entries(100));
        }
        assertThat(dir.resolve("tile/entries/000.p")).doesNotExist();
        assertThat(reader.size()).isEqualTo(200);
        assertThat(reader.entry(199)).isEqualTo(entries.get(199));
        List<byte[]> streamed = new ArrayList<>();
        reader.forEach((index, entry) -> streamed.add(entry));
        assertThat(streamed).hasSize(200);
        reader.inclusionProof(199)
                .verify(
                        MerkleTree.leafHash(entries.get(199)),
                        reader.checkpoint().root());
    }

    @Test
    void whatTheCheckpointDoesNotCoverIsRefused() throws IOException {
        logOf(10);
        LogReader reader = LogReader.open(dir);
        assertThatThrownBy(() -> reader.entry(10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reader.entry(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reader.forEach(11, (index, entry) -> {}))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reader.inclusionProof(10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader.inclusionProof(0, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader.consistencyProof(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader.consistencyProof(5, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader.root(11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFolderWithoutALogIsNotOpened() {
        assertThatThrownBy(() -> LogReader.open(dir)).isInstanceOf(NoSuchFileException.class);
    }

    private List<byte[]> logOf(int size) throws IOException {
        List<byte[]> entries = Samples.entries(size);
        try (Log log = Log.create(dir, Samples.ORIGIN, Samples.SIGNER)) {
            log.append(entries);
        }
        return entries;
    }
}
