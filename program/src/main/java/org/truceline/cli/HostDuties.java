// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.model.Alert;
import org.truceline.monitor.Channels;
import org.truceline.node.Node;

/// What the host of a record owes everybody while its node runs: deadlines that pass in silence go on record within a
/// second, and so do the alarms that notices and strikes near them give cause for, and findings that hang on what was
/// done in the channels, or said on review at the nodes of members, are made anew. It looks again when something came
/// on record and when the next deadline is
/// reached, not otherwise.
final class HostDuties implements Runnable {
    /// So often the clock is looked at; news wakes it at once.
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Path dir;
    private final Node node;
    private final PrintWriter err;
    private final AtomicBoolean isNews = new AtomicBoolean(true);
    private final AtomicBoolean isNote = new AtomicBoolean(true);
    private final Semaphore awake = new Semaphore(0);
    private Instant next = Instant.MIN;

    /// Entries that were looked at for reports of members.
    private long taken;

    /// Entries that were looked at for reviews of members.
    private long reviewed;

    HostDuties(Path dir, Node node, PrintWriter err) {
        this.dir = dir;
        this.node = node;
        this.err = err;
    }

    /// Begins to look, until the thread that it gives back is interrupted.
    static Thread begin(Path dir, Node node, PrintWriter err) {
        var duties = new HostDuties(dir, node, err);
        var subscription = node.subscribe(news -> news.forEach(one -> duties.hear(one.type())));
        return Thread.ofVirtual().name("duties").start(() -> {
            try (subscription) {
                duties.run();
            }
        });
    }

    /// What the host itself puts on record by its duties gives cause for nothing more.
    private void hear(EntryType type) {
        if (type == EntryType.NOTE) {
            isNote.set(true);
        }
        boolean isOwn = switch (type) {
            case RECEIVED, LAPSE, ALERT, FINDING -> true;
            default -> false;
        };
        if (!isOwn) {
            isNews.set(true);
            awake.release();
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
                if (awake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    awake.drainPermits();
                }
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
            int lapsed = NoteCommands.lapse(record, now);
            takeUp(record);
            reviews(record);
            follow(record, lapsed > 0);
            strikes(record);
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

    /// What the program looked at with this node's key goes on record by its pen, as all that it says.
    private void strikes(OpenRecord record) throws IOException {
        var journal = record.journal();
        var raised = record.watch().strikes(journal.incidents());
        journal.append(Journal.HOST, raised.bodies());
        for (var views : raised.views().entrySet()) {
            if (views.getKey().equals(node.pen().author())) {
                node.pen().write(views.getValue());
            } else {
                journal.append(views.getKey(), views.getValue());
            }
        }
    }

    /// Judges anew what hangs on the channels, where something came in one.
    private void follow(OpenRecord record, boolean lapsed) throws IOException {
        if (isNote.getAndSet(false) || lapsed) {
            try {
                record.followNotes();
            } catch (IOException | RuntimeException e) {
                isNote.set(true);
                throw e;
            }
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

    /// What rests on statements that members' people reviewed at their nodes is made anew, also what was left over when
    /// this process was last ended.
    private void reviews(OpenRecord record) throws IOException {
        var said = record.journal().reviewsFrom(reviewed);
        if (!said.isEmpty()) {
            record.monitor().takeUpReviews(said);
        }
        reviewed = record.journal().checkpoint().size();
    }

    private static List<Body> bodies(List<Alert> alerts) {
        return alerts.stream().map(Body::of).toList();
    }
}
