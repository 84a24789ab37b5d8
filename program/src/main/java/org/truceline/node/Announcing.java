// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    /// Between two attempts to read a record that cannot be read for now.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Home home;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    Announcing(Home home) {
        this.home = home;
    }

    Subscription add(Listener listener) {
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
                    told = tellOrWait(told);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Those who watch would wait for ever if one bad moment of a disk ended this.
    private long tellOrWait(long from) throws InterruptedException {
        try {
            return tell(from);
        } catch (IOException | UncheckedIOException e) {
            home.link(home.config().host(), Link.State.DOWN, "the record here cannot be read: " + Link.words(e));
            Thread.sleep(PAUSE);
            return from;
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
