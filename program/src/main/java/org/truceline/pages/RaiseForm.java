// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.truceline.channel.Desk;
import org.truceline.channel.Offers;
import org.truceline.channel.Offers.Door;
import org.truceline.model.NoteKind;
import org.truceline.pages.Field.Kind;
import org.truceline.pages.Field.Option;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Actor;
import org.truceline.terms.Clause;
import org.truceline.terms.Procedure;
import org.truceline.terms.Side;

/// The form by which an allegation is raised, from something on record or from nothing.
final class RaiseForm {
    static final String ID = "do-raise";

    /// More of a clause is read on the page of the terms.
    private static final int MOST = 80;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final CaseNames names;
    private final Words words;
    private final Sight sight;
    private final Desk desk;

    /// What it is to be about, from the address of the page.
    ///
    /// @param incidents, statements ids with gaps between
    public record From(String incidents, String statements) {
        public static final From NOTHING = new From("", "");

        boolean isSomething() {
            return !incidents.isEmpty() || !statements.isEmpty();
        }
    }

    RaiseForm(CaseNames names, Sight sight, Desk desk) {
        this.names = names;
        this.words = sight.words();
        this.sight = sight;
        this.desk = desk;
    }

    /// The form; empty where there is nobody to raise anything to, or the reader may not.
    Optional<DeedForm> of(Offers offers, From from, Instant now) {
        var doors = sight.may("case.raise") ? offers.doors() : List.<Door>of();
        return doors.isEmpty() ? Optional.empty() : Optional.of(form(doors, from, now));
    }

    private DeedForm form(List<Door> doors, From from, Instant now) {
        return new DeedForm(
                ID,
                "/api/cases",
                words.text("case-raise"),
                says(doors),
                "",
                false,
                from.isSomething(),
                List.of(),
                fields(doors, from, now),
                words.text("case-sign"));
    }

    private static String says(List<Door> doors) {
        var step = doors.getFirst().step();
        return step == null ? "" : step.text();
    }

    private List<Field> fields(List<Door> doors, From from, Instant now) {
        var fields = new ArrayList<Field>();
        fields.add(Field.of(ID, "door", Kind.DOOR, words.text("case-door"))
                .with(doors.stream().map(this::door).toList())
                .needed(true));
        fields.add(Field.of(ID, "words", Kind.WORDS, words.text("case-words")).needed(true));
        fields.add(Field.of(ID, "count", Kind.NUMBER, words.text("case-count")).filled("1"));
        fields.add(Field.of(ID, "against", Kind.CHOICE, words.text("case-against"))
                .hinted(words.text("case-against-hint"))
                .with(parties()));
        fields.add(Field.of(ID, "incidents", Kind.NAMES, words.text("case-incidents"))
                .hinted(words.text("case-ids-hint"))
                .filled(from.incidents())
                .needed(asks(doors, Procedure.Input.INCIDENTS)));
        fields.add(Field.of(ID, "statements", Kind.NAMES, words.text("case-statements"))
                .hinted(words.text("case-ids-hint"))
                .filled(from.statements())
                .needed(asks(doors, Procedure.Input.STATEMENTS)));
        fields.add(Field.of(ID, "clauses", Kind.SEVERAL, words.text("case-clauses"))
                .with(clauses())
                .needed(asks(doors, Procedure.Input.CLAUSES)));
        if (procedures().size() > 1) {
            fields.add(Field.of(ID, "procedure", Kind.CHOICE, words.text("case-procedure"))
                    .hinted(words.text("case-procedure-hint"))
                    .with(Stream.concat(Stream.of(Option.of("", "–")), procedures().stream())
                            .toList()));
        }
        fields.add(Field.of(ID, "case", Kind.LINE, words.text("case-id"))
                .hinted(words.text("case-id-hint"))
                .filled(fresh(now))
                .needed(true));
        return fields;
    }

    private Option door(Door door) {
        return Option.of(
                door.channel().id() + " " + door.to(),
                words.text(
                        "case-door-one",
                        "who",
                        names.name(door.to()),
                        "channel",
                        door.channel().label()));
    }

    /// Whether it has to be said wherever the case is raised; the desk asks for it anyway where it has to be.
    private static boolean asks(List<Door> doors, Procedure.Input input) {
        return doors.stream()
                .allMatch(door ->
                        door.step() != null && door.step().conduct().input().contains(input));
    }

    private List<Option> parties() {
        var cast = names.agreement().cast();
        return Stream.concat(
                        Stream.of(""),
                        Stream.concat(
                                        cast.sides().stream().map(Side::id),
                                        cast.actors().stream().map(Actor::id))
                                .distinct())
                .map(id -> Option.of(id, id.isEmpty() ? "–" : names.name(id)))
                .toList();
    }

    private List<Option> clauses() {
        return names.agreement().sources().clauses().stream()
                .map(clause -> Option.of(clause.id(), clause.id() + ": " + brief(clause)))
                .toList();
    }

    private static String brief(Clause clause) {
        String text = clause.text();
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)).strip() + " …";
    }

    private List<Option> procedures() {
        return names.agreement().machinery().procedures().stream()
                .filter(Procedure::carriesCases)
                .map(procedure -> Option.of(procedure.id(), procedure.label()))
                .toList();
    }

    /// An id that no case has, and that no other member would give: its own name is in it.
    private String fresh(Instant now) {
        String day = DAY.format(now.atZone(names.agreement().zone()));
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> sight.member() + "-" + day + "-" + n)
                .filter(id -> desk.findCase(id).isEmpty() && !isHeld(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean isHeld(String id) {
        return desk.held().stream()
                .map(recorded -> recorded.value())
                .anyMatch(note -> note.kind() == NoteKind.RAISE
                        && note.caseId().filter(id::equals).isPresent());
    }
}
