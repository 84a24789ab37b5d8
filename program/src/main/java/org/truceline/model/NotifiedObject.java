// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A humanitarian object as the parties are told of it: what every member may read. Exact places, plates and contacts
/// are [NotifiedDetails], sealed to those who need them.
///
/// @param id given by whoever notifies it, unique within the record
/// @param label what it is, without saying exactly where
/// @param holder whose it is: the agency that runs it or travels
/// @param legs where it is when, in order; a site has one, which ends when the notice expires
/// @param nearMeters how near a strike counts as at it
/// @param vehicles how many, 0 for none
/// @param marking how they can be told from others; absent when not said
/// @param emergency whether the shorter lead time of the rules is claimed
/// @param positionsEvery how often it says where it is while on the way; absent when it does not
public record NotifiedObject(
        String id,
        NotifiedKind kind,
        String label,
        String holder,
        List<Leg> legs,
        double nearMeters,
        int vehicles,
        @Nullable String marking,
        boolean emergency,
        @Nullable Duration positionsEvery) {
    /// What every notice is not, told with it wherever it is shown.
    public static final String IS_NOT = "A notice tells where people and goods of a humanitarian kind are. It asks for"
            + " no leave and gives none, it is no promise of safety, and it changes no duty: what is protected is"
            + " protected with or without it.";

    private static final int MOST_LEGS = 200;

    public NotifiedObject {
        if (legs.isEmpty() || legs.size() > MOST_LEGS) {
            throw new IllegalArgumentException(
                    "a notified object has 1 to " + MOST_LEGS + " legs, '" + id + "' has " + legs.size());
        }
        if (kind.stays() && legs.size() > 1) {
            throw new IllegalArgumentException("what stays in its place has one leg, '" + id + "' has " + legs.size());
        }
        if (!(nearMeters > 0) || Double.isInfinite(nearMeters)) {
            throw new IllegalArgumentException("expected a distance above 0 m for near, got " + nearMeters);
        }
        if (vehicles < 0) {
            throw new IllegalArgumentException("a number of vehicles is not negative: " + vehicles);
        }
        if (positionsEvery != null && !positionsEvery.isPositive()) {
            throw new IllegalArgumentException("expected a length of time above 0, got " + positionsEvery);
        }
        legs = legs.stream()
                .sorted(Comparator.comparing(leg -> leg.window().from()))
                .toList();
    }

    /// From when the first leg begins until the last ends.
    public TimeSpan window() {
        return legs.stream().map(Leg::window).reduce(TimeSpan::hull).orElseThrow();
    }

    /// The same with other legs.
    public NotifiedObject along(List<Leg> other) {
        return new NotifiedObject(
                id, kind, label, holder, other, nearMeters, vehicles, marking, emergency, positionsEvery);
    }
}
