// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Moment;
import org.truceline.reading.TimeExpression.Kind;
import org.truceline.reading.TimeExpression.Sun;

/// The grammar of times that count from another: "the day before", "two days ago", "five days later", "last night",
/// "that evening", "within 48 hours"; and of those that give no date, "a few days later".
final class RelativeTimes {
    private static final Set<String> SHIFTS = Set.of("later", "earlier", "ago", "before", "after", "afterwards");

    private final TimeWords words;
    private final Clock clock;

    RelativeTimes(TimeWords words) {
        this.words = words;
        this.clock = words.clock();
    }

    Optional<TimeRead> read(int i, String opener) {
        return twoWords(i, opener).or(() -> threeWords(i)).or(() -> vague(i)).or(() -> counted(i, opener));
    }

    private Optional<TimeRead> twoWords(int i, String opener) {
        var today = words.today();
        int earlier = words.isOneOf(i, "earlier", "later") ? i + 1 : i;
        boolean part = Set.of("by", "in", "during", "until").contains(opener)
                && words.at(i).equals("the")
                && Set.of("morning", "evening", "afternoon").contains(words.at(i + 1));
        if (part) {
            return Optional.of(TimeRead.day(clock.last(), i + 2));
        }
        return switch (words.at(earlier) + " " + words.at(earlier + 1)) {
            case "last night" -> Optional.of(TimeRead.days(today.minusDays(1), today, earlier + 2));
            case "this morning", "this evening", "this afternoon" -> Optional.of(TimeRead.day(today, earlier + 2));
            case "the night" ->
                words.at(earlier + 2).equals("before")
                        ? Optional.empty()
                        : Optional.of(TimeRead.days(today.minusDays(1), today, earlier + 2));
            case "that day", "that night", "that morning", "that evening", "that afternoon" ->
                Optional.of(TimeRead.day(clock.last(), earlier + 2));
            default -> words.at(i).equals("overnight") ? Optional.of(overnight(i)) : Optional.empty();
        };
    }

    private TimeRead overnight(int i) {
        var morning = clock.last();
        return TimeRead.days(morning.minusDays(1), morning, i + 1);
    }

    private Optional<TimeRead> threeWords(int i) {
        return switch (words.at(i) + " " + words.at(i + 1) + " " + words.at(i + 2)) {
            case "the day before", "the previous day", "a day earlier", "a day before", "one day earlier" ->
                Optional.of(TimeRead.day(clock.mention(clock.last().minusDays(1)), i + 3));
            case "the next day", "the following day", "a day later", "the day after", "one day later", "a day after" ->
                Optional.of(TimeRead.day(clock.mention(clock.last().plusDays(1)), i + 3));
            case "the following morning",
                    "the next morning",
                    "the next evening",
                    "the following evening",
                    "the next night" ->
                Optional.of(TimeRead.day(clock.mention(clock.last().plusDays(1)), i + 3));
            case "the same day", "the same evening", "the same night", "the same morning", "the same afternoon" ->
                Optional.of(TimeRead.day(clock.last(), i + 3));
            case "the previous night", "the night before", "the evening before", "the previous evening" ->
                Optional.of(TimeRead.day(clock.last().minusDays(1), i + 3));
            case "the week before", "a week earlier", "a week before" -> Optional.of(week(-1, i));
            case "the week after", "a week later" -> Optional.of(week(1, i));
            case "the month before" -> {
                var first = clock.last().withDayOfMonth(1).minusMonths(1);
                yield Optional.of(TimeRead.days(first, first.withDayOfMonth(first.lengthOfMonth()), i + 3));
            }
            default -> Optional.empty();
        };
    }

    /// "a week later" is a day, "the week before" a week.
    private TimeRead week(int step, int i) {
        if (words.at(i).equals("a")) {
            return TimeRead.day(clock.mention(clock.last().plusWeeks(step)), i + 3);
        }
        var monday = clock.last()
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
                .plusWeeks(step);
        return TimeRead.days(monday, monday.plusDays(6), i + 3);
    }

    /// "a few days later", "weeks ago", "on the hour".
    private Optional<TimeRead> vague(int i) {
        boolean few = words.isOneOf(i, "a", "some", "several", "the", "many") || words.isUnit(i);
        int start = i;
        while (start < i + 4 && words.isOneOf(start, "a", "some", "several", "few", "couple", "of", "many")) {
            start++;
        }
        if (few && words.isUnit(start) && SHIFTS.contains(words.at(start + 1))) {
            return Optional.of(TimeRead.vague(start + 2));
        }
        boolean recent = words.at(i).equals("recent") && words.isUnit(i + 1);
        return recent || (words.at(i).equals("the") && words.at(i + 1).equals("hour"))
                ? Optional.of(TimeRead.vague(i + 2))
                : Optional.empty();
    }

    /// "two days ago", "three weeks earlier", "five days later".
    private Optional<TimeRead> counted(int i, String opener) {
        var n = words.number(i);
        int unitAt = i + 1;
        if (n.isEmpty() || !words.isUnit(unitAt)) {
            return Optional.empty();
        }
        String shift = words.at(unitAt + 1);
        int sign = switch (shift) {
            case "later" -> 1;
            case "after" -> words.isWord(unitAt + 2) ? 0 : 1;
            case "earlier", "ago", "before" -> -1;
            default -> 0;
        };
        if (sign == 0) {
            return duration(opener, unitAt, n.get());
        }
        var base = shift.equals("ago") ? words.today() : clock.last();
        return Optional.of(move(base, sign * n.get(), words.at(unitAt))
                .map(d -> TimeRead.day(clock.mention(d), unitAt + 2))
                .orElse(TimeRead.vague(unitAt + 2)));
    }

    /// "within 48 hours" is a deadline; "for nine days" says how long, not when; "after six hours of talks" neither.
    private Optional<TimeRead> duration(String opener, int unitAt, int n) {
        if (!opener.equals("within")) {
            boolean of = words.at(unitAt + 1).equals("of");
            return (opener.equals("for") || opener.equals("after")) && !of
                    ? Optional.of(TimeRead.duration(unitAt + 1))
                    : Optional.empty();
        }
        boolean hours = words.at(unitAt).startsWith("hour");
        var end = hours
                ? words.today().plusDays(n / 24)
                : move(words.today(), n, words.at(unitAt)).orElse(words.today());
        return Optional.of(new TimeRead(null, new Moment.Day(end), unitAt + 1, Kind.UNTIL, Sun.NONE));
    }

    private static Optional<LocalDate> move(LocalDate base, int n, String unit) {
        return switch (Morphology.singular(unit)) {
            case "day", "night" -> Optional.of(base.plusDays(n));
            case "week" -> Optional.of(base.plusWeeks(n));
            case "fortnight" -> Optional.of(base.plusWeeks(2L * n));
            default -> Optional.empty();
        };
    }
}
