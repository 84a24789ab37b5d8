// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;

/// A step that is due by some time: a withdrawal, a release, a meeting.
///
/// @param by ids of the sides, actors or bodies that owe it
/// @param from when it may begin or is to; absent when from the start
/// @param due by when it is to be done
/// @param readings other times that are held to be the one it is due by
/// @param amount how much of it; absent when the whole
/// @param unit what the amount counts
/// @param act the act by which reports show it done; absent when none does
/// @param obligation id of the obligation that it is a step of
/// @param evidence by what it is known to be done, in words
/// @param done when it was, or is said to have been
public record Milestone(
        String id,
        String label,
        List<String> by,
        @Nullable TimeSpec from,
        TimeSpec due,
        List<Asserted> readings,
        @Nullable Double amount,
        @Nullable String unit,
        @Nullable Act act,
        @Nullable String obligation,
        @Nullable String evidence,
        List<Asserted> done,
        List<String> basis,
        Mark mark) {
    public Milestone {
        by = List.copyOf(by);
        readings = List.copyOf(readings);
        done = List.copyOf(done);
        basis = List.copyOf(basis);
    }
}
