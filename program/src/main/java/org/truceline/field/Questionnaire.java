// SPDX-License-Identifier: Apache-2.0
package org.truceline.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.field.Phrases.Phrase;
import org.truceline.field.Question.Choice;
import org.truceline.field.Question.Kind;
import org.truceline.field.Question.When;
import org.truceline.model.Act;
import org.truceline.model.Coded;
import org.truceline.model.Means;
import org.truceline.terms.Agreement;

/// The questions of a violation report under one agreement: the product's own acts and means, the agreement's actors
/// and weapon classes. Which places there are to choose from comes beside it, since those grow with the record and the
/// form must not change with them.
///
/// @param id of the form
public record Questionnaire(String id, Phrase title, List<Section> sections) {
    public static final String ID = "truceline-violation";

    static final String UNKNOWN = "unknown";
    static final String OTHER = "other";

    /// Before the id of a weapon class of the agreement.
    static final String CLASS = "class.";

    private static final Phrases WORDS = Phrases.builtIn();

    public Questionnaire {
        sections = List.copyOf(sections);
    }

    /// Questions that are asked together.
    public record Section(String name, Phrase title, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    public static Questionnaire of(Agreement agreement) {
        return new Questionnaire(
                ID,
                WORDS.get("form.title"),
                List.of(
                        section("what", what(agreement)),
                        section("when", when()),
                        section("where", where()),
                        section("harm", harm()),
                        section("told", told())));
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    private static Section section(String name, List<Question> questions) {
        return new Section(name, WORDS.get("form." + name), questions);
    }

    private static List<Question> what(Agreement agreement) {
        var actors = actors(agreement);
        return List.of(
                choice("act", codes("act.", Act.values())),
                choice("weapon", weapons(agreement)),
                choice("by", actors),
                ask("by_other", Kind.TEXT, true, new When("by", OTHER)),
                choice("against", actors),
                ask("against_other", Kind.TEXT, true, new When("against", OTHER)));
    }

    private static List<Question> when() {
        var about = new When("time_kind", "about");
        return List.of(
                choice("time_kind", codes("time.", "known", "about", UNKNOWN)),
                ask("time_at", Kind.MOMENT, true, new When("time_kind", "known")),
                ask("time_from", Kind.MOMENT, true, about),
                new Question(
                        "time_to",
                        Kind.MOMENT,
                        WORDS.get("ask.time_to"),
                        Optional.empty(),
                        List.of(),
                        true,
                        Optional.of(about),
                        Optional.of("time_from")));
    }

    private static List<Question> where() {
        return List.of(
                ask("point", Kind.POINT), ask("within_m", Kind.NUMBER), ask("place", Kind.PLACE), ask("place_other"));
    }

    private static List<Question> harm() {
        var out = new ArrayList<Question>();
        for (String what : List.of("killed", "injured", "captured")) {
            String least = what + "_least";
            String most = what + "_most";
            out.add(ask(least, Kind.NUMBER));
            out.add(new Question(
                    most,
                    Kind.NUMBER,
                    WORDS.get("ask." + most),
                    Optional.empty(),
                    List.of(),
                    false,
                    Optional.empty(),
                    Optional.of(least)));
        }
        return out;
    }

    private static List<Question> told() {
        return List.of(
                choice("known_how", codes("how.", "seen", "heard")),
                ask("words", Kind.LONG_TEXT),
                new Question(
                        "language",
                        Kind.CHOICE,
                        WORDS.get("ask.language"),
                        Optional.empty(),
                        codes("lang.", "en", "ar", "ru", OTHER),
                        false,
                        Optional.empty(),
                        Optional.empty()),
                ask("photo_1", Kind.PHOTO),
                ask("photo_2", Kind.PHOTO),
                ask("photo_3", Kind.PHOTO),
                ask("audio", Kind.AUDIO));
    }

    private static Question choice(String name, List<Choice> choices) {
        return new Question(
                name,
                Kind.CHOICE,
                WORDS.get("ask." + name),
                WORDS.find("hint." + name),
                choices,
                true,
                Optional.empty(),
                Optional.empty());
    }

    private static Question ask(String name) {
        return ask(name, Kind.TEXT);
    }

    private static Question ask(String name, Kind kind) {
        return new Question(
                name,
                kind,
                WORDS.get("ask." + name),
                WORDS.find("hint." + name),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Question ask(String name, Kind kind, boolean required, When when) {
        return new Question(
                name,
                kind,
                WORDS.get("ask." + name),
                WORDS.find("hint." + name),
                List.of(),
                required,
                Optional.of(when),
                Optional.empty());
    }

    private static List<Choice> codes(String prefix, String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code, WORDS.get(prefix + code)))
                .toList();
    }

    /// Those constants that the form has words for: nobody reports from the field that a truce was extended.
    private static List<Choice> codes(String prefix, Coded[] all) {
        return Arrays.stream(all)
                .flatMap(one -> WORDS.find(prefix + one.code()).map(label -> new Choice(one.code(), label)).stream())
                .toList();
    }

    private static List<Choice> weapons(Agreement agreement) {
        return Stream.of(
                        codes("means.", Means.values()).stream(),
                        agreement.ground().weapons().stream()
                                .map(weapon -> new Choice(CLASS + weapon.id(), Phrase.name(weapon.label()))),
                        codes("weapon.", UNKNOWN).stream())
                .flatMap(choices -> choices)
                .toList();
    }

    private static List<Choice> actors(Agreement agreement) {
        return Stream.of(
                        codes("who.", UNKNOWN).stream(),
                        agreement.cast().actors().stream()
                                .map(actor -> new Choice(actor.id(), Phrase.name(actor.label()))),
                        codes("who.", OTHER).stream())
                .flatMap(choices -> choices)
                .toList();
    }
}
