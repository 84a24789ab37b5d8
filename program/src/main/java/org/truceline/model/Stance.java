// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// How a speaker stands to the act he speaks of.
public enum Stance implements Coded {
    /// Says that it happened or holds, laying no blame on an opponent.
    STATES,
    /// Says that another did it.
    ACCUSES,
    /// Says that it did not happen, or that the one blamed did not do it.
    DENIES,
    /// Says that its own side did it.
    ADMITS,
    /// Does the act by saying it: agrees, suspends, extends, withdraws, accepts, rejects.
    ANNOUNCES,
    /// Says that its own side may or will do it.
    THREATENS,
    /// Calls on another to do it, or to stop.
    DEMANDS,
    /// Judges or describes without an act of its own.
    COMMENTS
}
