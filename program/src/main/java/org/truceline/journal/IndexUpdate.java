// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.truceline.ledger.Hash;

/// A run of entries being applied; nothing of it is kept unless it is committed.
final class IndexUpdate implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement put;
    private final PreparedStatement place;
    private final PreparedStatement author;

    /// @param connection to the index, where nothing else is being applied
    IndexUpdate(Connection connection) {
        this.connection = connection;
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw Sql.broken(e);
        }
        this.put = Sql.prepare(connection, "INSERT OR REPLACE INTO item VALUES (?, ?, ?, ?, ?)");
        this.place = Sql.prepare(connection, "INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, NULL)");
        this.author = Sql.prepare(
                connection,
                "INSERT INTO author VALUES (?, ?, ?, '')"
                        + " ON CONFLICT (name) DO UPDATE SET next = excluded.next, last = excluded.last");
    }

    /// An entry whose content was erased, or is not shown here: only its place in its author's chain is left.
    void apply(long entry, Envelope envelope, Hash hash) {
        head(envelope, hash);
        place(entry, envelope, hash);
    }

    private void head(Envelope envelope, Hash hash) {
        Sql.execute(author, envelope.author(), envelope.seq() + 1, hash.toHex());
    }

    private void place(long entry, Envelope envelope, Hash hash) {
        Sql.execute(
                place,
                entry,
                envelope.author(),
                envelope.seq(),
                hash.toHex(),
                envelope.at().toString());
    }

    /// What the program itself concludes is the mass of a record, and nobody asks when the host took it.
    private static boolean isPlaced(Envelope envelope, EntryType type) {
        return !envelope.author().equals(Journal.HOST)
                || switch (type) {
                    case REPORT, STATEMENT, INCIDENT, WITHDRAWN, FINDING, REJECT, DISCREPANCY -> false;
                    case RECORD,
                            KEY,
                            REVOKED,
                            DELEGATED,
                            MEMBER,
                            RECEIVED,
                            MISDEED,
                            TERMS,
                            POLICY,
                            GAZETTEER,
                            REVIEW,
                            NOTE,
                            LAPSE,
                            CALL,
                            SUBMISSION,
                            FILE,
                            NOTICE,
                            ALERT,
                            VIEW,
                            RECIPIENT,
                            SEALED,
                            OPENED,
                            ERASED -> true;
                };
    }

    void apply(long entry, Envelope envelope, Hash hash, Body body) {
        head(envelope, hash);
        if (isPlaced(envelope, body.type())) {
            place(entry, envelope, hash);
        }
        switch (body.type()) {
            case RECEIVED -> {
                put(entry, body);
                run(
                        "UPDATE place SET taken = ? WHERE entry BETWEEN ? AND ? AND author = ?",
                        body.value().path("at").asString(),
                        body.value().path("first").asLong(),
                        body.value().path("last").asLong(),
                        body.owner());
            }
            case WITHDRAWN -> {
                forget(EntryType.INCIDENT, body.id());
                forget(EntryType.FINDING, body.id());
                run("DELETE FROM item WHERE type = ? AND id = ?", EntryType.FINDING.code(), body.id());
            }
            case INCIDENT -> {
                forget(EntryType.FINDING, body.id());
                put(entry, body);
            }
            case RECORD, KEY -> {
                put(entry, body);
                run(
                        "INSERT INTO author VALUES (?, 0, ?, ?) ON CONFLICT (name) DO UPDATE SET vkey = excluded.vkey",
                        body.id(),
                        Envelope.NO_PREVIOUS.toHex(),
                        body.value().path("vkey").asString());
            }
            case ERASED -> {
                put(entry, body);
                run(
                        "DELETE FROM item WHERE entry = ?",
                        body.value().path("entry").asLong());
            }
            case TERMS,
                    POLICY,
                    REVOKED,
                    DELEGATED,
                    GAZETTEER,
                    REPORT,
                    STATEMENT,
                    FINDING,
                    REJECT,
                    DISCREPANCY,
                    CALL,
                    SEALED,
                    MEMBER,
                    MISDEED,
                    OPENED,
                    ALERT,
                    VIEW,
                    RECIPIENT -> put(entry, body);
            // The bytes of a file are read from the content, where they are.
            case FILE -> put(entry, body.without(FileParts.DATA));
            // What was said stands: the same id again changes nothing.
            case NOTE, LAPSE, NOTICE, SUBMISSION, REVIEW -> putOnce(entry, body);
        }
    }

    void commit(Index.State state) {
        run(
                "INSERT OR REPLACE INTO state VALUES (1, ?, ?)",
                state.size(),
                state.last().toHex());
        try {
            connection.commit();
        } catch (SQLException e) {
            throw Sql.broken(e);
        }
    }

    private void put(long entry, Body body) {
        Sql.execute(put, row(entry, body));
    }

    private void putOnce(long entry, Body body) {
        run("INSERT OR IGNORE INTO item VALUES (?, ?, ?, ?, ?)", row(entry, body));
    }

    private static Object[] row(long entry, Body body) {
        String json = new String(Json.canonical(body.value()), StandardCharsets.UTF_8);
        return new Object[] {body.type().code(), body.id(), body.owner(), entry, json};
    }

    private void forget(EntryType type, String owner) {
        run("DELETE FROM item INDEXED BY " + IndexFile.BY_OWNER + " WHERE type = ? AND owner = ?", type.code(), owner);
    }

    private void run(String sql, Object... values) {
        Sql.run(connection, sql, values);
    }

    @Override
    public void close() {
        try {
            put.close();
            place.close();
            author.close();
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw Sql.broken(e);
        }
    }
}
