// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What kind of humanitarian object is notified.
public enum NotifiedKind implements Coded {
    /// It stays where it is: a hospital, a warehouse, a camp.
    SITE,
    /// Vehicles or people on the way.
    MOVEMENT,
    /// People who are brought out.
    EVACUATION,
    /// What people live by: water, power, a bakery.
    INFRASTRUCTURE;

    /// Whether it stays in one place, and is notified until a day rather than for a journey.
    public boolean stays() {
        return this == SITE || this == INFRASTRUCTURE;
    }
}
