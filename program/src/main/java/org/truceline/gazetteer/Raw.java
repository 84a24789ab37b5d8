// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.List;
import org.truceline.model.GeoPoint;

/// A place as a source file has it, before regions are named.
///
/// @param kind empty when the source does not say
/// @param radiusMeters 0 when the source does not say
/// @param regions codes or names of the regions around it, the smallest first
record Raw(
        String name,
        String kind,
        String country,
        GeoPoint point,
        double radiusMeters,
        List<String> others,
        long population,
        List<String> regions) {
    Raw {
        others = List.copyOf(others);
        regions = List.copyOf(regions);
    }
}
