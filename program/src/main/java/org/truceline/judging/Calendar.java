// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.Articles.Article;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Condition;
import org.truceline.terms.DailyWindow;
import org.truceline.terms.Duty;
import org.truceline.terms.PointInTime;
import org.truceline.terms.Zone;

/// The times of an agreement as numbers: for each combination of a start and an end and each rule from when to when it
/// held, made once, so that a span of time is compared with all of them without asking the terms again.
final class Calendar {
    private final Agreement terms;
    private final Articles articles;
    private final InForce inForce;
    private final int starts;
    private final int ends;

    /// By combination and article.
    private final List<List<Frame>> frames = new ArrayList<>();

    /// By start and article.
    private final List<List<List<Gate>>> gates = new ArrayList<>();

    private final List<DailyWindow> windows;

    /// From when to when a rule held; absent for one without end.
    private record Frame(PointInTime from, @Nullable PointInTime to) {}

    /// A condition under one start.
    ///
    /// @param at absent where time does not decide it
    private record Gate(Condition condition, @Nullable PointInTime at) {}

    Calendar(Agreement terms, Articles articles) {
        this.terms = terms;
        this.articles = articles;
        this.inForce = new InForce(terms);
        this.starts = inForce.starts().size();
        this.ends = inForce.ends().size();
        this.windows = articles.list().stream()
                .flatMap(a -> java.util.stream.Stream.ofNullable(a.rule().daily()))
                .distinct()
                .toList();
        for (var start : inForce.starts()) {
            gates.add(articles.list().stream().map(a -> gates(a, start.at())).toList());
            for (var end : inForce.ends()) {
                frames.add(articles.list().stream()
                        .map(a -> new Frame(InForce.from(a.rule(), start), InForce.to(a.rule(), start, end)))
                        .toList());
            }
        }
    }

    int combinations() {
        return starts * ends;
    }

    private List<Gate> gates(Article article, PointInTime start) {
        return article.excepts()
                ? List.of()
                : articles.obligation(article).conditions().stream()
                        .map(c -> new Gate(
                                c, Binding.timeOf(c).map(t -> t.under(start)).orElse(null)))
                        .toList();
    }

    /// What a span is to the terms.
    Hours hours(TimeSpan span) {
        Map<DailyWindow, Truth> daily = new HashMap<>();
        windows.forEach(w -> daily.put(w, inForce.daily(span, w)));
        var held = new Truths[combinations()];
        var bound = new Truths[combinations()];
        for (int c = 0; c < held.length; c++) {
            held[c] = new Truths(articles.words());
            bound[c] = new Truths(articles.words());
            for (int a = 0; a < articles.list().size(); a++) {
                var article = articles.list().get(a);
                var window = article.rule().daily();
                var frame = frames.get(c).get(a);
                var holds = InForce.within(span, frame.from(), frame.to())
                        .and(window == null ? Truth.YES : daily.getOrDefault(window, Truth.YES));
                held[c].put(a, holds);
                bound[c].put(a, holds.and(open(article, gates.get(c / ends).get(a), span)));
            }
        }
        return new Hours(held, bound, articles.each(a -> drawn(a, span)));
    }

    /// Whether the conditions let a rule bind; what has to precede an act is no such condition.
    private static Truth open(Article article, List<Gate> gates, TimeSpan span) {
        var all = Truth.YES;
        for (Gate gate : gates) {
            all = all.and(Binding.met(gate.condition(), gate.at(), span));
        }
        return article.duty() == Duty.MAY_ONLY_AFTER ? Truth.YES : all;
    }

    private Truth drawn(Article article, TimeSpan span) {
        String place = article.rule().place();
        return place == null
                ? Truth.YES
                : terms.ground().findZone(place).map(z -> drawn(z, span)).orElse(Truth.YES);
    }

    private Truth drawn(Zone zone, TimeSpan span) {
        return Whereabouts.drawn(zone, span, terms.zone());
    }
}
