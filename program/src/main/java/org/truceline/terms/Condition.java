// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.truceline.model.Truth;

/// Something that must hold for an obligation to bind.
///
/// @param text what must hold, as a clause of a sentence
/// @param holds whether it is known to; mostly nobody knows
public record Condition(String id, String text, Truth holds, List<String> basis) {
    public Condition {
        basis = List.copyOf(basis);
    }
}
