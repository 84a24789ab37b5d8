// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.truceline.channel.HitIndex.Watched;
import org.truceline.model.Alert.Near;
import org.truceline.model.Incident;
import org.truceline.model.Truth;

/// Joins what is said of strikes with what is notified. Each statement is held against each object for itself; an
/// incident is as near to an object as the nearest of its statements, since no side's version is averaged away.
public final class StrikeWatch {
    private final HitIndex index;
    private final ZoneId zone;

    /// @param zone in which local times are meant
    public StrikeWatch(HitIndex index, ZoneId zone) {
        this.index = index;
        this.zone = zone;
    }

    /// An object that an incident may be about.
    ///
    /// @param near each statement that may mean it, in the order of their ids
    public record Hit(String object, Truth hit, List<Near> near) {
        public Hit {
            near = List.copyOf(near);
        }
    }

    /// The objects that an incident may be about, by their ids.
    public List<Hit> of(Incident incident) {
        var strikes = incident.statements().stream()
                .flatMap(statement -> Strike.of(statement, zone).stream())
                .toList();
        Map<String, Watched> found = new LinkedHashMap<>();
        strikes.stream()
                .filter(Strike::locates)
                .flatMap(strike -> index.find(strike.where(), strike.when().orElseThrow()).stream())
                .forEach(watched -> found.put(watched.object(), watched));
        return found.values().stream()
                .map(watched -> hit(watched, strikes))
                .sorted(java.util.Comparator.comparing(Hit::object))
                .toList();
    }

    private static Hit hit(Watched watched, List<Strike> strikes) {
        var near = new ArrayList<Near>();
        strikes.forEach(strike -> {
            var one = near(watched, strike);
            if (one.hit() != Truth.NO) {
                near.add(one);
            }
        });
        return new Hit(watched.object(), near.stream().map(Near::hit).reduce(Truth.NO, Truth::or), near);
    }

    private static Near near(Watched watched, Strike strike) {
        if (strike.where().isEmpty() || strike.when().isEmpty()) {
            String lacks = strike.where().isEmpty() ? "no place" : "no time";
            return new Near(strike.statement(), Truth.UNKNOWN, -1, "the statement gives " + lacks + " of its own");
        }
        var truth = truth(watched, strike);
        String denial = strike.denied() ? "; a denial" : "";
        if (watched.sealed()) {
            return new Near(strike.statement(), truth, -1, "by places that are held back" + denial);
        }
        double meters =
                strike.where().stream().mapToDouble(watched::metersTo).min().orElseThrow();
        double radius = strike.where().stream()
                .mapToDouble(area -> area.radiusMeters())
                .max()
                .orElseThrow();
        String words = String.format(
                Locale.ROOT,
                "%.1f km from what is notified, known to %.1f km; near is %.1f km",
                meters / 1000,
                (radius + unsure(watched)) / 1000,
                watched.nearMeters() / 1000);
        return new Near(strike.statement(), truth, Math.round(meters), words + denial);
    }

    private static double unsure(Watched watched) {
        return watched.legs().stream()
                .mapToDouble(leg -> leg.unsureMeters())
                .max()
                .orElseThrow();
    }

    /// Sure only when each place that it may be is surely near. A denial vouches for no strike.
    private static Truth truth(Watched watched, Strike strike) {
        var when = strike.when().orElseThrow();
        var all = strike.where().stream().map(area -> watched.hit(area, when)).toList();
        var weakest = all.stream().reduce(Truth.YES, Truth::and);
        var strongest = all.stream().reduce(Truth.NO, Truth::or);
        var truth = weakest == strongest ? weakest : Truth.UNKNOWN;
        return strike.denied() ? truth.and(Truth.UNKNOWN) : truth;
    }
}
