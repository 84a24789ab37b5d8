// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.EntryType;

class LatencyTest {
    private static final int NOTES = Integer.getInteger("truceline.notes", 20);

    @TempDir
    private Path temp;

    /// From one side's pen to those who watch at the other, over the host; how long it took is told and not asserted.
    @Test
    void aNoteOfOneSideReachesThoseWhoWatchAtTheOther() throws Exception {
        try (var members = Members.of(temp)) {
            members.startAll();
            members.awaitOne();
            var heard = new LinkedBlockingQueue<News>();
            try (var subscription = members.node("south").subscribe(heard::addAll)) {
                assertThat(subscription).isNotNull();
                var times = new ArrayList<Long>();
                for (int i = 0; i < NOTES; i++) {
                    long start = System.nanoTime();
                    members.write("north", "shell " + i);
                    var news = heard.take();
                    while (news.type() != EntryType.NOTE) {
                        news = heard.take();
                    }
                    times.add((System.nanoTime() - start) / 1_000_000);
                }
                times.sort(null);
                System.out.printf(
                        "%d notes from pen to watcher: least %d ms, median %d ms, most %d ms%n",
                        NOTES, times.getFirst(), times.get(NOTES / 2), times.getLast());
                assertThat(times).hasSize(NOTES);
            }
        }
    }
}
