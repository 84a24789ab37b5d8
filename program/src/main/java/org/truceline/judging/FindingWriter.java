// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
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
    private final Agreement terms;
    private final Known known;
    private final ReadingNames readings;

    FindingWriter(Agreement terms, Ties ties, Known known) {
        this.terms = terms;
        this.known = known;
        this.readings = new ReadingNames(terms, ties);
    }

    /// One finding for each combination of the readings on which the verdict depends.
    List<Finding> write(Trial trial) {
        return readings.named(trial).stream()
                .map(n -> finding(trial, n.outcome(), n.reading()))
                .toList();
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
