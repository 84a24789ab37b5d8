// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// SQL on the index, where whatever goes wrong means that the index cannot be used.
final class Sql {
    private Sql() {}

    /// Reads one row of a result.
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> query(Connection connection, String sql, RowReader<T> reader, Object... values) {
        try (var statement = prepare(connection, sql)) {
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

    static PreparedStatement prepare(Connection connection, String sql) {
        try {
            return connection.prepareStatement(sql);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    static void run(Connection connection, String sql, Object... values) {
        try (var statement = prepare(connection, sql)) {
            execute(statement, values);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    static void execute(PreparedStatement statement, Object... values) {
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

    /// The record itself is whole: the index is a cache, and this is about the disk or the file that it lies in.
    static UncheckedIOException broken(SQLException e) {
        return new UncheckedIOException(new IOException(
                "the index cannot be used; the record is as it was (truceline fsck mends it): " + e.getMessage(), e));
    }
}
