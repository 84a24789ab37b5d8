// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One row of a table by column name. Its getters say what they expected when a field does not hold it.
record Row(Map<String, String> fields) {
    String get(String column) {
        return find(column)
                .orElseThrow(
                        () -> new IllegalArgumentException("expected a value in column '" + column + "', it is empty"));
    }

    Optional<String> find(String column) {
        return Optional.ofNullable(fields.get(column)).map(String::strip).filter(v -> !v.isEmpty() && !v.equals("NA"));
    }

    LocalDate getDate(String column) {
        String value = get(column);
        try {
            return ProseFile.date(value.length() > 10 ? value.substring(0, 10) : value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("column '" + column + "': " + e.getMessage(), e);
        }
    }

    Optional<LocalDate> findDate(String column) {
        return find(column).map(v -> getDate(column));
    }

    double getNumber(String column, double least, double most) {
        String value = get(column);
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with what was expected.
        }
        throw new IllegalArgumentException("column '%s': expected a number from %s to %s, got '%s'"
                .formatted(column, plain(least), plain(most), value));
    }

    int getCount(String column) {
        double number = getNumber(column, 0, Integer.MAX_VALUE);
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException(
                    "column '" + column + "': expected a whole number, got '" + get(column) + "'");
        }
        return (int) number;
    }

    Optional<Integer> findCount(String column) {
        return find(column).map(v -> getCount(column));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
