// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import java.util.Locale;
import org.truceline.model.Stance;
import org.truceline.model.Statement;

/// What one voice says of an incident.
///
/// @param voice the side's label, or the name of another speaker or of the publication; empty when that is not known
/// @param statements in the order of their ids
record Account(String voice, Kind kind, List<Statement> statements) {
    Account {
        statements = List.copyOf(statements);
    }

    /// Whose voice it is, in the order in which pages show them.
    enum Kind {
        SIDE,
        SPEAKER,
        PUBLICATION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean denies() {
        return statements.stream().anyMatch(s -> s.stance() == Stance.DENIES);
    }
}
