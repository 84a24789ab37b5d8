// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import tools.jackson.databind.json.JsonMapper;

/// Proves, on texts that nobody wrote, what must hold for every text: quotes are its own characters, statements stand
/// in their order, nobody is an actor whom the text does not name, reading twice gives the same. And on clauses that
/// are denied, doubted or supposed: that they are not told as done.
///
/// `-Dfuzz.minutes=N` goes on for so long, from seed `-Dfuzz.from=S` or one of the clock's; without it a fixed number
/// of texts is tried. A failure names the seed; `-Dfuzz.seed=S` tries that one text again.
class FuzzTest {
    private static final int TEXTS = 400;
    private static final Reader READER = Reader.standard();
    private static final Demonym DEMONYMS = new Demonym(Gazetteer.builtIn());
    private static final List<String> ODD = List.of(
            "\u202E",
            "\u0000",
            "\u00AD",
            "\u200D",
            "\u0301",
            "\uD83D\uDE80",
            "\uD800",
            "\u062D\u0644\u0628",
            "\"",
            "\u201C",
            "\u2019",
            "\n\n",
            "\t",
            "(",
            ")",
            "--",
            ";",
            ": ",
            ", ",
            ". ",
            "? ",
            "12",
            " not ",
            " if ",
            " that ",
            " and ");

    /// Hostile clauses, with the one who would stand accused.
    private static final List<String> CLAUSES = List.of(
            "the Belmoran army shelled Dorrit",
            "Ostrel attacked a convoy near Dorrit",
            "Ardan's gunners bombarded the school in Pell",
            "Belmoran aircraft bombed the hospital in Pell on Monday",
            "the Ostrel Liberation Front killed nine villagers",
            "Ardanese troops stormed the village of Dorrit",
            "rebels of the Highland Council detained two monitors");

    /// What takes a clause out of the world: `%s` is the clause.
    private static final List<String> UNTOLD = List.of(
            "If %s, the mediators will leave.",
            "Unless %s, the mediators will stay.",
            "It is not true that %s.",
            "It was not the case that %s.",
            "Had there been proof that %s, the mission would have said so.",
            "Nobody has said that %s.",
            "Did anyone see that %s?",
            "There is no evidence that %s.",
            "The mission could not confirm that %s.",
            "The commander denied that %s.",
            "Whether %s is not known.",
            "Suppose that %s.",
            "Reports that %s were false.",
            "Claims that %s are baseless.",
            "The mission found no sign that %s.",
            "The commander said it was a lie that %s.",
            "Should it turn out that %s, the talks will stop.",
            "Even if %s, the truce would hold.",
            "The mediators asked whether %s.",
            "The mission does not know whether %s.",
            "He denied again on Monday that %s.",
            "It is untrue that %s.",
            "The mediators doubt that %s.",
            "It remains unclear whether %s.",
            "In the exercise, %s.",
            "As long as nobody proves that %s, the talks go on.");

    @Test
    void what_must_hold_for_every_text_holds_for_texts_that_nobody_wrote() throws IOException {
        var texts = ownTexts();
        String given = System.getProperty("fuzz.seed", "");
        if (!given.isEmpty()) {
            tryOne(texts, Long.parseLong(given));
            return;
        }
        long minutes = Long.getLong("fuzz.minutes", 0);
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        long seed = Long.getLong("fuzz.from", minutes == 0 ? 0 : System.currentTimeMillis());
        long tried = 0;
        while (tried < TEXTS || System.nanoTime() < end) {
            tryOne(texts, seed + tried++);
        }
        assertThat(tried).isGreaterThanOrEqualTo(TEXTS);
    }

    @Test
    void a_clause_that_is_taken_back_accuses_nobody() {
        for (String wrapper : UNTOLD) {
            CLAUSES.forEach(clause -> isSilent(wrapper, clause));
        }
    }

    private static void tryOne(List<String> texts, long seed) {
        var random = new SplittableRandom(seed);
        String text = mutated(texts, random);
        try {
            holds(text);
            isSilent(random);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("-Dfuzz.seed=" + seed + " gives it again; the text was:\n" + text, e);
        }
    }

    private static void holds(String text) {
        var statements = read(text);
        assertThat(read(text)).as("read twice").isEqualTo(statements);
        int from = 0;
        for (var statement : statements) {
            assertThat(statement.quote().standsIn(text))
                    .as("the quote of %s", statement)
                    .isTrue();
            assertThat(statement.quote().start()).as("order of %s", statement).isGreaterThanOrEqualTo(from);
            from = statement.quote().start();
            assertThat(statement.actor())
                    .as("actors of %s", statement)
                    .allMatch(actor -> DEMONYMS.isNamed(actor, text));
        }
        assertThat(statements).hasSizeLessThan(text.length() + 1);
    }

    /// A clause that is denied, doubted, asked or supposed accuses nobody and is not told as done.
    private static void isSilent(SplittableRandom random) {
        isSilent(UNTOLD.get(random.nextInt(UNTOLD.size())), CLAUSES.get(random.nextInt(CLAUSES.size())));
    }

    private static void isSilent(String wrapper, String clause) {
        String said = String.format(Locale.ROOT, wrapper, clause);
        assertThat(read(said))
                .as("told as done by: %s", said)
                .noneMatch(s -> s.act().harmful()
                        && !s.actor().isEmpty()
                        && s.polarity() == Polarity.AFFIRMED
                        && s.modality() == Modality.ACTUAL
                        && (s.stance() == Stance.STATES
                                || s.stance() == Stance.ACCUSES
                                || s.stance() == Stance.ADMITS));
    }

    private static List<Statement> read(String text) {
        return READER.read(Report.of(
                ReportKind.ARTICLE, "fuzz", "f", LocalDate.of(2021, 5, 4), "Coast Courier", text, "fuzz.txt", 1));
    }

    private static List<String> ownTexts() throws IOException {
        var json = new JsonMapper();
        var texts = new ArrayList<String>();
        for (String line :
                Files.readAllLines(Path.of("src/test/resources/reading/own.jsonl"), StandardCharsets.UTF_8)) {
            texts.add(json.readTree(line).get("text").asString());
        }
        return texts;
    }

    private static String mutated(List<String> texts, SplittableRandom random) {
        String text = texts.get(random.nextInt(texts.size()));
        for (int i = random.nextInt(6); i >= 0; i--) {
            String other = texts.get(random.nextInt(texts.size()));
            text = once(text, other, random);
        }
        return text;
    }

    private static String once(String text, String other, SplittableRandom random) {
        int a = random.nextInt(text.length() + 1);
        int b = a + random.nextInt(text.length() - a + 1);
        return switch (random.nextInt(9)) {
            case 0 -> text.substring(0, a) + other.substring(random.nextInt(other.length()));
            case 1 -> text.substring(0, a) + text.substring(b);
            case 2 -> text.substring(0, b) + text.substring(a);
            case 3 -> text.replace('"', '\u201D').replace('\'', '\u2018');
            case 4 -> text.substring(0, a) + ODD.get(random.nextInt(ODD.size())) + text.substring(a);
            case 5 -> text.substring(0, a) + text.substring(a, b).toUpperCase(Locale.ROOT) + text.substring(b);
            case 6 -> text.substring(0, a) + text.substring(a, b).toLowerCase(Locale.ROOT) + text.substring(b);
            case 7 -> shuffledWords(text, random);
            default -> text.substring(0, a);
        };
    }

    private static String shuffledWords(String text, SplittableRandom random) {
        var words = new ArrayList<>(List.of(text.split(" ", -1)));
        for (int swaps = random.nextInt(8); swaps >= 0; swaps--) {
            int i = random.nextInt(words.size());
            int j = random.nextInt(words.size());
            String kept = words.get(i);
            words.set(i, words.get(j));
            words.set(j, kept);
        }
        return String.join(" ", words);
    }

    /// Whether a text names an actor: by his words, by the adjective or capital that stands for a state, or, for a
    /// government, by the office of one who speaks for it.
    private record Demonym(Gazetteer gazetteer) {
        private static final Set<String> OFFICES =
                Set.of("premier", "minister", "president", "ministry", "cabinet", "chancellor", "palace", "spokesman");

        boolean isNamed(String actor, String text) {
            var there = words(text);
            boolean official = actor.equals("government") && there.stream().anyMatch(OFFICES::contains);
            return official
                    || words(actor).stream().allMatch(word -> there.stream().anyMatch(w -> stands(w, word)))
                    || Tokens.of(text, text.length()).stream()
                            .filter(Token::isWord)
                            .flatMap(token -> Stream.concat(
                                    Stream.of(token.text()),
                                    Stream.of(token.text().split("-", -1))))
                            .anyMatch(word -> gazetteer.country(word).equals(gazetteer.country(actor))
                                    && gazetteer.country(actor).isPresent());
        }

        private static boolean stands(String inText, String inName) {
            return inText.equals(inName)
                    || inText.replaceAll("['\u2019]", "").equals(inName)
                    || Morphology.singular(inText).equals(Morphology.singular(inName))
                    || (inText.length() > 3
                            && inName.length() > 3
                            && inText.substring(0, 4).equals(inName.substring(0, 4)));
        }

        private static List<String> words(String text) {
            return Tokens.of(text, text.length()).stream()
                    .filter(Token::isWord)
                    .flatMap(token -> List.of(token.lower().split("-", -1)).stream())
                    .toList();
        }
    }
}
