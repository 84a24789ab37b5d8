// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What only those who need it read of a notified object.
///
/// @param legs exact
/// @param vehicles plates or fleet numbers, one each
/// @param contact how to reach it on the way
public record NotifiedDetails(
        List<Leg> legs, List<String> vehicles, @Nullable String contact) {
    public NotifiedDetails {
        legs = List.copyOf(legs);
        vehicles = List.copyOf(vehicles);
    }
}
