// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.util.List;

/// A part of an agreement as it is told: all that it holds of one sort.
///
/// @param cited whether its items have ids by which the file and findings speak of them
public record Part(String title, boolean cited, List<Item> items) {
    public Part {
        items = List.copyOf(items);
    }

    static Part cited(String title, List<Item> items) {
        return new Part(title, true, items);
    }

    static Part plain(String title, List<Item> items) {
        return new Part(title, false, items);
    }
}
