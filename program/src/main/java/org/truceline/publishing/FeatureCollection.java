// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.truceline.model.TimeSpan;

/// Features of one kind, in a fixed order.
///
/// @param queryables names of the properties that may be asked for
public record FeatureCollection(
        String id, String title, String description, List<String> queryables, List<Feature> features) {
    public FeatureCollection {
        queryables = List.copyOf(queryables);
        features = List.copyOf(features);
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
    /// and
    /// 7.15.4).
    public Page select(Query query, int offset, int limit) {
        var matching = features.stream().filter(matching(query)).toList();
        int from = Math.min(offset, matching.size());
        int until = (int) Math.min((long) from + limit, matching.size());
        return new Page(matching.size(), matching.subList(from, until));
    }

    private static Predicate<Feature> matching(Query query) {
        return feature -> query.box()
                        .map(box -> feature.bounds().filter(box::meets).isPresent())
                        .orElse(true)
                && query.when()
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

    /// The features by their ids.
    public Map<String, Feature> byId() {
        var byId = new HashMap<String, Feature>();
        features.forEach(feature -> byId.put(feature.id(), feature));
        return byId;
    }
}
