// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Set;

/// Somebody the terms know: a state, an armed group, a body, an observer.
///
/// @param label for people
/// @param shortLabel for tables, at most four characters
/// @param names what speakers call him: names, capitals, offices, armies, persons who speak for him
/// @param adjectives words that mean him only before an organ: "Russian" in "Russian warplanes"
/// @param partOf the greater ones he belongs to or is commanded by
/// @param alliedWith those he does not fight
public record Actor(
        String id,
        String label,
        String shortLabel,
        ActorKind kind,
        List<Dated> names,
        List<Dated> adjectives,
        List<Dated> partOf,
        Set<String> alliedWith) {
    public Actor {
        names = List.copyOf(names);
        adjectives = List.copyOf(adjectives);
        partOf = List.copyOf(partOf);
        alliedWith = Set.copyOf(alliedWith);
    }
}
