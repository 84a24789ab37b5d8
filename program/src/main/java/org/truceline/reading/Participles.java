// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;

/// Past forms that stand behind the object of another verb and can have no subject there.
final class Participles {
    private Participles() {}

    /// "accused of violating a truce brokered in Geneva", "moved up, breaking a truce signed in May": the object of
    /// such
    /// a verb is the subject of nothing, so that what follows it describes it.
    static boolean followsObjectOfGerund(List<Item> items, int at) {
        return at > 2
                && items.get(at - 1) instanceof NounGroup
                && items.get(at - 2) instanceof VerbGroup gerund
                && gerund.shape() == VerbGroup.Shape.GERUND
                && items.get(at - 3) instanceof Mark before
                && (before.is(Tag.PREPOSITION) || before.is(Tag.COMMA));
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
