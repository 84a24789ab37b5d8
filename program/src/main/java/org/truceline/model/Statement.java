// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one speaker said about one act, with the exact words that carry it. Absent means not said.
///
/// @param reported date of its report; what is spoken of as done was done by then
/// @param speaker absent when the publication speaks for itself
/// @param via those who pass the speaker's words on: "X said Y had denied it" has speaker Y, via X
/// @param actor those named as doers, as the report names them; none when the words name nobody
/// @param target what was aimed at or hit, or the partner of a one-sided step
/// @param rule the rule that fired, for whoever asks why this was read
public record Statement(
        StatementId id,
        LocalDate reported,
        Quote quote,
        @Nullable Speaker speaker,
        List<String> via,
        Stance stance,
        Act act,
        @Nullable Means means,
        Polarity polarity,
        Modality modality,
        List<String> actor,
        List<String> target,
        @Nullable Place place,
        @Nullable When when,
        List<Count> counts,
        String rule) {
    public Statement {
        via = List.copyOf(via);
        actor = List.copyOf(actor);
        target = List.copyOf(target);
        counts = List.copyOf(counts);
    }

    public ReportId report() {
        return id.report();
    }

    /// Whether it speaks of something as done, whoever says so and whoever denies it.
    public boolean speaksOfFact() {
        return modality == Modality.ACTUAL && polarity == Polarity.AFFIRMED;
    }

    /// The same statement from another mouth.
    public Statement saidBy(Speaker other) {
        return new Statement(
                id, reported, quote, other, via, stance, act, means, polarity, modality, actor, target, place, when,
                counts, rule);
    }

    /// The time given for the act, local times taken in `zone`; empty when the words give no date.
    public Optional<TimeSpan> time(ZoneId zone) {
        return Optional.ofNullable(when).flatMap(w -> w.span(zone));
    }

    /// The time within which the act lies: the time given, or else, for what is spoken of as done, any time up to
    /// the end of the day of the report.
    public TimeSpan timeAtMost(ZoneId zone) {
        var end = modality == Modality.ACTUAL ? new Moment.Day(reported).ends(zone) : TimeSpan.FAR_FUTURE;
        return time(zone).orElse(new TimeSpan(TimeSpan.FAR_PAST, end));
    }
}
