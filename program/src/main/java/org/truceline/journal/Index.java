// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.truceline.ledger.Hash;
import org.truceline.model.Recorded;
import tools.jackson.databind.JsonNode;

/// The index of a record: the newest body under each id, and the head of each author's chain, as the log's entries
/// leave them when they are applied in order. A cache in one SQLite file; the log is the truth.
final class Index implements AutoCloseable {
    private static final String FILE = "index.sqlite";

    /// Who updates has the file from his first look on: two who catch up at once would each apply what the other has.
    private static final String WRITERS_TAKE_TURNS = "?transaction_mode=IMMEDIATE";

    /// Named where something is sought by its owner: left to itself, SQLite goes through all of a type instead, since
    /// the primary key begins with it as well.
    private static final String BY_OWNER = "item_owner";

    /// An index in an earlier form is thrown away: the log makes it again.
    private static final int FORM = 2;

    private static final List<String> SETTINGS = List.of(
            "PRAGMA journal_mode = WAL",
            // A cache need not survive a power cut: what it lacks is read from the log again.
            "PRAGMA synchronous = OFF",
            "PRAGMA busy_timeout = 10000",
            // In KiB, taken as it is needed: a part of a long run fits, where SQLite's own two megabytes would have
            // each page written and read again several times within one transaction.
            "PRAGMA cache_size = -32768",
            // What an erasure deletes is written over.
            "PRAGMA secure_delete = ON");

    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS state (one INTEGER PRIMARY KEY CHECK (one = 1), size INTEGER, last TEXT)",
            "CREATE TABLE IF NOT EXISTS author (name TEXT PRIMARY KEY, next INTEGER, last TEXT, vkey TEXT)",
            "CREATE TABLE IF NOT EXISTS item (type TEXT, id TEXT, owner TEXT, entry INTEGER, body TEXT,"
                    + " PRIMARY KEY (type, id)) WITHOUT ROWID",
            "CREATE INDEX IF NOT EXISTS " + Index.BY_OWNER + " ON item (type, owner)",
            "CREATE TABLE IF NOT EXISTS place (entry INTEGER PRIMARY KEY, author TEXT, seq INTEGER, hash TEXT,"
                    + " at TEXT, taken TEXT)",
            "CREATE INDEX IF NOT EXISTS place_author ON place (author, seq)",
            "PRAGMA user_version = " + Index.FORM);

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
        Files.createDirectories(dir);
        try {
            var connection = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve(FILE) + WRITERS_TAKE_TURNS);
            try (var statement = connection.createStatement()) {
                for (String sql : SETTINGS) {
                    statement.execute(sql);
                }
                clearEarlier(statement);
                for (String sql : TABLES) {
                    statement.execute(sql);
                }
            }
            return new Index(connection);
        } catch (SQLException e) {
            throw new IOException("the index cannot be opened: " + e.getMessage(), e);
        }
    }

    private static void clearEarlier(Statement statement) throws SQLException {
        int form;
        try (var row = statement.executeQuery("PRAGMA user_version")) {
            form = row.next() ? row.getInt(1) : 0;
        }
        if (form < FORM) {
            for (String table : List.of("state", "author", "item", "place")) {
                statement.execute("DROP TABLE IF EXISTS " + table);
            }
        }
    }

    static void delete(Path dir) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(dir.resolve(FILE + suffix));
        }
    }

    static Path file(Path dir) {
        return dir.resolve(FILE);
    }

    /// Writes the index to a new file in the one form that its rows have, whatever the order of writes that led to
    /// them: two indexes of one log are the same bytes.
    ///
    /// @param from an index
    static void writeInOrder(Path from, Path to) throws IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + to);
                var statement = connection.createStatement();
                var attach = connection.prepareStatement("ATTACH ? AS live")) {
            attach.setString(1, from.toString());
            attach.execute();
            connection.setAutoCommit(false);
            for (String sql : TABLES) {
                statement.execute(sql);
            }
            statement.execute("INSERT INTO main.state SELECT * FROM live.state");
            statement.execute("INSERT INTO main.author SELECT * FROM live.author ORDER BY name");
            statement.execute("INSERT INTO main.item SELECT * FROM live.item ORDER BY type, id");
            statement.execute("INSERT INTO main.place SELECT * FROM live.place ORDER BY entry");
            connection.commit();
        } catch (SQLException e) {
            throw new IOException("the index cannot be read: " + e.getMessage(), e);
        }
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
    <T> List<T> list(EntryType type, java.util.function.Function<JsonNode, T> form) {
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
            throw broken(e);
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
                "SELECT body FROM item INDEXED BY " + BY_OWNER + " WHERE type = ? AND owner = ? ORDER BY id",
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

    /// Bodies of a type, in the order of the log.
    List<ValueAndEntry> values(EntryType type) {
        return query(
                "SELECT body, entry FROM item WHERE type = ? ORDER BY entry",
                row -> new ValueAndEntry(parse(row.getString(1)), row.getLong(2)),
                type.code());
    }

    record ValueAndEntry(JsonNode value, long entry) {}

    /// Applies entries in one transaction.
    Update update() {
        try {
            connection.setAutoCommit(false);
            return new Update();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// A run of entries being applied; nothing of it is kept unless it is committed.
    final class Update implements AutoCloseable {
        private final PreparedStatement put = prepare("INSERT OR REPLACE INTO item VALUES (?, ?, ?, ?, ?)");
        private final PreparedStatement place = prepare("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, NULL)");
        private final PreparedStatement author = prepare("INSERT INTO author VALUES (?, ?, ?, '')"
                + " ON CONFLICT (name) DO UPDATE SET next = excluded.next, last = excluded.last");

        /// An entry whose content was erased, or is not shown here: only its place in its author's chain is left.
        void apply(long entry, Envelope envelope, Hash hash) {
            head(envelope, hash);
            place(entry, envelope, hash);
        }

        private void head(Envelope envelope, Hash hash) {
            execute(author, envelope.author(), envelope.seq() + 1, hash.toHex());
        }

        private void place(long entry, Envelope envelope, Hash hash) {
            execute(
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
                        REVIEW,
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
                case NOTE, LAPSE, NOTICE, SUBMISSION -> putOnce(entry, body);
            }
        }

        void commit(State state) {
            run(
                    "INSERT OR REPLACE INTO state VALUES (1, ?, ?)",
                    state.size(),
                    state.last().toHex());
            try {
                connection.commit();
            } catch (SQLException e) {
                throw broken(e);
            }
        }

        private void put(long entry, Body body) {
            execute(put, row(entry, body));
        }

        private void putOnce(long entry, Body body) {
            run("INSERT OR IGNORE INTO item VALUES (?, ?, ?, ?, ?)", row(entry, body));
        }

        private static Object[] row(long entry, Body body) {
            String json = new String(Json.canonical(body.value()), StandardCharsets.UTF_8);
            return new Object[] {body.type().code(), body.id(), body.owner(), entry, json};
        }

        private void forget(EntryType type, String owner) {
            run("DELETE FROM item INDEXED BY " + BY_OWNER + " WHERE type = ? AND owner = ?", type.code(), owner);
        }

        private void run(String sql, Object... values) {
            try (var statement = prepare(sql)) {
                execute(statement, values);
            } catch (SQLException e) {
                throw broken(e);
            }
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
                throw broken(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /// Reads one row of a result.
    private interface RowReader<T> {
        T read(java.sql.ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, RowReader<T> reader, Object... values) {
        try (var statement = prepare(sql)) {
            bind(statement, values);
            var rows = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private PreparedStatement prepare(String sql) {
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static void execute(PreparedStatement statement, Object... values) {
        try {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static JsonNode parse(String json) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    /// The record itself is whole: the index is a cache, and this is about the disk or the file that it lies in.
    private static UncheckedIOException broken(SQLException e) {
        return new UncheckedIOException(new IOException(
                "the index cannot be used; the record is as it was (truceline fsck mends it): " + e.getMessage(), e));
    }
}
