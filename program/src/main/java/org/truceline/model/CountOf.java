// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What a count counts.
public enum CountOf implements Coded {
    KILLED,
    WOUNDED,
    DISPLACED,
    DETAINED,
    VIOLATIONS,
    STRIKES,
    VEHICLES,
    OTHER
}
