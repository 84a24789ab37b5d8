// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.truceline.model.Coded;

/// Who is signed in. A session is a random token in its owner's cookie, kept here as its hash. It ends when it is idle
/// or old, when its owner or a head ends it, and at once when the token turns up at another place than it was given to:
/// then it was stolen, and is named.
public final class Sessions {
    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LASTS = Duration.ofHours(12);

    /// Longer lists help nobody who looks for a session to end.
    private static final int SHOWN = 500;

    private static final String COLUMNS = "SELECT id, account, role, began, seen, address, agent, ended FROM session"
            + " JOIN account ON account.name = session.account";

    private final Store store;
    private final InstantSource clock;

    Sessions(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A session just begun.
    ///
    /// @param token for the cookie; nobody can have it again
    public record Begun(Session session, String token) {}

    /// What a token is worth.
    public sealed interface Found {
        record Live(Session session) implements Found {}

        /// No session has this token.
        record Unknown() implements Found {}

        /// It is over, and why.
        record Over(Session session) implements Found {}

        /// It came from elsewhere than where it was given, which ended it just now.
        record Stolen(Session session, Caller from) implements Found {}
    }

    Begun begin(Account account, Caller caller) {
        String token = Secrets.token();
        Instant now = now();
        var session = new Session("s-" + Secrets.id(), account.name(), account.role(), now, now, caller, "");
        store.run(
                "INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
                session.id(),
                Secrets.hash(token),
                account.name(),
                now.toEpochMilli(),
                now.toEpochMilli(),
                caller.address(),
                caller.agent());
        return new Begun(session, token);
    }

    /// Looks a token up and counts as use of the session.
    public Found use(String token, Caller caller) {
        var row = store.find(COLUMNS + " WHERE hash = ?", Sessions::read, Secrets.hash(token));
        if (row.isEmpty()) {
            return new Found.Unknown();
        }
        var session = row.get();
        if (session.ended().isEmpty() && !session.caller().equals(caller)) {
            end(session.id(), "its token came from " + caller.address() + " (" + caller.agent() + ")");
            return new Found.Stolen(session, caller);
        }
        if (session.ended().isEmpty()) {
            expiry(session).ifPresent(why -> end(session.id(), why));
        }
        Instant now = now();
        boolean isLive = store.run(
                        "UPDATE session SET seen = max(seen, ?) WHERE id = ? AND ended IS NULL",
                        now.toEpochMilli(),
                        session.id())
                == 1;
        return isLive
                ? new Found.Live(session)
                : new Found.Over(find(session.id()).orElse(session));
    }

    private Optional<String> expiry(Session session) {
        Instant now = now();
        if (!now.isBefore(session.began().plus(LASTS))) {
            return Optional.of("it was " + LASTS.toHours() + " hours old");
        }
        return now.isBefore(session.seen().plus(IDLE))
                ? Optional.empty()
                : Optional.of("it was idle for " + IDLE.toMinutes() + " minutes");
    }

    /// @return whether it was open
    public boolean end(String id, String why) {
        return store.run("UPDATE session SET ended = ? WHERE id = ? AND ended IS NULL", why, id) == 1;
    }

    public Optional<Session> find(String id) {
        return store.find(COLUMNS + " WHERE id = ?", Sessions::read, id);
    }

    /// The newest first, those that are over included.
    ///
    /// @param account empty for those of everybody
    public List<Session> list(Optional<String> account) {
        return account.map(name -> store.list(
                        COLUMNS + " WHERE account = ? ORDER BY began DESC LIMIT " + SHOWN, Sessions::read, name))
                .orElseGet(() -> store.list(COLUMNS + " ORDER BY began DESC LIMIT " + SHOWN, Sessions::read));
    }

    /// What a page must send with everything that it does, to show that it read the answer to its signing in and is not
    /// another site's form. Made from the token, so that nothing more is kept.
    public static String pageToken(String token) {
        return Secrets.hash("page " + token);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static Session read(ResultSet row) throws SQLException {
        String ended = row.getString(8);
        return new Session(
                row.getString(1),
                row.getString(2),
                Coded.parse(Role.class, row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                new Caller(row.getString(6), row.getString(7)),
                ended == null ? "" : ended);
    }
}
