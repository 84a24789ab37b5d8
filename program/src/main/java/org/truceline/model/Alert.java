// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That something is wrong with a notified object: it may have been struck, or there is silence where word was owed.
///
/// @param id one for each object and cause: the same cause seen again is the same alert, with what is known by then
/// @param object id of the notified object
/// @param version the newest version of its notice by then
/// @param by the member who raises and signs it
/// @param at when it was raised
public record Alert(String id, String object, int version, String by, Instant at, Cause cause) {
    /// Why it was raised.
    public sealed interface Cause {}

    /// Something that is spoken of as struck was near it in its window.
    ///
    /// @param incident what holds the statements
    /// @param hit [Truth#YES] when place and time leave no doubt, else [Truth#UNKNOWN]
    /// @param near each statement that may mean it
    /// @param request what is asked of everybody concerned
    public record Strike(IncidentId incident, Truth hit, List<Near> near, InformationRequest request) implements Cause {
        public Strike {
            if (hit == Truth.NO || near.isEmpty()) {
                throw new IllegalArgumentException("an alert needs a statement that may mean the object");
            }
            near = List.copyOf(near);
        }
    }

    /// No word where one was owed.
    ///
    /// @param who who owed it; absent when it was the notified object itself
    /// @param due when it was owed
    public record Silence(SilenceOf of, @Nullable String who, Instant due) implements Cause {}

    /// What word was owed.
    public enum SilenceOf implements Coded {
        /// A recipient has not confirmed the newest version, and the window opens.
        ACKNOWLEDGEMENT,
        /// The object on the way has not said where it is.
        POSITION,
        /// The window is over, and nobody said that it arrived.
        ARRIVAL,
        /// The site's notice runs out unless somebody reconfirms it.
        RECONFIRMATION
    }

    /// How a statement stands to the object.
    ///
    /// @param meters from the middle of the place that the statement gives to the path; negative when it gives none,
    ///     or when the path is held back
    public record Near(StatementId statement, Truth hit, double meters, String words) {}
}
