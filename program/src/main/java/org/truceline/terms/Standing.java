// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Set;
import org.truceline.model.Act;

/// Who may take a step that changes the agreement, according to one reading.
///
/// @param roles the roles that may
/// @param actors ids of actors who may, whatever their role
public record Standing(
        Act act, Set<Role> roles, Set<String> actors, String reading, List<String> heldBy, List<String> basis) {
    public Standing {
        roles = Set.copyOf(roles);
        actors = Set.copyOf(actors);
        heldBy = List.copyOf(heldBy);
        basis = List.copyOf(basis);
    }
}
