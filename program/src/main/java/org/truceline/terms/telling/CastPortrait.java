// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.terms.Accession;
import org.truceline.terms.Actor;
import org.truceline.terms.Agreement;
import org.truceline.terms.AnswersFor;
import org.truceline.terms.Dated;
import org.truceline.terms.Exclusion;
import org.truceline.terms.Mark;
import org.truceline.terms.RoleHeld;
import org.truceline.terms.Side;

/// Who is who, in words.
record CastPortrait(Agreement terms, Phrases say) {
    /// Names told of an actor; the rest are for recognising him in reports.
    private static final int NAMES_SHOWN = 8;

    List<Part> parts() {
        var cast = terms.cast();
        return List.of(
                Part.cited("Who is who", cast.actors().stream().map(this::actor).toList()),
                Part.cited(
                        "Sides",
                        cast.sides().stream()
                                .map(s -> new Item(s.id(), s.label() + fighters(s), List.of(), List.of(), Mark.V))
                                .toList()),
                Part.plain(
                        "Joining and leaving",
                        cast.accessions().stream().map(this::accession).toList()),
                Part.plain(
                        "Who answers for whom",
                        cast.answers().stream().map(this::answers).toList()),
                Part.plain(
                        "Left out",
                        cast.exclusions().stream().map(this::exclusion).toList()));
    }

    /// Who is of a side, beside the one that it is named after.
    private String fighters(Side side) {
        var others = side.actors().stream()
                .filter(a -> !say.name(a).equals(side.label()))
                .toList();
        if (others.isEmpty()) {
            return "";
        }
        boolean named = others.size() < side.actors().size();
        return (named ? ", with " : ": ") + say.names(others);
    }

    private Item actor(Actor actor) {
        var lines = Lines.with()
                .say("called", names(actor.names()))
                .say("part of", ties(actor.partOf()))
                .say("allied with", say.sorted(Set.copyOf(actor.alliedWith())))
                .all(terms.cast().roles().stream()
                        .filter(r -> r.actor().equals(actor.id()))
                        .map(CastPortrait::role)
                        .toList());
        return new Item(actor.id(), actor.label() + ", " + Phrases.code(actor.kind()), lines.list(), List.of(), Mark.V);
    }

    private static String role(RoleHeld held) {
        return "role: " + Phrases.code(held.role()) + Phrases.span(held.from(), held.to()) + Phrases.basis(held.basis())
                + Phrases.mark(held.mark());
    }

    private static String names(List<Dated> names) {
        String shown = names.stream()
                .limit(NAMES_SHOWN)
                .map(n -> n.value() + Phrases.span(n.from(), n.to()))
                .collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN ? shown + ", and " + (names.size() - NAMES_SHOWN) + " more" : shown;
    }

    private String ties(List<Dated> ties) {
        return ties.stream()
                .map(t -> say.name(t.value()) + Phrases.span(t.from(), t.to()))
                .collect(Collectors.joining(", "));
    }

    private Item accession(Accession step) {
        String form = step.by() == Accession.Consent.NOT_SAID ? "" : ", by " + Phrases.code(step.by());
        var lines = Lines.with()
                .say("to", say.names(step.to()))
                .say("attested by", say.names(step.attestedBy()))
                .say("only for", step.scope());
        return new Item(
                step.actor() + "/" + step.at() + "/" + step.status().code(),
                step.at() + (step.hour() == null ? "" : " " + step.hour()) + ": " + say.name(step.actor()) + " "
                        + Phrases.code(step.status()) + form,
                lines.list(),
                step.basis(),
                step.mark());
    }

    private Item answers(AnswersFor one) {
        String verb = switch (one.strength()) {
            case ENSURES -> " has to see to it that the terms are kept by ";
            case PREVENTS -> " has to prevent acts of ";
            case INFLUENCES -> " has to work upon ";
        };
        return new Item(
                one.actor() + "/" + one.whom(),
                say.name(one.actor()) + verb + say.name(one.whom()) + Phrases.span(one.from(), one.to()),
                List.of(),
                one.basis(),
                one.mark());
    }

    private Item exclusion(Exclusion exclusion) {
        var lines = Lines.with()
                .say("list of", exclusion.authority())
                .say("members", ties(exclusion.members()))
                .say("may be struck by", say.sorted(exclusion.mayBeStruckBy()))
                .say("only in", say.place(exclusion.place()));
        return new Item(exclusion.list(), exclusion.list(), lines.list(), exclusion.basis(), Mark.V);
    }
}
