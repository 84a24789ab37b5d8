// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.Case;
import org.truceline.channel.Desk;
import org.truceline.channel.Event;
import org.truceline.channel.Owed;
import org.truceline.judging.DueStatus;
import org.truceline.model.Lapse;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Agreement;
import org.truceline.terms.Procedure;

/// Who owes what to whom: in open cases, and by the terms.
final class Answers {
    private final Agreement agreement;
    private final Digest digest;
    private final Instant now;
    private final Words words;

    Answers(Agreement agreement, Digest digest, Instant now) {
        this.agreement = agreement;
        this.digest = digest;
        this.now = now;
        this.words = digest.wording().words();
    }

    /// What time has passed for: in open cases, then by the terms.
    List<OwedLine> overdue(Desk desk, List<OwedLine> dues) {
        var lines = new ArrayList<OwedLine>();
        for (Case open : open(desk)) {
            open.silences().stream()
                    .map(silence -> silence.lapse().value())
                    .filter(lapse -> !isMadeUp(open, lapse))
                    .forEach(lapse -> lines.add(line(open, lapse.step(), lapse.silent(), Optional.of(lapse.due()))));
            desk.owed(open).stream().filter(this::hasPassed).forEach(owed -> lines.add(line(open, owed)));
        }
        lines.addAll(dues);
        return List.copyOf(lines);
    }

    /// What is still in time, the first due first.
    List<OwedLine> owed(Desk desk) {
        record Running(Case open, Owed owed) {}
        var running = new ArrayList<Running>();
        open(desk)
                .forEach(open -> desk.owed(open).stream()
                        .filter(owed -> !hasPassed(owed))
                        .forEach(owed -> running.add(new Running(open, owed))));
        return running.stream()
                .sorted(Comparator.comparing(
                        one -> Optional.ofNullable(one.owed().due()).orElse(Instant.MAX)))
                .map(one -> line(one.open(), one.owed()))
                .toList();
    }

    private static List<Case> open(Desk desk) {
        return desk.cases().stream().filter(Case::isOpen).toList();
    }

    private boolean hasPassed(Owed owed) {
        var due = owed.due();
        return due != null && due.isBefore(now);
    }

    /// Whether all who were silent have taken the step since.
    private static boolean isMadeUp(Case open, Lapse lapse) {
        var later = open.steps().stream()
                .filter(step ->
                        lapse.step().equals(step.step()) && !step.counts().isBefore(lapse.due()))
                .map(Event.Step::note)
                .map(note -> note.value().from())
                .toList();
        return later.containsAll(lapse.silent());
    }

    private OwedLine line(Case open, Owed owed) {
        return line(open, owed.step(), owed.by(), Optional.ofNullable(owed.due()));
    }

    private OwedLine line(Case open, String step, List<String> by, Optional<Instant> due) {
        return new OwedLine(
                text(open.procedure(), step),
                names(by),
                open.raise().note().value().words(),
                "/cases/" + open.id(),
                due.stream().map(at -> Stamp.of(at, agreement.zone(), words)).toList(),
                due.isPresent() ? "" : words.text("owed-stands"));
    }

    private static String text(@Nullable Procedure procedure, String step) {
        return procedure == null
                ? step
                : procedure.findStep(step).map(Procedure.Step::text).orElse(step);
    }

    /// A duty of the terms that is overdue.
    OwedLine due(DueStatus due) {
        var at = due.due();
        return new OwedLine(
                due.label(),
                names(due.owedBy()),
                "",
                "",
                at == null ? List.of() : List.of(Stamp.of(at, agreement.zone(), words)),
                due.reason());
    }

    private String names(List<String> ids) {
        return digest.wording().list(ids.stream().map(this::name).toList());
    }

    private String name(String id) {
        String side = digest.side(id);
        return side.equals(id) ? agreement.cast().label(id) : side;
    }
}
