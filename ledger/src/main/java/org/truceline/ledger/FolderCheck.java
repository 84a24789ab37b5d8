// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// The judgement over what lies in a log's folder without belonging to it.
final class FolderCheck extends SimpleFileVisitor<Path> {
    private final LogFolder folder;
    private final long size;
    private final Faults faults;
    private final List<TilePath> ahead = new ArrayList<>();

    FolderCheck(LogFolder folder, long size, Faults faults) {
        this.folder = folder;
        this.size = size;
        this.faults = faults;
    }

    /// @return the tiles and bundles that are ahead of the checkpoint: an interrupted append leaves such
    List<TilePath> check() {
        try {
            for (Path child : folder.listChildren()) {
                Files.walkFileTree(child, this);
            }
        } catch (IOException e) {
            faults.add(".", "cannot be listed: " + e);
        }
        return ahead;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = folder.nameOf(file);
        if (!attributes.isRegularFile()) {
            faults.add(name, "is not a regular file");
        } else if (name.equals(LogFolder.LOCK)) {
            requireEmpty(name, attributes.size());
        } else if (!name.equals(LogFolder.CHECKPOINT) && !name.startsWith(LogFolder.STAGING + "/")) {
            TilePath.find(name)
                    .ifPresentOrElse(this::noteIfAhead, () -> faults.add(name, "does not belong to the log"));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        faults.add(folder.nameOf(file), "cannot be read: " + e);
        return FileVisitResult.CONTINUE;
    }

    private void requireEmpty(String name, long bytes) {
        if (bytes > 0) {
            faults.add(name, "must be empty and has " + bytes + " bytes");
        }
    }

    /// Tiles that the checkpoint covers have been read and judged already, one by one.
    private void noteIfAhead(TilePath tile) {
        if (tile.width() > tile.widthIn(size)) {
            ahead.add(tile);
        }
    }
}
