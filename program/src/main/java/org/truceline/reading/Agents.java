// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Set;
import org.truceline.gazetteer.Gazetteer;

/// Says which noun groups can do things: forces, bodies, persons and names, but no place, thing or event.
final class Agents {
    private static final Set<String> PERSONAL = Set.of(
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "who",
            "them",
            "him",
            "us",
            "nobody",
            "no-one",
            "none",
            "someone",
            "everyone",
            "anyone");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    Agents(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    boolean isAgent(NounGroup group) {
        if (group.isPronoun()) {
            return PERSONAL.contains(group.head().lower());
        }
        var of = group.ofGroup();
        boolean some = group.head().is(Tag.NUMBER) || group.head().is(Tag.DETERMINER) || lexicon.is("quantity", group);
        if (some && of.isPresent()) {
            return isAgent(of.get());
        }
        if (isOwned(group)) {
            return true;
        }
        if (lexicon.actNoun(group).isPresent() || isThing(group)) {
            return false;
        }
        if (lexicon.isAny(group, "force", "role", "org", "person")) {
            return true;
        }
        return group.isName() && !isPlaceOnly(group) && !isTime(group);
    }

    /// "our posts", "the army's positions": those who hold them.
    private boolean isOwned(NounGroup group) {
        boolean held = lexicon.is("military", group) && !lexicon.is("frontage", group);
        return held
                && (group.first().is(Tag.POSSESSIVE_PRONOUN)
                        || group.possessor().filter(this::isAgent).isPresent());
    }

    boolean isState(NounGroup group) {
        return gazetteer.country(Parties.join(group.words())).isPresent();
    }

    /// Whether the group can be laid an act of violence at its door: a force, body or party, no bystander.
    boolean isFighter(NounGroup group) {
        return isAgent(group) && !(lexicon.is("person", group) && !lexicon.isAny(group, "force", "org", "role"));
    }

    private boolean isThing(NounGroup group) {
        boolean name = group.isName();
        return !name
                && (lexicon.weapon(group).isPresent()
                        || (lexicon.isAny(group, "truce", "talks", "noun")
                                && !lexicon.isAny(group, "force", "org", "role")));
    }

    /// A town or province that is no capital stands for no side.
    private boolean isPlaceOnly(NounGroup group) {
        String words = Parties.join(group.words());
        boolean country = gazetteer.country(words).isPresent();
        return !country && !gazetteer.find(words).isEmpty();
    }

    private static boolean isTime(NounGroup group) {
        return group.head().is(Tag.TIME);
    }
}
