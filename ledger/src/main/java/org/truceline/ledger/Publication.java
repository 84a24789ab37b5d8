// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The way of one append to disk, in four steps of which the third is the commit. Opening a log runs the first and
/// the last of them: they are how a crash is mended.
///
/// 1. [#stage] each new file under a name that nobody reads.
/// 2. [#place] them all under their names: tiles and bundles that no checkpoint covers yet.
/// 3. [#commit] the checkpoint: from here on the entries are on record.
/// 4. [#tidy] away what the checkpoint has made superfluous.
final class Publication {
    private static final Comparator<TilePath> LAST_FIRST = Comparator.comparingInt(TilePath::level)
            .thenComparingLong(TilePath::index)
            .thenComparingInt(TilePath::width)
            .reversed();

    private final LogFolder folder;
    private final Disk disk;
    private final List<TilePath> staged = new ArrayList<>();

    Publication(LogFolder folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /// Step 0. A crash leaves staged files behind: whoever writes next starts by removing them.
    void clearStaging() throws IOException {
        ensureFolder(folder.staging());
        try (Stream<Path> files = Files.list(folder.staging())) {
            for (Path file : files.toList()) {
                disk.delete(file);
            }
        }
    }

    /// Step 1. A crash here leaves a file in the staging folder, whole or not: [#clearStaging] mends it.
    void stage(TilePath name, byte[] bytes) throws IOException {
        disk.write(stagedFile(staged.size()), bytes);
        staged.add(name);
    }

    /// Step 2. A crash here leaves some or all of the new files in place, each of them whole, and none is covered
    /// by the checkpoint; no reader asks for them. [#tidy] at the next opening removes them.
    void place() throws IOException {
        Set<Path> touched = new LinkedHashSet<>();
        for (int i = 0; i < staged.size(); i++) {
            Path target = folder.file(staged.get(i));
            ensureFolder(parent(target));
            disk.rename(stagedFile(i), target);
            touched.add(parent(target));
        }
        // Names are durable only with their folder; all of them must be before the checkpoint speaks of them.
        for (Path touchedFolder : touched) {
            disk.syncFolder(touchedFolder);
        }
    }

    /// Still step 2: the new checkpoint lies ready, and nobody reads it there.
    void prepare(SignedNote checkpoint) throws IOException {
        disk.write(stagedCheckpoint(), checkpoint.toBytes());
    }

    /// Step 3, the commit point. A crash before the rename is durable leaves the old checkpoint: the append has not
    /// happened, and step 2 says who mends it. A crash after it leaves the new one: the append has happened.
    void commit() throws IOException {
        disk.rename(stagedCheckpoint(), folder.checkpoint());
        disk.syncFolder(folder.dir());
    }

    /// Step 4. Of the given files, removes those that a log of `size` does not have: what is ahead of its
    /// checkpoint, and partial tiles whose full one is there. (Other partial tiles stay: C2SP tlog-tiles demands
    /// them for every size that had a checkpoint.) A crash here leaves some of them, and since they go in the reverse
    /// of the order in which they came, what is left is what a shorter append would have left: the next opening goes
    /// on.
    void tidy(Collection<TilePath> files, long size) throws IOException {
        Set<Path> touched = new LinkedHashSet<>();
        for (TilePath file : files.stream().sorted(LAST_FIRST).toList()) {
            int width = file.widthIn(size);
            if (file.width() > width || (file.isPartial() && width == TilePath.FULL)) {
                disk.delete(folder.file(file));
                touched.add(parent(folder.file(file)));
            }
        }
        // A deleted file that came back after a power cut would contradict the entries appended since.
        for (Path touchedFolder : touched) {
            disk.syncFolder(touchedFolder);
            removeIfEmpty(touchedFolder);
        }
    }

    /// The partial files that became superfluous when the log grew from `before` to `after`: those of the tiles
    /// that were the last of their level and are full now.
    List<TilePath> supersededPartials(long before, long after) throws IOException {
        List<TilePath> superseded = new ArrayList<>();
        for (int level = TilePath.ENTRIES; level < TilePath.LEVELS; level++) {
            TilePath last = LogFolder.edgeTile(level, before, TilePath.FULL);
            if (last.widthIn(before) > 0 && last.widthIn(after) == TilePath.FULL) {
                superseded.addAll(folder.listTiles(folder.dir().resolve(last.partialsFolder())));
            }
        }
        return superseded;
    }

    private void removeIfEmpty(Path emptied) throws IOException {
        try (Stream<Path> files = Files.list(emptied)) {
            if (files.findAny().isPresent()) {
                return;
            }
        }
        disk.delete(emptied);
        disk.syncFolder(parent(emptied));
    }

    void ensureFolder(Path wanted) throws IOException {
        ensureFolder(wanted, disk);
    }

    /// Creates a folder and those above it; each is durable before something is put into it.
    static void ensureFolder(Path wanted, Disk disk) throws IOException {
        if (!Files.isDirectory(wanted)) {
            ensureFolder(parent(wanted), disk);
            disk.createFolder(wanted);
            disk.syncFolder(parent(wanted));
        }
    }

    private Path stagedCheckpoint() {
        return folder.staging().resolve(LogFolder.CHECKPOINT);
    }

    private Path stagedFile(int number) {
        return folder.staging().resolve(Integer.toString(number));
    }

    private static Path parent(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a log does not lie at the root of a file system: " + path);
        }
        return parent;
    }
}
