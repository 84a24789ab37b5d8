// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.truceline.judging.Trial.Outcome;
import org.truceline.terms.Agreement;

/// The readings on which the verdict of a trial depends, by name.
final class ReadingNames {
    /// The readings that a verdict may depend on, by their places in a combination.
    private static final int START = 0;

    private static final int END = 1;
    private static final int OWN = 2;
    private static final int WAY = 3;

    private final Agreement terms;
    private final Ties ties;

    ReadingNames(Agreement terms) {
        this(terms, new Ties(terms));
    }

    ReadingNames(Agreement terms, Ties ties) {
        this.terms = terms;
        this.ties = ties;
    }

    /// One outcome under the name of the readings on which its verdict depends.
    record Named(Outcome outcome, String reading) {}

    /// One outcome for each combination of the readings on which the verdict depends, in the order of the outcomes.
    List<Named> named(Trial trial) {
        if (!matters(trial.outcomes(), OWN)) {
            return named(
                    trial, trial.outcomes().stream().filter(o -> o.own() == 0).toList(), false);
        }
        var findings = new ArrayList<Named>();
        for (int own = 0; own < trial.obligation().readings().size(); own++) {
            int reading = own;
            findings.addAll(named(
                    trial,
                    trial.outcomes().stream().filter(o -> o.own() == reading).toList(),
                    true));
        }
        return findings;
    }

    private List<Named> named(Trial trial, List<Outcome> outcomes, boolean byOwn) {
        boolean byStart = matters(outcomes, START);
        boolean byEnd = matters(outcomes, END);
        var byWay = keysThatMatter(trial, outcomes);
        return outcomes.stream()
                .filter(o -> (byStart || o.start() == 0) && (byEnd || o.end() == 0))
                .filter(o -> firstOf(trial, o, byWay))
                .map(o -> new Named(o, name(trial, o, byStart, byEnd, byOwn, byWay)))
                .toList();
    }

    /// Whether two outcomes that differ in one reading only differ in verdict.
    private static boolean matters(List<Outcome> outcomes, int dimension) {
        return outcomes.stream().collect(Collectors.groupingBy(o -> others(o, dimension))).values().stream()
                .anyMatch(ReadingNames::differ);
    }

    private static boolean differ(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::verdict).distinct().count() > 1;
    }

    private static List<Integer> others(Outcome o, int dimension) {
        var place = new ArrayList<>(List.of(o.start(), o.end(), o.own(), o.way()));
        place.set(dimension, 0);
        return place;
    }

    /// What the obligation hangs on whose readings make a difference.
    private List<String> keysThatMatter(Trial trial, List<Outcome> outcomes) {
        if (!matters(outcomes, WAY)) {
            return List.of();
        }
        return way(trial, outcomes.getFirst()).keySet().stream()
                .filter(key -> outcomes.stream()
                        .collect(Collectors.groupingBy(o -> List.of(others(o, WAY), without(way(trial, o), key))))
                        .values()
                        .stream()
                        .anyMatch(ReadingNames::differ))
                .toList();
    }

    private Map<String, Integer> way(Trial trial, Outcome o) {
        return o.ways() == 1 ? Map.of() : ties.ways(trial.obligation().id()).get(o.way());
    }

    private static Map<String, Integer> without(Map<String, Integer> way, String key) {
        var rest = new HashMap<>(way);
        rest.remove(key);
        return rest;
    }

    /// Of the outcomes that differ only in readings which make no difference, the one under the first of each.
    private boolean firstOf(Trial trial, Outcome o, List<String> byWay) {
        return way(trial, o).entrySet().stream().allMatch(e -> e.getValue() == 0 || byWay.contains(e.getKey()));
    }

    private String name(Trial trial, Outcome o, boolean byStart, boolean byEnd, boolean byOwn, List<String> byWay) {
        var names = new ArrayList<String>();
        if (byOwn) {
            names.add(trial.obligation().readings().get(o.own()).id());
        }
        byWay.forEach(key -> names.add(ties.name(way(trial, o), key)));
        if (byStart) {
            names.add(terms.course().starts().get(o.start()).reading());
        }
        if (byEnd) {
            names.add(terms.course().ends().get(o.end()).reading());
        }
        return names.isEmpty() ? Judge.ANY_READING : String.join(", ", names);
    }
}
