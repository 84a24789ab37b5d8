// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Means;

/// How a verb of action takes its arguments, one line of `frames.tsv`.
///
/// @param verb base form with its particle, if it has one
/// @param object absent when the verb takes none
/// @param prepositions those one of which must introduce `complement`; empty when there is none
/// @param source line of the file, part of the rule's name
record Pattern(
        String verb,
        Slot subject,
        @Nullable Slot object,
        Set<String> prepositions,
        @Nullable Slot complement,
        Act act,
        @Nullable Means means,
        Set<String> flags,
        int source) {

    /// What one argument must be.
    ///
    /// @param role `A` doer, `T` target, `P` place, `W` weapon, `N` act noun, `B` partner, `*` anything, `-` a
    /// condition only
    /// @param kind name of a line of `slots.tsv`; absent when any head will do
    /// @param word the head asked for; absent when any will do
    record Slot(char role, @Nullable String kind, List<String> word, boolean optional) {}

    boolean is(String flag) {
        return flags.contains(flag);
    }
}
