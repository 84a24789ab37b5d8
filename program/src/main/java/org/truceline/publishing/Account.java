// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.model.Stance;
import org.truceline.model.Statement;

/// What one voice says of an incident.
///
/// @param voice the side's label, or the name of another speaker or of the publication
/// @param statements in the order of their ids
record Account(String voice, Kind kind, List<Statement> statements) {
    Account {
        statements = List.copyOf(statements);
    }

    /// Whose voice it is, in the order in which pages show them.
    enum Kind {
        SIDE("a side"),
        SPEAKER("another speaker"),
        PUBLICATION("the publication itself");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    boolean denies() {
        return statements.stream().anyMatch(s -> s.stance() == Stance.DENIES);
    }
}
