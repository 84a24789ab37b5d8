// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import org.truceline.model.GeoPoint;

/// Reads the cells of one line, and says what was expected of which column when one cannot be read.
record Cells(String file, long line) {
    GeoPoint point(String north, String latitude, String east, String longitude) {
        try {
            return Entry.point(number(north, latitude), number(east, longitude));
        } catch (GazetteerFault e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new GazetteerFault(file, line, String.valueOf(e.getMessage()));
        }
    }

    double number(String column, String cell) {
        try {
            return Double.parseDouble(cell.strip());
        } catch (NumberFormatException e) {
            throw new GazetteerFault(file, line, "column '" + column + "': expected a number, found '" + cell + "'");
        }
    }

    long count(String column, String cell) {
        return Math.round(number(column, cell));
    }
}
