// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.openrosa;

import java.util.Map;
import org.truceline.field.Phrases;
import org.truceline.field.Phrases.Phrase;
import org.truceline.field.Question;
import org.truceline.field.Questionnaire;
import org.truceline.journal.Json;
import tools.jackson.databind.node.ObjectNode;

/// The form for the page, with the same questions under the same names as in its XML.
final class FormJson {
    private FormJson() {}

    /// @param places by code, what people read
    /// @param zone by whose clock the times of the form are meant
    static ObjectNode of(Questionnaire form, String version, Map<String, String> places, String zone) {
        var json = Json.object().put("form", form.id()).put("version", version).put("zone", zone);
        var languages = json.putArray("languages");
        Phrases.LANGUAGES.forEach(languages::add);
        json.set("title", words(form.title()));
        var sections = json.putArray("sections");
        form.sections().forEach(section -> {
            var one = sections.addObject().put("name", section.name());
            one.set("title", words(section.title()));
            var questions = one.putArray("questions");
            section.questions().forEach(question -> questions.add(question(question)));
        });
        var list = json.putArray("places");
        places.forEach((code, label) -> list.addObject().put("code", code).put("label", label));
        var texts = json.putObject("words");
        Phrases.builtIn().under("page.").forEach((key, phrase) -> texts.set(key, words(phrase)));
        Phrases.builtIn().under("wrong.").forEach((key, phrase) -> texts.set(key, words(phrase)));
        return json;
    }

    private static ObjectNode question(Question question) {
        var json = Json.object()
                .put("name", question.name())
                .put("kind", question.kind().code())
                .put("required", question.required());
        json.set("label", words(question.label()));
        question.hint().ifPresent(hint -> json.set("hint", words(hint)));
        question.when()
                .ifPresent(when ->
                        json.putObject("when").put("question", when.question()).put("code", when.code()));
        question.after().ifPresent(after -> json.put("after", after));
        var choices = json.putArray("choices");
        question.choices()
                .forEach(
                        choice -> choices.addObject().put("code", choice.code()).set("label", words(choice.label())));
        return json;
    }

    private static ObjectNode words(Phrase phrase) {
        var json = Json.object();
        Phrases.LANGUAGES.forEach(language -> json.put(language, phrase.in(language)));
        return json;
    }
}
