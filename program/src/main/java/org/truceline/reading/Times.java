// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Moment;
import org.truceline.model.When;
import org.truceline.reading.TimeExpression.Kind;
import org.truceline.reading.TimeExpression.Sun;

/// The pass that reads time expressions of a sentence, relative ones from the report's own date.
final class Times {
    private static final Map<String, DayOfWeek> WEEKDAYS =
            Stream.of(DayOfWeek.values()).collect(Collectors.toMap(d -> d.name().toLowerCase(Locale.ROOT), d -> d));
    private static final Map<String, Integer> MONTHS = months();
    private static final Set<String> DAY_PARTS = Set.of("morning", "evening", "night", "afternoon", "noon", "midday");
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
            "twenty-second",
            "twenty-third",
            "twenty-fourth",
            "twenty-fifth",
            "twenty-sixth",
            "twenty-seventh",
            "twenty-eighth",
            "twenty-ninth",
            "thirtieth",
            "thirty-first");
    private static final Set<String> UNITS = Set.of(
            "minute",
            "minutes",
            "hour",
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "fortnight",
            "fortnights",
            "month",
            "months",
            "year",
            "years",
            "night",
            "nights");
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
            "sunset",
            "sunrise",
            "dawn",
            "dusk",
            "nightfall",
            "daybreak",
            "sundown",
            "week",
            "past",
            "preceding",
            "a",
            "some",
            "several",
            "one",
            "new",
            "days",
            "weeks",
            "hours",
            "minutes",
            "months",
            "years",
            "eve");
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
            "around",
            "about",
            "of",
            "within",
            "between",
            "as",
            "to",
            "up");

    private final List<Token> tokens;
    private final Clock clock;
    private final List<TimeExpression> out = new ArrayList<>();
    private int at;

    private Times(List<Token> tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    static List<TimeExpression> of(List<Token> tokens, Clock clock) {
        var times = new Times(tokens, clock);
        while (times.at < tokens.size()) {
            times.step();
        }
        return List.copyOf(times.out);
    }

    private static Map<String, Integer> months() {
        return Stream.of(Month.values())
                .flatMap(m -> Stream.of(
                                m.name().toLowerCase(Locale.ROOT),
                                m.name().toLowerCase(Locale.ROOT).substring(0, 3))
                        .distinct()
                        .map(name -> Map.entry(name, m.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    private void step() {
        int start = at;
        int i = at;
        while (i < tokens.size() && OPENERS.contains(word(i)) && i - start < 3) {
            i++;
        }
        for (int body = i; body >= start; body--) {
            var read = body(body, opener(start, body));
            if (read.isPresent()) {
                int from = start;
                out.add(finish(read.get(), from, body));
                return;
            }
        }
        at = start + 1;
    }

    /// A time as read: its dates, where it ends, and what kind it is.
    private record Read(@Nullable Moment from, @Nullable Moment to, int end, Kind kind, Sun sun) {
        static Read day(LocalDate date, int end) {
            return new Read(new Moment.Day(date), new Moment.Day(date), end, Kind.AT, Sun.NONE);
        }

        static Read days(LocalDate from, LocalDate to, int end) {
            return new Read(new Moment.Day(from), new Moment.Day(to), end, Kind.RANGE, Sun.NONE);
        }

        static Read vague(int end) {
            return new Read(null, null, end, Kind.VAGUE, Sun.NONE);
        }
    }

    private String opener(int start, int body) {
        return body > start ? word(start) : "";
    }

    private TimeExpression finish(Read read, int start, int body) {
        int from = start;
        String opener = opener(start, body);
        boolean useless = opener.equals("of")
                || opener.equals("for")
                || (opener.equals("to") && read.kind() != Kind.AT)
                || opener.equals("about")
                || (opener.equals("over") && read.kind() == Kind.AT);
        if (useless && body > start) {
            from = body;
            opener = "";
        }
        Moment begin = read.from();
        Moment end = read.to();
        Kind kind = read.kind();
        if (begin != null && end != null) {
            var published = new Moment.Day(clock.published());
            switch (opener) {
                case "since" -> {
                    end = published;
                    kind = Kind.SINCE;
                }
                case "until", "till", "by", "before", "up" -> {
                    begin = null;
                    kind = Kind.UNTIL;
                }
                case "from" -> {
                    if (kind == Kind.AT) {
                        end = null;
                        kind = Kind.FROM;
                    }
                }
                default -> {}
            }
        }
        at = read.end();
        return new TimeExpression(from, at, new When(begin, end, words(from, at)), kind, read.sun());
    }

    private String words(int from, int to) {
        var out = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && tokens.get(i).start() > tokens.get(i - 1).end()) {
                out.append(' ');
            }
            out.append(tokens.get(i).text());
        }
        return out.toString();
    }

    private String word(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
    }

    private Optional<Read> body(int i, String opener) {
        if (!couldBegin(i)) {
            return Optional.empty();
        }
        return clockTime(i, opener)
                .or(() -> sun(i))
                .or(() -> weekOf(i))
                .or(() -> weekday(i))
                .or(() -> dayMonth(i))
                .or(() -> nightOf(i))
                .or(() -> ordinalDay(i))
                .or(() -> month(i, opener))
                .or(() -> simple(i))
                .or(() -> ago(i, opener))
                .or(() -> period(i, opener));
    }

    /// Most words begin no time: they are passed over at once.
    private boolean couldBegin(int i) {
        String word = word(i);
        return !word.isEmpty()
                && (Character.isDigit(word.charAt(0))
                        || STARTERS.contains(word)
                        || WEEKDAYS.containsKey(word)
                        || MONTHS.containsKey(word)
                        || DAY_PARTS.contains(word)
                        || NumberWords.isNumber(word)
                        || ORDINALS.contains(word));
    }

    private Optional<Read> date(int i) {
        return weekday(i).or(() -> dayMonth(i)).or(() -> simpleDay(i));
    }

    /// "19:00 on Monday", "midnight on 12 September", "11.20 a.m."
    private Optional<Read> clockTime(int i, String opener) {
        int end = i + 1;
        LocalTime time;
        if (word(i).matches("\\d{1,2}:\\d{2}")) {
            String[] parts = word(i).split(":", -1);
            int hour = Integer.parseInt(parts[0]);
            int minute = Integer.parseInt(parts[1]);
            if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
                return Optional.empty();
            }
            boolean pm = word(i + 1).matches("p\\.?m\\.?") && hour < 12;
            end += word(i + 1).matches("[ap]\\.?m\\.?") ? 1 : 0;
            time = LocalTime.of((pm ? hour + 12 : hour) % 24, minute);
        } else if (word(i).matches("\\d{1,2}")
                && word(i + 1).matches("[ap]\\.?m\\.?")
                && Integer.parseInt(word(i)) <= 12
                && Integer.parseInt(word(i)) > 0) {
            int hour = Integer.parseInt(word(i)) % 12;
            time = LocalTime.of(word(i + 1).startsWith("p") ? hour + 12 : hour, 0);
            end = i + 2;
        } else if (word(i).equals("midnight")
                && (opener.equals("at") || opener.equals("from") || opener.equals("until") || opener.equals("by"))) {
            time = LocalTime.MIDNIGHT;
        } else {
            return Optional.empty();
        }
        int next = end;
        while (word(next).equals("local")
                || word(next).equals("time")
                || word(next).equals("gmt")
                || word(next).equals("utc")) {
            next++;
        }
        end = next;
        int dateAt =
                word(end).equals("on") || word(end).equals(",") || word(end).equals("of") ? end + 1 : end;
        var date = date(dateAt);
        var day = date.map(r -> day(r)).orElse(clock.last());
        var moment = new Moment.Minute(LocalDateTime.of(day, time), null);
        return Optional.of(new Read(moment, moment, date.map(Read::end).orElse(end), Kind.AT, Sun.NONE));
    }

    private LocalDate day(Read read) {
        var from = read.from();
        return from == null ? clock.last() : from.date();
    }

    /// "sunset on September 12", "dawn on Tuesday": the date, with the sun kept for where a place is known.
    private Optional<Read> sun(int i) {
        String word = word(i);
        boolean named = Set.of("sunset", "sunrise", "dawn", "dusk", "nightfall", "daybreak", "sundown")
                .contains(word);
        if (!named) {
            return Optional.empty();
        }
        Sun sun = word.equals("sunset") || word.equals("sundown")
                ? Sun.SET
                : word.equals("sunrise") ? Sun.RISE : Sun.NONE;
        int next = word(i + 1).equals("on") || word(i + 1).equals("of") ? i + 2 : i + 1;
        var date = date(next);
        if (date.isEmpty()) {
            return Optional.of(Read.vague(i + 1));
        }
        return Optional.of(
                new Read(date.get().from(), date.get().to(), date.get().end(), Kind.AT, sun));
    }

    /// "Monday", "last Monday", "Monday night", "Monday's".
    private Optional<Read> weekday(int i) {
        boolean last = word(i).equals("last") || word(i).equals("previous");
        boolean next = word(i).equals("next") || word(i).equals("coming");
        boolean that = word(i).equals("this") || word(i).equals("late") || word(i).equals("early");
        int at0 = last || next || that ? i + 1 : i;
        var day = WEEKDAYS.get(word(at0));
        if (day == null || !tokens.get(at0).capitalised()) {
            return Optional.empty();
        }
        var date = next ? clock.nextWeekday(day) : clock.weekday(day, last);
        return Optional.of(Read.day(date, dayPart(at0 + 1)));
    }

    private int dayPart(int i) {
        int end = DAY_PARTS.contains(word(i)) ? i + 1 : i;
        return word(end).equals("'s") ? end + 1 : end;
    }

    /// "9 September 2016", "September 9, 2016", "12 to 18 September", "9-12 September".
    private Optional<Read> dayMonth(int i) {
        int start = word(i).equals("the") ? i + 1 : i;
        var day = dayNumber(start);
        if (day.isPresent() && isMonth(start + 1)) {
            return Optional.of(withYear(MONTHS.getOrDefault(word(start + 1), 1), day.get(), start + 2));
        }
        boolean range = day.isPresent()
                && (word(start + 1).equals("to")
                        || word(start + 1).equals("and")
                        || word(start + 1).equals("-")
                        || word(start + 1).equals("\u2013"));
        var second = range ? dayNumber(start + 2) : Optional.<Integer>empty();
        if (second.isPresent() && isMonth(start + 3)) {
            var last = withYear(MONTHS.getOrDefault(word(start + 3), 1), second.get(), start + 4);
            var first = day(last).withDayOfMonth(Math.min(day.get(), second.get()));
            return Optional.of(Read.days(first, day(last), last.end()));
        }
        if (isMonth(start) && dayNumber(start + 1).isPresent()) {
            return Optional.of(withYear(
                    MONTHS.getOrDefault(word(start), 1), dayNumber(start + 1).get(), start + 2));
        }
        return Optional.empty();
    }

    private boolean isMonth(int i) {
        return MONTHS.containsKey(word(i)) && tokens.get(i).capitalised();
    }

    private Optional<Integer> dayNumber(int i) {
        if (word(i).isEmpty()) {
            return Optional.empty();
        }
        if (!Character.isDigit(word(i).charAt(0))) {
            int named = ORDINALS.indexOf(word(i));
            return named > 0 ? Optional.of(named) : Optional.empty();
        }
        String digits = word(i).replaceAll("(st|nd|rd|th)$", "");
        if (digits.matches("\\d{1,2}")) {
            int n = Integer.parseInt(digits);
            return n >= 1 && n <= 31 ? Optional.of(n) : Optional.empty();
        }
        int ordinal = ORDINALS.indexOf(word(i));
        return ordinal > 0 ? Optional.of(ordinal) : Optional.empty();
    }

    private Read withYear(int month, int day, int end) {
        int yearAt = word(end).equals(",") ? end + 1 : end;
        if (isYear(yearAt)) {
            return Read.day(clock.mention(Clock.date(Integer.parseInt(word(yearAt)), month, day)), dayPart(yearAt + 1));
        }
        return Read.day(clock.mention(clock.nearest(month, day)), dayPart(end));
    }

    private boolean isYear(int i) {
        return word(i).length() == 4
                && (word(i).startsWith("19") || word(i).startsWith("20"))
                && word(i).chars().allMatch(Character::isDigit);
    }

    /// "the night of the nineteenth", "the morning of 12 October".
    private Optional<Read> nightOf(int i) {
        int start = word(i).equals("the") ? i + 1 : i;
        boolean part = (DAY_PARTS.contains(word(start)) && word(start + 1).equals("of"))
                || (word(start).equals("eve") && word(start + 1).equals("of"));
        return part ? date(start + 2).or(() -> ordinalDay(start + 2)) : Optional.empty();
    }

    /// "the nineteenth" as a day of the month before the report.
    private Optional<Read> ordinalDay(int i) {
        boolean the = word(i).equals("the");
        var day = the ? dayNumber(i + 1) : Optional.<Integer>empty();
        boolean plain = day.isPresent()
                && !word(i + 1).matches("\\d+")
                && (i + 2 >= tokens.size() || !tokens.get(i + 2).isWord());
        if (!plain || day.get() < 4) {
            return Optional.empty();
        }
        var date = Clock.date(clock.published().getYear(), clock.published().getMonthValue(), day.get());
        return Optional.of(
                Read.day(clock.mention(date.isAfter(clock.published()) ? date.minusMonths(1) : date), i + 2));
    }

    /// "the week of 18 to 24 November", "the week to 9 March".
    private Optional<Read> weekOf(int i) {
        int start = word(i).equals("the") ? i + 1 : i;
        if (!word(start).equals("week") || !Set.of("of", "to", "ending", "from").contains(word(start + 1))) {
            return Optional.empty();
        }
        return date(start + 2)
                .map(r -> r.kind() == Kind.RANGE
                        ? r
                        : word(start + 1).equals("of") || word(start + 1).equals("from")
                                ? Read.days(day(r), day(r).plusDays(6), r.end())
                                : Read.days(day(r).minusDays(6), day(r), r.end()));
    }

    /// "in September", "in November 2018", "in early March".
    private Optional<Read> month(int i, String opener) {
        boolean part = Set.of("early", "late", "mid", "last", "next").contains(word(i));
        int start = part ? i + 1 : i;
        boolean opened =
                Set.of("in", "since", "from", "until", "during", "by", "of").contains(opener) || part;
        if (!isMonth(start) || !opened) {
            return opened && isYear(i) && !opener.equals("of") ? Optional.of(year(i)) : Optional.empty();
        }
        int month = MONTHS.getOrDefault(word(start), 1);
        int end = start + 1;
        LocalDate first;
        if (isYear(end)) {
            first = LocalDate.of(Integer.parseInt(word(end)), month, 1);
            end++;
        } else {
            first = opener.equals("from") || opener.equals("until") || opener.equals("by")
                    ? clock.nearest(month, 1)
                    : pastMonth(month);
        }
        var last = first.withDayOfMonth(first.lengthOfMonth());
        boolean cut = !first.isAfter(clock.published()) && last.isAfter(clock.published());
        if (opener.equals("from")) {
            return Optional.of(Read.day(first, end));
        }
        return Optional.of(Read.days(first, cut ? clock.published() : last, end));
    }

    private LocalDate pastMonth(int month) {
        var first = LocalDate.of(clock.published().getYear(), month, 1);
        return first.isAfter(clock.published()) ? first.minusYears(1) : first;
    }

    private Read year(int i) {
        int year = Integer.parseInt(word(i));
        return Read.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), i + 1);
    }

    private Optional<Read> simpleDay(int i) {
        var today = clock.published();
        return switch (word(i)) {
            case "today" -> Optional.of(Read.day(clock.mention(today), dayPart(i + 1)));
            case "yesterday" -> Optional.of(Read.day(clock.mention(today.minusDays(1)), dayPart(i + 1)));
            case "tomorrow" -> Optional.of(Read.day(clock.mention(today.plusDays(1)), dayPart(i + 1)));
            case "tonight" -> Optional.of(Read.day(clock.mention(today), dayPart(i + 1)));
            default -> Optional.empty();
        };
    }

    /// "overnight", "last night", "this morning", "the day before", "that day", "last week", "a few days later".
    private Optional<Read> simple(int i) {
        var day = simpleDay(i);
        if (day.isPresent()) {
            return day;
        }
        var today = clock.published();
        String two = word(i) + " " + word(i + 1);
        String three = two + " " + word(i + 2);
        return switch (two) {
            case "last night" -> Optional.of(Read.days(today.minusDays(1), today, i + 2));
            case "this morning", "this evening", "this afternoon" -> Optional.of(Read.day(today, i + 2));
            case "the night" -> Optional.of(Read.days(today.minusDays(1), today, i + 2));
            case "that day", "that night", "that morning", "that evening", "that afternoon" ->
                Optional.of(Read.day(clock.last(), i + 2));
            case "last week" -> Optional.of(week(today.minusWeeks(1), i + 2));
            case "this week" -> Optional.of(Read.days(week(today).minusDays(0), today, i + 2));
            case "next week" -> Optional.of(week(today.plusWeeks(1), i + 2));
            case "last month" ->
                Optional.of(Read.days(
                        today.minusMonths(1).withDayOfMonth(1),
                        today.withDayOfMonth(1).minusDays(1),
                        i + 2));
            case "this month" -> Optional.of(Read.days(today.withDayOfMonth(1), today, i + 2));
            case "last year" ->
                Optional.of(Read.days(
                        LocalDate.of(today.getYear() - 1, 1, 1), LocalDate.of(today.getYear() - 1, 12, 31), i + 2));
            case "this year" -> Optional.of(Read.days(LocalDate.of(today.getYear(), 1, 1), today, i + 2));
            case "new year" -> newYear(i);
            default -> three(i, three);
        };
    }

    private Optional<Read> three(int i, String three) {
        return switch (three) {
            case "the day before", "the previous day", "a day earlier", "a day before", "one day earlier" ->
                Optional.of(Read.day(clock.mention(clock.last().minusDays(1)), i + 3));
            case "the next day", "the following day", "a day later", "the day after", "one day later" ->
                Optional.of(Read.day(clock.mention(clock.last().plusDays(1)), i + 3));
            case "the same day", "the same evening", "the same night", "the same morning", "the same afternoon" ->
                Optional.of(Read.day(clock.last(), i + 3));
            case "the previous night", "the night before" ->
                Optional.of(Read.day(clock.last().minusDays(1), i + 3));
            default -> word(i).equals("overnight") ? Optional.of(overnight(i)) : vague(i);
        };
    }

    /// "New Year's Eve", "New Year's Day": the one before the report.
    private Optional<Read> newYear(int i) {
        int end = word(i + 2).equals("'s") ? i + 3 : i + 2;
        var first = LocalDate.of(clock.published().getYear(), 1, 1);
        return switch (word(end)) {
            case "eve" -> Optional.of(Read.day(clock.mention(first.minusDays(1)), end + 1));
            case "day" -> Optional.of(Read.day(clock.mention(first), end + 1));
            default -> Optional.empty();
        };
    }

    private Read overnight(int i) {
        var morning = clock.last();
        return Read.days(morning.minusDays(1), morning, i + 1);
    }

    private static LocalDate week(LocalDate day) {
        return day.with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Read week(LocalDate day, int end) {
        var monday = week(day);
        var sunday = monday.plusDays(6);
        var today = clock.published();
        return Read.days(monday, !monday.isAfter(today) && sunday.isAfter(today) ? today : sunday, end);
    }

    private Optional<Read> vague(int i) {
        boolean few = Set.of("a", "some", "several", "the").contains(word(i))
                || Set.of("days", "weeks", "hours", "minutes", "months", "years")
                        .contains(word(i));
        int start = i;
        while (start < i + 4
                && Set.of("a", "some", "several", "few", "couple", "of").contains(word(start))) {
            start++;
        }
        boolean unit = isUnit(start);
        boolean shift = Set.of("later", "earlier", "ago", "before", "after").contains(word(start + 1));
        if (few && unit && shift) {
            return Optional.of(Read.vague(start + 2));
        }
        return word(i).equals("the") && word(i + 1).equals("hour") ? Optional.of(Read.vague(i + 2)) : Optional.empty();
    }

    private boolean isUnit(int i) {
        return UNITS.contains(word(i));
    }

    /// "two days ago", "three weeks earlier", "five days later".
    private Optional<Read> ago(int i, String opener) {
        var n = number(i);
        int unitAt = i + 1;
        if (n.isEmpty() || !isUnit(unitAt)) {
            return Optional.empty();
        }
        String shift = word(unitAt + 1);
        int sign = shift.equals("later")
                ? 1
                : shift.equals("earlier") || shift.equals("ago") || shift.equals("before") ? -1 : 0;
        if (sign == 0) {
            return duration(opener, unitAt, n.get());
        }
        var base = shift.equals("ago") ? clock.published() : clock.last();
        return Optional.of(move(base, sign * n.get(), word(unitAt))
                .map(d -> Read.day(clock.mention(d), unitAt + 2))
                .orElse(Read.vague(unitAt + 2)));
    }

    /// "within 48 hours" is a deadline; "for nine days" says how long, not when.
    private Optional<Read> duration(String opener, int unitAt, int n) {
        if (!opener.equals("within")) {
            return opener.equals("for") || opener.equals("after")
                    ? Optional.of(Read.vague(unitAt + 1))
                    : Optional.empty();
        }
        boolean hours = word(unitAt).startsWith("hour");
        var end = hours
                ? clock.published().plusDays(n / 24)
                : move(clock.published(), n, word(unitAt)).orElse(clock.published());
        return Optional.of(new Read(null, new Moment.Day(end), unitAt + 1, Kind.UNTIL, Sun.NONE));
    }

    private static Optional<LocalDate> move(LocalDate base, int n, String unit) {
        if (unit.startsWith("day") || unit.startsWith("night")) {
            return Optional.of(base.plusDays(n));
        }
        if (unit.startsWith("week")) {
            return Optional.of(base.plusWeeks(n));
        }
        if (unit.startsWith("fortnight")) {
            return Optional.of(base.plusWeeks(2L * n));
        }
        return Optional.empty();
    }

    private Optional<Integer> number(int i) {
        if (i >= tokens.size()) {
            return Optional.empty();
        }
        var n = NumberWords.value(List.of(word(i).isEmpty() ? "-" : word(i)));
        boolean small = n.isPresent() && n.getAsInt() < 1000;
        return small ? Optional.of(n.getAsInt()) : Optional.empty();
    }

    /// "the past 24 hours", "the past week", "the last three days".
    private Optional<Read> period(int i, String opener) {
        int start = word(i).equals("the") ? i + 1 : i;
        if (!Set.of("past", "last", "previous", "preceding").contains(word(start))
                || (start == i && opener.isEmpty())) {
            return Optional.empty();
        }
        var n = number(start + 1);
        int unitAt = n.isPresent() ? start + 2 : start + 1;
        if (!isUnit(unitAt)) {
            return Optional.empty();
        }
        String unit = word(unitAt);
        int count = n.orElse(1);
        var from = unit.startsWith("hour")
                ? clock.published().minusDays(Math.max(1, (count + 23) / 24))
                : unit.startsWith("month")
                        ? clock.published().minusMonths(count)
                        : move(clock.published(), -count, unit)
                                .orElse(clock.published().minusDays(1));
        return Optional.of(Read.days(from, clock.published(), unitAt + 1));
    }
}
