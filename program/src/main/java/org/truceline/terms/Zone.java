// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A piece of ground that a clause treats apart.
///
/// @param source id of the text variant, such as a map, that draws it
/// @param from first day it lies so, inclusive; absent when from the beginning
/// @param to last day, inclusive; absent when without end
public record Zone(
        String id,
        String label,
        Shape shape,
        @Nullable String source,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Mark mark) {
    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
