// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Means;
import org.truceline.model.Modality;

/// An act as the words of one clause tell it, before it is known who speaks.
///
/// @param actors those who do it, as noun groups; empty when the words name nobody
/// @param event the noun that names the act, where one does
/// @param clause the clause that tells it
/// @param from first word of the words that tell it
/// @param to one past the last
record Frame(
        Act act,
        @Nullable Means means,
        List<NounGroup> actors,
        List<NounGroup> targets,
        List<NounGroup> places,
        boolean negated,
        Modality modality,
        Set<String> flags,
        @Nullable NounGroup event,
        Clause clause,
        int from,
        int to,
        String rule) {
    Frame {
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        places = List.copyOf(places);
    }

    boolean is(String flag) {
        return flags.contains(flag);
    }

    Frame withAct(Act other, @Nullable Means with) {
        return new Frame(other, with, actors, targets, places, negated, modality, flags, event, clause, from, to, rule);
    }

    Frame withActors(List<NounGroup> others) {
        return new Frame(act, means, others, targets, places, negated, modality, flags, event, clause, from, to, rule);
    }

    Frame withModality(Modality other) {
        return new Frame(act, means, actors, targets, places, negated, other, flags, event, clause, from, to, rule);
    }

    Frame withNegated(boolean other) {
        return new Frame(act, means, actors, targets, places, other, modality, flags, event, clause, from, to, rule);
    }

    Frame withSpan(int first, int end) {
        return new Frame(
                act,
                means,
                actors,
                targets,
                places,
                negated,
                modality,
                flags,
                event,
                clause,
                Math.min(from, first),
                Math.max(to, end),
                rule);
    }

    /// With a condition more.
    Frame with(String flag) {
        var more = new java.util.HashSet<>(flags);
        more.add(flag);
        return new Frame(
                act,
                means,
                actors,
                targets,
                places,
                negated,
                modality,
                Set.copyOf(more),
                event,
                clause,
                from,
                to,
                rule);
    }

    Frame withTargets(List<NounGroup> others) {
        return new Frame(act, means, actors, others, places, negated, modality, flags, event, clause, from, to, rule);
    }
}
