// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.model.Act;
import org.truceline.model.Coded;
import org.truceline.model.CountOf;
import org.truceline.model.Means;
import org.truceline.model.Outcome;
import org.truceline.model.ReportKind;
import org.truceline.model.Stance;
import org.truceline.model.Verdict;
import org.truceline.people.Role;

/// The promise: whatever a page says of itself, it says in every language; no template has a word of its own.
class MessagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/org/truceline/publishing");
    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameMessages(Language language) {
        assertThat(Words.in(language).messages().keySet())
                .containsExactlyInAnyOrderElementsOf(ENGLISH.messages().keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageHasTheSameArgumentsInEveryLanguage(Language language) {
        ENGLISH.messages().forEach((key, message) -> {
            if (!key.startsWith("date-")) {
                assertThat(arguments(Words.in(language).text(key))).as(key).isEqualTo(arguments(message));
            }
        });
    }

    private static Set<String> arguments(String message) {
        var pattern = new MessagePattern(message);
        var names = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    /// Arabic has six forms, Russian four: a form that is left out is said wrongly.
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPluralHasAllFormsOfItsLanguage(Language language) {
        var forms = PluralRules.forLocale(language.icu()).getKeywords();
        Words.in(language).messages().forEach((key, message) -> {
            if (message.contains(", plural,")) {
                assertThat(selectors(message)).as(key).containsAll(forms);
            }
        });
    }

    private static Set<String> selectors(String message) {
        var pattern = new MessagePattern(message);
        var found = new HashSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
                found.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return found;
    }

    /// The browser's own formatter knows names, numbers and plurals, and no quoting.
    @ParameterizedTest
    @EnumSource(Language.class)
    void messagesForTheBrowserAreOfTheKindItKnows(Language language) {
        Words.in(language).messages().forEach((key, message) -> {
            if (key.startsWith("js-")) {
                assertThat(message).as(key).doesNotContain(", select,", "'");
            }
        });
    }

    @Test
    void everyCodeHasWords() {
        assertThat(Stream.of(
                                codes("act", Act.values()),
                                codes("means", Means.values()),
                                codes("stance", Stance.values()),
                                codes("count", CountOf.values()),
                                codes("verdict", Verdict.values()),
                                codes("verdict-meaning", Verdict.values()),
                                codes("kind", ReportKind.values()),
                                codes("step", Outcome.values()),
                                codes("role", Role.values()))
                        .flatMap(List::stream))
                .allSatisfy(key -> assertThat(ENGLISH.find(key)).as(key).isPresent());
    }

    private static List<String> codes(String kind, Coded... codes) {
        return Arrays.stream(codes).map(code -> kind + "." + code.code()).toList();
    }

    static List<Path> templates() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".mustache"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasAWordOfItsOwn(Path template) throws IOException {
        assertThat(wordsIn(Files.readString(template))).isEmpty();
    }

    /// What a reader would see or hear: text between tags, and the attributes that are read out. Names of programs and
    /// forms are the same in all languages.
    private static List<String> wordsIn(String template) {
        String bare = template.replaceAll("(?s)<script[^>]*>.*?</script>", " ")
                .replaceAll("(?s)\\{\\{\\{?[^}]*\\}?\\}\\}", " ");
        var found = new ArrayList<String>();
        var spoken = Pattern.compile("(?:aria-label|title|alt|placeholder)=\"([^\"]*\\p{L}[^\"]*)\"")
                .matcher(bare);
        while (spoken.find()) {
            found.add(spoken.group(1));
        }
        String text = bare.replaceAll("(?s)<code>.*?</code>", " ")
                .replaceAll("(?s)<!.*?>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("CSV|JSON", " ");
        var letters = Pattern.compile("\\p{L}+").matcher(text);
        while (letters.find()) {
            found.add(letters.group());
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyMessageOfATemplateIsThereAndTakesNoArguments(Path template) throws IOException {
        var keys = Pattern.compile("\\{\\{\\{?t\\.([^}]+)\\}\\}").matcher(Files.readString(template));
        while (keys.find()) {
            assertThat(arguments(ENGLISH.text(keys.group(1)))).as(keys.group(1)).isEmpty();
        }
    }
}
