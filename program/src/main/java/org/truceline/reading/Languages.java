// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.truceline.model.Report;

/// The languages of a text, part by part. English is read; of Arabic and Russian only what a bulletin counts; every
/// other language is kept and not read. What is short or unclear follows the rest of its text.
public final class Languages {
    private static final String ENGLISH = "en";
    private static final List<String> FIGURES = List.of("ar", "ru");

    private Languages() {}

    /// A stretch of text in one language.
    ///
    /// @param from first character, in UTF-16
    /// @param to one past the last
    /// @param language ISO 639 code, of two letters where there is one; empty when nothing tells
    record Part(int from, int to, String language) {
        boolean isEnglish() {
            return language.equals(ENGLISH);
        }

        int length() {
            return to - from;
        }
    }

    /// The report with its language, when one stands out, and a note for each language that was not read or not read
    /// further.
    public static Report mark(Report report) {
        var parts = parts(report.text());
        return report.in(main(parts).orElse(null), notes(parts));
    }

    /// The parts of a text in their order; between them is nothing but space.
    static List<Part> parts(String text) {
        var parts = Stretches.of(text).stream()
                .map(stretch -> new Part(stretch.from(), stretch.to(), LanguageGuess.of(text, stretch)))
                .toList();
        String main = main(parts).orElse("");
        return parts.stream()
                .map(part -> part.language().isEmpty()
                        ? new Part(part.from(), part.to(), inherited(text, part, main))
                        : part)
                .toList();
    }

    /// What a part is in that tells nothing by itself: the language of its text if its script fits that.
    private static String inherited(String text, Part part, String main) {
        var script = Script.of(text, part.from(), part.to());
        if (!main.isEmpty()) {
            return script == Script.NONE || script.writes(main) ? main : "";
        }
        return script == Script.NONE || script == Script.LATIN ? ENGLISH : "";
    }

    /// The text with everything that is not English replaced by space, each character where it was.
    static String english(String text, List<Part> parts) {
        return only(text, parts, Part::isEnglish);
    }

    private static String only(String text, List<Part> parts, Predicate<Part> wanted) {
        if (parts.stream().allMatch(wanted)) {
            return text;
        }
        char[] kept = text.toCharArray();
        parts.stream().filter(wanted.negate()).forEach(part -> {
            for (int i = part.from(); i < part.to(); i++) {
                kept[i] = kept[i] == '\n' ? '\n' : ' ';
            }
        });
        return new String(kept);
    }

    /// The language of most of the text.
    private static Optional<String> main(List<Part> parts) {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        parts.forEach(part -> lengths.merge(part.language(), part.length(), Integer::sum));
        lengths.remove("");
        lengths.remove(LanguageGuess.UNKNOWN);
        return lengths.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static List<String> notes(List<Part> parts) {
        Map<String, Long> counts = parts.stream()
                .filter(part -> !part.isEnglish())
                .collect(Collectors.groupingBy(Part::language, LinkedHashMap::new, Collectors.counting()));
        var notes = new ArrayList<String>();
        counts.forEach((language, count) -> notes.add(note(language, count, parts.size())));
        return List.copyOf(notes);
    }

    private static String note(String language, long count, int of) {
        String name = language.isEmpty() || language.equals(LanguageGuess.UNKNOWN)
                ? "language unknown"
                : "language " + language;
        String where = count == of ? "" : " in " + count + " of " + of + " parts";
        return name
                + where
                + (FIGURES.contains(language) ? ": figures, dates and places read; not read further" : ": not read");
    }
}
