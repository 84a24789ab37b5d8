// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.truceline.model.Area;
import org.truceline.model.ReportId;

/// Finds the pairs worth weighing without weighing all: mentions that share a report, or a day and a cell of the
/// map. A mention without a place on the map shares every cell of its days by the words of its place.
final class Blocks {
    /// Cells of half a degree, some 50 km: a mention lies in each cell that its area touches.
    private static final double CELLS_PER_DEGREE = 2;

    private static final double METERS_PER_DEGREE = 111_000;

    /// Longer times, and areas wider than this, are too vague to be looked up by day and cell.
    private static final int MOST_DAYS = 10;

    private static final double MOST_METERS = 100_000;

    /// Speakers are a day or a few kilometres off: neighbours share a block as well.
    private static final int DAYS_OF_GRACE = 1;

    private static final double METERS_OF_GRACE = 5_000;

    private record Key(String kind, long day, String where) {}

    private final Map<Key, List<Mention>> blocks = new HashMap<>();

    static Blocks of(List<Mention> mentions) {
        var blocks = new Blocks();
        mentions.forEach(blocks::put);
        return blocks;
    }

    /// Calls `weigh` once for each pair that shares a block, the one with the smaller index first.
    void forEachPair(BiConsumer<Mention, Mention> weigh) {
        Set<Long> seen = new HashSet<>();
        for (var block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    var a = block.get(i);
                    var b = block.get(j);
                    if (seen.add(((long) a.index() << 32) | b.index())) {
                        weigh.accept(a, b);
                    }
                }
            }
        }
    }

    private void put(Mention mention) {
        add(new Key("report", 0, reportOf(mention).value()), mention);
        if (mention.days() <= MOST_DAYS) {
            var where = new HashSet<String>();
            mention.area()
                    .filter(area -> area.radiusMeters() <= MOST_METERS)
                    .ifPresent(area -> where.addAll(cells(area)));
            where.addAll(mention.placeWords());
            long last = dayOf(mention.time().until().minusNanos(1)) + DAYS_OF_GRACE;
            for (long day = dayOf(mention.time().from()); day <= last; day++) {
                for (String cell : where) {
                    add(new Key("day", day, cell), mention);
                }
            }
        }
    }

    private void add(Key key, Mention mention) {
        blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(mention);
    }

    private static ReportId reportOf(Mention mention) {
        return mention.statement().report();
    }

    private static long dayOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    private static List<String> cells(Area area) {
        double reach = (area.radiusMeters() + METERS_OF_GRACE) / METERS_PER_DEGREE;
        double shrink = Math.max(0.1, Math.cos(Math.toRadians(area.centre().latitude())));
        var cells = new ArrayList<String>();
        for (long lat = cell(area.centre().latitude() - reach);
                lat <= cell(area.centre().latitude() + reach);
                lat++) {
            long east = cell(area.centre().longitude() + reach / shrink);
            for (long lon = cell(area.centre().longitude() - reach / shrink); lon <= east; lon++) {
                cells.add(lat + "/" + lon);
            }
        }
        return cells;
    }

    private static long cell(double degrees) {
        return (long) Math.floor(degrees * CELLS_PER_DEGREE);
    }
}
