// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.StatementId;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;

/// How far an amount that the terms name is filled in one stretch of time, by the count of one speaker under one
/// reading of the amount. Counts of different speakers are never added.
///
/// @param part id of the sub-quota; absent for the whole
/// @param reading of the amount
/// @param window the stretch for which the amount is meant; for an amount without one, all time up to the instant
/// @param speaker who counts; absent when nobody does
/// @param decisive whether it is one whose count the terms name as the one that matters
/// @param least the least by that speaker's words
/// @param most the most; absent when open
/// @param met whether the bound is kept; unknown while the stretch runs and the count may still grow
/// @param rule how it was counted
public record QuotaStatus(
        String quota,
        @Nullable String part,
        String label,
        String reading,
        TimeSpan window,
        @Nullable String speaker,
        boolean decisive,
        int least,
        @Nullable Integer most,
        double amount,
        Truth met,
        String rule,
        List<StatementId> statements) {
    public QuotaStatus {
        statements = List.copyOf(statements);
    }
}
