// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.truceline.model.Discrepancy;
import org.truceline.model.Report;

/// Checks the sums printed in a report against the parts printed with them. Both stay as said; what does not add up
/// becomes a [Discrepancy].
///
/// A sum with its parts is a figure, the noun that says what is counted, and then within the same sentence or the next
/// an enumeration of two or more items with one figure each: "31 breaches: A 14, B 9 ...", "32 breaches.
/// Government forces 18, others 5.", "nine breaches: five in A, three in B and one in C".
public final class SumCheck {
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
            "nineteen",
            "twenty");

    private static final String FIGURE = "\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9}|" + String.join("|", UNITS.reversed());

    /// A figure, up to six words with the noun counted, and the mark that opens the enumeration.
    private static final Pattern SUM = Pattern.compile(
            "\\b(" + FIGURE
                    + ")\\s+((?:[\\p{L}'-]+\\s+){0,6}?(?:violations?|breaches|incidents?|cases?|attacks?|arrests?)"
                    + "(?:\\s+(?:by|of|in|against)\\s+(?:[\\p{L}'-]+\\s*){1,6})?)\\s*[:.(]\\s*",
            Pattern.CASE_INSENSITIVE);

    /// One item: a name of up to six words and its figure, in either order.
    private static final Pattern ITEM = Pattern.compile(
            "\\s*(?:and\\s+)?(?:(?:[\\p{Lu}][\\p{L}'-]*|[\\p{L}'-]+)(?:\\s+[\\p{L}'-]+){0,6}?\\s+(" + FIGURE + ")"
                    + "|(" + FIGURE + ")\\s+(?:(?:in|by|to|from|for)\\s+)?[\\p{L}'-]+(?:\\s+[\\p{L}'-]+){0,6}?)"
                    + "\\s*(?:[,;]|(?=\\.|\\)|$|\\s+and\\s))",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, Integer> WORDS = words();

    private SumCheck() {}

    /// The sums of a report that their parts do not make, in the order of the text.
    public static List<Discrepancy> check(Report report) {
        String text = report.text();
        var found = new ArrayList<Discrepancy>();
        SUM.matcher(text).results().forEach(sum -> {
            int printed = figure(sum.group(1));
            var parts = parts(text, sum.end());
            int summed = parts.stream().mapToInt(Integer::intValue).sum();
            if (parts.size() >= 2 && summed != printed) {
                found.add(new Discrepancy(report.id(), printed, summed, words(text, sum)));
            }
        });
        return found;
    }

    private static List<Integer> parts(String text, int start) {
        var parts = new ArrayList<Integer>();
        var item = ITEM.matcher(text).region(start, text.length()).useTransparentBounds(true);
        while (item.lookingAt() && !item.group().contains("\n\n")) {
            parts.add(figure(item.group(1) == null ? item.group(2) : item.group(1)));
            item.region(item.end(), text.length());
        }
        return parts;
    }

    private static int figure(String written) {
        String plain = written.replace(",", "").toLowerCase(Locale.ROOT);
        return WORDS.containsKey(plain) ? WORDS.get(plain) : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(plain));
    }

    private static String words(String text, MatchResult sum) {
        int end = text.indexOf('\n', sum.end());
        return text.substring(sum.start(), end < 0 ? text.length() : end).strip();
    }

    private static Map<String, Integer> words() {
        var words = new HashMap<String, Integer>();
        for (int i = 0; i < UNITS.size(); i++) {
            words.put(UNITS.get(i), i);
        }
        return Map.copyOf(words);
    }
}
