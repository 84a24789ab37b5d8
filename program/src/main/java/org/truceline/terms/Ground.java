// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the terms know of places, weapons, things that can be hit and acts of their own.
///
/// @param border of the territory, its points closed, with how far it may be off; absent when not drawn
public record Ground(
        @Nullable Line border,
        List<Landmark> landmarks,
        List<Line> lines,
        List<Zone> zones,
        List<WeaponClass> weapons,
        List<ObjectClass> objects,
        List<OwnAct> ownActs) {
    public Ground {
        landmarks = List.copyOf(landmarks);
        lines = List.copyOf(lines);
        zones = List.copyOf(zones);
        weapons = List.copyOf(weapons);
        objects = List.copyOf(objects);
        ownActs = List.copyOf(ownActs);
    }

    public Optional<Zone> findZone(String id) {
        return zones.stream().filter(z -> z.id().equals(id)).findFirst();
    }

    public Optional<OwnAct> findOwnAct(String id) {
        return ownActs.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<WeaponClass> findWeapon(String id) {
        return weapons.stream().filter(w -> w.id().equals(id)).findFirst();
    }
}
