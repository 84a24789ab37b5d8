// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The file that the index lies in: one SQLite file, its tables and its settings.
final class IndexFile {
    /// Named where something is sought by its owner: left to itself, SQLite goes through all of a type instead, since
    /// the primary key begins with it as well.
    static final String BY_OWNER = "item_owner";

    private static final String FILE = "index.sqlite";

    /// Who updates has the file from his first look on: two who catch up at once would each apply what the other has.
    private static final String WRITERS_TAKE_TURNS = "?transaction_mode=IMMEDIATE";

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
            "CREATE INDEX IF NOT EXISTS " + BY_OWNER + " ON item (type, owner)",
            "CREATE TABLE IF NOT EXISTS place (entry INTEGER PRIMARY KEY, author TEXT, seq INTEGER, hash TEXT,"
                    + " at TEXT, taken TEXT)",
            "CREATE INDEX IF NOT EXISTS place_author ON place (author, seq)",
            "PRAGMA user_version = " + FORM);

    private IndexFile() {}

    /// The index of a folder, made when it is not there.
    static Connection open(Path dir) throws IOException {
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
            return connection;
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
}
