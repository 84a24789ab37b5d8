// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;
import org.truceline.model.NoteKind;

/// A line between sides, with a state of its own.
///
/// @param kind a word for its use: `ceasefire`, `air_safety`, `humanitarian`
/// @param members ids of the sides or actors who take part
/// @param openFrom the day it was opened; absent when not known
/// @param named words by which a statement is recognised as speaking of it, in lower case, the longest first
/// @param rules how cases go in it
public record Channel(
        String id,
        String label,
        String kind,
        List<String> members,
        @Nullable LocalDate openFrom,
        List<String> named,
        Rules rules,
        Mark mark) {
    public Channel {
        members = List.copyOf(members);
        named = List.copyOf(named);
    }

    /// How cases go in a channel.
    ///
    /// @param procedure id of the procedure that they go by; absent when the terms name none
    /// @param suspended what clocks do while a side has suspended its part
    /// @param fourEyes the changes of a side's part that a second person of it has to approve
    public record Rules(@Nullable String procedure, Clocks suspended, Set<NoteKind> fourEyes) {
        public Rules {
            fourEyes = Set.copyOf(fourEyes);
        }
    }

    /// What clocks do while a channel is suspended.
    public enum Clocks implements Coded {
        /// They go on: what is due falls due.
        RUN,
        /// They stand still, and go on with what was left upon resumption.
        STOP
    }
}
