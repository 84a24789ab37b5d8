// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalTime;

/// A stretch of each local day; one that ends before it begins runs over midnight.
///
/// @param from inclusive
/// @param to exclusive
public record DailyWindow(LocalTime from, LocalTime to) {
    public boolean contains(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
