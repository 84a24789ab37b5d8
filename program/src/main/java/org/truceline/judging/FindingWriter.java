// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truceline.judging.Trial.Outcome;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Finding;
import org.truceline.model.Polarity;
import org.truceline.model.Statement;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;

/// The writer of findings: which readings a verdict depends on, and the facts in plain words.
final class FindingWriter {
    /// The readings that a verdict may depend on, by their places in a combination.
    private static final int START = 0;

    private static final int END = 1;
    private static final int OWN = 2;
    private static final int WAY = 3;

    private final Agreement terms;
    private final Ties ties;
    private final Known known;

    FindingWriter(Agreement terms, Ties ties, Known known) {
        this.terms = terms;
        this.ties = ties;
        this.known = known;
    }

    /// One outcome under the name of the readings on which its verdict depends.
    private record Named(Outcome outcome, String reading) {}

    /// One finding for each combination of the readings on which the verdict depends.
    List<Finding> write(Trial trial) {
        return named(trial).stream()
                .map(n -> finding(trial, n.outcome(), n.reading()))
                .toList();
    }

    /// The same without words.
    List<Ruling> rule(Trial trial) {
        return named(trial).stream()
                .map(n -> new Ruling(
                        trial.obligation().id(),
                        n.reading(),
                        n.outcome().verdict(),
                        n.outcome().clauses()))
                .toList();
    }

    private List<Named> named(Trial trial) {
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
                .anyMatch(FindingWriter::differ);
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
                        .anyMatch(FindingWriter::differ))
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

    private Finding finding(Trial trial, Outcome o, String reading) {
        var grounds = grounds(o, reading);
        return new Finding(
                known.incident().id(),
                terms.id(),
                trial.obligation().id(),
                reading,
                o.verdict(),
                o.clauses(),
                facts(),
                grounds.reasons(),
                grounds.compared(),
                grounds.needed());
    }

    private Grounds grounds(Outcome o, String reading) {
        var grounds = o.grounds().get();
        for (String flag : new Flags(terms).of(known)) {
            grounds = grounds.with(flag);
        }
        var ends = terms.course().ends();
        if (ends.isEmpty() || !reading.endsWith(ends.get(o.end()).reading())) {
            return grounds;
        }
        Asserted end = ends.get(o.end());
        String holders = end.heldBy().isEmpty()
                ? ""
                : ", held by " + end.heldBy().stream().map(terms.cast()::label).collect(Collectors.joining(", "));
        String said = Optional.ofNullable(end.said()).orElse(end.at().said());
        return grounds.with("the end read as: " + said + holders);
    }

    /// What was taken to be so, by whom; at least one.
    List<String> facts() {
        return known.incident().statements().stream().map(this::fact).distinct().toList();
    }

    private String fact(Statement s) {
        var words = new StringBuilder(Witnesses.speakerName(s))
                .append(' ')
                .append(s.stance().code())
                .append(": ");
        words.append(s.polarity() == Polarity.NEGATED ? "no " : "")
                .append(s.act().code());
        Optional.ofNullable(s.means())
                .ifPresent(m -> words.append(" (").append(m.code()).append(')'));
        words.append(s.actor().isEmpty() ? "" : " by " + String.join(" and ", s.actor()));
        words.append(s.target().isEmpty() ? "" : " against " + String.join(" and ", s.target()));
        Optional.ofNullable(s.place()).ifPresent(p -> words.append(" at ").append(p.words()));
        Optional.ofNullable(s.when()).ifPresent(w -> words.append(", ").append(w.words()));
        s.counts().stream()
                .filter(c -> c.of() == CountOf.KILLED)
                .forEach(c -> words.append(", killed ").append(range(c)));
        s.counts().stream()
                .filter(c -> Tolls.ofNoSideNamed(s, c))
                .forEach(c -> words.append(", ").append(c.who()));
        return words.toString();
    }

    private static String range(Count count) {
        if (count.min() == null) {
            return "up to " + count.max();
        }
        if (count.max() == null) {
            return "at least " + count.min();
        }
        return count.min().equals(count.max()) ? "" + count.min() : count.min() + " to " + count.max();
    }
}
