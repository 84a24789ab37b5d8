// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.Set;

/// Who or what an obligation speaks of, as the union of what it names.
///
/// @param anyone everybody and everything
/// @param opposed of actors only those who are not allied with the doer
/// @param objects ids of object classes
public record Selector(
        Set<String> actors, Set<Role> roles, Set<String> sides, Set<String> objects, boolean anyone, boolean opposed) {
    public static final Selector ANYONE = new Selector(Set.of(), Set.of(), Set.of(), Set.of(), true, false);

    public Selector {
        actors = Set.copyOf(actors);
        roles = Set.copyOf(roles);
        sides = Set.copyOf(sides);
        objects = Set.copyOf(objects);
    }
}
