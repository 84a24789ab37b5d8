// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.Comparator;
import org.truceline.model.Area;
import org.truceline.model.Site;

/// A place that a name may mean.
///
/// @param distance of the spelling from a name of the place: 0 when it is spelled so
public record Candidate(Entry entry, double distance) {
    /// Nearest in spelling first; then the better known; then by country and name.
    static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::distance)
            .thenComparingLong(c -> -c.entry().population())
            .thenComparingDouble(c -> -c.entry().area().radiusMeters())
            .thenComparing(Candidate::entry, Entry.ORDER);

    public Site site() {
        return entry.site();
    }

    public boolean isSpelledSo() {
        return distance == 0;
    }

    /// Two lines of one place, from two files or two sources of one.
    boolean isTwin(Candidate other) {
        Area mine = entry.area();
        Area its = other.entry.area();
        boolean kindred = entry.isRegion() == other.entry.isRegion();
        return kindred
                && entry.country().equals(other.entry.country())
                && mine.centre().metersTo(its.centre())
                        <= Math.max(Gazetteer.TWIN_METERS, Math.max(mine.radiusMeters(), its.radiusMeters()) / 2);
    }
}
