// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a sentence as the grammars of time look at them, with the names of days, months and units.
final class TimeWords {
    static final Map<String, DayOfWeek> WEEKDAYS =
            Stream.of(DayOfWeek.values()).collect(Collectors.toMap(d -> d.name().toLowerCase(Locale.ROOT), d -> d));
    static final Map<String, Integer> MONTHS = months();
    static final Set<String> DAY_PARTS =
            Set.of("morning", "evening", "night", "afternoon", "noon", "midday", "midnight", "lunchtime");
    private static final List<String> UNITS_TO_TWENTY = List.of(
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
            "twentieth");
    private static final Set<String> UNITS =
            Set.of("minute", "hour", "day", "week", "fortnight", "month", "year", "night");
    private static final int LAST_DAY = 31;

    private final List<Token> tokens;
    private final Clock clock;

    TimeWords(List<Token> tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
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

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return clock.published();
    }

    int size() {
        return tokens.size();
    }

    /// The word at an index in lower case, empty outside the sentence.
    String at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
    }

    boolean isOneOf(int i, String... words) {
        for (String word : words) {
            if (at(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean capitalised(int i) {
        return i < tokens.size() && tokens.get(i).capitalised();
    }

    boolean isWord(int i) {
        return i < tokens.size() && (tokens.get(i).isWord() || tokens.get(i).isNumber());
    }

    /// The words from one index to another as the report writes them.
    String text(int from, int to) {
        var out = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && tokens.get(i).start() > tokens.get(i - 1).end()) {
                out.append(' ');
            }
            out.append(tokens.get(i).text());
        }
        return out.toString();
    }

    boolean isMonth(int i) {
        return MONTHS.containsKey(at(i)) && capitalised(i);
    }

    int month(int i) {
        return MONTHS.getOrDefault(at(i), 1);
    }

    boolean isYear(int i) {
        return at(i).length() == 4
                && (at(i).startsWith("19") || at(i).startsWith("20"))
                && at(i).chars().allMatch(Character::isDigit);
    }

    boolean isUnit(int i) {
        return UNITS.contains(at(i)) || UNITS.contains(Morphology.singular(at(i)));
    }

    boolean isDayPart(int i) {
        return DAY_PARTS.contains(at(i));
    }

    /// Where a part of the day behind a date ends: "Monday night", "the ninth's".
    int afterDayPart(int i) {
        int end = isDayPart(i) ? i + 1 : i;
        return at(end).equals("'s") && end > i ? end + 1 : end;
    }

    static int ordinal(String word) {
        int plain = UNITS_TO_TWENTY.indexOf(word);
        if (plain > 0) {
            return plain;
        }
        int hyphen = word.indexOf('-');
        if (hyphen < 0) {
            return word.equals("thirtieth") ? 30 : -1;
        }
        int unit = UNITS_TO_TWENTY.indexOf(word.substring(hyphen + 1));
        int tens = word.startsWith("twenty-") ? 20 : word.startsWith("thirty-") ? 30 : 0;
        return tens > 0 && unit > 0 && unit < 10 && tens + unit <= LAST_DAY ? tens + unit : -1;
    }

    /// A day of a month: "9", "9th", "ninth".
    Optional<Integer> day(int i) {
        String word = at(i);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (!Character.isDigit(word.charAt(0))) {
            int named = ordinal(word);
            return named > 0 ? Optional.of(named) : Optional.empty();
        }
        String digits = word.replaceAll("(st|nd|rd|th)$", "");
        if (!digits.matches("\\d{1,2}")) {
            return Optional.empty();
        }
        int n = Integer.parseInt(digits);
        return n >= 1 && n <= LAST_DAY ? Optional.of(n) : Optional.empty();
    }

    /// A small number in digits or words.
    Optional<Integer> number(int i) {
        var n = NumberWords.value(List.of(at(i).isEmpty() ? "-" : at(i)));
        return n.isPresent() && n.getAsInt() < 1000 ? Optional.of(n.getAsInt()) : Optional.empty();
    }

    LocalDate date(TimeRead read) {
        var from = read.from();
        return from == null ? clock.last() : from.date();
    }
}
