// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Moment;
import org.truceline.model.When;
import org.truceline.reading.TimeExpression.Kind;
import org.truceline.reading.TimeExpression.Sun;

/// The pass that reads time expressions of a sentence, relative ones from the report's own date. What a time is made of
/// stand in the grammars of days, hours, longer spans and relative times; here its opening word and its other end.
final class Times {
    private static final Set<String> STARTERS = Set.of(
            "the",
            "last",
            "next",
            "this",
            "that",
            "previous",
            "coming",
            "late",
            "early",
            "mid",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "overnight",
            "midnight",
            "noon",
            "midday",
            "sunset",
            "sunrise",
            "dawn",
            "dusk",
            "nightfall",
            "daybreak",
            "sundown",
            "week",
            "month",
            "year",
            "past",
            "preceding",
            "a",
            "some",
            "several",
            "many",
            "one",
            "new",
            "christmas",
            "half",
            "quarter",
            "eve",
            "same",
            "earlier",
            "later",
            "recent",
            "days",
            "weeks",
            "hours",
            "minutes",
            "months",
            "years");
    private static final Set<String> OPENERS = Set.of(
            "on",
            "at",
            "in",
            "by",
            "until",
            "till",
            "since",
            "from",
            "during",
            "over",
            "for",
            "before",
            "after",
            "through",
            "throughout",
            "late",
            "early",
            "shortly",
            "just",
            "around",
            "about",
            "of",
            "within",
            "between",
            "as",
            "to",
            "up");
    private static final Set<String> ENDINGS = Set.of("to", "until", "till", "through", "-", "\u2013", "\u2014");

    private final TimeWords words;
    private final Dates dates;
    private final Hours hours;
    private final Spans spans;
    private final RelativeTimes relative;
    private final List<TimeExpression> out = new ArrayList<>();
    private int at;

    private Times(TimeWords words) {
        this.words = words;
        this.dates = new Dates(words);
        this.hours = new Hours(words, dates);
        this.spans = new Spans(words, dates);
        this.relative = new RelativeTimes(words);
    }

    static List<TimeExpression> of(List<Token> tokens, Clock clock) {
        var times = new Times(new TimeWords(tokens, clock));
        while (times.at < tokens.size()) {
            times.step();
        }
        return List.copyOf(times.out);
    }

    private void step() {
        int start = at;
        int i = at;
        while (OPENERS.contains(words.at(i)) && i - start < 3) {
            i++;
        }
        for (int body = i; body >= start; body--) {
            String before = body > start ? words.at(body - 1) : "";
            String opener = body > start ? words.at(start) : "";
            var read = body(
                            body,
                            before.isEmpty()
                                            || Set.of("about", "around", "just").contains(before)
                                    ? opener
                                    : before)
                    .or(() -> Optional.empty());
            if (read.isPresent()) {
                out.add(finish(ranged(read.get(), opener, body), start, body));
                return;
            }
        }
        at = start + 1;
    }

    private Optional<TimeRead> body(int i, String opener) {
        if (!couldBegin(i)) {
            return Optional.empty();
        }
        return hours.read(i, opener)
                .or(() -> dates.wide(i))
                .or(() -> spans.read(i, opener))
                .or(() -> relative.read(i, opener));
    }

    /// Most words begin no time: they are passed over at once.
    private boolean couldBegin(int i) {
        String word = words.at(i);
        return !word.isEmpty()
                && (Character.isDigit(word.charAt(0))
                        || STARTERS.contains(word)
                        || TimeWords.WEEKDAYS.containsKey(word)
                        || TimeWords.MONTHS.containsKey(word)
                        || TimeWords.DAY_PARTS.contains(word)
                        || NumberWords.isNumber(word)
                        || TimeWords.ordinal(word) > 0);
    }

    /// "Monday 5 June to Sunday 11 March", "between 20:00 and 22:00", "Wednesday and Thursday": a second end.
    private TimeRead ranged(TimeRead first, String opener, int start) {
        int end = first.end();
        boolean to = ENDINGS.contains(words.at(end)) && !words.at(end).equals("until");
        boolean until = words.at(end).equals("until") && opener.equals("from");
        boolean and = words.at(end).equals("and");
        if (!first.dated() || (!to && !until && !and)) {
            return first;
        }
        var second = body(end + 1, "at").filter(TimeRead::dated);
        if (second.isEmpty() || second.get().to() == null || first.from() == null) {
            return first;
        }
        boolean between = opener.equals("between") || opener.equals("from");
        boolean days = isDay(first) && isDay(second.get());
        boolean joined = and ? opener.equals("between") || days : between || days;
        boolean bare = end == start + 1 && first.from() instanceof Moment.Minute;
        return joined ? joined(bare ? onDayOf(first, second.get()) : first, second.get()) : first;
    }

    /// "between 20:00 and 22:00 on 7 June": the day stands behind the second hour.
    private static TimeRead onDayOf(TimeRead first, TimeRead second) {
        if (!(first.from() instanceof Moment.Minute begin) || !(second.to() instanceof Moment.Minute end)) {
            return first;
        }
        var time = begin.time().toLocalTime();
        boolean over = time.isAfter(end.time().toLocalTime());
        var day = over ? end.date().minusDays(1) : end.date();
        return TimeRead.minute(day.atTime(time), first.end());
    }

    private static boolean isDay(TimeRead read) {
        return read.kind() == Kind.AT && read.from() instanceof Moment.Day;
    }

    /// A range never ends before it begins: what the second end leaves out is that of the first.
    private static TimeRead joined(TimeRead first, TimeRead second) {
        @Nullable Moment from = first.from();
        @Nullable Moment to = second.to();
        if (from == null || to == null) {
            return first;
        }
        LocalDate begin = from.date();
        LocalDate end = to.date();
        if (begin.isAfter(end) && from instanceof Moment.Day) {
            long days = java.time.temporal.ChronoUnit.DAYS.between(end, begin);
            from = new Moment.Day(days < 7 ? begin.minusWeeks(1) : begin.minusYears(1));
        }
        return new TimeRead(from, to, second.end(), Kind.RANGE, Sun.NONE);
    }

    private static boolean isUseless(String opener, TimeRead read) {
        return opener.equals("of")
                || opener.equals("for")
                || (opener.equals("to") && read.kind() != Kind.AT)
                || opener.equals("about")
                || (opener.equals("over") && read.kind() == Kind.AT);
    }

    private TimeExpression finish(TimeRead read, int start, int body) {
        boolean owner =
                words.at(read.end()).equals("'s") || words.at(read.end()).equals("\u2019s");
        boolean useless = body > start && (owner || isUseless(words.at(start), read));
        int from = useless ? body : start;
        String opener = useless || body == start ? "" : words.at(start);
        @Nullable Moment begin = read.from();
        @Nullable Moment end = read.to();
        Kind kind = read.kind();
        if (begin != null && end != null) {
            switch (opener) {
                case "since" -> {
                    end = new Moment.Day(words.today());
                    kind = Kind.SINCE;
                }
                case "until", "till", "by", "before", "up" -> {
                    begin = null;
                    kind = Kind.UNTIL;
                }
                case "from" -> {
                    end = kind == Kind.AT ? null : end;
                    kind = kind == Kind.AT ? Kind.FROM : kind;
                }
                default -> {}
            }
        }
        at = read.end();
        return new TimeExpression(from, at, new When(begin, end, words.text(from, at)), kind, read.sun());
    }
}
