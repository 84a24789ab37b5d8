// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import org.truceline.model.Coded;

/// Whether an incident enters the daily figures of an agreement, and if not, why.
public enum Admission implements Coded {
    IN_SCOPE,
    /// All it may have been is excluded groups fighting or being fought.
    EXCLUDED_GROUP,
    ACT_NOT_REGULATED,
    OUTSIDE_TERRITORY,
    /// Nobody it names is bound by the terms.
    NOBODY_BOUND,
    /// In scope, but given only as a span of days.
    NOT_ONE_DAY
}
