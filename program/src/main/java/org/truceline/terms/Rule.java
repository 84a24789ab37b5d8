// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;

/// What an obligation turns on, under one reading of it.
///
/// @param acts those barred, demanded or allowed
/// @param ownActs acts that only these terms know and that are so as well
/// @param contrary for a demanded act, those that run against it
/// @param weapon id of a weapon class; absent for any means
/// @param target [Selector#ANYONE] when whom it hits makes no difference
/// @param place id of a zone; absent for the whole territory
/// @param from start of its own; absent when that of the agreement
/// @param to end of its own; absent when that of the agreement
/// @param daily the stretch of each local day to which it is confined; absent when it holds all day
public record Rule(
        Selector bearer,
        Set<Act> acts,
        Set<OwnAct> ownActs,
        Set<Act> contrary,
        @Nullable String weapon,
        Selector target,
        @Nullable String place,
        @Nullable TimeSpec from,
        @Nullable TimeSpec to,
        @Nullable DailyWindow daily) {
    public Rule {
        acts = Set.copyOf(acts);
        ownActs = Set.copyOf(ownActs);
        contrary = Set.copyOf(contrary);
    }
}
