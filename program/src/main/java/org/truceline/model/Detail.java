// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What is asked and told of a possible breach, so that it can be judged. After the standard procedures of the
/// co-chairs for Syria of 28 March 2016.
public enum Detail implements Coded {
    /// What was done, and with what.
    NATURE,
    /// How much of it.
    SCALE,
    /// What it means for the ceasefire.
    THREAT,
    /// Whether those who did it mean to keep the terms.
    INTENT
}
