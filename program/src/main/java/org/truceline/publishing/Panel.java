// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;

/// A table of a page, in words that were found before: clocks, quotas, dues, figures.
///
/// @param heads one for each column
/// @param rows each with as many cells as there are heads
/// @param remark what has to be known to read it; empty for none
public record Panel(String title, List<String> heads, List<List<String>> rows, String remark) {
    public Panel {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(
                        title + ": a row of " + row.size() + " cells under " + heads.size() + " heads");
            }
        }
    }
}
