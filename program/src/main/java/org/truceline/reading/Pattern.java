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
/// @param source line of the file
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
    record Slot(char role, @Nullable String kind, List<String> word, boolean optional) {
        /// What fills it, in a word for people.
        String title() {
            String filler = kind != null ? "<" + kind + ">" : word.isEmpty() ? "" : word.getFirst();
            return switch (role) {
                case 'A' -> "doer";
                case 'T' -> "target";
                case 'P' -> "place";
                case 'W' -> "weapon";
                case 'N' -> "event";
                case 'B' -> "partner";
                case '-' -> filler;
                default -> "anything";
            };
        }
    }

    /// The name by which statements tell which pattern made them: `verb:hit/armed_attack (weapon hit target, active)`.
    /// It says what the line of the file says, and so stays true when lines move.
    String rule(VerbGroup group) {
        boolean passive = group.passive() || group.shape() == VerbGroup.Shape.PARTICIPLE;
        var shape = new StringBuilder(subject.title()).append(' ').append(verb);
        if (object != null) {
            shape.append(' ').append(object.title());
        }
        if (complement != null) {
            String link = prepositions.size() == 1 ? prepositions.iterator().next() : "..";
            shape.append(' ').append(link).append(' ').append(complement.title());
        }
        return "verb:" + verb.replace(' ', '_') + "/" + act.code() + " (" + shape
                + (passive ? ", passive)" : ", active)");
    }

    boolean is(String flag) {
        return flags.contains(flag);
    }
}
