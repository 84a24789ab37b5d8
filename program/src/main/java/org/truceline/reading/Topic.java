// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Count;
import org.truceline.model.Means;
import org.truceline.model.Modality;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.model.When;

/// What the figures of a list count, who counts them, and whose doing they are said to be.
///
/// @param actors empty where nobody is said to have done it
/// @param when the time that holds for all figures; absent when none was said
record Topic(
        Teller teller,
        Stance stance,
        Act act,
        List<String> actors,
        @Nullable When when) {
    Topic {
        actors = List.copyOf(actors);
    }

    /// The topic that a sum, already read, gives to the figures behind it.
    static Topic of(Draft sum) {
        return new Topic(sum.teller(), sum.stance(), sum.act(), sum.actors(), sum.when());
    }

    Topic with(Act other, List<String> doers) {
        return new Topic(teller, doers.isEmpty() ? Stance.STATES : stance, other, doers, when);
    }

    Topic at(@Nullable When other) {
        return new Topic(teller, stance, act, actors, other);
    }

    /// One figure of the list.
    Draft draft(int from, int to, @Nullable Means means, @Nullable Place place, List<Count> counts, String rule) {
        return new Draft(
                from,
                to,
                teller,
                List.of(),
                stance,
                act,
                means,
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                actors,
                List.of(),
                place,
                when,
                counts,
                rule);
    }

    /// "none": it did not happen there.
    Draft none(int from, int to, @Nullable Place place, String rule) {
        return new Draft(
                from,
                to,
                teller,
                List.of(),
                Stance.STATES,
                act,
                null,
                Polarity.NEGATED,
                Modality.ACTUAL,
                actors,
                List.of(),
                place,
                when,
                List.of(),
                rule);
    }

    static Optional<When> within(Sentence sentence, int from, int to) {
        return sentence.times().stream()
                .filter(t -> t.from() >= from && t.to() <= to && t.kind() != TimeExpression.Kind.VAGUE)
                .map(TimeExpression::when)
                .findFirst();
    }
}
