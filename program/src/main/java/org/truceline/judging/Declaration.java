// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.truceline.model.Act;
import org.truceline.model.Statement;
import org.truceline.terms.Channel;

/// A step that a side takes by its own words, or as reported, towards the agreement or a channel of it.
///
/// @param side id of the side that takes it
/// @param at when; for a step of which only the day is known, the first instant of that day
/// @param dated whether the words give a time; a step without one is taken to be known since its report
/// @param negated whether the side says that it is not so: that the truce has not ended
/// @param own whether it stands in the side's own voice rather than a report of it
/// @param channel the channel it is about; empty for the agreement
record Declaration(
        Statement statement,
        String side,
        Act act,
        Instant at,
        boolean dated,
        boolean negated,
        boolean own,
        Optional<Channel> channel) {
    static final Comparator<Declaration> ORDER = Comparator.comparing(Declaration::at)
            .thenComparing(d -> d.statement().id());
}
