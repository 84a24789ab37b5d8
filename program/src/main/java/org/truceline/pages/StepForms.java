// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.Case;
import org.truceline.channel.Desk;
import org.truceline.channel.Offer;
import org.truceline.channel.Offers;
import org.truceline.channel.Waiting;
import org.truceline.model.Answer;
import org.truceline.model.Coded;
import org.truceline.model.Detail;
import org.truceline.model.NoteKind;
import org.truceline.model.Outcome;
import org.truceline.model.Question;
import org.truceline.pages.DeedForm.Fixed;
import org.truceline.pages.Field.Kind;
import org.truceline.pages.Field.Option;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Procedure;

/// The forms by which a reader may take the next steps of a case: made from what the desk would take of his member
/// now, and of that what his role may do.
final class StepForms {
    private final CaseNames names;
    private final Words words;
    private final Sight sight;
    private final Desk desk;
    private final Offers offers;

    StepForms(CaseNames names, Sight sight, Desk desk, Offers offers) {
        this.names = names;
        this.words = sight.words();
        this.sight = sight;
        this.desk = desk;
        this.offers = offers;
    }

    /// What is owed by the reader's member first.
    List<DeedForm> of(Case found) {
        var byKind = new LinkedHashMap<NoteKind, List<Offer>>();
        offers.steps(found).stream()
                .filter(offer -> sight.may("case." + offer.kind().code()))
                .forEach(offer -> byKind.computeIfAbsent(offer.kind(), kind -> new ArrayList<>())
                        .add(offer));
        return byKind.values().stream()
                .map(voices -> form(found, voices))
                .sorted(Comparator.comparing(form -> !form.awaited()))
                .toList();
    }

    /// The forms by which notes are approved that wait for it.
    ///
    /// @param ofCase id of the case that they are steps of; empty for those that change somebody's part
    List<DeedForm> approvals(Optional<String> ofCase) {
        if (!sight.may("note.approve")) {
            return List.of();
        }
        return offers.approvals().stream()
                .filter(waiting -> waiting.note().value().caseId().equals(ofCase))
                .map(this::approval)
                .toList();
    }

    /// The forms by which assessments are joined that the other side offered as that of both.
    List<DeedForm> joins(Case found) {
        if (!sight.may("note.approve")) {
            return List.of();
        }
        return found.findings().stream()
                .filter(offers::mayJoin)
                .map(step -> approval(
                        step.note().value().id(),
                        found.channel(),
                        words.text(
                                "case-join-note",
                                "who",
                                names.name(step.note().value().from()))))
                .toList();
    }

    private DeedForm approval(Waiting waiting) {
        var note = waiting.note().value();
        return approval(
                note.id(),
                note.channel(),
                words.text(
                        "case-approve-note",
                        "who",
                        names.name(note.from()),
                        "what",
                        words.code("note", note.kind().code())));
    }

    private DeedForm approval(String note, String channel, String says) {
        String id = "approve-" + note;
        var agrees = Field.of(id, "agrees", Kind.TRUTH, words.text("case-approve-say"))
                .with(List.of(
                        Option.of("true", words.text("case-approve-yes")),
                        Option.of("false", words.text("case-approve-no"))))
                .needed(true);
        return new DeedForm(
                id,
                "/api/notes/" + note + "/approve",
                words.code("note", NoteKind.APPROVE.code()),
                "",
                says,
                true,
                false,
                List.of(new Fixed("channel", channel)),
                List.of(agrees, said(id)),
                words.text("case-sign"));
    }

    private DeedForm form(Case found, List<Offer> voices) {
        var first = voices.getFirst();
        var kind = first.kind();
        String id = "do-" + kind.code();
        var fields = new ArrayList<Field>();
        voice(id, voices).ifPresent(fields::add);
        fields.addAll(fields(id, found, first));
        fields.add(said(id));
        var step = first.step();
        return new DeedForm(
                id,
                "/api/cases/" + found.id() + "/" + kind.code(),
                words.code("note", kind.code()),
                step == null ? "" : step.text(),
                follows(first),
                step != null && isOwed(found, step),
                false,
                List.of(new Fixed("channel", found.channel())),
                fields,
                words.text("case-sign"));
    }

    private boolean isOwed(Case found, Procedure.Step step) {
        return desk.owed(found).stream()
                .anyMatch(owed -> owed.step().equals(step.id()) && owed.by().contains(sight.member()));
    }

    /// What has to happen before it counts.
    private String follows(Offer offer) {
        var step = offer.step();
        if (step != null && step.conduct().fourEyes()) {
            return words.text("case-second");
        }
        if (!offer.others().isEmpty()) {
            return words.text("case-others", "who", names.names(offer.others()));
        }
        String body = offer.body();
        return body == null ? "" : words.text("case-decides", "who", names.body(body));
    }

    /// In whose name, where there is a choice, or where it cannot be the member's own.
    private Optional<Field> voice(String id, List<Offer> voices) {
        if (voices.size() == 1 && voices.getFirst().body() == null) {
            return Optional.empty();
        }
        var options = voices.stream().map(offer -> voice(offer.body())).toList();
        return Optional.of(
                Field.of(id, "body", Kind.CHOICE, words.text("case-voice")).with(options));
    }

    private Option voice(@Nullable String body) {
        return body == null ? Option.of("", names.name(sight.member())) : Option.of(body, names.body(body));
    }

    private Field said(String id) {
        return Field.of(id, "words", Kind.WORDS, words.text("case-words")).needed(true);
    }

    private List<Field> fields(String id, Case found, Offer offer) {
        Set<Procedure.Input> input =
                offer.step() == null ? Set.of() : offer.step().conduct().input();
        return switch (offer.kind()) {
            case ASK -> List.of(wanted(id));
            case INFORM -> details(id, input);
            case ANSWER -> answer(id, found);
            case ASSESS ->
                Stream.concat(assessment(id), details(id, input).stream()).toList();
            case WARN -> List.of(Field.of(id, "not_before", Kind.MOMENT, words.text("case-not-before")));
            case REFER -> List.of(named(id, "to", "case-refer-to", offer));
            case EXCLUDE, READMIT -> List.of(named(id, "party", "case-party", offer));
            case ACKNOWLEDGE, TRY, REMEDY, CLOSE, RAISE, APPROVE, SUSPEND, RESUME, WITHDRAW -> List.of();
        };
    }

    private Field named(String id, String name, String label, Offer offer) {
        return Field.of(id, name, Kind.CHOICE, words.text(label))
                .with(offer.choices().stream()
                        .map(choice -> Option.of(choice, names.name(choice)))
                        .toList())
                .needed(true);
    }

    private Field wanted(String id) {
        return Field.codes(id, "wanted", words.text("case-wanted"), words, "detail", codes(Detail.values()))
                .several()
                .needed(true);
    }

    private List<Field> details(String id, Set<Procedure.Input> input) {
        return Arrays.stream(Detail.values())
                .map(detail -> Field.of(id, detail.code(), Kind.WORDS, words.code("detail", detail.code()))
                        .hinted(words.text("detail-hint." + detail.code()))
                        .needed(input.contains(asked(detail))))
                .toList();
    }

    private static Procedure.Input asked(Detail detail) {
        return switch (detail) {
            case NATURE -> Procedure.Input.NATURE;
            case SCALE -> Procedure.Input.SCALE;
            case THREAT -> Procedure.Input.THREAT;
            case INTENT -> Procedure.Input.INTENT;
        };
    }

    private List<Field> answer(String id, Case found) {
        var said = Arrays.stream(Answer.values())
                .filter(answer -> answer != Answer.NO_ANSWER)
                .map(Answer::code)
                .toList();
        var answer = Field.codes(id, "answer", words.text("case-answer"), words, "answer", said)
                .needed(true);
        int alleged = found.allegation().count();
        return alleged == 1
                ? List.of(answer)
                : List.of(
                        answer,
                        Field.of(id, "count", Kind.NUMBER, words.text("case-answer-count"))
                                .hinted(words.text("case-answer-hint", "n", alleged)));
    }

    private Stream<Field> assessment(String id) {
        return Stream.of(
                Field.codes(id, "question", words.text("case-question"), words, "question", codes(Question.values()))
                        .needed(true),
                Field.codes(id, "outcome", words.text("case-outcome"), words, "outcome", codes(Outcome.values()))
                        .needed(true),
                Field.of(id, "joint", Kind.YES, words.text("case-joint")));
    }

    private static List<String> codes(Coded... values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
