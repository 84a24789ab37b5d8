// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.truceline.reading.TimeExpression.Kind;
import org.truceline.reading.TimeExpression.Sun;

/// The grammar of hours: "19:00 on Monday", "11.20 a.m.", "half past nine", "seven this morning", "noon", "0640 hours",
/// "sunset on 12 September".
final class Hours {
    private static final Set<String> SUNS =
            Set.of("sunset", "sunrise", "dawn", "dusk", "nightfall", "daybreak", "sundown");
    private static final Set<String> ZONES = Set.of("local", "time", "gmt", "utc", "hours", "hrs", "cet", "lt");
    private static final Set<String> HOUR_OPENERS = Set.of(
            "at", "before", "after", "since", "until", "by", "from", "till", "about", "around", "just", "shortly");

    private final TimeWords words;
    private final Dates dates;

    Hours(TimeWords words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /// An hour with where it ends.
    private record Hour(LocalTime time, int end) {}

    /// @param opener the word before, which makes "midnight" or "nine" an hour
    Optional<TimeRead> read(int i, String opener) {
        return digits(i)
                .or(() -> oclock(i))
                .or(() -> named(i, opener))
                .or(() -> spoken(i, opener))
                .map(h -> dated(h))
                .or(() -> sun(i));
    }

    /// With the day that stands behind, or the one spoken of.
    private TimeRead dated(Hour hour) {
        int end = hour.end();
        while (ZONES.contains(words.at(end))) {
            end++;
        }
        if (words.at(end).equals("in") && words.at(end + 1).equals("the") && words.isDayPart(end + 2)) {
            end += 3;
        }
        boolean joined = words.isOneOf(end, "on", ",", "of");
        var date = dates.read(joined ? end + 1 : end);
        if (date.isEmpty() && words.at(end).equals("this") && words.isDayPart(end + 1)) {
            return TimeRead.minute(words.today().atTime(turned(hour.time(), words.at(end + 1))), end + 2);
        }
        var day = date.map(words::date).orElse(words.clock().last());
        boolean night = words.at(end).equals("tonight");
        return TimeRead.minute(
                day.atTime(night ? turned(hour.time(), "night") : hour.time()),
                date.map(TimeRead::end).orElse(end));
    }

    private static LocalTime turned(LocalTime time, String part) {
        boolean late = Set.of("evening", "night", "afternoon").contains(part) && time.getHour() < 12;
        return late ? time.plusHours(12) : time;
    }

    /// "19:00", "11.20 a.m.", "0640 hours", "6 p.m."
    private Optional<Hour> digits(int i) {
        String word = words.at(i);
        boolean half = words.at(i + 1).matches("[ap]\\.?m\\.?");
        boolean pointed = word.matches("\\d{1,2}\\.\\d{2}") && half;
        boolean four = word.matches("\\d{4}(hrs|h)?")
                && (words.isOneOf(i + 1, "hours", "hrs") || word.endsWith("h") || word.endsWith("s"));
        if (word.matches("\\d{1,2}:\\d{2}") || pointed || four) {
            String plain = word.replaceAll("\\D", "");
            int n = Integer.parseInt(plain);
            return hour(n / 100, n % 100, half ? words.at(i + 1) : "", half ? i + 2 : i + 1);
        }
        if (word.matches("\\d{1,2}")
                && half
                && words.number(i).orElse(0) > 0
                && words.number(i).orElse(99) <= 12) {
            return hour(words.number(i).orElse(0), 0, words.at(i + 1), i + 2);
        }
        if (word.matches("\\d{1,2}[ap]m")) {
            return hour(Integer.parseInt(word.replaceAll("\\D", "")), 0, word.replaceAll("\\d", ""), i + 1);
        }
        return Optional.empty();
    }

    private static Optional<Hour> hour(int hour, int minute, String half, int end) {
        if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
            return Optional.empty();
        }
        boolean pm = half.startsWith("p") && hour < 12;
        boolean am = half.startsWith("a") && hour == 12;
        return Optional.of(new Hour(LocalTime.of((pm ? hour + 12 : am ? 0 : hour) % 24, minute), end));
    }

    /// "nine o'clock", "half past nine", "a quarter to ten", "ten past six".
    private Optional<Hour> oclock(int i) {
        int start = words.at(i).equals("a") ? i + 1 : i;
        boolean past = words.isOneOf(start + 1, "past", "after");
        boolean to = words.at(start + 1).equals("to");
        int minutes = words.at(start).equals("half")
                ? 30
                : words.at(start).equals("quarter")
                        ? 15
                        : past || to ? words.number(start).orElse(-1) : -1;
        var hour = small(start + 2);
        if (minutes > 0 && minutes < 60 && (past || to) && hour.isPresent() && !words.isUnit(start + 3)) {
            boolean spoken = minutes == 30 || minutes == 15 || !words.isWord(start + 3);
            int h = to ? hour.getAsInt() - 1 : hour.getAsInt();
            return spoken ? Optional.of(new Hour(near(h, to ? 60 - minutes : minutes), start + 3)) : Optional.empty();
        }
        return words.at(i + 1).startsWith("o'clock") && small(i).isPresent()
                ? Optional.of(new Hour(near(small(i).getAsInt(), 0), i + 2))
                : Optional.empty();
    }

    private OptionalInt small(int i) {
        var n = words.number(i);
        return n.isPresent() && n.get() >= 1 && n.get() <= 12 ? OptionalInt.of(n.get()) : OptionalInt.empty();
    }

    private LocalTime near(int hour, int minute) {
        return words.clock().near(LocalTime.of(hour % 12, minute));
    }

    private Optional<Hour> named(int i, String opener) {
        boolean opened = Set.of("at", "from", "until", "by", "till", "before", "after", "since")
                .contains(opener);
        if (words.isOneOf(i, "noon", "midday") && opened) {
            return Optional.of(new Hour(LocalTime.NOON, i + 1));
        }
        return words.at(i).equals("midnight") && opened
                ? Optional.of(new Hour(LocalTime.MIDNIGHT, i + 1))
                : Optional.empty();
    }

    /// "seven this morning", "nine tonight", "two in the morning"; in a log also "just before nine".
    private Optional<Hour> spoken(int i, String opener) {
        var hour = small(i);
        if (hour.isEmpty() || words.at(i).matches("\\d+") || !HOUR_OPENERS.contains(opener)) {
            return Optional.empty();
        }
        boolean part = (words.at(i + 1).equals("this") && words.isDayPart(i + 2))
                || words.isOneOf(i + 1, "tonight", "yesterday")
                || (words.at(i + 1).equals("in") && words.at(i + 2).equals("the") && words.isDayPart(i + 3));
        boolean alone = words.clock().inLog()
                && !words.isWord(i + 1)
                && !words.isOneOf(i + 1, "-", "%")
                && !Set.of("about", "around").contains(opener);
        if (!part && !alone) {
            return Optional.empty();
        }
        boolean night = words.at(i + 1).equals("tonight")
                || words.isOneOf(i + 3, "evening", "afternoon")
                || words.isOneOf(i + 2, "evening", "afternoon", "night");
        int h = hour.getAsInt() % 12;
        return Optional.of(new Hour(part ? LocalTime.of(night ? h + 12 : h, 0) : near(h, 0), i + 1));
    }

    /// "sunset on September 12", "dusk yesterday": the date, with the sun kept for where a place is known.
    private Optional<TimeRead> sun(int i) {
        if (!SUNS.contains(words.at(i))) {
            return Optional.empty();
        }
        Sun sun = words.isOneOf(i, "sunset", "sundown") ? Sun.SET : words.at(i).equals("sunrise") ? Sun.RISE : Sun.NONE;
        var date = dates.read(words.isOneOf(i + 1, "on", "of") ? i + 2 : i + 1);
        return Optional.of(date.map(d -> new TimeRead(d.from(), d.to(), d.end(), Kind.AT, sun))
                .orElse(TimeRead.vague(i + 1)));
    }
}
