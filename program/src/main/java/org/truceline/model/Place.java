// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.List;
import java.util.Optional;

/// A place as a speaker named it, with the sites it may be.
///
/// @param words exactly as written
/// @param candidates none when unknown, one when resolved, several when the name is ambiguous and nothing decides
public record Place(String words, List<Site> candidates) {
    public Place {
        candidates = List.copyOf(candidates);
    }

    public static Place of(String words, Site site) {
        return new Place(words, List.of(site));
    }

    public Optional<Site> resolved() {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
