// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A log as it stood at one checkpoint, open for reading while a writer may go on.
///
/// It takes the files at their word: [LogCheck] is what verifies them, and a proof that is made here convinces
/// nobody but by being verified. Safe for use by several threads.
public final class LogReader {
    private final LogFolder folder;
    private final SignedNote note;
    private final Checkpoint checkpoint;

    private LogReader(LogFolder folder, SignedNote note) {
        this.folder = folder;
        this.note = note;
        this.checkpoint = Checkpoint.parse(note.text());
    }

    /// Opens the log in `dir` at its present checkpoint. Open it again to see what was appended since.
    public static LogReader open(Path dir) throws IOException {
        LogFolder folder = new LogFolder(dir.toAbsolutePath().normalize());
        return new LogReader(folder, folder.note());
    }

    /// The signed checkpoint, for the caller to verify.
    public SignedNote note() {
        return note;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    public long size() {
        return checkpoint.size();
    }

    /// The entry at `index`, from 0 and below [#size].
    public byte[] entry(long index) throws IOException {
        Objects.checkIndex(index, size());
        return bundle(index / TilePath.FULL).get((int) (index % TilePath.FULL));
    }

    /// The entries from `start` to below `end`, which lie in one bundle.
    List<byte[]> entries(long start, long end) throws IOException {
        Objects.checkFromToIndex(start, end, size());
        int first = (int) (start % TilePath.FULL);
        return bundle(start / TilePath.FULL).subList(first, first + (int) (end - start));
    }

    /// Shows every entry to `visitor`; one bundle at a time is in memory.
    public void forEach(EntryVisitor visitor) throws IOException {
        forEach(0, visitor);
    }

    /// Shows the entries from index `start` (at most [#size]) on.
    public void forEach(long start, EntryVisitor visitor) throws IOException {
        forEach(start, size(), visitor);
    }

    /// Shows the entries from index `start` to below `end`, which is at most [#size].
    public void forEach(long start, long end, EntryVisitor visitor) throws IOException {
        Objects.checkFromToIndex(start, end, size());
        long index = start;
        while (index < end) {
            List<byte[]> entries = bundle(index / TilePath.FULL);
            for (int i = (int) (index % TilePath.FULL); i < entries.size() && index < end; i++) {
                visitor.entry(index, entries.get(i));
                index++;
            }
        }
    }

    /// Proves that the entry at `index` is in the log at its checkpoint.
    public InclusionProof inclusionProof(long index) throws IOException {
        return inclusionProof(index, size());
    }

    /// Proves the same for an earlier size of the log.
    public InclusionProof inclusionProof(long index, long size) throws IOException {
        requireCovered(size);
        return InclusionProof.of(index, size, nodes());
    }

    /// Proves that the log at its checkpoint begins with the log of size `from`.
    public ConsistencyProof consistencyProof(long from) throws IOException {
        return consistencyProof(from, size());
    }

    /// Proves the same for two earlier sizes, of which the first is at least 1.
    public ConsistencyProof consistencyProof(long from, long to) throws IOException {
        requireCovered(to);
        return ConsistencyProof.of(from, to, nodes());
    }

    /// Proves that a subtree is part of the log at its checkpoint.
    public SubtreeProof subtreeProof(Subtree subtree) throws IOException {
        requireCovered(subtree.end());
        return SubtreeProof.of(subtree, size(), nodes());
    }

    /// The root that the log had at an earlier size.
    public Hash root(long size) throws IOException {
        requireCovered(size);
        return size == 0 ? MerkleTree.EMPTY_ROOT : nodes().subtree(0, size);
    }

    /// The checkpoint that the log had with `size` entries, without the extension lines of then.
    ///
    /// @throws IllegalArgumentException for a size that the log has not reached
    public Checkpoint checkpointAt(long size) throws IOException {
        return size == size() ? checkpoint : Checkpoint.of(checkpoint.origin(), size, root(size));
    }

    /// The bytes of a tile or bundle as a copy has it.
    byte[] file(TilePath tile) throws IOException {
        if (!tile.isEntries()) {
            return Tile.format(folder.hashes(tile));
        }
        java.io.ByteArrayOutputStream bundle = new java.io.ByteArrayOutputStream();
        folder.entries(tile).forEach(entry -> EntryBundle.add(entry, bundle));
        return bundle.toByteArray();
    }

    private Nodes nodes() {
        return new TileNodes(folder, size());
    }

    private List<byte[]> bundle(long index) throws IOException {
        TilePath whole = TilePath.full(TilePath.ENTRIES, index);
        return folder.entries(whole.withWidth(whole.widthIn(size())));
    }

    private void requireCovered(long size) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("size " + size + " is not covered by the checkpoint of " + size());
        }
    }
}
