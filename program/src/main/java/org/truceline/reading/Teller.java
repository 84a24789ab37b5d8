// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import org.jspecify.annotations.Nullable;
import org.truceline.model.Speaker;

/// Somebody who speaks, and for which side.
///
/// @param speaker absent for the publication itself
/// @param side the party spoken for; empty for neutral bodies, witnesses and publications
record Teller(@Nullable Speaker speaker, String side) {
    static final Teller PUBLICATION = new Teller(null, "");

    boolean partisan() {
        return !side.isEmpty();
    }
}
