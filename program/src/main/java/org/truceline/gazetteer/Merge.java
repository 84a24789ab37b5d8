// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.truceline.model.Area;

/// Makes one line of the lines of one place: of one country, one name in its exact form, and next to each other.
final class Merge {
    private Merge() {}

    static List<Entry> of(List<Entry> entries) {
        Map<String, List<Entry>> byName = new TreeMap<>();
        for (var entry : entries) {
            String form = entry.isRegion() ? "r" + RegionNames.core(entry.name()) : Spelling.exact(entry.name());
            byName.computeIfAbsent(entry.country() + form, k -> new ArrayList<>())
                    .add(entry);
        }
        var out = new ArrayList<Entry>();
        byName.values().forEach(same -> out.addAll(clusters(same)));
        out.sort(Entry.ORDER);
        return List.copyOf(out);
    }

    private static List<Entry> clusters(List<Entry> same) {
        var sorted = new ArrayList<>(same);
        // The most told of a place comes first and the others join it.
        sorted.sort(java.util.Comparator.<Entry>comparingLong(e -> -e.population())
                .thenComparingInt(e -> -e.within().size())
                .thenComparing(Entry.ORDER));
        var out = new ArrayList<Entry>();
        for (var entry : sorted) {
            int at = -1;
            for (int i = 0; i < out.size() && at < 0; i++) {
                at = isOne(out.get(i), entry) ? i : -1;
            }
            if (at < 0) {
                out.add(entry);
            } else {
                out.set(at, join(out.get(at), entry));
            }
        }
        return out;
    }

    private static boolean isOne(Entry a, Entry b) {
        double apart = a.area().centre().metersTo(b.area().centre());
        boolean region = a.isRegion() && b.isRegion() && a.kind().equals(b.kind());
        return a.isRegion() == b.isRegion()
                && apart
                        <= (region
                                ? Math.max(a.area().radiusMeters(), b.area().radiusMeters())
                                : Gazetteer.TWIN_METERS);
    }

    private static Entry join(Entry first, Entry other) {
        var spellings = new TreeSet<>(first.others());
        spellings.add(other.name());
        spellings.addAll(other.others());
        var within = new ArrayList<>(first.within());
        var known = new TreeSet<String>();
        within.forEach(w -> known.add(RegionNames.core(w)));
        other.within().stream().filter(w -> known.add(RegionNames.core(w))).forEach(within::add);
        boolean outlined =
                first.isRegion() && other.area().radiusMeters() > first.area().radiusMeters();
        Area area = outlined ? other.area() : first.area();
        return new Entry(
                first.name(),
                first.kind(),
                first.country(),
                area,
                PlaceList.others(first.name(), spellings),
                Math.max(first.population(), other.population()),
                within);
    }
}
