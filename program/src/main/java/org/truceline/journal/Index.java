// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.truceline.ledger.Hash;
import org.truceline.model.Recorded;
import tools.jackson.databind.JsonNode;

/// The index of a record: the newest body under each id, and the head of each author's chain, as the log's entries
/// leave them when they are applied in order. A cache in one SQLite file; the log is the truth.
final class Index implements AutoCloseable {
    private final Connection connection;

    private Index(Connection connection) {
        this.connection = connection;
    }

    /// How far the log has been applied.
    ///
    /// @param size entries applied
    /// @param last SHA-256 of the last of them, to see whether this is still the same log
    record State(long size, Hash last) {}

    /// Where an author's chain stands.
    record Head(long next, Hash last, String vkey) {}

    static Index open(Path dir) throws IOException {
        return new Index(IndexFile.open(dir));
    }

    /// Whether the file's own structure is whole.
    boolean isSound() {
        return query("PRAGMA integrity_check", row -> row.getString(1)).equals(List.of("ok"));
    }

    State state() {
        var rows =
                query("SELECT size, last FROM state", row -> new State(row.getLong(1), Hash.ofHex(row.getString(2))));
        return rows.isEmpty() ? new State(0, Envelope.NO_PREVIOUS) : rows.getFirst();
    }

    Optional<Head> findAuthor(String name) {
        return query(
                        "SELECT next, last, vkey FROM author WHERE name = ?",
                        row -> new Head(row.getLong(1), Hash.ofHex(row.getString(2)), row.getString(3)),
                        name)
                .stream()
                .findFirst();
    }

    /// Bodies of a type, in the order of their ids.
    <T> List<T> list(EntryType type, Function<JsonNode, T> form) {
        return query(
                "SELECT body FROM item WHERE type = ? ORDER BY id",
                row -> form.apply(parse(row.getString(1))),
                type.code());
    }

    /// Takes one body with its id and the number of its entry.
    @FunctionalInterface
    interface Visitor {
        void take(String id, long entry, JsonNode body);
    }

    /// Shows all bodies of a type, in the order of their ids.
    void forEach(EntryType type, Visitor visitor) {
        query(
                "SELECT id, entry, body FROM item WHERE type = ? ORDER BY id",
                row -> {
                    visitor.take(row.getString(1), row.getLong(2), parse(row.getString(3)));
                    return true;
                },
                type.code());
    }

    /// Has all that is read from here on be as it is at this moment, whatever others write, until this is closed.
    ///
    /// @return how far the log is applied at this moment
    State hold() {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN DEFERRED");
            return state();
        } catch (SQLException e) {
            throw Sql.broken(e);
        }
    }

    /// Bodies of a type with who wrote them and when the record took them, in the order of the log.
    <T> List<Recorded<T>> recorded(EntryType type, Function<JsonNode, T> form) {
        return query(
                "SELECT i.body, p.author, i.entry, coalesce(p.taken, p.at) FROM item i JOIN place p USING (entry)"
                        + " WHERE i.type = ? ORDER BY i.entry",
                row -> new Recorded<>(
                        form.apply(parse(row.getString(1))),
                        row.getString(2),
                        row.getLong(3),
                        Instant.parse(row.getString(4))),
                type.code());
    }

    /// The entry in the log that is the author's own of that number, with its hash.
    Optional<Place> findPlace(String author, long seq) {
        return query(
                        "SELECT entry, hash FROM place WHERE author = ? AND seq = ?",
                        row -> new Place(row.getLong(1), Hash.ofHex(row.getString(2))),
                        author,
                        seq)
                .stream()
                .findFirst();
    }

    record Place(long entry, Hash hash) {}

    /// Who wrote an entry; empty where only the host can have.
    Optional<String> findAuthorOf(long entry) {
        return query("SELECT author FROM place WHERE entry = ?", row -> row.getString(1), entry).stream()
                .findFirst();
    }

    /// The record's newest time: when the host last wrote something of his own.
    Optional<Instant> lastTime() {
        return query(
                        "SELECT at FROM place WHERE author = ? ORDER BY entry DESC LIMIT 1",
                        row -> Instant.parse(row.getString(1)),
                        Journal.HOST)
                .stream()
                .findFirst();
    }

    /// The entry that holds the newest body under an id.
    Optional<Long> findEntry(EntryType type, String id) {
        return query("SELECT entry FROM item WHERE type = ? AND id = ?", row -> row.getLong(1), type.code(), id)
                .stream()
                .findFirst();
    }

    Optional<JsonNode> findValue(EntryType type, String id) {
        return query("SELECT body FROM item WHERE type = ? AND id = ?", row -> parse(row.getString(1)), type.code(), id)
                .stream()
                .findFirst();
    }

    /// Bodies of a type under one owner.
    List<JsonNode> values(EntryType type, String owner) {
        return query(
                "SELECT body FROM item INDEXED BY " + IndexFile.BY_OWNER + " WHERE type = ? AND owner = ? ORDER BY id",
                row -> parse(row.getString(1)),
                type.code(),
                owner);
    }

    List<IdAndEntry> entries(EntryType type) {
        return query(
                "SELECT id, entry FROM item WHERE type = ? ORDER BY id",
                row -> new IdAndEntry(row.getString(1), row.getLong(2)),
                type.code());
    }

    record IdAndEntry(String id, long entry) {}

    /// Applies entries in one transaction.
    IndexUpdate update() {
        return new IndexUpdate(connection);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Sql.broken(e);
        }
    }

    private <T> List<T> query(String sql, Sql.RowReader<T> reader, Object... values) {
        return Sql.query(connection, sql, reader, values);
    }

    private static JsonNode parse(String json) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
