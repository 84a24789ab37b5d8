// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Set;
import org.truceline.model.Means;

/// A kind of weapon that a clause treats alike.
///
/// @param words by which a report's words are recognised as one
public record WeaponClass(String id, String label, Set<Means> means, List<String> words, Mark mark) {
    public WeaponClass {
        means = Set.copyOf(means);
        words = List.copyOf(words);
    }
}
