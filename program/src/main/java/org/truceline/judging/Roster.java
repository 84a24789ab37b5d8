// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.truceline.model.Truth;
import org.truceline.terms.Actor;
import org.truceline.terms.Agreement;
import org.truceline.terms.Cast;
import org.truceline.terms.Duty;
import org.truceline.terms.Role;
import org.truceline.terms.Selector;
import org.truceline.terms.Side;

/// Who is who on one kind of day, by number: whom each [Articles] binds and protects, and what the actors are to each
/// other. An actor's number is his place among the actors of the terms.
final class Roster {
    /// The number of nobody's side.
    static final int NO_SIDE = -1;

    private static final byte ASKED = 1;
    private static final byte FRIENDS = 2;

    private final Agreement terms;
    private final LocalDate day;
    private final List<Actor> actors;
    private final int[][] parts;
    private final Map<Selector, Truth[]> selected = new HashMap<>();
    private final Truth[] joined;
    private final Truths[] bears;
    private final Truths[] hit;
    private final boolean[] excluded;
    private final boolean[] somewhere;
    private final long[][] partly;
    private final boolean[] stake;
    private final int[] side;
    private final Truths accepted;

    /// For each pair whether it was asked for, and the answer; two threads would find the same.
    private final byte[] allied;

    Roster(Agreement terms, Articles articles, LocalDate day) {
        this.terms = terms;
        this.day = day;
        this.actors = terms.cast().actors();
        this.parts = parts(terms.cast(), actors, day);
        int count = actors.size();
        this.joined = new Truth[count];
        this.bears = new Truths[count];
        this.hit = new Truths[count];
        this.excluded = new boolean[count];
        this.somewhere = new boolean[count];
        this.partly = new long[count][];
        this.stake = new boolean[count];
        this.side = new int[count];
        this.allied = new byte[count * count];
        var sides = terms.cast().sides().stream().map(Side::id).toList();
        for (int a = 0; a < count; a++) {
            String id = actors.get(a).id();
            joined[a] = terms.cast().joined(id, day);
            excluded[a] = terms.cast().holds(id, Role.EXCLUDED, day);
            somewhere[a] = excluded[a] && !terms.cast().excludedOnlyIn(id, day).isEmpty();
            stake[a] = terms.cast().hasStake(id, day);
            side[a] = terms.sideOf(id, day).map(s -> sides.indexOf(s.id())).orElse(NO_SIDE);
        }
        for (int a = 0; a < count; a++) {
            int actor = a;
            bears[a] = articles.each(x -> bearer(x.rule().bearer(), actor));
            partly[a] = articles.where(
                    x -> !x.rule().target().anyone() && selects(x.rule().target(), actor) == Truth.UNKNOWN);
            hit[a] = articles.each(x -> target(x.rule().target(), actor));
        }
        var binding = new Binding(terms, Conduct.NONE);
        this.accepted = articles.each(x -> x.excepts() || x.duty() == Duty.MAY_ONLY_AFTER
                ? Truth.YES
                : articles.obligation(x).reciprocity().stream()
                        .map(r -> binding.compare(r, day))
                        .reduce(Truth.YES, Truth::and));
    }

    /// As [WhoAndWhom]: who is named by id is meant whether he joined or not; who is meant by role must have joined.
    private Truth bearer(Selector bearer, int actor) {
        if (bearer.anyone()) {
            return Truth.YES;
        }
        return asked(selects(bearer, actor), WhoAndWhom.bearerAsksJoined(bearer), actor);
    }

    private Truth target(Selector target, int actor) {
        if (target.anyone()) {
            return Truth.YES;
        }
        return asked(selects(target, actor), WhoAndWhom.targetAsksJoined(target), actor);
    }

    private Truth asked(Truth meant, boolean toHaveJoined, int actor) {
        return meant == Truth.YES && toHaveJoined ? joined[actor] : meant;
    }

    private Truth selects(Selector selector, int actor) {
        return selected.computeIfAbsent(selector, this::selected)[actor];
    }

    /// As [CastBook#selects], of all actors at once.
    private Truth[] selected(Selector selector) {
        var meant = new boolean[actors.size()];
        for (int a = 0; a < meant.length; a++) {
            meant[a] = terms.cast().selects(selector, actors.get(a).id(), day);
        }
        var all = new Truth[meant.length];
        for (int a = 0; a < all.length; a++) {
            all[a] = meant[a] ? Truth.YES : any(parts[a], meant) ? Truth.UNKNOWN : Truth.NO;
        }
        return all;
    }

    private static boolean any(int[] of, boolean[] flags) {
        for (int a : of) {
            if (flags[a]) {
                return true;
            }
        }
        return false;
    }

    /// For each actor the numbers of those that are part of it.
    private static int[][] parts(Cast cast, List<Actor> actors, LocalDate day) {
        var lineages = actors.stream().map(a -> cast.lineage(a.id(), day)).toList();
        var parts = new int[actors.size()][];
        for (int a = 0; a < parts.length; a++) {
            int whole = a;
            parts[a] = IntStream.range(0, parts.length)
                    .filter(b -> b != whole
                            && lineages.get(b).contains(actors.get(whole).id()))
                    .toArray();
        }
        return parts;
    }

    /// Whether each article binds an actor.
    Truths bears(int actor) {
        return bears[actor];
    }

    /// Whether each article speaks of an actor as hit, leaving aside who did it.
    Truths hit(int actor) {
        return hit[actor];
    }

    /// The articles that protect a part of an actor alone, whoever hit it.
    long[] partly(int actor) {
        return partly[actor];
    }

    boolean excluded(int actor) {
        return excluded[actor];
    }

    boolean excludedAll(int[] of) {
        for (int a : of) {
            if (!excluded[a]) {
                return false;
            }
        }
        return true;
    }

    boolean excludedAny(int[] of) {
        for (int a : of) {
            if (excluded[a]) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of them is excluded in some zones alone.
    boolean excludedOnlySomewhere(int[] of) {
        for (int a : of) {
            if (somewhere[a]) {
                return true;
            }
        }
        return false;
    }

    boolean excludedEverywhere(int[] of) {
        for (int a : of) {
            if (excluded[a] && !somewhere[a]) {
                return true;
            }
        }
        return false;
    }

    boolean stake(int[] anyOf) {
        for (int a : anyOf) {
            if (stake[a]) {
                return true;
            }
        }
        return false;
    }

    /// The number of an actor's side, or [#NO_SIDE].
    int side(int actor) {
        return side[actor];
    }

    /// Whether two do not fight each other, as allies or as two of one side.
    boolean allied(int one, int other) {
        return friends(one, other) || (side[one] != NO_SIDE && side[one] == side[other]);
    }

    /// Whether two are allies, or of one whole.
    boolean friends(int one, int other) {
        int at = one * actors.size() + other;
        if (allied[at] == 0) {
            boolean friends =
                    terms.cast().allied(actors.get(one).id(), actors.get(other).id(), day);
            allied[at] = friends ? (byte) (ASKED | FRIENDS) : ASKED;
        }
        return (allied[at] & FRIENDS) != 0;
    }

    /// Whether what each rule hangs on is accepted by whom it has to be.
    Truths accepted() {
        return accepted;
    }
}
