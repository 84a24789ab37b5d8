// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.EnumSet;
import java.util.Set;

/// A token with its part of speech.
///
/// @param lemma base form of a verb, singular of a noun, else the lower-case word
/// @param forms what a verb form can be; empty for other words
record Word(Token token, Tag tag, String lemma, Set<VerbForm> forms) {
    static Word of(Token token, Tag tag, String lemma) {
        return new Word(token, tag, lemma, EnumSet.noneOf(VerbForm.class));
    }

    String lower() {
        return token.lower();
    }

    boolean is(Tag other) {
        return tag == other;
    }

    boolean is(VerbForm form) {
        return forms.contains(form);
    }
}
