// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// What a side can say to an allegation.
public enum Answer implements Coded {
    CONFIRMED,
    NOT_CONFIRMED,
    EXCLUDED_TARGET,
    SELF_DEFENCE,
    ERROR,
    UNDER_INQUIRY
}
