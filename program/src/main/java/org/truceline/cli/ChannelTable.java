// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.stream.Collectors;
import org.truceline.channel.Columns;
import org.truceline.channel.Desk;
import org.truceline.channel.Part;
import org.truceline.model.Coded;
import org.truceline.model.Note;
import org.truceline.model.Scope;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Channel;

/// A channel for people, in 80 columns.
final class ChannelTable {
    private final Agreement agreement;
    private final Desk desk;
    private final PrintWriter out;

    ChannelTable(Agreement agreement, Desk desk, PrintWriter out) {
        this.agreement = agreement;
        this.desk = desk;
        this.out = out;
    }

    void tell(Channel channel) {
        out.println(channel.id() + ": " + channel.label());
        channel.members().forEach(member -> part(member, desk.part(channel.id(), member)));
        desk.announced().stream()
                .filter(a -> a.note().value().channel().equals(channel.id()))
                .forEach(a -> say("announced: " + named(a.note().value()) + ", from " + local(a.at())));
        var held = desk.held().stream()
                .filter(note -> note.value().channel().equals(channel.id()))
                .toList();
        if (!held.isEmpty()) {
            say("held, and counts when both sides of its case take part again:");
            held.forEach(note -> say("  " + named(note.value()) + ", on record " + local(note.at())));
        }
        desk.waiting().stream()
                .filter(w -> w.note().value().channel().equals(channel.id()))
                .forEach(w -> say("waits: " + named(w.note().value()) + ", for " + String.join(" and ", w.missing())));
        new CaseTable(agreement, desk, Instant.MAX, out)
                .columns(Columns.of(desk.cases()).stream()
                        .filter(c -> c.channel().equals(channel.id()))
                        .toList());
        out.println();
    }

    private void part(String member, Part part) {
        out.printf("  %-22s %s%n", member, part.code());
        switch (part) {
            case Part.Open open -> {}
            case Part.Suspended suspended -> {
                say("  since " + local(suspended.since()) + standing(suspended.standing()) + ": " + scope(suspended));
                say("  " + suspended.by().value().words());
            }
            case Part.Withdrawn gone -> {
                say("  since " + local(gone.since()) + standing(gone.standing()));
                say("  " + gone.by().value().words());
            }
        }
    }

    private static String scope(Part.Suspended suspended) {
        boolean all = suspended.scope().size() == Scope.values().length - 1;
        return all
                ? "all of it"
                : suspended.scope().stream().map(Coded::code).sorted().collect(Collectors.joining(", "));
    }

    private static String standing(Truth standing) {
        return switch (standing) {
            case YES -> "";
            case NO -> ", without standing for it under any reading";
            case UNKNOWN -> ", its standing for it disputed";
        };
    }

    private static String named(Note note) {
        return note.kind().code() + " " + note.id() + " of " + note.from()
                + note.caseId().map(id -> " in case " + id).orElse("");
    }

    private String local(Instant instant) {
        return StatusCommand.local(instant, agreement);
    }

    private void say(String text) {
        String indent = text.startsWith("  ") ? "    " : "  ";
        Screen.wrap(text, Screen.WIDTH - 6).forEach(line -> out.println(indent + line));
    }
}
