// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truceline.channel.Case;
import org.truceline.channel.Columns;
import org.truceline.channel.Desk;
import org.truceline.channel.Event;
import org.truceline.channel.Owed;
import org.truceline.channel.Waiting;
import org.truceline.model.Answer;
import org.truceline.model.Coded;
import org.truceline.model.Deed;
import org.truceline.model.Detail;
import org.truceline.model.Note;
import org.truceline.model.Recorded;
import org.truceline.monitor.AtHand;
import org.truceline.terms.Agreement;

/// Cases for people, in 80 columns.
final class CaseTable {
    private static final int LEFT = 36;

    private final Agreement agreement;
    private final Desk desk;
    private final Instant now;
    private final PrintWriter out;

    CaseTable(Agreement agreement, Desk desk, Instant now, PrintWriter out) {
        this.agreement = agreement;
        this.desk = desk;
        this.now = now;
        this.out = out;
    }

    /// A case in a few lines.
    void row(Case found) {
        out.println(cut("case " + found.id(), LEFT) + " " + words(found.state()) + ", in " + found.channel());
        beside(alleged(found), answered(found));
        desk.owed(found).forEach(this::owed);
        waiting(found).forEach(this::waits);
    }

    private String alleged(Case found) {
        String whose = Optional.ofNullable(found.allegation().against())
                .filter(party -> !party.equals(found.addressee()))
                .map(party -> " of " + party)
                .orElse("");
        return "  " + found.raiser() + " alleges " + found.allegation().count() + whose;
    }

    private static String answered(Case found) {
        return found.addressee() + ": " + answers(found.answers(), found.unanswered());
    }

    private static String answers(Map<Answer, Integer> answers, int open) {
        var parts = new ArrayList<String>();
        for (Answer answer : Answer.values()) {
            if (answers.containsKey(answer)) {
                parts.add(words(answer) + " " + answers.get(answer));
            }
        }
        if (open > 0) {
            parts.add("not yet answered " + open);
        }
        return String.join(", ", parts);
    }

    /// Two columns, the right one wrapped within its own.
    private void beside(String left, String right) {
        var lines = Screen.wrap(right, Screen.WIDTH - LEFT - 1);
        for (int i = 0; i < lines.size(); i++) {
            out.println(cut(i == 0 ? left : "", LEFT) + " " + lines.get(i));
        }
    }

    private void owed(Owed owed) {
        String who = String.join(" and ", owed.by());
        var due = owed.due();
        String when;
        if (due == null) {
            when = "its time stands still";
        } else if (due.isAfter(now)) {
            when = "by " + local(due);
        } else {
            when = "time passed in silence at " + local(due);
        }
        say("  owed: " + owed.step() + (who.isEmpty() ? "" : " of " + who) + ", " + when, "    ");
    }

    private List<Waiting> waiting(Case found) {
        return desk.waiting().stream()
                .filter(w ->
                        w.note().value().caseId().filter(found.id()::equals).isPresent())
                .toList();
    }

    private void waits(Waiting waiting) {
        var note = waiting.note().value();
        say(
                "  waits: note " + note.id() + " of " + note.from() + " to "
                        + note.kind().code() + ", for " + String.join(" and ", waiting.missing()),
                "    ");
    }

    /// What each alleges beside what the other answers, channel by channel.
    void columns(List<Columns> all) {
        String channel = "";
        for (Columns c : all) {
            if (!c.channel().equals(channel)) {
                channel = c.channel();
                out.println();
                beside("Channel " + channel + ": alleged", "answered by the other");
            }
            String cases = c.cases() == 1 ? " in 1 case" : " in " + c.cases() + " cases";
            beside(
                    "  " + c.raiser() + ": " + c.alleged() + cases,
                    c.addressee() + ": " + answers(c.answered(), c.open()));
        }
    }

    /// What is held, waits without a case, is excluded or does not count.
    void rest() {
        var lines = new ArrayList<String>();
        if (!desk.held().isEmpty()) {
            lines.add(desk.held().size() + " notes are held until both sides of their case take part again: "
                    + desk.held().stream().map(held -> named(held.value())).collect(Collectors.joining(", ")));
        }
        desk.waiting().stream()
                .filter(w -> w.note().value().caseId().flatMap(desk::findCase).isEmpty())
                .forEach(w -> lines.add(named(w.note().value()) + " waits for " + String.join(" and ", w.missing())));
        desk.exclusions()
                .forEach(e ->
                        lines.add(e.party() + " is excluded since " + local(e.since()) + ", in case " + e.caseId()));
        desk.aside()
                .forEach(a -> lines.add(
                        "does not count: " + a.what() + " of " + a.author() + ", entry " + a.entry() + ": " + a.why()));
        if (!lines.isEmpty()) {
            out.println();
        }
        lines.forEach(line -> say(line, "    "));
    }

    private static String named(Note note) {
        return note.kind().code() + " " + note.id() + " of " + note.from();
    }

    /// A case with every step and its words.
    void whole(Case found) {
        row(found);
        say(
                "  by procedure "
                        + (found.procedure() == null
                                ? "(none in the terms)"
                                : found.procedure().id()),
                "    ");
        about(found);
        found.untried()
                .forEach(step -> say(
                        "  " + step.note().value().from() + " warned of force (note "
                                + step.note().value().id() + ") with nothing short of force on record before",
                        "    "));
        out.println();
        found.events().forEach(this::event);
        desk.held().stream()
                .filter(held -> held.value().caseId().filter(found.id()::equals).isPresent())
                .forEach(held -> {
                    out.println(local(held.at()) + "  held: " + named(held.value()));
                    say("      " + held.value().words(), "      ");
                });
    }

    private void about(Case found) {
        var about = found.allegation().about();
        list("clauses", about.clauses());
        list("incidents", about.incidents());
        list("statements", about.statements());
    }

    private void list(String what, List<String> ids) {
        if (!ids.isEmpty()) {
            say("  " + what + ": " + String.join(", ", ids), "    ");
        }
    }

    private void event(Event event) {
        switch (event) {
            case Event.Step step -> step(step);
            case Event.Silence silence -> {
                var lapse = silence.lapse().value();
                out.println(local(lapse.due()) + "  silence");
                say(
                        "      " + lapse.step() + " was owed by " + String.join(" and ", lapse.silent()) + " since "
                                + local(lapse.since()) + "; " + words(silence.then()) + " (entry "
                                + silence.lapse().entry() + ")",
                        "      ");
            }
        }
    }

    private void step(Event.Step step) {
        var note = step.note().value();
        String who = note.from()
                + (note.by() == null ? "" : " (" + note.by() + ")")
                + (note.body() == null ? "" : " for " + note.body());
        String what = local(step.counts()) + "  " + who + ": " + words(note.kind()) + said(note.deed())
                + (step.with().isEmpty() ? "" : ", with " + String.join(", ", step.with()))
                + (step.late() ? ", late" : "");
        say(what, "      ");
        say("      " + note.words() + " (note " + note.id() + place(step.note()) + ")", "      ");
        details(note.deed()).forEach((detail, text) -> say("      " + detail.code() + ": " + text, "        "));
    }

    private static String place(Recorded<Note> note) {
        return AtHand.isPending(note) ? ", waits to be sent" : ", entry " + note.entry();
    }

    private static String said(Deed deed) {
        return switch (deed) {
            case Deed.Raised raised -> " " + raised.count();
            case Deed.Answered answered ->
                " " + words(answered.answer()) + (answered.count() == null ? "" : " of " + answered.count());
            case Deed.Asked asked ->
                " for " + asked.wanted().stream().map(Coded::code).sorted().collect(Collectors.joining(", "));
            case Deed.Assessed assessed ->
                " " + words(assessed.question()) + " as " + words(assessed.outcome())
                        + (assessed.joint() ? ", offered as of both" : "");
            case Deed.Warned warned -> warned.from() == null ? "" : " not before " + warned.from();
            case Deed.Referred referred -> " to " + referred.to();
            case Deed.Excluded excluded -> " " + excluded.party();
            case Deed.Readmitted readmitted -> " " + readmitted.party();
            case Deed.Acknowledged acknowledged -> "";
            case Deed.Informed informed -> "";
            case Deed.Tried tried -> "";
            case Deed.Remedied remedied -> "";
            case Deed.Closed closed -> "";
            case Deed.Approved approved -> "";
            case Deed.OfChannel change -> "";
        };
    }

    private static Map<Detail, String> details(Deed deed) {
        if (deed instanceof Deed.Informed informed) {
            return new java.util.EnumMap<>(informed.told());
        }
        return deed instanceof Deed.Assessed assessed && !assessed.details().isEmpty()
                ? new java.util.EnumMap<>(assessed.details())
                : Map.of();
    }

    private void say(String text, String indent) {
        String start = " ".repeat(text.length() - text.stripLeading().length());
        var lines = Screen.wrap(text, Screen.WIDTH - Math.max(indent.length(), start.length()));
        for (int i = 0; i < lines.size(); i++) {
            out.println((i == 0 ? start : indent) + lines.get(i));
        }
    }

    private String local(Instant instant) {
        return StatusCommand.local(instant, agreement);
    }

    private static String cut(String text, int width) {
        String line = Screen.harmless(text);
        String indent = text.startsWith("  ") ? "  " : "";
        String whole = indent + line;
        return whole.length() > width
                ? whole.substring(0, width - 1) + "…"
                : whole + " ".repeat(width - whole.length());
    }

    private static String words(Coded code) {
        return code.code().replace('_', ' ');
    }
}
