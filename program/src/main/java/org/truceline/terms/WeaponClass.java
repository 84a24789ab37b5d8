// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Set;
import org.truceline.model.Means;

/// A kind of weapon that a clause treats alike. What it includes of other classes is already in it.
///
/// @param calibres ranges of bore or warhead, any of which makes one
/// @param systems names of systems that are ones, in lower case: "bm-21", "grad"
/// @param words by which a report's words are recognised as one; those of `systems` included
public record WeaponClass(
        String id,
        String label,
        Set<Means> means,
        List<Calibre> calibres,
        List<String> systems,
        List<String> words,
        Mark mark) {
    public WeaponClass {
        means = Set.copyOf(means);
        calibres = List.copyOf(calibres);
        systems = List.copyOf(systems);
        words = List.copyOf(words);
    }

    /// A range of calibres.
    ///
    /// @param means those it is meant for; empty for all
    /// @param fromMm inclusive
    /// @param toMm inclusive; infinite when there is no upper end
    public record Calibre(Set<Means> means, double fromMm, double toMm) {
        public Calibre {
            means = Set.copyOf(means);
        }

        public boolean contains(double mm) {
            return mm >= fromMm && mm <= toMm;
        }
    }
}
