// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;

/// What somebody takes upon himself and no single act shows kept or broken: readiness for talks, good faith. It is
/// held and shown; whether it is kept is for people to say.
///
/// @param assessedBy ids of the sides, actors or bodies that say so; none when nobody was named
public record Undertaking(
        String id, String label, Selector bearer, List<String> assessedBy, List<String> basis, Mark mark) {
    public Undertaking {
        assessedBy = List.copyOf(assessedBy);
        basis = List.copyOf(basis);
    }
}
