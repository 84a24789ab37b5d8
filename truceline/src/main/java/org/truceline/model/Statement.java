// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one speaker said about one act, with the exact words that carry it. Absent means not said.
///
/// @param speaker absent when the publication speaks for itself
/// @param via those who pass the speaker's words on: "X said Y had denied it" has speaker Y, via X
/// @param actor those named as doers, as the report names them; none when the words name nobody
/// @param target what was aimed at or hit, or the partner of a one-sided step
/// @param rule the rule that fired, for whoever asks why this was read
public record Statement(
        StatementId id,
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
}
