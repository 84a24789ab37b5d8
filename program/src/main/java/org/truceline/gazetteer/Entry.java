// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Site;

/// One place of a gazetteer: a line of its file.
///
/// @param kind city, town, village, province, district, region; or what else it is: road, river, airbase
/// @param country ISO 3166 alpha-2
/// @param others further spellings, also in other languages
/// @param population 0 when not known
/// @param within names of the regions that hold it, the smallest first
public record Entry(
        String name,
        String kind,
        String country,
        Area area,
        List<String> others,
        long population,
        List<String> within) {
    /// The order of a gazetteer file.
    static final Comparator<Entry> ORDER = Comparator.comparing(Entry::country)
            .thenComparing(Entry::name)
            .thenComparing(Entry::kind)
            .thenComparingDouble(e -> e.area().centre().latitude())
            .thenComparingDouble(e -> e.area().centre().longitude())
            .thenComparing(Entry::toLine);

    private static final Set<String> REGIONS = Set.of("province", "region", "district", "country");

    public Entry {
        others = List.copyOf(others);
        within = List.copyOf(within);
    }

    public Site site() {
        return new Site(name, country, area);
    }

    /// Whether it is an area that holds other places.
    public boolean isRegion() {
        return REGIONS.contains(kind);
    }

    /// Whether `other` lies in this region: by the region's name in its line, else by the circle.
    public boolean holds(Entry other) {
        if (!isRegion() || !country.equals(other.country) || other.equals(this)) {
            return false;
        }
        String mine = RegionNames.core(name);
        return other.within.isEmpty()
                ? area.centre().metersTo(other.area.centre()) <= area.radiusMeters()
                : other.within.stream().anyMatch(w -> RegionNames.core(w).equals(mine));
    }

    /// The line of a gazetteer file, without its end.
    String toLine() {
        String columns = String.join(
                "\t",
                name,
                kind,
                country,
                degrees(area.centre().latitude()),
                degrees(area.centre().longitude()),
                Long.toString(Math.round(area.radiusMeters())),
                String.join("|", others),
                population == 0 ? "" : Long.toString(population),
                String.join("|", within));
        return columns.stripTrailing();
    }

    /// Five decimals, a metre, without idle zeros.
    private static String degrees(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(5, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    static GeoPoint point(double latitude, double longitude) {
        return new GeoPoint(Double.parseDouble(degrees(latitude)), Double.parseDouble(degrees(longitude)));
    }
}
