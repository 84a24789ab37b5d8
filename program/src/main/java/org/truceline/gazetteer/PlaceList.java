// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;

/// Makes one gazetteer file of files that others publish: regions get their names and circles, lines of one place
/// become
/// one, and the order of the files makes no difference.
public final class PlaceList {
    /// A region of which nothing is known but that its places lie in it may reach beyond the outermost.
    private static final double MARGIN_METERS = 5_000;

    private final Map<String, String> names = new HashMap<>();
    private final Harvest harvest = new Harvest();

    private PlaceList() {}

    /// @param text the gazetteer file
    /// @param places settlements and sites in it
    /// @param regions regions in it
    /// @param unplaced regions of the code lists that no file gives a place or an outline for; they are left out
    public record Made(String text, int places, int regions, int unplaced) {}

    /// @param countries ISO 3166 alpha-2 codes; empty for all
    /// @throws GazetteerFault when a file is of no known form, or a line of it cannot be read
    public static Made of(List<Source> files, Set<String> countries) {
        var list = new PlaceList();
        files.forEach(file -> SourceForm.of(file).read(file, countries, list.harvest));
        return list.make();
    }

    private Made make() {
        harvest.codes.stream()
                .sorted(java.util.Comparator.comparing(RegionCode::toString))
                .forEach(code -> names.putIfAbsent(code.code(), code.name()));
        var entries = new ArrayList<Entry>();
        harvest.places.forEach(raw -> entries.add(entry(raw)));
        entries.addAll(derived(entries));
        var merged = Merge.of(entries);
        var out = new StringBuilder(PlaceBook.FORM).append('\n');
        new TreeSet<>(harvest.sources)
                .forEach(s -> out.append(PlaceBook.SOURCE).append(s).append('\n'));
        merged.forEach(entry -> out.append(entry.toLine()).append('\n'));
        int regions = (int) merged.stream().filter(Entry::isRegion).count();
        return new Made(PlaceBook.withIndex(out.toString()), merged.size() - regions, regions, unplaced(merged));
    }

    private Entry entry(Raw raw) {
        String kind = raw.kind().isEmpty() ? Sizes.kind(raw.population()) : raw.kind();
        double radius = raw.radiusMeters() > 0 ? raw.radiusMeters() : Sizes.radius(kind, raw.population());
        var within = raw.regions().stream()
                .map(r -> names.getOrDefault(r, r.matches("[A-Z]{2}\\..*") ? "" : r))
                .filter(r -> !r.isEmpty())
                .map(PlaceList::clean)
                .distinct()
                .toList();
        String name = clean(raw.name());
        return new Entry(
                name,
                kind,
                raw.country(),
                new Area(raw.point(), radius),
                others(name, raw.others()),
                raw.population(),
                within);
    }

    /// A name that fits in a column.
    private static String clean(String name) {
        String flat = name.replaceAll("[\\t\\n\\r|]+", " ").strip();
        // Lists that have two places of a name put the district of each behind it in brackets.
        int bracket = flat.indexOf(" (");
        return bracket > 0 && flat.endsWith(")") ? flat.substring(0, bracket) : flat;
    }

    /// Further spellings in Latin letters that the name itself does not cover, without codes of airports.
    static List<String> others(String name, Collection<String> others) {
        var forms = new LinkedHashMap<String, String>();
        others.stream()
                .map(PlaceList::clean)
                .filter(o -> o.length() > 2 && !o.matches("[A-Z]{3}") && isLatin(o))
                .sorted()
                .forEach(o -> forms.putIfAbsent(Spelling.exact(o), o));
        forms.remove(Spelling.exact(name));
        forms.remove("");
        return forms.values().stream().sorted().toList();
    }

    private static boolean isLatin(String name) {
        return name.codePoints().filter(Character::isLetter).allMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case LATIN, COMMON, INHERITED -> true;
            default -> false;
        });
    }

    /// The regions that places name and no file gives: a circle around these places.
    private static List<Entry> derived(List<Entry> entries) {
        var given = new TreeSet<String>();
        entries.stream().filter(Entry::isRegion).forEach(e -> given.add(e.country() + RegionNames.core(e.name())));
        var points = new TreeMap<String, List<GeoPoint>>();
        var heads = new TreeMap<String, Entry>();
        for (var entry : entries) {
            for (int i = 0; i < entry.within().size(); i++) {
                String region = entry.within().get(i);
                var above = entry.within().subList(i + 1, entry.within().size());
                String key = entry.country() + "\t" + region + "\t" + String.join("|", above);
                if (!given.contains(entry.country() + RegionNames.core(region))) {
                    points.computeIfAbsent(key, k -> new ArrayList<>())
                            .add(entry.area().centre());
                    String kind = above.isEmpty() ? "province" : "district";
                    heads.put(key, new Entry(region, kind, entry.country(), entry.area(), List.of(), 0, above));
                }
            }
        }
        return heads.entrySet().stream()
                .map(head -> around(head.getValue(), points.getOrDefault(head.getKey(), List.of())))
                .toList();
    }

    private static Entry around(Entry head, List<GeoPoint> points) {
        var circle = Circle.around(points);
        return new Entry(
                head.name(),
                head.kind(),
                head.country(),
                new Area(circle.centre(), circle.radiusMeters() + MARGIN_METERS),
                List.of(),
                0,
                head.within());
    }

    private int unplaced(List<Entry> merged) {
        var placed = new TreeSet<String>();
        merged.stream()
                .filter(Entry::isRegion)
                .flatMap(e -> Stream.concat(Stream.of(e.name()), e.others().stream())
                        .map(n -> e.country() + RegionNames.core(n)))
                .forEach(placed::add);
        return (int) harvest.codes.stream()
                .distinct()
                .filter(code -> !placed.contains(code.country() + RegionNames.core(code.name())))
                .count();
    }
}
