// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;

/// All that the pages of one agreement are made from: values only, already matched and judged.
///
/// @param statuses at most one for each day of the period; a day without one has no known status
/// @param outlines what lies under the map; [Outlines#NONE] for a bare one
public record Scene(
        Period period, Cast cast, Material material, List<DayStatus> statuses, Source source, Outlines outlines) {
    public Scene {
        statuses = List.copyOf(statuses);
    }
}
