// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Set;

/// Past forms that stand behind the object of another verb and can have no subject there.
final class Participles {
    private Participles() {}

    /// "accused of violating a truce brokered in Geneva", "moved up, breaking a truce signed in May": the object of
    /// such a verb is the subject of nothing, so that what follows it describes it.
    static boolean followsObjectOfGerund(List<Item> items, int at) {
        return at > 2
                && items.get(at - 1) instanceof NounGroup
                && items.get(at - 2) instanceof VerbGroup gerund
                && gerund.shape() == VerbGroup.Shape.GERUND
                && items.get(at - 3) instanceof Mark before
                && (before.is(Tag.PREPOSITION) || before.is(Tag.COMMA));
    }

    /// "rebels dressed as soldiers": what they look like does nothing.
    ///
    /// @param as item index of the "as"
    static boolean isGuise(List<Item> items, int as) {
        return as > 1
                && items.get(as) instanceof Mark mark
                && mark.lower().equals("as")
                && items.get(as - 1) instanceof VerbGroup verb
                && Set.of("dress", "disguise", "pose", "masquerade", "know", "describe", "identify")
                        .contains(verb.lemma())
                && items.get(as - 2) instanceof NounGroup;
    }

    /// "was accused of", and "the rebels, accused by the army of".
    static boolean isPassive(Clause clause) {
        return clause.verb().passive()
                || (clause.link() == Clause.Link.MODIFIER
                        && clause.lemma().equals("accuse")
                        && clause.verb().shape() != VerbGroup.Shape.GERUND
                        && clause.objects().isEmpty());
    }

    /// ", the ministry said" at the end, behind words that somebody else is said to have spoken.
    static boolean isClosingSpeech(List<Item> items, int at, Lexicon lexicon) {
        boolean pair = at > 2
                && items.get(at) instanceof VerbGroup verb
                && verb.finite()
                && lexicon.is("say", verb.lemma())
                && items.get(at - 1) instanceof NounGroup
                && items.get(at - 2) instanceof Mark comma
                && comma.is(Tag.COMMA);
        return pair
                && items.subList(at + 1, items.size()).stream()
                        .allMatch(i -> i instanceof Mark mark
                                && (mark.is(Tag.STOP) || mark.is(Tag.TIME) || mark.is(Tag.ADVERB)));
    }

    static boolean noComma(List<Item> items, int from, int to) {
        return items.subList(from, to).stream().noneMatch(i -> i instanceof Mark mark && mark.is(Tag.COMMA));
    }
}
