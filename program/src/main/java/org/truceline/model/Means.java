// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// With what an act was done, where that is known: a weapon, or for an act named by what it hit, the kind of fire.
public enum Means implements Coded {
    FIXED_WING,
    ROTARY,
    BARREL_BOMB,
    UAV,
    CRUISE_MISSILE,
    MORTAR,
    ARTILLERY,
    ROCKET,
    MISSILE,
    SMALL_ARMS,
    SNIPER,
    HEAVY,
    ATGM,
    IED,
    MINE,
    MANNED,
    AIR_STRIKE,
    SHELLING,
    DIRECT_FIRE,
    NAVAL_FIRE,
    EXPLOSIVE_DEVICE
}
