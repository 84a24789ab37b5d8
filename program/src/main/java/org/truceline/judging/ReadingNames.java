// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.truceline.judging.Trial.Outcome;
import org.truceline.terms.Agreement;

/// The readings on which the verdict of a trial depends, by name.
final class ReadingNames {
    private final Agreement terms;

    ReadingNames(Agreement terms) {
        this.terms = terms;
    }

    /// One outcome under the name of the readings on which its verdict depends.
    record Named(Outcome outcome, String reading) {}

    /// One outcome for each combination of the readings on which the verdict depends, in the order of the outcomes.
    List<Named> named(Trial trial) {
        if (!matters(trial.outcomes(), Outcome::own)) {
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
        boolean byStart = matters(outcomes, Outcome::start);
        boolean byEnd = matters(outcomes, Outcome::end);
        return outcomes.stream()
                .filter(o -> (byStart || o.start() == 0) && (byEnd || o.end() == 0))
                .map(o -> new Named(o, name(trial, o, byStart, byEnd, byOwn)))
                .toList();
    }

    /// Whether two outcomes that differ in one reading only differ in verdict.
    private static boolean matters(List<Outcome> outcomes, ToIntFunction<Outcome> dimension) {
        return outcomes.stream().collect(Collectors.groupingBy(o -> others(o, dimension))).values().stream()
                .anyMatch(
                        group -> group.stream().map(Outcome::verdict).distinct().count() > 1);
    }

    private static List<Integer> others(Outcome o, ToIntFunction<Outcome> dimension) {
        int[] place = {o.start(), o.end(), o.own()};
        var probe = new Outcome(0, 1, 2, false, o.verdict(), List.of(), o.grounds());
        place[dimension.applyAsInt(probe)] = 0;
        return List.of(place[0], place[1], place[2]);
    }

    private String name(Trial trial, Outcome o, boolean byStart, boolean byEnd, boolean byOwn) {
        var names = new ArrayList<String>();
        if (byOwn) {
            names.add(trial.obligation().readings().get(o.own()).id());
        }
        if (byStart) {
            names.add(terms.course().starts().get(o.start()).reading());
        }
        if (byEnd) {
            names.add(terms.course().ends().get(o.end()).reading());
        }
        return names.isEmpty() ? Judge.ANY_READING : String.join(", ", names);
    }
}
