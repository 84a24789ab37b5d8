// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Numbers written as digits or words.
final class NumberWords {
    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> SCALES =
            Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000, "dozen", 12);
    private static final int LARGEST = 100_000_000;

    private static final Map<String, Integer> SIMPLE = simpleWords();

    private NumberWords() {}

    private static Map<String, Integer> simpleWords() {
        var out = new java.util.HashMap<String, Integer>();
        for (int i = 0; i < UNITS.size(); i++) {
            out.put(UNITS.get(i), i);
        }
        for (int ten = 2; ten < TENS.size(); ten++) {
            out.put(TENS.get(ten), ten * 10);
            for (int unit = 1; unit < 10; unit++) {
                out.put(TENS.get(ten) + "-" + UNITS.get(unit), ten * 10 + unit);
            }
        }
        return Map.copyOf(out);
    }

    /// Whether one word alone has a value: "12", "twelve", "hundred".
    static boolean isPlain(String word) {
        return SIMPLE.containsKey(word)
                || SCALES.containsKey(word)
                || (Character.isDigit(word.charAt(0)) && digits(word).isPresent());
    }

    static boolean isNumber(String lower) {
        return simple(lower).isPresent() || SCALES.containsKey(lower);
    }

    /// The value of consecutive number words, such as "two", "hundred", "forty-one"; empty for "dozens" and dates.
    static OptionalInt value(List<String> words) {
        long total = 0;
        long part = 0;
        boolean any = false;
        for (String word : words) {
            if (word.equals("and") && any) {
                continue;
            }
            var simple = simple(word);
            if (simple.isPresent()) {
                part += simple.getAsInt();
            } else if (SCALES.containsKey(word)) {
                part = Math.max(1, part) * SCALES.get(word);
                if (SCALES.get(word) >= 1_000) {
                    total += part;
                    part = 0;
                }
            } else {
                return OptionalInt.empty();
            }
            any = true;
        }
        long value = total + part;
        return any && value <= LARGEST ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    private static OptionalInt simple(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return digits(word);
        }
        var value = SIMPLE.get(word);
        if (value != null) {
            return OptionalInt.of(value);
        }
        return OptionalInt.empty();
    }

    private static OptionalInt digits(String word) {
        String plain = word.replace(",", "");
        boolean whole = plain.length() < 9 && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }
}
