// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of one language by which the lines of a bulletin are known. All patterns are over [Folded] text.
final class ForeignLexicon {
    /// Endings of Russian names in all cases, adjectives included.
    private static final String RUSSIAN_ENDING =
            "(?:ами|ого|ому|ой|ый|ий|ая|ую|ое|ом|ем|ей|ью|ах|ам|а|у|ы|и|е|о|ю|я|ь)?";

    /// A whole number that is no part of a date, a time or a decimal.
    private static final String NUMBER = "(?<![0-9.,])([0-9]{1,5})(?![0-9%٪]|[.,:/٫٬][0-9])";

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final String language;
    private final Pattern counted;
    private final Pattern truce;
    private final Pattern bars;
    private final Pattern least;
    private final Pattern lastDay;
    private final Pattern today;
    private final Pattern yesterday;
    private final Pattern date;
    private final Pattern placeAndNumber;
    private final Pattern numberAndPlace;
    private final Pattern inPlace;

    /// One way to write a place.
    ///
    /// @param name in the gazetteer
    private record Form(Pattern pattern, int length, String name, String country) {}

    /// Loaded when first asked for: English text never needs them.
    private static final class Arabic {
        private static final ForeignLexicon WORDS = new ForeignLexicon("ar", 1, 2);
    }

    private static final class Russian {
        private static final ForeignLexicon WORDS = new ForeignLexicon("ru", 2, 3);
    }

    private ForeignLexicon(String language, int column, int placeColumn) {
        this.language = language;
        Table.read("foreign-words.tsv", 3).forEach(row -> words.put(row.at(0), Folded.of(row.at(column))));
        Table.read("foreign-months.tsv", 3).forEach(row -> addMonth(row, column));
        Table.read("foreign-places.tsv", 4).forEach(row -> addPlace(row, placeColumn));
        forms.sort(Comparator.comparingInt(Form::length).reversed());
        String place = "(?<place>"
                + forms.stream().map(form -> form.pattern().pattern()).collect(Collectors.joining("|")) + ")(?!\\p{L})";
        String inside = word("inside") + " +(?:(?<province>" + word("province") + ") +)?";
        String bounds = "(?:(?<least>" + word("least") + ") +|(?<vague>" + word("vague") + ") +)?";
        String month = any(months.keySet());
        counted = pattern(bounds + NUMBER + " +" + word("counted"));
        truce = pattern(word("truce"));
        bars = pattern(word("bars"));
        least = pattern(word("least"));
        lastDay = pattern(word("day"));
        today = pattern(word("today"));
        yesterday = pattern(word("yesterday"));
        date = pattern(
                "(?:(?<bound>" + word("since") + "|" + word("until") + ") +)?(?:"
                        + "(?<day>[0-9]{1,2}) +(?:من +)?(?<month>" + month + ")(?: ?/ ?" + month
                        + ")?(?: +(?:عام +|سنه +)?(?<year>[0-9]{4}))?"
                        + "|(?<![0-9.])(?<dayNumber>[0-9]{1,2})[./](?<monthNumber>[0-9]{1,2})[./](?<yearNumber>[0-9]{4})(?![0-9]))");
        placeAndNumber = pattern(place + " *(?:\\( *" + NUMBER + " *\\)|[-:] *" + NUMBER + ")");
        numberAndPlace = pattern(NUMBER + " *-? *(?:(?:منها|из них) +)?" + inside + prefix() + place);
        inPlace = pattern(inside + prefix() + place);
    }

    private void addMonth(Table.Row row, int column) {
        row.words(column).forEach(name -> months.put(Folded.of(name), Integer.valueOf(row.at(0))));
    }

    private void addPlace(Table.Row row, int column) {
        for (String form : row.words(column)) {
            if (!form.equals("-")) {
                String folded = Folded.of(form);
                String regex = folded.replace(" ", " +").replace("~", RUSSIAN_ENDING);
                forms.add(new Form(Pattern.compile(regex), folded.length(), row.at(0), row.at(1)));
            }
        }
    }

    private String word(String what) {
        return "(?:" + words.getOrDefault(what, "").replace(" ", " +") + ")";
    }

    private static String any(Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> name.replace(" ", " +"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /// The words that Arabic writes onto the next one: and, so, in, to, as.
    private String prefix() {
        return language.equals("ar") ? "(?:[وف]?[بلك]?)" : "";
    }

    private Pattern pattern(String regex) {
        return Pattern.compile("(?<!\\p{L})" + prefix() + "(?:" + regex + ")(?!\\p{L})");
    }

    /// The lexicon of a language, if there is one.
    static Optional<ForeignLexicon> of(String language) {
        return switch (language) {
            case "ar" -> Optional.of(Arabic.WORDS);
            case "ru" -> Optional.of(Russian.WORDS);
            default -> Optional.empty();
        };
    }

    String language() {
        return language;
    }

    /// Finds a count of breaches; groups `least` and `vague` for the words that bound it, 3 for the number.
    Matcher counted(String folded) {
        return counted.matcher(folded);
    }

    boolean namesTruce(String folded) {
        return truce.matcher(folded).find();
    }

    /// Whether somebody else speaks, or it is denied, wished, feared or made conditional.
    boolean isBarred(String folded) {
        return bars.matcher(least.matcher(folded).replaceAll(" ")).find();
    }

    Matcher lastDay(String folded) {
        return lastDay.matcher(folded);
    }

    Matcher today(String folded) {
        return today.matcher(folded);
    }

    Matcher yesterday(String folded) {
        return yesterday.matcher(folded);
    }

    /// Finds a day of a month; groups `day`, `month`, `year`, or in digits `dayNumber`, `monthNumber`, `yearNumber`,
    /// and
    /// `bound` where it only bounds a time.
    Matcher date(String folded) {
        return date.matcher(folded);
    }

    /// The month of a name that [#date(String)] found.
    int month(String folded) {
        return months.getOrDefault(folded.replaceAll(" +", " "), 0);
    }

    /// Finds `Place (5)` and `Place - 5`; group `place`, the number in one of the last two.
    Matcher placeAndNumber(String folded) {
        return placeAndNumber.matcher(folded);
    }

    /// Finds `5 in Place`; groups 1 and `place`.
    Matcher numberAndPlace(String folded) {
        return numberAndPlace.matcher(folded);
    }

    Matcher inPlace(String folded) {
        return inPlace.matcher(folded);
    }

    boolean namesProvince(String folded) {
        return Pattern.compile(word("province")).matcher(folded).find();
    }

    /// What the gazetteer calls the place of these words, and its country.
    Optional<Named> place(String folded) {
        return forms.stream()
                .filter(form -> form.pattern().matcher(folded).matches())
                .map(form -> new Named(form.name(), form.country()))
                .findFirst();
    }

    /// A place as the gazetteer names it.
    record Named(String name, String country) {}
}
