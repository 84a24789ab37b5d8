// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

/// When an incident was, as far as the terms care: under each combination of a start and an end, starts outermost,
/// whether each rule held and bound.
///
/// @see Calendar
final class Hours {
    /// Whether each rule was in force.
    final Truths[] held;

    /// Whether, besides, the conditions that time decides are met.
    final Truths[] bound;

    /// For each article whether the ground that it speaks of lay so all that time; YES where it has none.
    final Truths drawn;

    Hours(Truths[] held, Truths[] bound, Truths drawn) {
        this.held = held;
        this.bound = bound;
        this.drawn = drawn;
    }
}
