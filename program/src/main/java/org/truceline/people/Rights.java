// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.truceline.model.Coded;

/// The one table of who may do what: a row for each deed and for whose it is, a column for each role, `yes` or `-`.
/// What has no row is refused to everybody.
///
/// The file is UTF-8 with columns between tabs, padded with spaces where it helps the eye; `#` opens a comment line,
/// the first other line names the columns.
public final class Rights {
    private static final String YES = "yes";
    private static final String NO = "-";
    private static final int FIRST_ROLE = 2;

    private final Map<Row, Set<Role>> rows;

    /// A row of the table.
    public record Row(String deed, Whose whose) {}

    private Rights(Map<Row, Set<Role>> rows) {
        this.rows = rows;
    }

    /// The table that comes with the program.
    public static Rights builtIn() {
        try (InputStream in = Objects.requireNonNull(Rights.class.getResourceAsStream("rights.tsv"))) {
            return parse("rights.tsv", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the program cannot be read", e);
        }
    }

    /// @param file its name, for messages
    /// @throws IllegalArgumentException naming file, line and what was expected
    public static Rights parse(String file, String text) {
        var rows = new LinkedHashMap<Row, Set<Role>>();
        List<Role> columns = List.of();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String where = file + ":" + number + ": ";
            String[] cells = line.strip().split("\\s*\\t\\s*");
            if (columns.isEmpty()) {
                columns = columns(where, cells);
            } else {
                var row = row(where, cells, columns);
                if (rows.put(row, roles(where, cells, columns)) != null) {
                    throw new IllegalArgumentException(where + "expected each deed once, this is another " + row);
                }
            }
        }
        return new Rights(rows);
    }

    private static List<Role> columns(String where, String[] cells) {
        if (cells.length <= FIRST_ROLE || !cells[0].equals("deed") || !cells[1].equals("whose")) {
            throw new IllegalArgumentException(where + "expected the columns deed, whose and the roles");
        }
        var roles = new ArrayList<Role>();
        for (int i = FIRST_ROLE; i < cells.length; i++) {
            roles.add(code(where, Role.class, cells[i]));
        }
        return roles;
    }

    private static Row row(String where, String[] cells, List<Role> columns) {
        if (cells.length != columns.size() + FIRST_ROLE) {
            throw new IllegalArgumentException(
                    where + "expected " + (columns.size() + FIRST_ROLE) + " columns, found " + cells.length);
        }
        return new Row(cells[0], code(where, Whose.class, cells[1]));
    }

    private static Set<Role> roles(String where, String[] cells, List<Role> columns) {
        var may = EnumSet.noneOf(Role.class);
        for (int i = 0; i < columns.size(); i++) {
            switch (cells[i + FIRST_ROLE]) {
                case YES -> may.add(columns.get(i));
                case NO -> {}
                default ->
                    throw new IllegalArgumentException(where + "expected yes or -, found '" + cells[i + FIRST_ROLE]
                            + "' for " + columns.get(i).code());
            }
        }
        return may;
    }

    private static <E extends Enum<E> & Coded> E code(String where, Class<E> type, String code) {
        try {
            return Coded.parse(type, code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + e.getMessage(), e);
        }
    }

    public boolean allows(Role role, String deed, Whose whose) {
        return rows.getOrDefault(new Row(deed, whose), Set.of()).contains(role);
    }

    /// All rows in the order of the file, each with the roles that may.
    public Map<Row, Set<Role>> rows() {
        return java.util.Collections.unmodifiableMap(rows);
    }
}
