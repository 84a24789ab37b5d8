// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A name or a tie that holds between two days.
///
/// @param language code of the language of a name; absent when not said
/// @param from first day, inclusive; absent when it always held
/// @param to last day, inclusive; absent when it still holds
public record Dated(
        String value,
        @Nullable String language,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
