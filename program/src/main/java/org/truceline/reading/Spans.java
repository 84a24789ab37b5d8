// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The grammar of longer times: "the week of 3 to 9 May", "in September", "the month of May", "the year 2020",
/// "last spring", "over the weekend", "the past 24 hours", "this month".
final class Spans {
    /// First months of the seasons as the north counts them.
    private static final Map<String, Integer> SEASONS = Map.of("spring", 3, "summer", 6, "autumn", 9, "winter", 12);

    private final TimeWords words;
    private final Dates dates;
    private final Clock clock;

    Spans(TimeWords words, Dates dates) {
        this.words = words;
        this.dates = dates;
        this.clock = words.clock();
    }

    Optional<TimeRead> read(int i, String opener) {
        return weekOf(i)
                .or(() -> month(i, opener))
                .or(() -> named(i))
                .or(() -> season(i))
                .or(() -> weekend(i))
                .or(() -> past(i, opener));
    }

    /// "the week of 3 to 9 May", "the week to 9 March", "the first week of June".
    private Optional<TimeRead> weekOf(int i) {
        int start = words.at(i).equals("the") ? i + 1 : i;
        int ordinal = TimeWords.ordinal(words.at(start));
        if (ordinal > 0
                && ordinal < 5
                && words.at(start + 1).equals("week")
                && words.at(start + 2).equals("of")) {
            return words.isMonth(start + 3) ? Optional.of(weekOfMonth(ordinal, start + 3)) : Optional.empty();
        }
        if (!words.at(start).equals("week") || !words.isOneOf(start + 1, "of", "to", "ending", "from", "beginning")) {
            return Optional.empty();
        }
        int at = words.isOneOf(start + 2, "on", "the") && words.at(start + 1).endsWith("ing") ? start + 3 : start + 2;
        boolean begins = words.isOneOf(start + 1, "of", "from", "beginning");
        return dates.read(at)
                .map(r -> r.kind() == TimeExpression.Kind.RANGE
                        ? r
                        : begins
                                ? TimeRead.days(words.date(r), words.date(r).plusDays(6), r.end())
                                : TimeRead.days(words.date(r).minusDays(6), words.date(r), r.end()));
    }

    private TimeRead weekOfMonth(int n, int at) {
        var first = monthOf(words.month(at), at + 1);
        return TimeRead.days(first.plusDays(7L * (n - 1)), first.plusDays(7L * n - 1), afterYear(at + 1));
    }

    private LocalDate monthOf(int month, int yearAt) {
        return words.isYear(yearAt) ? LocalDate.of(Integer.parseInt(words.at(yearAt)), month, 1) : pastMonth(month);
    }

    private int afterYear(int at) {
        return words.isYear(at) ? at + 1 : at;
    }

    /// "in September", "in November 2018", "in early March", "the month of May".
    private Optional<TimeRead> month(int i, String opener) {
        int lead = words.at(i).equals("the") ? i + 1 : i;
        boolean monthOf = words.at(lead).equals("month") && words.at(lead + 1).equals("of");
        boolean yearOf = words.at(lead).equals("year") && words.isYear(lead + 1);
        if (yearOf) {
            return Optional.of(year(lead + 1));
        }
        boolean part = Set.of("early", "late", "mid", "last", "next").contains(words.at(i));
        int start = monthOf ? lead + 2 : part ? i + 1 : i;
        boolean opened = Set.of("in", "since", "from", "until", "during", "by", "of", "for", "throughout", "between")
                        .contains(opener)
                || part
                || monthOf
                || (words.isMonth(i) && words.isYear(i + 1));
        if (!words.isMonth(start) || !opened || words.day(start + 1).isPresent()) {
            return opened && words.isYear(i) && !Set.of("of", "for").contains(opener)
                    ? Optional.of(year(i))
                    : Optional.empty();
        }
        boolean ahead = Set.of("until", "by").contains(opener) || words.at(i).equals("next");
        var first = ahead && !words.isYear(start + 1)
                ? clock.nearest(words.month(start), 1)
                : monthOf(words.month(start), start + 1);
        int end = afterYear(start + 1);
        boolean only = opener.equals("from") && !words.isOneOf(end, "to", "until", "through", "till");
        return Optional.of(
                only ? TimeRead.day(first, end) : cut(first, first.withDayOfMonth(first.lengthOfMonth()), end));
    }

    /// What is past never runs beyond the report.
    private TimeRead cut(LocalDate from, LocalDate to, int end) {
        boolean open = !from.isAfter(words.today()) && to.isAfter(words.today());
        return TimeRead.days(from, open ? words.today() : to, end);
    }

    private LocalDate pastMonth(int month) {
        var first = LocalDate.of(words.today().getYear(), month, 1);
        return first.isAfter(words.today()) ? first.minusYears(1) : first;
    }

    private TimeRead year(int i) {
        int year = Integer.parseInt(words.at(i));
        return cut(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), i + 1);
    }

    /// "last week", "this month", "that year", "next week", "the same week".
    private Optional<TimeRead> named(int i) {
        int start = words.at(i).equals("the") ? i + 1 : i;
        boolean relative = words.isOneOf(start, "same", "previous", "following") && start > i;
        boolean plain = words.isOneOf(i, "last", "this", "next", "that");
        String unit = words.at(start + 1);
        if ((!plain && !relative) || !Set.of("week", "month", "year").contains(unit)) {
            return Optional.empty();
        }
        var base = relative || words.at(i).equals("that") ? clock.last() : words.today();
        int step = words.isOneOf(start, "last", "previous") ? -1 : words.isOneOf(start, "next", "following") ? 1 : 0;
        return Optional.of(
                switch (unit) {
                    case "week" -> {
                        var monday = monday(base).plusWeeks(step);
                        yield cut(monday, monday.plusDays(6), start + 2);
                    }
                    case "month" -> {
                        var first = base.withDayOfMonth(1).plusMonths(step);
                        yield cut(first, first.withDayOfMonth(first.lengthOfMonth()), start + 2);
                    }
                    default -> {
                        var first = base.withDayOfYear(1).plusYears(step);
                        yield cut(first, first.withDayOfYear(first.lengthOfYear()), start + 2);
                    }
                });
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// "last spring", "this winter", "in the summer of 2019": three months.
    private Optional<TimeRead> season(int i) {
        boolean last = words.isOneOf(i, "last", "this", "the");
        var month = last ? SEASONS.get(words.at(i + 1)) : null;
        if (month == null) {
            return Optional.empty();
        }
        boolean dated = words.at(i + 2).equals("of") && words.isYear(i + 3);
        if (words.at(i).equals("the") && !dated) {
            return Optional.empty();
        }
        var first = LocalDate.of(
                dated ? Integer.parseInt(words.at(i + 3)) : words.today().getYear(), month, 1);
        var end = first.plusMonths(3).minusDays(1);
        boolean ended =
                dated || (words.at(i).equals("last") ? end.isBefore(words.today()) : !first.isAfter(words.today()));
        first = ended ? first : first.minusYears(1);
        return Optional.of(cut(first, first.plusMonths(3).minusDays(1), dated ? i + 4 : i + 2));
    }

    /// "the weekend", "last weekend": Saturday and Sunday up to the report.
    private Optional<TimeRead> weekend(int i) {
        if (!words.isOneOf(i, "the", "last", "this", "past") || !words.at(i + 1).equals("weekend")) {
            return Optional.empty();
        }
        var saturday = words.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return Optional.of(cut(saturday, saturday.plusDays(1), i + 2));
    }

    /// "the past 24 hours", "the past week", "the last three days".
    private Optional<TimeRead> past(int i, String opener) {
        int start = words.at(i).equals("the") ? i + 1 : i;
        if (!words.isOneOf(start, "past", "last", "previous", "preceding") || (start == i && opener.isEmpty())) {
            return Optional.empty();
        }
        var n = words.number(start + 1);
        int unitAt = n.isPresent() ? start + 2 : start + 1;
        if (words.isOneOf(start + 1, "few", "several") && words.isUnit(start + 2)) {
            return Optional.of(TimeRead.vague(start + 3));
        }
        if (!words.isUnit(unitAt)) {
            return Optional.empty();
        }
        int count = n.orElse(1);
        return Optional.of(TimeRead.days(back(count, words.at(unitAt)), words.today(), unitAt + 1));
    }

    private LocalDate back(int count, String unit) {
        var today = words.today();
        return switch (Morphology.singular(unit)) {
            case "hour", "minute" -> today.minusDays(Math.max(1, (count + 23) / 24));
            case "month" -> today.minusMonths(count);
            case "year" -> today.minusYears(count);
            case "week" -> today.minusWeeks(count);
            case "fortnight" -> today.minusWeeks(2L * count);
            default -> today.minusDays(count);
        };
    }
}
