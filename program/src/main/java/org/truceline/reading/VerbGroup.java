// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A verb with its auxiliaries: "had not been shelled".
///
/// @param lemma base form of the main verb
/// @param particle word that belongs to the verb and follows it at once ("pull back"), empty when none
/// @param modal "would", "may" ... when one stands before it
record VerbGroup(
        int from,
        int to,
        Word verb,
        String lemma,
        String particle,
        boolean passive,
        boolean negated,
        boolean perfect,
        boolean progressive,
        Shape shape,
        @Nullable String modal)
        implements Item {
    /// How the group stands in its clause.
    enum Shape {
        FINITE,
        INFINITIVE,
        GERUND,
        PARTICIPLE
    }

    Optional<String> modalWord() {
        return Optional.ofNullable(modal);
    }

    boolean finite() {
        return shape == Shape.FINITE;
    }

    boolean is(String verbLemma) {
        return lemma.equals(verbLemma);
    }
}
