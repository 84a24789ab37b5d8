// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

/// The part of speech of a word in its sentence, as far as the grammar of the cascade needs it.
enum Tag {
    DETERMINER,
    POSSESSIVE_PRONOUN,
    PRONOUN,
    NUMBER,
    ADJECTIVE,
    NOUN,
    NAME,
    GENITIVE,
    PREPOSITION,
    CONJUNCTION,
    SUBORDINATOR,
    RELATIVE,
    AUXILIARY,
    MODAL,
    NEGATION,
    TO,
    VERB,
    ADVERB,
    TIME,
    COMMA,
    COLON,
    SEMICOLON,
    QUOTE,
    STOP;

    /// Whether a word of this tag can stand inside a noun group.
    boolean nominal() {
        return switch (this) {
            case DETERMINER, POSSESSIVE_PRONOUN, PRONOUN, NUMBER, ADJECTIVE, NOUN, NAME, GENITIVE -> true;
            default -> false;
        };
    }
}
