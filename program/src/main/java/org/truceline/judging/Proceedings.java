// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;

/// Where all incidents of a record are judged under one agreement, in the order of time: so that an obligation which
/// hangs on the other side's conduct, on a clock or on a procedure is judged by what had been found and done before.
///
/// Pure: the same incidents and cases give the same findings, whatever the order in which they came.
public final class Proceedings {
    private final Agreement terms;
    private final Ties ties;
    private final Witnesses witnesses;
    private final Judge alone;

    public Proceedings(Agreement terms) {
        this.terms = terms;
        this.ties = new Ties(terms);
        this.witnesses = new Witnesses(terms);
        this.alone = new Judge(terms);
    }

    public Agreement terms() {
        return terms;
    }

    /// Whether what is found of one incident may hang on more than that incident.
    public boolean looksAround() {
        return !ties.hanging().isEmpty();
    }

    /// Whether the notes of cases matter to what is found.
    public boolean looksAtCases() {
        return ties.looksAtCases();
    }

    /// Whether a finding on this obligation matters to findings on other incidents.
    public boolean watches(Finding finding) {
        return !ties.clocks().isEmpty() || ties.watched().contains(finding.obligation());
    }

    /// The findings on the incidents that are asked for, and on those that may hang on any other or on a case.
    ///
    /// @param all the incidents there are, in any order
    /// @param asked those that are new or changed; the others are judged only where they may hang on these
    /// @param cases all there are on record
    /// @return in the order of `all`
    public List<Judged> judge(List<Incident> all, Predicate<Incident> asked, List<CaseSteps> cases) {
        if (!looksAround()) {
            return all.stream()
                    .filter(asked)
                    .map(i -> new Judged(i, alone.judge(i)))
                    .toList();
        }
        var heard = all.stream().map(this::hear).toList();
        var conduct = conduct(heard, cases);
        var judge = new Judge(terms, conduct);
        Map<IncidentId, Judged> judged = new HashMap<>();
        heard.stream().sorted(BY_END).forEach(h -> {
            var trials = h.hangs() ? judge.trials(h.known()) : h.trials();
            trials.forEach(t -> conduct.settle(h.known(), t));
            if (h.hangs() || asked.test(h.incident())) {
                judged.put(h.incident().id(), new Judged(h.incident(), judge.judge(h.known(), trials)));
            }
        });
        var inOrder = new ArrayList<Judged>();
        all.forEach(i -> {
            var one = judged.get(i.id());
            if (one != null) {
                inOrder.add(one);
            }
        });
        return inOrder;
    }

    private static final Comparator<Heard> BY_END = Comparator.comparing(
                    (Heard h) -> h.known().span().until())
            .thenComparing(h -> h.incident().id());

    /// An incident with what it engages as long as nothing is known of any other.
    ///
    /// @param hangs whether it may engage an obligation that hangs on more than itself
    private record Heard(Known known, List<Trial> trials, boolean hangs) {
        Incident incident() {
            return known.incident();
        }
    }

    private Heard hear(Incident incident) {
        var known = witnesses.hear(incident);
        var tried = alone.tried(known);
        boolean hangs = tried.stream()
                .anyMatch(t -> t.act() != Truth.NO
                        && ties.hanging().contains(t.obligation().id()));
        return new Heard(known, Judge.engaged(tried), hangs);
    }

    private Conduct conduct(List<Heard> heard, List<CaseSteps> cases) {
        var conduct = Conduct.over(ties, clocks(heard), procedures(heard, cases));
        heard.forEach(h -> h.trials().forEach(t -> conduct.foresee(h.known(), t)));
        return conduct;
    }

    private Procedures procedures(List<Heard> heard, List<CaseSteps> cases) {
        var known = heard.stream().map(Heard::known).toList();
        return new Procedures(terms, cases, new CaseMatter(terms, known, cases));
    }

    /// The clocks by what is found as long as no clock has run out.
    private @Nullable Clocks clocks(List<Heard> heard) {
        return ties.clocks().isEmpty()
                ? null
                : new Clocks(
                        terms,
                        heard.stream()
                                .map(h -> new Judged(h.incident(), alone.judge(h.known(), h.trials())))
                                .toList());
    }
}
