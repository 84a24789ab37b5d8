// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.model.Alert;
import org.truceline.monitor.Channels;
import org.truceline.node.Node;

/// What the host of a record owes everybody while its node runs: deadlines that pass in silence go on record within a
/// second, and so do the alarms that notices and strikes near them give cause for. It looks again when something came
/// on
/// record and when the next deadline is reached, not otherwise.
final class HostDuties implements Runnable {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Path dir;
    private final Node node;
    private final PrintWriter err;
    private final AtomicBoolean isNews = new AtomicBoolean(true);
    private Instant next = Instant.MIN;

    /// Entries that were looked at for reports of members.
    private long taken;

    HostDuties(Path dir, Node node, PrintWriter err) {
        this.dir = dir;
        this.node = node;
        this.err = err;
    }

    /// Begins to look, until the thread is interrupted.
    static void begin(Path dir, Node node, PrintWriter err) {
        var duties = new HostDuties(dir, node, err);
        var subscription = node.subscribe(news -> news.forEach(one -> duties.hear(one.type())));
        Thread.ofVirtual().name("duties").start(() -> {
            try (subscription) {
                duties.run();
            }
        });
    }

    /// What the host itself puts on record by its duties gives cause for nothing more.
    private void hear(EntryType type) {
        if (type != EntryType.RECEIVED && type != EntryType.LAPSE && type != EntryType.ALERT) {
            isNews.set(true);
        }
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var now = node.clock().instant();
                if (isNews.getAndSet(false) || !now.isBefore(next)) {
                    next = look(now);
                }
                Thread.sleep(LOOK);
            } catch (IOException | RuntimeException e) {
                // The disk or another writer may be in the way for now; what is owed is still owed at the next look.
                err.println("what is due cannot be put on record now: " + e.getMessage());
                err.flush();
                isNews.set(true);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.multipliedBy(4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Puts on record what is due.
    ///
    /// @return when the next deadline is reached; a minute on at the latest, since a silence alarm has no queue here
    private Instant look(Instant now) throws IOException {
        try (var record = OpenRecord.toWrite(dir)) {
            NoteCommands.lapse(record, now);
            NoticeDesk.raise(record);
            takeUp(record);
            var silences = record.watch().silences(now);
            record.journal().append(Journal.HOST, bodies(silences));
            var minute = now.plusSeconds(60);
            return new Channels(record.agreement(), record.journal())
                    .at(now)
                    .nextDue()
                    .filter(minute::isAfter)
                    .orElse(minute);
        }
    }

    /// What members wrote of calls and from the field is read like everything else that is said.
    private void takeUp(OpenRecord record) throws IOException {
        var unread = record.journal().unreadFrom(taken);
        if (!unread.isEmpty()) {
            record.monitor().takeUp(unread);
        }
        taken = record.journal().checkpoint().size();
    }

    private static List<Body> bodies(List<Alert> alerts) {
        return alerts.stream().map(Body::of).toList();
    }
}
