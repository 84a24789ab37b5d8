// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;

/// What a table of sides has a column for.
///
/// @param actors those whose words and deeds are this side's, with all that are part of them
public record Side(String id, String label, String shortLabel, List<String> actors) {
    public Side {
        actors = List.copyOf(actors);
    }
}
