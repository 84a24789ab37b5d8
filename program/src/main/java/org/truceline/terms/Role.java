// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import org.truceline.model.Coded;

/// What an actor is under the terms. One actor can hold several at once.
public enum Role implements Coded {
    PARTY,
    ASSOCIATED_FORCE,
    GUARANTOR,
    MONITOR,
    SECRETARIAT,
    HUMANITARIAN,
    EXCLUDED;

    /// Whether who holds it has a stake in what is said of a breach.
    boolean hasStake() {
        return switch (this) {
            case PARTY, ASSOCIATED_FORCE, GUARANTOR, EXCLUDED -> true;
            case MONITOR, SECRETARIAT, HUMANITARIAN -> false;
        };
    }
}
