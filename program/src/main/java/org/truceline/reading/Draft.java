// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Count;
import org.truceline.model.Means;
import org.truceline.model.Modality;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.model.When;

/// A statement in the making.
///
/// @param from first character of its quote in the report, in UTF-16
/// @param to one past the last
record Draft(
        int from,
        int to,
        Teller teller,
        List<String> via,
        Stance stance,
        Act act,
        @Nullable Means means,
        Polarity polarity,
        Modality modality,
        List<String> actors,
        List<String> targets,
        @Nullable Place place,
        @Nullable When when,
        List<Count> counts,
        String rule) {
    Draft {
        via = List.copyOf(via);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        counts = List.copyOf(counts);
    }

    boolean harmful() {
        return act.harmful();
    }

    Draft with(Teller other, Stance otherStance, List<String> otherActors, int begin, int end, String otherRule) {
        return new Draft(
                begin,
                end,
                other,
                List.of(),
                otherStance,
                act,
                means,
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                otherActors,
                targets,
                place,
                when,
                List.of(),
                otherRule);
    }

    Draft withFacts(
            @Nullable Place otherPlace, @Nullable When otherWhen, List<String> otherTargets, List<Count> otherCounts) {
        return new Draft(
                from,
                to,
                teller,
                via,
                stance,
                act,
                means,
                polarity,
                modality,
                actors,
                otherTargets,
                otherPlace,
                otherWhen,
                otherCounts,
                rule);
    }

    /// The same act as the speaker's own side's.
    Draft admitted(String side) {
        return new Draft(
                from,
                to,
                teller,
                via,
                Stance.ADMITS,
                act,
                means,
                polarity,
                modality,
                List.of(side),
                targets,
                place,
                when,
                counts,
                rule);
    }

    /// The same, still to come.
    Draft intended() {
        return new Draft(
                from,
                to,
                teller,
                via,
                stance,
                act,
                means,
                polarity,
                Modality.INTENDED,
                actors,
                targets,
                place,
                when,
                counts,
                rule);
    }

    /// The same, told as done.
    Draft actual() {
        return new Draft(
                from,
                to,
                teller,
                via,
                stance,
                act,
                means,
                polarity,
                Modality.ACTUAL,
                actors,
                targets,
                place,
                when,
                counts,
                rule);
    }

    Draft withSpan(int begin, int end) {
        return new Draft(
                begin, end, teller, via, stance, act, means, polarity, modality, actors, targets, place, when, counts,
                rule);
    }

    Draft withAct(Act other, @Nullable Means with) {
        return new Draft(
                from, to, teller, via, stance, other, with, polarity, modality, actors, targets, place, when, counts,
                rule);
    }
}
