// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What daily reports need beside the pages of days.
///
/// @param start the first day of the agreement
/// @param cases of all channels, as the record has them, in the order in which they were raised
/// @param times when entries came on record, by their numbers
public record Docket(LocalDate start, List<CaseLine> cases, Function<Collection<Long>, Map<Long, Instant>> times) {
    public Docket {
        cases = List.copyOf(cases);
    }

    /// Where there are no channels, and nobody knows when anything came.
    public static Docket none(LocalDate start) {
        return new Docket(start, List.of(), entries -> Map.of());
    }
}
