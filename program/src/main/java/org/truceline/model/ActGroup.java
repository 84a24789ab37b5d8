// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// A family of acts, the coarsest of the three levels group / act / means.
public enum ActGroup implements Coded {
    FIRE,
    GROUND,
    AIR,
    AID,
    PROTECTED,
    PERSON,
    MONITOR,
    TALKS,
    DUTY,
    PRESSURE,
    HARM
}
