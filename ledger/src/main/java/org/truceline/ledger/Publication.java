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

/// The way of entries to disk, in steps of which one is the commit. Opening a log runs the same steps: they are how a
/// crash is mended.
///
/// 1. [#stage] each new file under a name that nobody reads.
/// 2. [#place] them all under their names: tiles and bundles that no checkpoint covers yet.
/// 3. [#prepare] the new checkpoint under a name that nobody reads.
/// 4. The commit: from here on the entries are on record. Either [#commit], which waits for all these files and then
///    puts the checkpoint in its place; or, for small appends, [WriteAhead#add], after which [#show] puts the
/// checkpoint
///    in its place and nothing is waited for.
/// 5. [#settle] makes durable what was only shown, many appends at once.
/// 6. [#tidy] away what the checkpoint has made superfluous.
final class Publication {
    private static final Comparator<TilePath> LAST_FIRST = Comparator.comparingInt(TilePath::level)
            .thenComparingLong(TilePath::index)
            .thenComparingInt(TilePath::width)
            .reversed();

    private final LogFolder folder;
    private final Disk disk;
    private final List<TilePath> staged = new ArrayList<>();

    /// Files in place, and folders with new names, that a power cut may take.
    private final Set<TilePath> unsettled = new LinkedHashSet<>();

    private final Set<Path> unsettledFolders = new LinkedHashSet<>();

    /// Partial files placed since the folder was last tidied.
    private final List<TilePath> partials = new ArrayList<>();

    Publication(LogFolder folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /// Step 0. A crash leaves staged files behind: whoever writes next starts by removing them. The write-ahead file
    /// stays, until [Head#recover] has replayed it.
    void clearStaging() throws IOException {
        ensureFolder(folder.staging(), disk);
        try (Stream<Path> files = Files.list(folder.staging())) {
            for (Path file : files.filter(file -> !file.equals(folder.ahead())).toList()) {
                disk.delete(file);
            }
        }
    }

    /// Step 1. A crash here leaves a file in the staging folder, whole or not: [#clearStaging] mends it.
    void stage(TilePath name, byte[] bytes) throws IOException {
        disk.write(stagedFile(staged.size()), bytes);
        staged.add(name);
    }

    /// Step 2. A crash here leaves some or all of the new files in place, and none is covered by the checkpoint; no
    /// reader asks for them. [#tidy] at the next opening removes them.
    void place() throws IOException {
        for (int i = 0; i < staged.size(); i++) {
            Path target = folder.file(staged.get(i));
            createFolders(parent(target));
            disk.rename(stagedFile(i), target);
            unsettled.add(staged.get(i));
            if (staged.get(i).isPartial()) {
                partials.add(staged.get(i));
            }
            unsettledFolders.add(parent(target));
        }
        staged.clear();
    }

    /// Step 3: the new checkpoint lies ready, and nobody reads it there.
    void prepare(SignedNote checkpoint) throws IOException {
        disk.write(stagedCheckpoint(), checkpoint.toBytes());
    }

    /// Step 4, the commit point of a large append. A crash before the rename is durable leaves the old checkpoint: the
    /// append has not happened, and step 2 says who mends it. A crash after it leaves the new one: the append has
    /// happened. All that the checkpoint speaks of, bytes and names, is durable before it.
    void commit() throws IOException {
        harden(stagedCheckpoint());
        disk.rename(stagedCheckpoint(), folder.checkpoint());
        disk.sync(folder.dir());
    }

    /// Step 4 of a small append, after its commit point. A crash before it leaves the old checkpoint, and a power cut
    /// now may leave any or none of the files since [#settle] was last called: the next opening makes them again
    /// from the write-ahead file.
    void show() throws IOException {
        disk.rename(stagedCheckpoint(), folder.checkpoint());
    }

    /// Step 5. A crash leaves the write-ahead file as it was, and what it says is done again.
    void settle() throws IOException {
        unsettledFolders.add(folder.dir());
        harden(folder.checkpoint());
    }

    /// Makes durable what was placed, and some files with it. Partial tiles whose full one is placed as well are about
    /// to go, and not worth a wait.
    void harden(Path... others) throws IOException {
        List<Path> files = new ArrayList<>(List.of(others));
        unsettled.stream()
                .filter(tile -> !tile.isPartial() || !unsettled.contains(tile.whole()))
                .map(folder::file)
                .forEach(files::add);
        for (Collection<Path> some : List.of(files, unsettledFolders)) {
            if (!some.isEmpty()) {
                disk.sync(some);
            }
        }
        unsettled.clear();
        unsettledFolders.clear();
    }

    /// Step 6. Of the given files, removes those that a log of `size` does not have: what is ahead of its
    /// checkpoint, and partial tiles whose full one is there. (Other partial tiles stay: C2SP tlog-tiles demands
    /// them for every size that had a checkpoint.) A crash here leaves some of them, and since they go in the reverse
    /// of the order in which they came, what is left is what a shorter append would have left: the next opening goes
    /// on.
    void tidy(Collection<TilePath> files, long size) throws IOException {
        Set<Path> touched = new LinkedHashSet<>();
        for (TilePath file : files.stream().distinct().sorted(LAST_FIRST).toList()) {
            int width = file.widthIn(size);
            if (file.width() > width || (file.isPartial() && width == TilePath.FULL)) {
                disk.delete(folder.file(file));
                touched.add(parent(folder.file(file)));
            }
        }
        for (Path emptied : touched.stream().filter(Publication::isEmpty).toList()) {
            disk.delete(emptied);
            touched.remove(emptied);
            touched.add(parent(emptied));
        }
        // A deleted file that came back after a power cut would contradict the entries appended since.
        if (!touched.isEmpty()) {
            disk.sync(touched);
        }
    }

    /// The partial files that became superfluous when the log grew from `before` to `after`: those of the tiles
    /// that were the last of their level and are full now, and those placed on the way.
    List<TilePath> supersededPartials(long before, long after) throws IOException {
        List<TilePath> superseded = new ArrayList<>();
        for (TilePath partial : partials) {
            if (partial.widthIn(after) == TilePath.FULL) {
                superseded.add(partial);
            }
        }
        partials.removeAll(superseded);
        for (int level = TilePath.ENTRIES; level < TilePath.LEVELS; level++) {
            TilePath last = LogFolder.edgeTile(level, before, TilePath.FULL);
            if (last.widthIn(before) > 0 && last.widthIn(after) == TilePath.FULL) {
                superseded.addAll(folder.listTiles(folder.dir().resolve(last.partialsFolder())));
            }
        }
        return superseded;
    }

    private static boolean isEmpty(Path wanted) {
        try (Stream<Path> files = Files.list(wanted)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /// Creates a folder and those above it; their names become durable with the files that they are for.
    private void createFolders(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            createFolders(parent(wanted));
            disk.createFolder(wanted);
            unsettledFolders.add(parent(wanted));
        }
    }

    /// Creates a folder and those above it; each is durable before something is put into it.
    static void ensureFolder(Path wanted, Disk disk) throws IOException {
        if (!Files.isDirectory(wanted)) {
            ensureFolder(parent(wanted), disk);
            disk.createFolder(wanted);
            disk.sync(parent(wanted));
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
