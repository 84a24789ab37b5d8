// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.truceline.journal.EntryLine;
import org.truceline.journal.Journal;
import org.truceline.people.Outbox;
import org.truceline.people.Postman;

/// Mail about what somebody has to act on: one for each alarm on record to each recipient, once, whatever becomes of
/// this process in between. What it says is which entry came, not what is in it: mail is read by strangers.
public final class AlarmMail implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(2);

    /// What is older when it is first seen has been acted on, or mail does not help.
    private static final Duration FRESH = Duration.ofDays(1);

    private static final int MOST = 500;

    private final Member member;
    private final Outbox outbox;
    private final Postman postman;
    private final List<String> recipients;
    private long next;
    private volatile boolean closed;

    private AlarmMail(Member member, Outbox outbox, Postman postman, List<String> recipients) {
        this.member = member;
        this.outbox = outbox;
        this.postman = postman;
        this.recipients = List.copyOf(recipients);
    }

    /// Starts to look at the record, beginning with what came in the last day, however much else came since: an alarm
    /// that went on record while this process was ended, or right before, is mailed as well.
    public static AlarmMail start(Member member, Outbox outbox, Postman postman, List<String> recipients)
            throws IOException {
        var mail = new AlarmMail(member, outbox, postman, recipients);
        mail.next = member.read(mail::begin);
        Thread.ofVirtual().name("alarm mail").start(mail::run);
        return mail;
    }

    private long begin(Journal journal) throws IOException {
        Instant oldest = oldest();
        long from = journal.checkpoint().size();
        boolean isFresh = true;
        while (from > 0 && isFresh) {
            from = Math.max(0, from - MOST);
            isFresh = journal.since(from, 1).getFirst().at().isAfter(oldest);
        }
        return from;
    }

    private Instant oldest() {
        return member.clock().instant().minus(FRESH);
    }

    private void run() {
        while (!closed) {
            try {
                look();
                postman.deliver();
                member.awaitMore(next, LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | UncheckedIOException e) {
                // The record is being written, or the disk fails: whoever serves it says so. The next look tries again.
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /// Puts into the outbox what came since the last look.
    private void look() throws IOException {
        List<EntryLine> lines =
                member.read(journal -> next < journal.checkpoint().size() ? journal.since(next, MOST) : List.of());
        Instant oldest = oldest();
        for (EntryLine line : lines) {
            if (Events.isAlarm(line) && line.at().isAfter(oldest)) {
                recipients.forEach(recipient -> put(line, recipient));
            }
        }
        next += lines.size();
    }

    private void put(EntryLine line, String recipient) {
        String what = line.content().map(label -> label.type().code()).orElse("entry");
        outbox.put(
                "entry " + line.entry(),
                recipient,
                "Truceline: " + what + ", entry " + line.entry(),
                "On record of " + member.agreement().title() + " is a new " + what + ", entry " + line.entry() + ", by "
                        + line.author() + " at " + line.at() + ".\nSign in to see it.\n");
    }

    @Override
    public void close() {
        closed = true;
    }
}
