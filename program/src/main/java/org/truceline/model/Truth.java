// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// One of the three values of Kleene's strong logic: an uncertain fact decides nothing that it need not decide.
///
/// Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64.
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /// The weaker of the two: one NO settles a conjunction whatever else is unknown.
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The stronger of the two: one YES settles a disjunction whatever else is unknown.
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }
}
