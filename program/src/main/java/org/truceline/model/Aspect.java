// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What of an incident is held against what of a clause.
public enum Aspect implements Coded {
    /// When it was, against the time for which the clause holds.
    TIME,
    /// Who did it, against whom the clause binds.
    WHO,
    /// Who or what was hit, against whom the clause protects.
    WHOM,
    PLACE,
    /// With what, against the class of weapons.
    WEAPON,
    ACT,
    /// What must hold for the clause to bind.
    CONDITION,
    /// What would take the act out of the clause.
    EXCEPTION
}
