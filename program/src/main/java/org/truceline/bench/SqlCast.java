// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Cast;
import org.truceline.terms.Role;
import org.truceline.terms.Rule;
import org.truceline.terms.Selector;
import org.truceline.terms.Side;
import org.truceline.terms.Words;

/// Who is bound and who is protected by a rule on a day, for [SqlTerms]: from the terms alone, and not by the judging
/// room.
final class SqlCast {
    private final Agreement terms;
    private final Cast cast;

    SqlCast(Agreement terms) {
        this.terms = terms;
        this.cast = terms.cast();
    }

    /// The days on which somebody joins, is renamed, or takes or leaves a role; from long before to long after.
    List<LocalDate> turns() {
        var days = new TreeSet<LocalDate>();
        days.add(terms.firstDay().minus(100, ChronoUnit.YEARS));
        days.add(terms.firstDay().plus(100, ChronoUnit.YEARS));
        cast.accessions().forEach(a -> days.add(a.at()));
        cast.roles().forEach(r -> turn(days, r.from(), r.to()));
        cast.exclusions().forEach(e -> e.members().forEach(m -> turn(days, m.from(), m.to())));
        cast.actors()
                .forEach(a -> Stream.of(a.names(), a.adjectives(), a.partOf())
                        .flatMap(List::stream)
                        .forEach(n -> turn(days, n.from(), n.to())));
        return List.copyOf(days);
    }

    private static void turn(Set<LocalDate> days, @Nullable LocalDate from, @Nullable LocalDate to) {
        Stream.ofNullable(from).forEach(days::add);
        Stream.ofNullable(to).map(d -> d.plusDays(1)).forEach(days::add);
    }

    /// Whether one by this name who hit another by that name is bound by a rule that protects the other.
    ///
    /// @param target absent when nobody says
    Truth who(String doer, @Nullable String target, Rule rule, LocalDate day) {
        return all(doers(doer, day).stream()
                .map(a -> bound(a, rule.bearer(), day).and(hit(a, target, rule.target(), day)))
                .toList());
    }

    /// Each whom a name may mean; one nobody knows where it is nobody's.
    private List<Optional<String>> doers(String name, LocalDate day) {
        var actors = terms.actorsNamed(name, day);
        return actors.isEmpty()
                ? List.of(Optional.empty())
                : actors.stream().map(Optional::of).toList();
    }

    private Truth bound(Optional<String> doer, Selector bearer, LocalDate day) {
        if (bearer.anyone()) {
            return Truth.YES;
        }
        return doer.map(a -> {
                    var meant = meant(bearer, a, day);
                    return meant == Truth.YES && !bearer.roles().isEmpty() ? cast.joined(a, day) : meant;
                })
                .orElse(Truth.UNKNOWN);
    }

    /// Unknown where a part of the actor alone is meant, since who names the whole may mean that part.
    private Truth meant(Selector selector, String actor, LocalDate day) {
        if (cast.selects(selector, actor, day)) {
            return Truth.YES;
        }
        return cast.partsOf(actor, day).stream().anyMatch(p -> cast.selects(selector, p, day))
                ? Truth.UNKNOWN
                : Truth.NO;
    }

    private Truth hit(Optional<String> doer, @Nullable String target, Selector wanted, LocalDate day) {
        if (wanted.anyone()) {
            return Truth.YES;
        }
        if (target == null) {
            return Truth.UNKNOWN;
        }
        var actors = terms.actorsNamed(target, day);
        var objects = objects(target);
        if (actors.isEmpty() && objects.isEmpty()) {
            return Truth.UNKNOWN;
        }
        if (objects.stream().anyMatch(wanted.objects()::contains)) {
            return Truth.YES;
        }
        return actors.isEmpty()
                ? Truth.NO
                : all(actors.stream().map(a -> struck(doer, a, wanted, day)).toList());
    }

    private Truth struck(Optional<String> doer, String actor, Selector wanted, LocalDate day) {
        var meant = meant(wanted, actor, day);
        if (meant != Truth.YES) {
            return meant;
        }
        boolean asksJoined = !wanted.roles().isEmpty() && !wanted.roles().contains(Role.EXCLUDED);
        var joined = asksJoined ? cast.joined(actor, day) : Truth.YES;
        return wanted.opposed()
                ? joined.and(doer.map(a -> Truth.of(!friends(a, actor, day))).orElse(Truth.UNKNOWN))
                : joined;
    }

    /// Whether two do not fight each other, as allies or as two of one side.
    private boolean friends(String one, String other, LocalDate day) {
        var side = cast.sideOf(one, day).map(Side::id);
        return cast.allied(one, other, day)
                || (side.isPresent() && side.equals(cast.sideOf(other, day).map(Side::id)));
    }

    private List<String> objects(String name) {
        return terms.ground().objects().stream()
                .filter(o -> Words.mention(name, o.words()))
                .map(o -> o.id())
                .toList();
    }

    /// Whether what was hit is an excluded group, whoever of those not excluded did it; open where its name may mean
    /// such a group or another, and only there.
    Truth excluded(String doer, @Nullable String target, LocalDate day) {
        var hit = target == null ? Set.<String>of() : terms.actorsNamed(target, day);
        if (hit.isEmpty()) {
            return Truth.NO;
        }
        var left = all(hit.stream().map(a -> Truth.of(excluded(a, day))).toList());
        boolean byOthers = doers(doer, day).stream().anyMatch(d -> d.isEmpty() || !excluded(d.get(), day));
        return left == Truth.YES ? Truth.of(byOthers) : left;
    }

    private boolean excluded(String actor, LocalDate day) {
        return cast.holds(actor, Role.EXCLUDED, day);
    }

    /// What holds of all holds; what holds of some is open.
    private static Truth all(Collection<Truth> truths) {
        var distinct = truths.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.getFirst() : Truth.UNKNOWN;
    }
}
