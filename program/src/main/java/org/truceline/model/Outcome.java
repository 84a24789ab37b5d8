// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What an assessment of a case comes to.
public enum Outcome implements Coded {
    CONFIRMED,
    NOT_CONFIRMED,
    /// Those who assess hold different things.
    CONTESTED,
    /// Known to be beyond checking.
    UNVERIFIABLE,
    PENDING_INFORMATION
}
