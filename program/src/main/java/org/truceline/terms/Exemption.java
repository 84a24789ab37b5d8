// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.truceline.model.Coded;

/// What takes an act out of an obligation.
///
/// @param words by which a statement is recognised as claiming it, in lower case
public record Exemption(Kind kind, List<String> words, List<String> basis) {
    public Exemption {
        words = List.copyOf(words);
        basis = List.copyOf(basis);
    }

    /// The ground of an exemption.
    public enum Kind implements Coded {
        EXCLUDED_TARGET,
        SELF_DEFENCE,
        RETURN_FIRE
    }
}
