// SPDX-License-Identifier: Apache-2.0
package org.truceline.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Link;
import org.truceline.model.LinkKind;
import org.truceline.model.Statement;

/// What speaks for and against two mentions being about the same thing: weighed signs whose sum is a log-odds
/// (Fellegi and Sunter 1969). The weights are set by hand, in nats, and stand beside the signs.
record Evidence(List<Sign> signs) {
    /// One observation with its weight: above 0 it speaks for the same incident, below against. Most pairs that are
    /// weighed come to nothing, so the words are made when somebody asks.
    record Sign(Supplier<String> words, double weight) {
        Sign(String words, double weight) {
            this(() -> words, weight);
        }
    }

    /// Log-odds before anything is compared, for a pair that is near in time and place.
    private static final double PRIOR = -3.0;

    private static final double SAME_ACT = 1.2;
    private static final double SAME_DAY = 1.6;
    private static final double SAME_ACTOR = 0.6;
    private static final double SAME_TARGET = 0.9;
    private static final double ANSWERED = 1.8;

    /// Acts that one event is called by turns: "an attack", "shelling", "two people were killed".
    private static final Set<ActGroup> ATTACK =
            EnumSet.of(ActGroup.FIRE, ActGroup.HARM, ActGroup.PROTECTED, ActGroup.AID, ActGroup.MONITOR);

    /// Names so general that they contradict no other act of their family.
    private static final Set<Act> GENERAL = EnumSet.of(Act.ARMED_ATTACK, Act.HARM);

    /// Days over which an undated or long mention is too vague to be tied to another report by time.
    private static final int VAGUE_DAYS = 10;

    /// What all signs but that of the place come to at the very best, the prior with them.
    private static final double BEST_ELSEWHERE =
            PRIOR + SAME_ACT + SAME_DAY + SAME_ACTOR + SAME_TARGET + HowMany.BEST + ANSWERED;

    /// Whether the two can come out as one at all. Exact, and many times cheaper than weighing them.
    static boolean couldBeOne(Mention a, Mention b) {
        return Where.atBest(a, b) + BEST_ELSEWHERE > 0 && comparable(a, b);
    }

    /// What speaks for and against, or nothing when the two cannot be about the same thing.
    static Optional<Evidence> weigh(Mention a, Mention b) {
        if (!comparable(a, b)) {
            return Optional.empty();
        }
        var signs = new ArrayList<Sign>();
        signs.add(act(a.statement(), b.statement()));
        signs.add(time(a, b));
        signs.add(Where.compare(a, b));
        names("actor", a.actorWords(), b.actorWords(), SAME_ACTOR, -0.3).ifPresent(signs::add);
        names("target", a.targetWords(), b.targetWords(), SAME_TARGET, -0.6).ifPresent(signs::add);
        HowMany.compare(a, b).ifPresent(signs::add);
        sameReport(a, b).ifPresent(signs::add);
        return Optional.of(new Evidence(signs));
    }

    private static boolean comparable(Mention a, Mention b) {
        return compatible(a.statement().act(), b.statement().act()) && !bothRowsOfOneDataset(a, b);
    }

    double logOdds() {
        return PRIOR + signs.stream().mapToDouble(Sign::weight).sum();
    }

    double likelihood() {
        return 1 / (1 + Math.exp(-logOdds()));
    }

    Link link(Statement a, Statement b) {
        var reasons = signs.stream()
                .sorted(Comparator.comparingDouble((Sign sign) -> -Math.abs(sign.weight())))
                .map(sign -> "%s (%+.1f)".formatted(sign.words().get(), sign.weight()))
                .toList();
        return new Link(a.id(), b.id(), LinkKind.SAME, Math.round(likelihood() * 1000) / 1000.0, reasons);
    }

    static boolean compatible(Act a, Act b) {
        return a.group() == b.group() || (ATTACK.contains(a.group()) && ATTACK.contains(b.group()));
    }

    private static Sign act(Statement a, Statement b) {
        if (a.act() == b.act()) {
            return new Sign(() -> "same act, " + a.act().code(), GENERAL.contains(a.act()) ? 0.6 : SAME_ACT);
        }
        if (GENERAL.contains(a.act()) || GENERAL.contains(b.act())) {
            return new Sign(() -> acts(a, b) + " may be one", 0.2);
        }
        if (isMeansOf(a, b) || isMeansOf(b, a)) {
            return new Sign(() -> acts(a, b) + ", one the means of the other", 0.8);
        }
        boolean oneByWhatWasHit = a.act().group() == ActGroup.FIRE ^ b.act().group() == ActGroup.FIRE;
        return new Sign(() -> acts(a, b) + " differ", oneByWhatWasHit ? -0.2 : -2.0);
    }

    private static boolean isMeansOf(Statement a, Statement b) {
        return b.means() != null && b.means().code().equals(a.act().code());
    }

    private static String acts(Statement a, Statement b) {
        return a.act().code() + " and " + b.act().code();
    }

    private static Sign time(Mention a, Mention b) {
        if (!a.time().overlaps(b.time())) {
            return new Sign("times apart", a.timed() && b.timed() ? -1.0 : -2.0);
        }
        if (!a.timed() || !b.timed()) {
            return new Sign("told without a date, within days of it", 0.2);
        }
        long longest = Math.max(a.days(), b.days());
        if (longest > VAGUE_DAYS) {
            return new Sign(() -> "times overlap, one of " + longest + " days", -0.5);
        }
        return longest <= 1 ? new Sign("same day", SAME_DAY) : new Sign("times overlap", 0.9);
    }

    private static Optional<Sign> names(String what, Set<String> a, Set<String> b, double same, double differ) {
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Collections.disjoint(a, b)
                        ? new Sign(() -> what + " differs", differ)
                        : new Sign(() -> "same " + what, same));
    }

    /// Within one report, a denial, admission or comment speaks of what was told just before it; two tellings are
    /// mostly of two things.
    private static Optional<Sign> sameReport(Mention a, Mention b) {
        if (!a.statement().report().equals(b.statement().report())) {
            return Optional.empty();
        }
        int apart = Math.abs(a.statement().id().ordinal() - b.statement().id().ordinal());
        return Optional.of(
                answers(a.statement()) || answers(b.statement())
                        ? new Sign("one answers the other in the same report", apart <= 2 ? ANSWERED : 0.6)
                        : new Sign("told apart in the same report", -0.4));
    }

    private static boolean answers(Statement statement) {
        return switch (statement.stance()) {
            case DENIES, ADMITS, COMMENTS, ACCUSES -> true;
            case STATES, ANNOUNCES, THREATENS, DEMANDS -> false;
        };
    }

    private static boolean bothRowsOfOneDataset(Mention a, Mention b) {
        return a.statement().rule().startsWith("row:")
                && a.statement().rule().equals(b.statement().rule())
                && sameSpeaker(a.statement(), b.statement());
    }

    private static boolean sameSpeaker(Statement a, Statement b) {
        return a.speaker() != null && a.speaker().equals(b.speaker());
    }
}
