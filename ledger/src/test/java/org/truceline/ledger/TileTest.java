// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {
    @Test
    void pathsAreThoseOfTheSpecification() {
        assertThat(TilePath.full(0, 1_234_067)).hasToString("tile/0/x001/x234/067");
        assertThat(TilePath.full(TilePath.ENTRIES, 0)).hasToString("tile/entries/000");
        assertThat(new TilePath(2, 1_000, 7)).hasToString("tile/2/x001/000.p/7");
        assertThat(new TilePath(TilePath.ENTRIES, 999, 255)).hasToString("tile/entries/999.p/255");
    }

    @Test
    void everyPathIsReadAsWhatItWasWrittenFrom() {
        Samples.forAll(500, random -> {
            long index = random.nextLong() >>> (9 + random.nextInt(54));
            TilePath tile = new TilePath(random.nextInt(-1, 64), index, random.nextInt(1, 257));
            assertThat(TilePath.parse(tile.toString())).isEqualTo(tile);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/0",
                "tile/0/",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x001/x002",
                "tile/0/x001",
                "tile/00/001",
                "tile/64/001",
                "tile/-1/001",
                "tile/data/001",
                "tile/0/001.p",
                "tile/0/001.p/",
                "tile/0/001.p/0",
                "tile/0/001.p/256",
                "tile/0/001.p/01",
                "tile/0/001.p/-1",
                "tile/0/x999/x999/x999/x999/x999/999",
                "tile/0/x001/x000/x000/x000/x000/x000/000",
                "/tile/0/001",
                "tile/0/001/",
                "tile//001",
                "tile/0/../001",
                "tile/0/\u0660\u0660\u0661"
            })
    void whatIsNotTheOneSpellingOfAPathIsRefused(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(MalformedException.class);
        assertThat(TilePath.find(path)).isEmpty();
    }

    /// C2SP tlog-tiles, "Partial Tiles": what a tree of 70,000 entries is represented by.
    @Test
    void aTreeOfSeventyThousandHasTheTilesOfTheSpecification() {
        long size = 70_000;
        assertThat(TilePath.full(0, 272).widthIn(size)).isEqualTo(256);
        assertThat(TilePath.full(0, 273).widthIn(size)).isEqualTo(112);
        assertThat(TilePath.full(0, 274).widthIn(size)).isZero();
        assertThat(TilePath.full(1, 0).widthIn(size)).isEqualTo(256);
        assertThat(TilePath.full(1, 1).widthIn(size)).isEqualTo(17);
        assertThat(TilePath.full(2, 0).widthIn(size)).isEqualTo(1);
        assertThat(TilePath.full(3, 0).widthIn(size)).isZero();
        assertThat(LogFolder.edgeTile(0, size, 112)).isEqualTo(new TilePath(0, 273, 112));
        assertThat(LogFolder.edgeWidth(1, 256)).isEqualTo(1);
    }

    @Test
    void levelsThatNoTreeReachesHaveNothing() {
        assertThat(TilePath.full(63, 0).widthIn(Long.MAX_VALUE)).isZero();
        assertThat(TilePath.full(7, 0).widthIn(Long.MAX_VALUE)).isEqualTo(127);
        assertThat(TilePath.full(7, 1L << 40).widthIn(Long.MAX_VALUE)).isZero();
        assertThat(TilePath.full(63, 5).firstEntry()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aTileIsItsHashesAndNothingElse() {
        List<Hash> hashes = MerkleTreeTest.ROOTS;
        byte[] bytes = Tile.format(hashes);
        assertThat(Tile.parse(bytes, hashes.size())).isEqualTo(hashes);
        assertThatThrownBy(() -> Tile.parse(bytes, hashes.size() - 1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Tile.parse(bytes, hashes.size() + 1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Tile.parse(Arrays.copyOf(bytes, bytes.length - 1), hashes.size()))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void aBundleIsItsEntriesEachAfterItsLength() {
        byte[] long258 = new byte[258];
        byte[] bytes = bundle(List.of(Samples.bytes("ab"), new byte[0], long258));
        assertThat(Arrays.copyOf(bytes, 8)).containsExactly(0, 2, 'a', 'b', 0, 0, 1, 2);
        assertThat(EntryBundle.parse(bytes, 3)).containsExactly(Samples.bytes("ab"), new byte[0], long258);
    }

    @Test
    void aBundleThatIsNotExactlyItsEntriesIsRefused() {
        byte[] bytes = bundle(List.of(Samples.bytes("ab"), Samples.bytes("c")));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> EntryBundle.parse(cut, 2)).isInstanceOf(MalformedException.class);
        }
        assertThatThrownBy(() -> EntryBundle.parse(bytes, 1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> EntryBundle.parse(bytes, 3)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> EntryBundle.parse(Arrays.copyOf(bytes, bytes.length + 1), 2))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void anEntryOfTheGreatestLengthFits() {
        byte[] longest = new byte[Log.MAX_ENTRY_SIZE];
        Arrays.fill(longest, (byte) 7);
        assertThat(EntryBundle.parse(bundle(List.of(longest, longest)), 2)).containsExactly(longest, longest);
    }

    private static byte[] bundle(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        entries.forEach(entry -> EntryBundle.add(entry, bundle));
        return bundle.toByteArray();
    }
}
