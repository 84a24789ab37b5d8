// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line between sides, with a state of its own.
///
/// @param kind a word for its use: `ceasefire`, `air_safety`, `humanitarian`
/// @param members ids of the sides or actors who take part
/// @param openFrom the day it was opened; absent when not known
/// @param named words by which a statement is recognised as speaking of it, in lower case, the longest first
public record Channel(
        String id,
        String label,
        String kind,
        List<String> members,
        @Nullable LocalDate openFrom,
        List<String> named,
        Mark mark) {
    public Channel {
        members = List.copyOf(members);
        named = List.copyOf(named);
    }
}
