// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Coded;

/// What takes an act out of an obligation. Where it names acts, weapons, targets or a place, it takes out only those.
///
/// @param text what it says, in words
/// @param words by which a statement is recognised as claiming it, in lower case
/// @param proportionate whether no more force is exempt than the threat demands
/// @param acts those exempt; none for all
/// @param weapon id of a weapon class
/// @param target whom or what alone it exempts
/// @param place id of a zone
/// @param procedure id of the procedure that has to precede
public record Exemption(
        Kind kind,
        @Nullable String text,
        List<String> words,
        boolean proportionate,
        Set<Act> acts,
        @Nullable String weapon,
        Selector target,
        @Nullable String place,
        @Nullable String procedure,
        List<String> basis) {
    public Exemption {
        words = List.copyOf(words);
        acts = Set.copyOf(acts);
        basis = List.copyOf(basis);
    }

    /// The ground of an exemption.
    public enum Kind implements Coded {
        EXCLUDED_TARGET,
        SELF_DEFENCE,
        RETURN_FIRE,
        PERMITTED_PASSAGE,
        BY_CONSENT,
        LAW_ENFORCEMENT,
        OTHER;

        /// The words by which statements usually claim it, made comparable; none where there are no usual ones.
        public List<String> claims() {
            return switch (this) {
                case SELF_DEFENCE ->
                    List.of("self defence", "self defense", "defended itself", "defended themselves", "in response to");
                case RETURN_FIRE ->
                    List.of("returned fire", "return fire", "in response to", "responded to fire", "retaliated");
                case PERMITTED_PASSAGE ->
                    List.of("with permission", "was permitted", "were permitted", "authorised", "authorized");
                case BY_CONSENT ->
                    List.of("by consent", "with the consent", "by agreement", "with approval", "approved by");
                case LAW_ENFORCEMENT -> List.of("law enforcement", "police operation", "arrest warrant");
                case EXCLUDED_TARGET, OTHER -> List.of();
            };
        }
    }
}
