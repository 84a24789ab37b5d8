// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.CountOf;
import org.truceline.model.Means;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;

/// A statement as a model proposes it: of the right form and with valid codes, and nothing else is known of it.
record Proposal(
        String quote,
        @Nullable Speaker speaker,
        List<String> via,
        Stance stance,
        Act act,
        @Nullable Means means,
        Polarity polarity,
        Modality modality,
        List<String> actor,
        List<String> target,
        String place,
        @Nullable Dates when,
        List<Figure> counts) {

    /// @param from local date or date-time as text; empty when not said
    /// @param to likewise
    /// @param words those it was read from
    record Dates(String from, String to, String words) {}

    /// @param who empty when not said
    record Figure(
            CountOf of,
            String who,
            @Nullable Integer min,
            @Nullable Integer max) {}

    /// A proposal that cannot be taken; the message says why.
    static final class Unacceptable extends Exception {
        Unacceptable(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /// A proposal, or a reason why there is none.
    sealed interface Read {}

    record Formed(Proposal proposal) implements Read {}

    record Malformed(String words, String reason) implements Read {}
}
