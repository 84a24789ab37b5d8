// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Mail that is to go out, and what became of each: one line for each message to each recipient, however often it is
/// asked for. A message keeps its `Message-ID` through every attempt, so that a mail server or reader that gets it
/// twice, because the line was cut after it was taken, knows it for one.
public final class Outbox {
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofHours(2);

    /// Two days of attempts; what is not out by then stays in the list as not sent.
    static final int MAX_TRIES = 30;

    private static final int DOUBLINGS = 8;
    private static final String COLUMNS = "SELECT id, recipient, subject, body, made, tries, due, sent, said FROM mail";

    private final Store store;
    private final InstantSource clock;

    Outbox(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param id made from the occasion and the recipient
    /// @param tries how often it was handed to the mail server
    /// @param said what the server, or the line to it, said last
    public record Mail(
            String id,
            String recipient,
            String subject,
            String body,
            Instant made,
            int tries,
            Instant due,
            Optional<Instant> sent,
            String said) {}

    /// Puts a message in, unless this occasion has told this recipient already.
    ///
    /// @param occasion what it is about, such as the hash of an entry
    /// @return whether it is new
    public boolean put(String occasion, String recipient, String subject, String body) {
        String id = Secrets.hash(occasion + "\n" + recipient).substring(0, 32);
        long now = clock.millis();
        return store.run(
                        "INSERT OR IGNORE INTO mail (id, recipient, subject, body, made, due) VALUES (?, ?, ?, ?, ?, ?)",
                        id,
                        recipient,
                        subject,
                        body,
                        now,
                        now)
                == 1;
    }

    /// What is to be handed to the mail server now, longest waiting first.
    List<Mail> due() {
        return store.list(
                COLUMNS + " WHERE sent IS NULL AND tries < ? AND due <= ? ORDER BY due, made, id LIMIT 100",
                Outbox::read,
                MAX_TRIES,
                clock.millis());
    }

    /// Says that an attempt begins; the next one waits, whatever becomes of this process.
    ///
    /// @return whether it is ours to make: another process may have begun it
    boolean begin(Mail mail) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(mail.tries(), DOUBLINGS));
        var capped = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        return store.run(
                        "UPDATE mail SET tries = tries + 1, due = ? WHERE id = ? AND tries = ? AND sent IS NULL",
                        clock.millis() + capped.toMillis(),
                        mail.id(),
                        mail.tries())
                == 1;
    }

    void sent(Mail mail, String said) {
        store.run("UPDATE mail SET sent = ?, said = ? WHERE id = ?", clock.millis(), said, mail.id());
    }

    void failed(Mail mail, String said) {
        store.run("UPDATE mail SET said = ? WHERE id = ?", said, mail.id());
    }

    /// All of it, the newest first.
    public List<Mail> list(int most) {
        return store.list(COLUMNS + " ORDER BY made DESC, id LIMIT ?", Outbox::read, most);
    }

    private static Mail read(ResultSet row) throws SQLException {
        String said = row.getString(9);
        long sent = row.getLong(8);
        var when = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(sent));
        return new Mail(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getInt(6),
                Instant.ofEpochMilli(row.getLong(7)),
                when,
                said == null ? "" : said);
    }
}
