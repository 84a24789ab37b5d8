// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.LogReader;
import org.truceline.publishing.Links;
import org.truceline.publishing.Pages;
import org.truceline.publishing.Scene;
import org.truceline.publishing.Section;

/// Keeps the newest snapshot of a record and makes another when the log's checkpoint has changed. For use by any
/// number of threads; one of them makes it, the others wait.
final class Snapshots {
    private final Path log;
    private final Supplier<Scene> scene;
    private final Set<Section> sections;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Snapshot newest;

    /// @param sections that this server has a page for
    Snapshots(Path log, Supplier<Scene> scene, Set<Section> sections) {
        this.sections = Set.copyOf(sections);
        this.log = log;
        this.scene = scene;
    }

    Snapshot newest() throws IOException {
        var checkpoint = LogReader.open(log).checkpoint();
        var known = newest;
        if (known != null && known.checkpoint().equals(checkpoint)) {
            return known;
        }
        making.lock();
        try {
            var made = newest;
            if (made == null || !made.checkpoint().equals(checkpoint)) {
                // The log may have grown again: what the scene was made from is what counts.
                var fresh = scene.get();
                made = new Snapshot(fresh.source().checkpoint(), new Pages(fresh, Links.SERVED, sections));
                newest = made;
            }
            return made;
        } finally {
            making.unlock();
        }
    }
}
