// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Clock;
import org.truceline.terms.Condition;
import org.truceline.terms.Duty;
import org.truceline.terms.Lapse;
import org.truceline.terms.Obligation;

/// What the obligations of an agreement hang on of other obligations, of clocks and of procedures, and in which ways
/// these may be read.
///
/// What one obligation hangs on is judged under each reading of it, as the obligation itself is: so a reading added
/// there changes nothing that was found under the readings that were there.
final class Ties {
    /// Ways to read what an obligation hangs on that are told apart; whatever would lead to more is read in every way
    /// at once, and counts for as much as all of these agree on.
    private static final int MOST = 64;

    private static final String CLOCK = "clock ";

    private final Agreement terms;
    private final Set<String> watched = new HashSet<>();
    private final Set<String> hanging = new HashSet<>();
    private final Set<String> clocks = new HashSet<>();
    private boolean cases;
    private final Map<String, List<Map<String, Integer>>> assumed = new HashMap<>();

    Ties(Agreement terms) {
        this.terms = terms;
        for (Obligation o : terms.obligations()) {
            var on = watchedBy(o);
            watched.addAll(on);
            clocks.addAll(clocksOf(o));
            boolean procedure = o.duty() == Duty.MAY_ONLY_AFTER
                    || tests(o).anyMatch(t -> t instanceof Condition.Test.ProcedureDone);
            procedure |= o.exemptions().stream().anyMatch(e -> e.procedure() != null);
            cases |= procedure;
            if (procedure || !on.isEmpty() || !clocksOf(o).isEmpty()) {
                hanging.add(o.id());
            }
        }
        terms.obligations().forEach(o -> assumed.put(o.id(), ways(axes(o))));
    }

    /// Ids of the obligations whose breach matters to another.
    Set<String> watched() {
        return watched;
    }

    /// Ids of the obligations that hang on something beside the incident itself.
    Set<String> hanging() {
        return hanging;
    }

    /// Whether any hangs on a procedure.
    boolean looksAtCases() {
        return cases;
    }

    /// Ids of the clocks that an obligation waits for.
    Set<String> clocks() {
        return clocks;
    }

    /// The ways in which what an obligation hangs on may be read: for each such obligation or clock of several readings
    /// the place of one among them. One way that says nothing where there is nothing to choose.
    List<Map<String, Integer>> ways(String obligation) {
        return assumed.getOrDefault(obligation, List.of(Map.of()));
    }

    /// How many readings an obligation has.
    int readings(String obligation) {
        return terms.findObligation(obligation).map(o -> o.readings().size()).orElse(0);
    }

    static String ofClock(String clock) {
        return CLOCK + clock;
    }

    /// A way of reading, in words: `green-power: wide`.
    String name(Map<String, Integer> way, String key) {
        int at = way.getOrDefault(key, 0);
        if (key.startsWith(CLOCK)) {
            String id = key.substring(CLOCK.length());
            return id + ": " + clock(id).readings().get(at).id();
        }
        return key + ": "
                + terms.findObligation(key).orElseThrow().readings().get(at).id();
    }

    private Clock clock(String id) {
        return terms.course().clocks().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Condition.Test> tests(Obligation o) {
        return o.conditions().stream().filter(c -> c.holds() == Truth.UNKNOWN).map(Condition::test);
    }

    private static Set<String> clocksOf(Obligation o) {
        var ids = new LinkedHashSet<String>();
        tests(o).forEach(t -> {
            if (t instanceof Condition.Test.ClockDone done) {
                ids.add(done.clock());
            }
        });
        return ids;
    }

    /// The obligations whose breach matters to one, directly.
    private Set<String> watchedBy(Obligation o) {
        var ids = new LinkedHashSet<String>();
        o.reciprocity().forEach(r -> {
            switch (r.effect()) {
                case BINDS_WHILE_KEPT, FREED_WHEN_BROKEN -> ids.add(r.to());
                case MIRRORS, BINDS_ONCE_ACCEPTED -> {}
            }
        });
        o.conditions().forEach(c -> {
            if (c.test() instanceof Condition.Test.WhileKept kept) {
                ids.add(kept.obligation());
            }
        });
        terms.course().lapses().stream()
                .filter(l -> l.upon() == Lapse.Upon.BREACH_BY_OTHER)
                .forEach(l -> ids.addAll(upon(l)));
        return ids;
    }

    /// The obligations upon whose breach a lapse follows.
    List<String> upon(Lapse lapse) {
        return lapse.obligations().isEmpty()
                ? terms.obligations().stream().map(Obligation::id).toList()
                : lapse.obligations();
    }

    /// Everything of several readings that an obligation hangs on, at however many removes, with how many there are.
    private Map<String, Integer> axes(Obligation of) {
        var axes = new TreeMap<String, Integer>();
        var seen = new HashSet<>(Set.of(of.id()));
        var next = new ArrayDeque<>(List.of(of));
        while (!next.isEmpty()) {
            var o = next.remove();
            clocksOf(o).forEach(c -> axes.put(ofClock(c), clock(c).readings().size()));
            watchedBy(o).stream()
                    .filter(seen::add)
                    .forEach(id -> terms.findObligation(id).ifPresent(other -> {
                        axes.put(id, other.readings().size());
                        next.add(other);
                    }));
        }
        axes.values().removeIf(n -> n < 2);
        return axes;
    }

    private static List<Map<String, Integer>> ways(Map<String, Integer> axes) {
        List<Map<String, Integer>> ways = List.of(Map.of());
        for (var axis : axes.entrySet()) {
            if (ways.size() * axis.getValue() > MOST) {
                break;
            }
            var more = new ArrayList<Map<String, Integer>>();
            for (var way : ways) {
                for (int i = 0; i < axis.getValue(); i++) {
                    var one = new LinkedHashMap<>(way);
                    one.put(axis.getKey(), i);
                    more.add(one);
                }
            }
            ways = more;
        }
        return ways;
    }
}
