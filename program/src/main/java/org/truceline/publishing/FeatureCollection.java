// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.truceline.model.TimeSpan;

/// Features of one kind, in a fixed order, with an index of where they lie and one of their ids. For use by any number
/// of threads.
public final class FeatureCollection {
    private final String id;
    private final String title;
    private final String description;
    private final List<String> queryables;
    private final List<Feature> features;
    private final Map<String, Feature> byId = new HashMap<>();

    /// The numbers of the features that have a place, by their boxes (sort-tile-recursive tree, Leutenegger et al.
    /// 1997).
    private final STRtree tree = new STRtree();

    /// @param queryables names of the properties that may be asked for
    public FeatureCollection(
            String id, String title, String description, List<String> queryables, List<Feature> features) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.queryables = List.copyOf(queryables);
        this.features = List.copyOf(features);
        for (int i = 0; i < features.size(); i++) {
            int number = i;
            features.get(i).bounds().stream()
                    .flatMap(bounds -> bounds.parts().stream())
                    .forEach(part -> tree.insert(envelope(part), number));
            byId.put(features.get(i).id(), features.get(i));
        }
        tree.build();
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public List<String> queryables() {
        return queryables;
    }

    public int size() {
        return features.size();
    }

    /// What is asked of a collection; what is empty is not asked.
    ///
    /// @param properties values that properties have, by name
    public record Query(Optional<Bounds> box, Optional<TimeSpan> when, Map<String, String> properties) {
        public Query {
            properties = Map.copyOf(properties);
        }
    }

    /// Some of the features that match, in the collection's order.
    ///
    /// @param matched how many match in all
    public record Page(long matched, List<Feature> features) {}

    /// Features without a geometry match no box, those of which nobody said when match no time (OGC 17-069r4, 7.15.3
    /// and 7.15.4).
    public Page select(Query query, int offset, int limit) {
        var near = query.box().map(this::within).orElseGet(features::stream);
        var matching = near.filter(matching(query)).toList();
        int from = Math.min(offset, matching.size());
        int until = (int) Math.min((long) from + limit, matching.size());
        return new Page(matching.size(), matching.subList(from, until));
    }

    private Stream<Feature> within(Bounds box) {
        var numbers = new ArrayList<Integer>();
        for (Bounds part : box.parts()) {
            tree.query(envelope(part), number -> numbers.add((Integer) number));
        }
        return numbers.stream().distinct().sorted().map(features::get);
    }

    private static Envelope envelope(Bounds bounds) {
        return new Envelope(bounds.west(), bounds.east(), bounds.south(), bounds.north());
    }

    private static Predicate<Feature> matching(Query query) {
        return feature -> query.when()
                        .map(when -> feature.when().filter(when::overlaps).isPresent())
                        .orElse(true)
                && query.properties().entrySet().stream().allMatch(p -> feature.has(p.getKey(), p.getValue()));
    }

    /// The box around all; empty when nothing has a place.
    public Optional<Bounds> bounds() {
        return features.stream().flatMap(f -> f.bounds().stream()).reduce(Bounds::hull);
    }

    /// The span of all; empty when nothing has a time.
    public Optional<TimeSpan> span() {
        return features.stream().flatMap(f -> f.when().stream()).reduce(TimeSpan::hull);
    }

    public Optional<Feature> find(String feature) {
        return Optional.ofNullable(byId.get(feature));
    }
}
