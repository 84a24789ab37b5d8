// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import org.truceline.model.Coded;

/// Where a clock of the terms stands at an instant, under one reading of how it counts.
///
/// @param clock id of the clock
/// @param reading id of the reading
/// @param atLeast days that surely count
/// @param atMost days that may count
/// @param reason in one line
public record ClockStatus(String clock, String reading, State state, int atLeast, int atMost, String reason) {
    /// The state of a run of days.
    public enum State implements Coded {
        NOT_STARTED,
        RUNNING,
        COMPLETED,
        /// The last whole day broke the run: it counts from zero.
        RESET,
        /// Whether the run is complete hangs on what cannot be told.
        UNSETTLED
    }
}
