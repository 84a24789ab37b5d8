// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.List;

/// Why two statements are held to be about one incident.
///
/// @param p how likely, 0 to 1
/// @param reasons in plain words, the weightiest first
public record Link(StatementId a, StatementId b, LinkKind kind, double p, List<String> reasons) {
    public Link {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a likelihood lies between 0 and 1: " + p);
        }
        reasons = List.copyOf(reasons);
    }
}
