// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What one obligation under one reading says of one incident. There is no verdict of guilt.
public enum Verdict implements Coded {
    /// The clause is engaged if the listed facts hold.
    BREACH,
    /// A clause allows it.
    PERMITTED,
    /// It was aimed at an actor whom the terms do not protect.
    EXCLUDED_TARGET,
    /// Not in force then, not there, not that act, or not a bearer of the obligation.
    OUTSIDE_SCOPE,
    /// A duty of procedure (notice, answer, deadline) was not kept.
    PROCEDURAL_BREACH,
    /// It cannot be told, and the reasons say what would have to be known.
    INDETERMINATE
}
