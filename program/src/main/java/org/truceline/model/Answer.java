// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What a side says to an allegation: a fixed set, so that answers can be counted side by side.
public enum Answer implements Coded {
    CONFIRMED,
    NOT_CONFIRMED,
    EXCLUDED_TARGET,
    SELF_DEFENCE,
    ERROR,
    UNDER_INQUIRY,
    /// The deadline passed in silence. Nobody says this: the record does, by a [Lapse].
    NO_ANSWER
}
