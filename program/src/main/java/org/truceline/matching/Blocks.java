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

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<List<Mention>> blocks = new ArrayList<>();

    /// The numbers of the blocks of each mention, ascending.
    private final List<int[]> of = new ArrayList<>();

    /// @param mentions each at its own index
    static Blocks of(List<Mention> mentions) {
        var blocks = new Blocks();
        mentions.forEach(blocks::put);
        return blocks;
    }

    /// Calls `weigh` once for each pair that shares a block, the one with the smaller index first.
    void forEachPair(BiConsumer<Mention, Mention> weigh) {
        for (int number = 0; number < blocks.size(); number++) {
            var block = blocks.get(number);
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    var a = block.get(i);
                    var b = block.get(j);
                    if (firstShared(a, b) == number) {
                        weigh.accept(a, b);
                    }
                }
            }
        }
    }

    /// Whether two mentions are near enough in some way to be compared.
    boolean share(Mention a, Mention b) {
        return firstShared(a, b) >= 0;
    }

    private int firstShared(Mention a, Mention b) {
        int[] as = of.get(a.index());
        int[] bs = of.get(b.index());
        int i = 0;
        int j = 0;
        while (i < as.length && j < bs.length) {
            if (as[i] == bs[j]) {
                return as[i];
            }
            if (as[i] < bs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return -1;
    }

    private void put(Mention mention) {
        var keys = keysOf(mention);
        of.add(keys.stream().mapToInt(this::numberOf).sorted().toArray());
        keys.forEach(key -> blocks.get(numberOf(key)).add(mention));
    }

    private int numberOf(Key key) {
        return numbers.computeIfAbsent(key, fresh -> {
            blocks.add(new ArrayList<>());
            return blocks.size() - 1;
        });
    }

    private static Set<Key> keysOf(Mention mention) {
        var keys = new HashSet<Key>();
        keys.add(new Key("report", 0, reportOf(mention).value()));
        if (mention.days() <= MOST_DAYS) {
            var where = new HashSet<String>();
            mention.area()
                    .filter(area -> area.radiusMeters() <= MOST_METERS)
                    .ifPresent(area -> where.addAll(cells(area)));
            where.addAll(mention.placeWords());
            long last = dayOf(mention.time().until().minusNanos(1)) + DAYS_OF_GRACE;
            for (long day = dayOf(mention.time().from()); day <= last; day++) {
                for (String cell : where) {
                    keys.add(new Key("day", day, cell));
                }
            }
        }
        return keys;
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
