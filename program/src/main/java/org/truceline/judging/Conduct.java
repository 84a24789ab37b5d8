// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.Trial.Outcome;
import org.truceline.model.Truth;
import org.truceline.model.Verdict;

/// What was found and done of all that obligations hang on: breaches of others by whom and when, clocks, procedures.
///
/// No finding rests on itself: what surely ended before an incident began counts as it was found; what may have been
/// before it or after counts, where it may be a breach at all, as not settled. [Proceedings] fills it in that order.
final class Conduct {
    /// Nothing was found or done yet: all is taken to be kept.
    static final Conduct NONE = new Conduct(null, null, null);

    private final @Nullable Ties ties;
    private final @Nullable Clocks clocks;
    private final @Nullable Procedures procedures;
    private final Map<Slot, Map<Set<String>, Breaches>> breaches = new HashMap<>();

    private record Slot(String obligation, View view) {}

    private Conduct(@Nullable Ties ties, @Nullable Clocks clocks, @Nullable Procedures procedures) {
        this.ties = ties;
        this.clocks = clocks;
        this.procedures = procedures;
    }

    /// @param clocks by what was found without conduct; absent when no obligation waits for one
    static Conduct over(Ties ties, @Nullable Clocks clocks, Procedures procedures) {
        return new Conduct(ties, clocks, procedures);
    }

    /// The ways in which what an obligation hangs on is read.
    List<Map<String, Integer>> ways(String obligation) {
        return ties == null ? List.of(Map.of()) : ties.ways(obligation);
    }

    /// Takes note of what may be a breach, as far as it can be told without conduct.
    void foresee(Known known, Trial trial) {
        eachBreach(known, trial, (b, outcome) -> b.foresee(known.incident().id(), known.span()));
    }

    /// Takes note of what was found of an incident. All that ended before it were settled already.
    void settle(Known known, Trial trial) {
        eachBreach(known, trial, (b, outcome) -> b.settle(known.span(), outcome.verdict() == Verdict.BREACH));
    }

    private interface Taker {
        void take(Breaches breaches, Outcome outcome);
    }

    private void eachBreach(Known known, Trial trial, Taker taker) {
        if (ties == null || !ties.watched().contains(trial.obligation().id())) {
            return;
        }
        String id = trial.obligation().id();
        for (Outcome o : trial.outcomes()) {
            if (o.verdict() == Verdict.BREACH || o.verdict() == Verdict.INDETERMINATE) {
                // Where conduct was not asked, what holds in one way holds in all.
                var ways = o.ways() == 1 ? ways(id) : List.of(ways(id).get(o.way()));
                for (var way : ways) {
                    var slot = new Slot(id, View.of(o.start(), o.end(), id, o.own(), way));
                    taker.take(
                            breaches.computeIfAbsent(slot, s -> new HashMap<>())
                                    .computeIfAbsent(known.sides(), s -> new Breaches()),
                            o);
                }
            }
        }
    }

    /// Whether an obligation had been broken before an incident began, as far as every reading that the view leaves
    /// open agrees on it.
    Truth broken(String obligation, View view, Known known) {
        return broken(obligation, view, known, null);
    }

    /// [#broken] by none of the sides that the incident's own doers are of.
    Truth brokenByOther(String obligation, View view, Known known) {
        return broken(obligation, view, known, known.sides());
    }

    /// @param own ids of the sides that do not count; absent when all do
    private Truth broken(String obligation, View view, Known known, @Nullable Set<String> own) {
        if (ties == null) {
            return Truth.NO;
        }
        int readings = ties.readings(obligation);
        Truth all = null;
        for (var way : ways(obligation)) {
            for (int r = 0; r < readings; r++) {
                var slot = View.of(view.start(), view.end(), obligation, r, way);
                if (slot.agrees(view)) {
                    var one = broken(new Slot(obligation, slot), known, own);
                    all = all == null || all == one ? one : Truth.UNKNOWN;
                }
            }
        }
        return all == null ? Truth.UNKNOWN : all;
    }

    private Truth broken(Slot slot, Known known, @Nullable Set<String> own) {
        return breaches.getOrDefault(slot, Map.of()).entrySet().stream()
                .map(e -> byOther(e.getKey(), own).and(e.getValue().before(known)))
                .reduce(Truth.NO, Truth::or);
    }

    /// Whether doers of some sides are others than those of one's own.
    private static Truth byOther(Set<String> sides, @Nullable Set<String> own) {
        if (own == null) {
            return Truth.YES;
        }
        if (own.isEmpty() || sides.isEmpty()) {
            return Truth.UNKNOWN;
        }
        if (sides.stream().noneMatch(own::contains)) {
            return Truth.YES;
        }
        return own.size() == 1 && sides.size() == 1 ? Truth.NO : Truth.UNKNOWN;
    }

    /// Whether a clock had run out when an incident happened.
    Truth clockDone(String clock, View view, Known known) {
        return clocks == null ? Truth.UNKNOWN : clocks.done(clock, view.read().get(Ties.ofClock(clock)), known.span());
    }

    /// Whether all steps of a procedure had been taken when an incident happened.
    ///
    /// @param clauses ids of those that ask for it
    Truth procedureDone(String procedure, Known known, List<String> clauses) {
        return procedures == null ? Truth.UNKNOWN : procedures.done(procedure, known, clauses);
    }

    /// By what a procedure is known to be done, or why that is open, in words; empty when nothing shows it.
    String shown(String procedure, Known known, List<String> clauses) {
        return procedures == null ? "" : procedures.shown(procedure, known, clauses);
    }
}
