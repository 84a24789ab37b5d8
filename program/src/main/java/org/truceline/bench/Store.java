// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.Log;
import org.truceline.ledger.NoteSigner;

/// Somewhere that entries can be committed durably, a batch at a time.
interface Store extends AutoCloseable {
    /// When it returns, the entries survive a power cut.
    void commit(List<byte[]> entries) throws IOException;

    @Override
    void close() throws IOException;

    static Store ledger(Path dir) throws IOException {
        Log log = Log.create(dir, "bench", NoteSigner.of("bench", Ed25519Key.generate()));
        return new Store() {
            @Override
            public void commit(List<byte[]> entries) throws IOException {
                log.append(entries);
            }

            @Override
            public void close() throws IOException {
                log.close();
            }
        };
    }

    /// Write-ahead log, and each commit waits for the disk.
    static Store sqlite(Path file) throws IOException {
        return new Sql(
                "jdbc:sqlite:" + file,
                List.of(
                        "PRAGMA journal_mode = WAL",
                        "PRAGMA synchronous = FULL",
                        "CREATE TABLE entry (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)"));
    }

    /// @param url of a database that may be written to; `synchronous_commit` is on, as it is by default
    static Store postgres(String url) throws IOException {
        return new Sql(
                url,
                List.of(
                        "SET synchronous_commit = on",
                        "DROP TABLE IF EXISTS truceline_bench",
                        "CREATE TABLE truceline_bench (id BIGSERIAL PRIMARY KEY, bytes BYTEA NOT NULL)"));
    }

    /// A table of entries behind JDBC.
    final class Sql implements Store {
        private final Connection connection;
        private final PreparedStatement insert;

        private Sql(String url, List<String> setup) throws IOException {
            try {
                connection = DriverManager.getConnection(url);
                try (var statement = connection.createStatement()) {
                    for (String sql : setup) {
                        statement.execute(sql);
                    }
                }
                connection.setAutoCommit(false);
                String table = url.startsWith("jdbc:sqlite") ? "entry" : "truceline_bench";
                insert = connection.prepareStatement("INSERT INTO " + table + " (bytes) VALUES (?)");
            } catch (SQLException e) {
                throw new IOException(url + " cannot be used: " + e.getMessage(), e);
            }
        }

        @Override
        public void commit(List<byte[]> entries) throws IOException {
            try {
                for (byte[] entry : entries) {
                    insert.setBytes(1, entry);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }
}
