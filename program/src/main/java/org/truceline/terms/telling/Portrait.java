// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.util.ArrayList;
import java.util.List;
import org.truceline.terms.Agreement;
import org.truceline.terms.Clause;
import org.truceline.terms.Definition;
import org.truceline.terms.Mark;
import org.truceline.terms.TextVariant;

/// An agreement as a person reads it: its parts in the order in which one asks, each thing with the clauses it rests
/// on.
public record Portrait(String title, List<String> head, List<Part> parts) {
    public Portrait {
        head = List.copyOf(head);
        parts = List.copyOf(parts);
    }

    public static Portrait of(Agreement terms) {
        var phrases = new Phrases(terms);
        var parts = new ArrayList<Part>();
        parts.add(Part.cited(
                "Texts", terms.sources().texts().stream().map(Portrait::text).toList()));
        parts.add(Part.cited(
                "Clauses",
                terms.sources().clauses().stream().map(Portrait::clause).toList()));
        parts.add(Part.cited(
                "Words",
                terms.sources().definitions().stream().map(Portrait::definition).toList()));
        parts.addAll(new CastPortrait(terms, phrases).parts());
        parts.addAll(new CoursePortrait(terms.course(), phrases).parts());
        parts.addAll(new DutiesPortrait(terms, phrases).parts());
        parts.addAll(new GroundPortrait(terms.ground(), phrases).parts());
        parts.addAll(new MachineryPortrait(terms.machinery(), phrases).parts());
        parts.add(Part.plain("Not expressed", notExpressed(terms.notExpressed())));
        return new Portrait(
                terms.title(),
                head(terms),
                parts.stream().filter(part -> !part.items().isEmpty()).toList());
    }

    private static List<String> head(Agreement terms) {
        return Lines.with()
                .say("id", terms.id())
                .say("local times in", terms.zone().getId())
                .say(
                        "territory",
                        String.join(", ", terms.countries().stream().sorted().toList()))
                .say("called", String.join(", ", terms.called()))
                .list();
    }

    private static Item text(TextVariant text) {
        var lines = Lines.with()
                .say(Phrases.code(text.instrument()) + ", " + Phrases.code(text.authenticity()) + ", in "
                        + text.language())
                .say("known since", text.seen() == null ? null : text.seen().toString())
                .say("SHA-256", text.sha256());
        return new Item(text.id(), text.publisher(), lines.list(), List.of(), text.mark());
    }

    private static Item clause(Clause clause) {
        var lines = Lines.with()
                .say("part of", clause.parent())
                .say("in", String.join(", ", clause.texts()))
                .all(clause.wordings().stream()
                        .map(w -> "as " + w.text() + " has it: " + w.says())
                        .toList())
                .say("note", clause.note());
        return new Item(clause.id(), clause.text(), lines.list(), List.of(), clause.mark());
    }

    private static Item definition(Definition definition) {
        return new Item(definition.term(), definition.means(), List.of(), definition.basis(), Mark.V);
    }

    private static List<Item> notExpressed(List<String> terms) {
        var items = new ArrayList<Item>();
        terms.forEach(
                term -> items.add(new Item(String.valueOf(items.size() + 1), term, List.of(), List.of(), Mark.V)));
        return items;
    }
}
