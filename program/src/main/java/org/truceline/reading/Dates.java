// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// The grammar of single days: "Monday night", "9 September 2016", "September 9", "12 to 18 March", "2021-05-03", "the
/// night of 5/6 June", "the nineteenth", "the ninth of this month", "today", "New Year's Eve".
final class Dates {
    private static final Set<String> BETWEEN = Set.of("to", "and", "-", "\u2013", "/", "until", "till", "through");

    private final TimeWords words;
    private final Clock clock;

    Dates(TimeWords words) {
        this.words = words;
        this.clock = words.clock();
    }

    Optional<TimeRead> read(int i) {
        return iso(i).or(() -> weekday(i))
                .or(() -> dayMonth(i))
                .or(() -> simple(i))
                .or(() -> ofMonth(i));
    }

    /// Also parts of days and days that only the article makes such.
    Optional<TimeRead> wide(int i) {
        return read(i).or(() -> nightOf(i)).or(() -> ordinal(i)).or(() -> newYear(i));
    }

    private Optional<TimeRead> iso(int i) {
        if (!words.at(i).matches("(19|20)\\d{2}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        String[] parts = words.at(i).split("-", -1);
        int month = Integer.parseInt(parts[1]);
        int day = Integer.parseInt(parts[2]);
        return month < 1 || month > 12 || day < 1 || day > 31
                ? Optional.empty()
                : Optional.of(TimeRead.day(clock.mention(Clock.date(Integer.parseInt(parts[0]), month, day)), i + 1));
    }

    /// "Monday", "last Monday", "Monday night", "Monday 13 March", "late on Friday".
    private Optional<TimeRead> weekday(int i) {
        boolean last = words.isOneOf(i, "last", "previous", "past");
        boolean next = words.isOneOf(i, "next", "coming");
        boolean that = words.isOneOf(i, "this", "late", "early", "that");
        int at = last || next || that ? i + 1 : i;
        at = that && words.at(at).equals("on") ? at + 1 : at;
        var day = TimeWords.WEEKDAYS.get(words.at(at));
        if (day == null || !words.capitalised(at)) {
            return Optional.empty();
        }
        int comma = words.at(at + 1).equals(",") ? at + 2 : at + 1;
        var exact = dayMonth(comma);
        if (exact.isPresent() && exact.get().kind() == TimeExpression.Kind.AT) {
            return exact;
        }
        var date = next ? clock.nextWeekday(day) : clock.weekday(day, last);
        return Optional.of(TimeRead.day(date, words.afterDayPart(at + 1)));
    }

    /// "9 September 2016", "September 9, 2016", "12 to 18 September", "16 and 17 November", "5/6 June".
    private Optional<TimeRead> dayMonth(int i) {
        int start = words.at(i).equals("the") ? i + 1 : i;
        if (words.at(start).matches("\\d{1,2}[-/]\\d{1,2}") && words.isMonth(start + 1)) {
            String[] days = words.at(start).split("[-/]", -1);
            return range(Integer.parseInt(days[0]), Integer.parseInt(days[1]), start + 1);
        }
        var day = words.day(start);
        int of = words.at(start + 1).equals("of") ? start + 2 : start + 1;
        if (day.isPresent() && words.isMonth(of)) {
            return Optional.of(withYear(words.month(of), day.get(), of + 1));
        }
        boolean between = day.isPresent() && BETWEEN.contains(words.at(start + 1));
        var second = between ? words.day(start + 2) : Optional.<Integer>empty();
        if (second.isPresent() && words.isMonth(start + 3)) {
            return range(day.get(), second.get(), start + 3);
        }
        if (words.isMonth(start) && words.day(start + 1).isPresent()) {
            return monthFirst(start);
        }
        return Optional.empty();
    }

    private Optional<TimeRead> range(int first, int second, int monthAt) {
        if (first < 1 || second > 31 || first > second) {
            return Optional.empty();
        }
        var last = withYear(words.month(monthAt), second, monthAt + 1);
        var to = words.date(last);
        return Optional.of(TimeRead.days(to.withDayOfMonth(Math.min(first, to.getDayOfMonth())), to, last.end()));
    }

    private Optional<TimeRead> monthFirst(int start) {
        int day = words.day(start + 1).orElse(1);
        boolean between =
                BETWEEN.contains(words.at(start + 2)) && words.day(start + 3).isPresent();
        if (between && !words.isMonth(start + 4) && words.day(start + 3).orElse(0) > day) {
            var last = withYear(words.month(start), words.day(start + 3).orElse(day), start + 4);
            var to = words.date(last);
            return Optional.of(TimeRead.days(to.withDayOfMonth(day), to, last.end()));
        }
        return Optional.of(withYear(words.month(start), day, start + 2));
    }

    private TimeRead withYear(int month, int day, int end) {
        int yearAt = words.at(end).equals(",") ? end + 1 : end;
        if (words.isYear(yearAt)) {
            var date = Clock.date(Integer.parseInt(words.at(yearAt)), month, day);
            return TimeRead.day(clock.mention(date), words.afterDayPart(yearAt + 1));
        }
        return TimeRead.day(clock.mention(clock.nearest(month, day)), words.afterDayPart(end));
    }

    /// "the ninth of this month", "the 5th of last month".
    private Optional<TimeRead> ofMonth(int i) {
        boolean the = words.at(i).equals("the")
                && words.at(i + 2).equals("of")
                && words.at(i + 4).equals("month");
        var day = the ? words.day(i + 1) : Optional.<Integer>empty();
        if (day.isEmpty() || !words.isOneOf(i + 3, "this", "last", "the")) {
            return Optional.empty();
        }
        var base = words.at(i + 3).equals("last") ? words.today().minusMonths(1) : words.today();
        return Optional.of(
                TimeRead.day(clock.mention(Clock.date(base.getYear(), base.getMonthValue(), day.get())), i + 5));
    }

    private Optional<TimeRead> simple(int i) {
        var today = words.today();
        return switch (words.at(i)) {
            case "today" -> Optional.of(TimeRead.day(clock.mention(today), words.afterDayPart(i + 1)));
            case "yesterday" -> Optional.of(TimeRead.day(clock.mention(today.minusDays(1)), words.afterDayPart(i + 1)));
            case "tomorrow" -> Optional.of(TimeRead.day(clock.mention(today.plusDays(1)), words.afterDayPart(i + 1)));
            case "tonight" ->
                Optional.of(
                        clock.beforeNoon()
                                ? TimeRead.days(today.minusDays(1), today, i + 1)
                                : TimeRead.day(clock.mention(today), i + 1));
            default -> Optional.empty();
        };
    }

    /// "the night of the nineteenth", "the morning of 12 October", "the eve of 3 May", "the night of 5 to 6 June".
    private Optional<TimeRead> nightOf(int i) {
        int start = words.at(i).equals("the") ? i + 1 : i;
        boolean part = words.isDayPart(start) || words.isOneOf(start, "eve", "day", "date", "hours");
        if (!part || !words.isOneOf(start + 1, "of", "to", "between", "from")) {
            return Optional.empty();
        }
        return read(start + 2).or(() -> ordinal(start + 2));
    }

    /// "the nineteenth" as a day of the month before the report.
    private Optional<TimeRead> ordinal(int i) {
        var day = words.at(i).equals("the") ? words.day(i + 1) : Optional.<Integer>empty();
        boolean plain = day.isPresent() && !words.at(i + 1).matches("\\d+") && !words.isWord(i + 2);
        if (!plain || day.get() < 4) {
            return Optional.empty();
        }
        var date = Clock.date(words.today().getYear(), words.today().getMonthValue(), day.get());
        return Optional.of(
                TimeRead.day(clock.mention(date.isAfter(words.today()) ? date.minusMonths(1) : date), i + 2));
    }

    /// "New Year's Eve", "Christmas Day": the one before the report, or a few days ahead.
    private Optional<TimeRead> newYear(int i) {
        if (words.at(i).equals("christmas") && words.capitalised(i)) {
            boolean eve = words.at(i + 1).equals("eve");
            int end = eve || words.at(i + 1).equals("day") ? i + 2 : i + 1;
            return Optional.of(TimeRead.day(clock.mention(feast(12, eve ? 24 : 25)), end));
        }
        if (!words.at(i).equals("new") || !words.at(i + 1).equals("year")) {
            return Optional.empty();
        }
        int end = words.at(i + 2).equals("'s") ? i + 3 : i + 2;
        return switch (words.at(end)) {
            case "eve" -> Optional.of(TimeRead.day(clock.mention(feast(12, 31)), end + 1));
            case "day" -> Optional.of(TimeRead.day(clock.mention(feast(1, 1)), end + 1));
            default -> Optional.empty();
        };
    }

    private LocalDate feast(int month, int day) {
        var here = Clock.date(words.today().getYear(), month, day);
        return here.isAfter(words.today().plusMonths(2)) ? here.minusYears(1) : here;
    }
}
