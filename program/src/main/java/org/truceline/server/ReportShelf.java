// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.truceline.publishing.Pages;
import org.truceline.publishing.ReportDays;
import org.truceline.publishing.ReportFiles;
import org.truceline.publishing.language.Language;

/// Reports as files, those last asked for at hand. One is made at a time: printing takes a processor for a second or
/// more. For use by any number of threads.
final class ReportShelf {
    private static final int MOST = 48;
    private static final float LOAD = 0.75f;

    private final Pages pages;
    private final ReentrantLock lock = new ReentrantLock();

    /// Owned by whoever holds the lock.
    private final Map<Key, byte[]> made = new LinkedHashMap<>(MOST, LOAD, true);

    ReportShelf(Pages pages) {
        this.pages = pages;
    }

    record Key(LocalDate day, ReportDays.Kind kind, ReportFiles.Format format, Language language) {}

    /// @param key of a day that there is
    byte[] report(Key key) {
        lock.lock();
        try {
            var known = made.get(key);
            if (known != null) {
                return known;
            }
            if (made.size() >= MOST) {
                made.remove(made.keySet().iterator().next());
            }
            byte[] fresh = pages.report(key.day(), key.kind(), key.format(), key.language())
                    .orElseThrow();
            made.put(key, fresh);
            return fresh;
        } finally {
            lock.unlock();
        }
    }
}
