// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.PointInTime;
import org.truceline.terms.Quota;
import org.truceline.terms.Quota.Part;
import org.truceline.terms.Words;

/// The quotas and caps of an agreement, filled from the counts that speakers give.
///
/// Of what one speaker gives for one local day the largest figure counts, since later reports of a day replace
/// earlier ones; the days of a stretch are added, but for an amount that holds at any moment, which each day is held
/// against by itself. A figure is the speaker's own: nothing is added over speakers.
public final class Quotas {
    static final String RULE = "the largest figure the speaker gives for a day, days added";

    /// The same for an amount that there is at any moment.
    static final String RULE_AT_ONCE = "the figure the speaker gives for each day, no days added";

    /// Stretches looked through until the one that an instant lies in: a century of days.
    private static final int MOST_WINDOWS = 36_600;

    private final Agreement terms;
    private final ZoneId zone;
    private final List<Counted> counted;

    /// A statement that gives a figure which a quota may be about.
    ///
    /// @param words of its quote, as [Words#line(String)] has them
    private record Counted(Statement statement, String words) {}

    private record Range(int least, @Nullable Integer most) {}

    /// One speaker's figure for one day, with where it stands.
    private record Figure(int least, @Nullable Integer most, StatementId statement) {}

    /// @param statements all there are, in any order
    public Quotas(Agreement terms, List<Statement> statements) {
        this.terms = terms;
        this.zone = terms.zone();
        this.counted = statements.stream()
                .filter(Statement::speaksOfFact)
                .filter(s -> s.counts().stream().anyMatch(c -> c.who() != null || isOfThings(c)))
                .sorted(java.util.Comparator.comparing(Statement::id))
                .map(s -> new Counted(s, Words.line(s.quote().words())))
                .toList();
    }

    /// How each quota stands at an instant: the stretch that runs then, and the whole one before it.
    public List<QuotaStatus> at(Instant instant) {
        return terms.quotas().stream()
                .flatMap(q -> windows(q, instant).stream().flatMap(w -> status(q, w, instant)))
                .toList();
    }

    private List<TimeSpan> windows(Quota quota, Instant instant) {
        var start = terms.course().starts().getFirst().at();
        PointInTime from = quota.from() == null ? start : quota.from().under(start);
        if (from.unknown() || !instant.isAfter(from.earliest())) {
            return List.of();
        }
        if (quota.per() == null) {
            return List.of(new TimeSpan(from.earliest(), instant));
        }
        var windows = new ArrayList<TimeSpan>();
        var begin = from.earliest();
        for (int i = 0; i < MOST_WINDOWS && begin.isBefore(instant); i++) {
            var end = quota.per().after(begin, zone);
            windows.add(new TimeSpan(begin, end));
            begin = end;
        }
        return windows.subList(Math.max(0, windows.size() - 2), windows.size());
    }

    private Stream<QuotaStatus> status(Quota quota, TimeSpan window, Instant instant) {
        var all = new ArrayList<QuotaStatus>(
                lines(quota, null, quota.label(), "as-written", quota.amount(), window, instant));
        quota.readings()
                .forEach(r -> all.addAll(lines(quota, null, quota.label(), r.id(), r.amount(), window, instant)));
        quota.parts().forEach(p -> all.addAll(lines(quota, p, p.label(), "as-written", p.amount(), window, instant)));
        return all.stream();
    }

    private List<QuotaStatus> lines(
            Quota quota,
            @Nullable Part part,
            String label,
            String reading,
            double amount,
            TimeSpan window,
            Instant instant) {
        boolean over = !window.until().isAfter(instant);
        String id = part == null ? null : part.id();
        String counted = quota.atOnce() ? RULE_AT_ONCE : RULE;
        String rule = quota.rule() == null ? counted : counted + "; by the terms: " + quota.rule();
        var lines = new ArrayList<QuotaStatus>();
        bySpeaker(quota, part, window, instant).forEach((speaker, days) -> {
            var told = quota.atOnce() ? atOnce(quota.bound(), days.values()) : added(days.values());
            int least = told.least();
            Integer most = told.most();
            var met = met(quota, amount, least, most, over);
            lines.add(new QuotaStatus(
                    quota.id(),
                    id,
                    label,
                    reading,
                    window,
                    speaker,
                    decisive(quota, speaker, instant),
                    least,
                    most,
                    amount,
                    met,
                    rule,
                    days.values().stream().map(Figure::statement).toList()));
        });
        if (lines.isEmpty()) {
            lines.add(new QuotaStatus(
                    quota.id(),
                    id,
                    label,
                    reading,
                    window,
                    null,
                    false,
                    0,
                    null,
                    amount,
                    Truth.UNKNOWN,
                    rule,
                    List.of()));
        }
        return lines;
    }

    private static Range added(Collection<Figure> days) {
        boolean open = days.stream().anyMatch(f -> f.most() == null);
        return new Range(
                days.stream().mapToInt(Figure::least).sum(),
                open ? null : days.stream().mapToInt(f -> f.most()).sum());
    }

    /// Of the days, the one that keeps the bound worst: what there is at any moment is never added.
    private static Range atOnce(Quota.Bound bound, Collection<Figure> days) {
        boolean open = days.stream().anyMatch(f -> f.most() == null);
        var least = days.stream().mapToInt(Figure::least);
        var most = open ? IntStream.empty() : days.stream().mapToInt(f -> f.most());
        return switch (bound) {
            case AT_MOST, EXACTLY -> new Range(least.max().orElse(0), boxed(most.max()));
            case AT_LEAST -> new Range(least.min().orElse(0), boxed(most.min()));
        };
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? (Integer) value.getAsInt() : null;
    }

    private boolean decisive(Quota quota, String speaker, Instant instant) {
        var day = instant.atZone(zone).toLocalDate();
        return terms.actorsNamed(speaker, day).stream().anyMatch(quota.countedBy()::contains);
    }

    private SortedMap<String, SortedMap<LocalDate, Figure>> bySpeaker(
            Quota quota, @Nullable Part part, TimeSpan window, Instant instant) {
        var found = new TreeMap<String, SortedMap<LocalDate, Figure>>();
        for (Counted one : counted) {
            Statement s = one.statement();
            var time = s.timeAtMost(zone);
            boolean within = window.contains(time) && !time.from().isAfter(instant);
            if (within && speaksOf(one, quota.words()) && (part == null || speaksOf(one, part.words()))) {
                figure(s, part == null ? quota.words() : part.words())
                        .ifPresent(f -> found.computeIfAbsent(Witnesses.speakerName(s), n -> new TreeMap<>())
                                .merge(time.from().atZone(zone).toLocalDate(), f, Quotas::larger));
            }
        }
        return found;
    }

    private static boolean speaksOf(Counted one, List<String> words) {
        return words.stream().anyMatch(word -> Words.has(one.words(), word));
    }

    private static Figure larger(Figure one, Figure other) {
        return other.least() > one.least() ? other : one;
    }

    /// The figure for what is counted: that whose own words say so, or else the only one of its kind.
    private static java.util.Optional<Figure> figure(Statement s, List<String> words) {
        var named = s.counts().stream()
                .filter(c -> c.who() != null && Words.mention(c.who(), words))
                .toList();
        var kind = s.counts().stream().filter(Quotas::isOfThings).toList();
        List<Count> counts = named.isEmpty() && kind.size() == 1 ? kind : named;
        return counts.stream().findFirst().map(c -> new Figure(c.min() == null ? 0 : c.min(), c.max(), s.id()));
    }

    private static boolean isOfThings(Count count) {
        return count.of() == CountOf.VEHICLES || count.of() == CountOf.OTHER;
    }

    private static Truth met(Quota quota, double amount, int least, @Nullable Integer most, boolean over) {
        Truth enough = least >= amount - quota.tolerance()
                ? Truth.YES
                : over && most != null && most < amount - quota.tolerance() ? Truth.NO : Truth.UNKNOWN;
        Truth notMore = least > amount + quota.tolerance()
                ? Truth.NO
                : over && most != null && most <= amount + quota.tolerance() ? Truth.YES : Truth.UNKNOWN;
        return switch (quota.bound()) {
            case AT_LEAST -> enough;
            case AT_MOST -> notMore;
            case EXACTLY -> enough.and(notMore);
        };
    }
}
