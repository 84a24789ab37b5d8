// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The SQLite file of this room. One connection, used by one thread at a time; other processes may have the file open
/// as well and are waited for. Every write is durable when its call returns.
final class Store implements AutoCloseable {
    static final String FILE = "people.sqlite";

    private static final List<String> SETTINGS =
            List.of("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA busy_timeout = 10000");

    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT, subject TEXT"
                    + " UNIQUE, disabled INTEGER NOT NULL DEFAULT 0)",
            "CREATE TABLE IF NOT EXISTS link (hash TEXT PRIMARY KEY, account TEXT NOT NULL, until INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS session (id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, account TEXT NOT NULL,"
                    + " began INTEGER NOT NULL, seen INTEGER NOT NULL, address TEXT NOT NULL, agent TEXT NOT NULL,"
                    + " ended TEXT)",
            "CREATE TABLE IF NOT EXISTS failure (key TEXT PRIMARY KEY, count INTEGER NOT NULL, until INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS deed (key TEXT PRIMARY KEY, at INTEGER NOT NULL, made TEXT)",
            "CREATE TABLE IF NOT EXISTS audit (n INTEGER PRIMARY KEY, at INTEGER NOT NULL, account TEXT NOT NULL, role"
                    + " TEXT NOT NULL, session TEXT NOT NULL, deed TEXT NOT NULL, about TEXT NOT NULL, outcome TEXT NOT"
                    + " NULL, detail TEXT NOT NULL, hash TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS mail (id TEXT PRIMARY KEY, recipient TEXT NOT NULL, subject TEXT NOT NULL, body"
                    + " TEXT NOT NULL, made INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL,"
                    + " sent INTEGER, said TEXT)",
            "CREATE TABLE IF NOT EXISTS shift (n INTEGER PRIMARY KEY, at INTEGER NOT NULL, account TEXT NOT NULL, words"
                    + " TEXT NOT NULL)");

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    private Store(Connection connection) {
        this.connection = connection;
    }

    /// Opens the file of a private folder, making both when they are not there, readable by their owner alone.
    static Store open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (FileAlreadyExistsException e) {
            // It was made at an earlier start, with the same permissions.
        }
        try {
            var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                for (String setting : SETTINGS) {
                    statement.execute(setting);
                }
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
            return new Store(connection);
        } catch (SQLException e) {
            throw new IOException(file + ": cannot be opened as a file of people: " + e.getMessage(), e);
        }
    }

    /// Reads one row of a result.
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, RowReader<T> reader, Object... values) {
        lock.lock();
        try (var statement = connection.prepareStatement(sql)) {
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
        } finally {
            lock.unlock();
        }
    }

    <T> Optional<T> find(String sql, RowReader<T> reader, Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /// @return how many rows it changed
    int run(String sql, Object... values) {
        lock.lock();
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw broken(e);
        } finally {
            lock.unlock();
        }
    }

    /// Runs several reads and writes as one: all of it is kept, or nothing; nobody else writes meanwhile.
    <T> T together(Supplier<T> work) {
        lock.lock();
        try {
            run("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                T made = work.get();
                run("COMMIT");
                done = true;
                return made;
            } finally {
                if (!done) {
                    run("ROLLBACK");
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static UncheckedIOException broken(SQLException e) {
        return new UncheckedIOException(new IOException("the file of people cannot be used: " + e.getMessage(), e));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        } finally {
            lock.unlock();
        }
    }
}
