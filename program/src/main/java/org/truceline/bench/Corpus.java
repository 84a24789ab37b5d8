// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;

/// Text to measure on, made by a seed: reports of ten sentences each about a war that is nowhere. Sides, places and
/// persons are invented for each report, so that nothing is measured twice and no memory of names is flattered.
public final class Corpus {
    /// A report with the sentences that it is made of.
    public record Item(Report report, List<String> sentences) {
        public Item {
            sentences = List.copyOf(sentences);
        }
    }

    static final int SENTENCES_PER_REPORT = 10;

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final String[] ONSETS = "b br d dr f g gr h k kl l m n p r s sh st t tr v z".split(" ");
    private static final String[] VOWELS = "a e i o u ai ei ou".split(" ");
    private static final String[] CODAS = {"", "", "l", "n", "r", "s", "th", "m", "k"};
    private static final String[] FORCES = {
        "army",
        "Liberation Front",
        "Defence Force",
        "rebels",
        "People's Army",
        "militia",
        "Salvation Council",
        "armed forces"
    };

    private final long seed;
    private final List<String> patterns = new ArrayList<>();
    private final Map<String, List<String>> words = new HashMap<>();

    public Corpus(long seed) {
        this.seed = seed;
        patterns.addAll(lines("sentences.txt"));
        for (String line : lines("words.txt")) {
            int equals = line.indexOf('=');
            words.put(
                    line.substring(0, equals).strip(),
                    List.of(line.substring(equals + 1).strip().split("\\|")));
        }
    }

    private static List<String> lines(String name) {
        try (var stream = Corpus.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("the program was built without " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The report of a number: always the same for the same seed, whichever others were asked for.
    public Item get(int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var names = names(random);
        var sentences = new ArrayList<String>();
        for (int i = 0; i < SENTENCES_PER_REPORT; i++) {
            sentences.add(sentence(random, names));
        }
        var report = Report.of(
                ReportKind.ARTICLE,
                "bench",
                "bench-" + number,
                FIRST_DAY.plusDays(random.nextInt(2_000)),
                name(random) + " Courier",
                String.join(" ", sentences),
                "bench",
                number + 1);
        return new Item(report, sentences);
    }

    private static Map<String, String> names(SplittableRandom random) {
        String land = name(random);
        return Map.of(
                "land", land,
                "a", land + "n " + pick(random, FORCES),
                "b", name(random) + " " + pick(random, FORCES));
    }

    private String sentence(SplittableRandom random, Map<String, String> names) {
        var matcher = SLOT.matcher(patterns.get(random.nextInt(patterns.size())));
        var out = new StringBuilder();
        while (matcher.find()) {
            String slot = matcher.group(1);
            String filled = fill(slot.toLowerCase(Locale.ROOT), random, names);
            matcher.appendReplacement(out, Character.isUpperCase(slot.charAt(0)) ? capital(filled) : filled);
        }
        matcher.appendTail(out);
        return capital(out.toString());
    }

    private String fill(String slot, SplittableRandom random, Map<String, String> names) {
        return switch (slot) {
            case "place" -> name(random);
            case "person" -> name(random) + " " + name(random);
            case "n" -> Integer.toString(2 + random.nextInt(random.nextInt(5) == 0 ? 400 : 30));
            default ->
                names.containsKey(slot)
                        ? names.getOrDefault(slot, slot)
                        : pick(random, words.getOrDefault(slot, List.of(slot)).toArray(String[]::new));
        };
    }

    private static String name(SplittableRandom random) {
        var name = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(pick(random, ONSETS)).append(pick(random, VOWELS));
        }
        return capital(name + pick(random, CODAS));
    }

    private static String pick(SplittableRandom random, String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
