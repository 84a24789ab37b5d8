// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The event codes of CAMEO with what each turns into when it is not done but intended, asked for or refused, and the
/// PLOVER event that corresponds. Source: CAMEO codebook 1.1b3 and PLOVER codebook 0.1b2; labels are our own.
final class CameoCodes {
    /// What a verb around an act makes of it.
    enum Turn {
        INTEND(4),
        APPEAL(5),
        DEMAND(6),
        REFUSE(7),
        THREATEN(8);

        private final int column;

        Turn(int column) {
            this.column = column;
        }
    }

    /// A PLOVER event; the mode is empty where PLOVER has none.
    record Plover(String event, String mode) {}

    private static final String NONE = "-";

    private final Map<String, Table.Row> rows = new LinkedHashMap<>();

    CameoCodes() {
        for (var row : Table.read("cameo-codes.tsv", 9)) {
            if (rows.put(row.at(0), row) != null) {
                throw row.error("code '" + row.at(0) + "' is listed twice");
            }
        }
        rows.values().forEach(this::check);
    }

    private void check(Table.Row row) {
        for (var turn : Turn.values()) {
            String into = row.at(turn.column);
            if (!into.equals(NONE) && !rows.containsKey(into)) {
                throw row.error("no such code: '" + into + "'");
            }
        }
    }

    Set<String> all() {
        return rows.keySet();
    }

    boolean has(String code) {
        return rows.containsKey(code);
    }

    String label(String code) {
        return row(code).at(1);
    }

    /// What an act becomes under a verb around it; empty when CAMEO has nothing for that.
    Optional<String> turned(String code, Turn turn) {
        String into = row(code).at(turn.column);
        return into.equals(NONE) ? Optional.empty() : Optional.of(into);
    }

    Plover plover(String code) {
        var row = row(code);
        return new Plover(plain(row.at(2)), plain(row.at(3)));
    }

    /// Threats and worse: classes 13 to 20.
    static boolean isHostile(String code) {
        return code.compareTo("13") >= 0;
    }

    private static String plain(String cell) {
        return cell.equals(NONE) ? "" : cell;
    }

    private Table.Row row(String code) {
        var row = rows.get(code);
        if (row == null) {
            throw new IllegalArgumentException("'" + code + "' is no CAMEO code");
        }
        return row;
    }
}
