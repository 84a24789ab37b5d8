// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.truceline.model.Coded;

/// How an obligation hangs together with one of the other side.
///
/// @param to id of that obligation
public record Reciprocity(String to, Effect effect, List<String> basis) {
    public Reciprocity {
        basis = List.copyOf(basis);
    }

    /// What the other's conduct does to this obligation.
    public enum Effect implements Coded {
        /// Nothing: the two are each other's image.
        MIRRORS,
        /// It binds while the other is kept.
        BINDS_WHILE_KEPT,
        /// It binds once the other is accepted.
        BINDS_ONCE_ACCEPTED,
        /// It no longer binds once the other is broken.
        FREED_WHEN_BROKEN
    }
}
