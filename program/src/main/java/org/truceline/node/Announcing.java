// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.truceline.journal.Excerpt;
import org.truceline.ledger.LogReader;

/// Tells those who watch what comes on record, as it comes.
final class Announcing implements Runnable {
    private static final int MOST = 1_000;
    private static final Duration LONG = Duration.ofMinutes(1);
    private final Home home;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    Announcing(Home home) {
        this.home = home;
    }

    AutoCloseable add(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void run() {
        try {
            long told = home.growth().size();
            while (!Thread.currentThread().isInterrupted()) {
                long size = home.growth().awaitMore(told, LONG);
                while (told < size) {
                    told = tell(told);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            home.link(home.config().host(), Link.State.DOWN, "the record here cannot be read: " + e.getMessage());
        }
    }

    /// @return how far it has told
    private long tell(long from) throws IOException {
        var log = LogReader.open(home.dir().resolve("log"));
        var entries = Excerpt.read(home.dir(), log, from, MOST, body -> true);
        var news = new ArrayList<News>();
        for (int i = 0; i < entries.size(); i++) {
            long number = from + i;
            var entry = entries.get(i);
            entry.findBody().ifPresent(body -> news.add(new News(number, entry.author(), body.type(), body.id())));
        }
        if (!news.isEmpty()) {
            listeners.forEach(listener -> listener.came(List.copyOf(news)));
        }
        return entries.isEmpty() ? home.growth().size() : from + entries.size();
    }
}
