// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A word list of the resources: lines of columns between tabs; `#` opens a comment line.
final class Table {
    /// One line, with where it stands for whoever must mend it.
    record Row(String file, int line, List<String> columns) {
        String at(int column) {
            return column < columns.size() ? columns.get(column) : "";
        }

        /// The words of a column that are separated by `|`.
        List<String> words(int column) {
            return Arrays.stream(at(column).split("\\|"))
                    .map(String::strip)
                    .filter(w -> !w.isEmpty())
                    .toList();
        }

        IllegalStateException error(String problem) {
            return new IllegalStateException(file + ":" + line + ": " + problem);
        }
    }

    private Table() {}

    /// The rows of a resource beside this class, each with at least `columns` columns.
    static List<Row> read(String file, int columns) {
        try (var in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + ": no such resource");
            }
            return parse(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static List<Row> parse(String file, BufferedReader in, int columns) throws IOException {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var row = new Row(file, number, List.of(line.split("\t", -1)));
            if (row.columns().size() < columns) {
                throw row.error("expected " + columns + " columns, found "
                        + row.columns().size());
            }
            rows.add(row);
        }
        return rows;
    }
}
