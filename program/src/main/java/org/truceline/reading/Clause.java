// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A verb group with its arguments.
///
/// @param at index of the verb group among the items of the sentence
/// @param governor the clause that this one hangs on, for forms without a tense of their own
/// @param from first item of the clause
/// @param to one past its last item
record Clause(
        int at,
        VerbGroup verb,
        List<NounGroup> subjects,
        List<NounGroup> objects,
        List<Prepositional> preps,
        Link link,
        @Nullable Clause governor,
        int from,
        int to) {
    /// A preposition with its group.
    record Prepositional(String preposition, NounGroup group, int at) {}

    /// How a clause hangs in its sentence.
    enum Link {
        MAIN,
        COORDINATED,
        COMPLEMENT,
        RELATIVE,
        MODIFIER,
        ADJUNCT,
        INFINITIVE,
        GERUND,
        CONDITION,
        SUBJECT,
        SUBORDINATE
    }

    Clause {
        subjects = List.copyOf(subjects);
        objects = List.copyOf(objects);
        preps = List.copyOf(preps);
    }

    Optional<Clause> governing() {
        return Optional.ofNullable(governor);
    }

    boolean hangsOn(Clause other) {
        return governor != null && governor.at() == other.at();
    }

    Optional<NounGroup> subject() {
        return subjects.stream().findFirst();
    }

    Optional<NounGroup> object() {
        return objects.stream().findFirst();
    }

    Optional<NounGroup> after(String preposition) {
        return preps.stream()
                .filter(p -> p.preposition().equals(preposition))
                .map(Prepositional::group)
                .findFirst();
    }

    String lemma() {
        return verb.lemma();
    }
}
