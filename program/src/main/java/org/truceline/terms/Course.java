// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;
import org.truceline.model.Coded;

/// The agreement in time: when it starts and ends under each reading, what was extended, which clocks run, and who
/// may change any of it.
///
/// @param starts at least one
/// @param ends none when the agreement has no end
public record Course(
        Mode mode,
        List<Asserted> starts,
        List<Extension> extensions,
        List<Asserted> ends,
        List<Clock> clocks,
        List<Standing> standing) {
    public Course {
        starts = List.copyOf(starts);
        extensions = List.copyOf(extensions);
        ends = List.copyOf(ends);
        clocks = List.copyOf(clocks);
        standing = List.copyOf(standing);
    }

    /// How long the agreement is meant to hold.
    public enum Mode implements Coded {
        OPEN,
        FIXED,
        RENEWABLE,
        AUTOMATIC
    }
}
