// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.util.Map;
import org.truceline.channel.Case;
import org.truceline.channel.Columns;
import org.truceline.channel.Desk;
import org.truceline.channel.Event;
import org.truceline.channel.Part;
import org.truceline.channel.Waiting;
import org.truceline.journal.Json;
import org.truceline.journal.NoteForm;
import org.truceline.model.Answer;
import org.truceline.model.Coded;
import org.truceline.model.Note;
import org.truceline.model.Recorded;
import org.truceline.terms.Agreement;
import org.truceline.terms.Channel;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Cases and channels as JSON for other programs.
public final class CaseForm {
    private CaseForm() {}

    /// A case: `{"case","channel","procedure","raiser","addressee","alleged","answers","unanswered","state","open",
    /// "owed","waiting","pending","events"}`; `pending` when something of it is signed here and not on record yet.
    public static ObjectNode write(Case found, Desk desk) {
        var json = Json.object()
                .put("case", found.id())
                .put("channel", found.channel())
                .put("raiser", found.raiser())
                .put("addressee", found.addressee())
                .put("alleged", found.allegation().count());
        if (found.procedure() != null) {
            json.put("procedure", found.procedure().id());
        }
        json.set("answers", answers(found.answers()));
        json.put("unanswered", found.unanswered());
        json.put("state", found.state().code()).put("open", found.isOpen());
        var owed = json.putArray("owed");
        desk.owed(found).forEach(o -> {
            var one = owed.addObject()
                    .put("step", o.step())
                    .put("since", o.since().toString());
            if (o.due() != null) {
                one.put("due", o.due().toString());
            }
            o.by().forEach(one.putArray("by")::add);
        });
        var waiting = json.putArray("waiting");
        desk.waiting().stream()
                .filter(w ->
                        w.note().value().caseId().filter(found.id()::equals).isPresent())
                .forEach(w -> waiting(waiting, w));
        json.put("pending", found.events().stream().anyMatch(CaseForm::isPending));
        var events = json.putArray("events");
        found.events().forEach(event -> events.add(event(event)));
        return json;
    }

    private static boolean isPending(Event event) {
        return event instanceof Event.Step step && AtHand.isPending(step.note());
    }

    private static ObjectNode event(Event event) {
        return switch (event) {
            case Event.Step step -> {
                var json = note(step.note());
                json.put("counts", step.counts().toString()).put("late", step.late());
                if (step.step() != null) {
                    json.put("step", step.step());
                }
                step.with().forEach(json.putArray("with")::add);
                yield json;
            }
            case Event.Silence silence -> {
                var json = NoteForm.write(silence.lapse().value());
                json.put("kind", "lapse").put("then", silence.then().code());
                yield json.put("entry", silence.lapse().entry())
                        .put("recorded", silence.lapse().at().toString());
            }
        };
    }

    /// A note with its place and time on record, or `"pending":true` while it waits here to be sent.
    public static ObjectNode note(Recorded<Note> recorded) {
        var json = NoteForm.write(recorded.value());
        return AtHand.isPending(recorded)
                ? json.put("pending", true)
                : json.put("entry", recorded.entry())
                        .put("recorded", recorded.at().toString());
    }

    private static void waiting(ArrayNode into, Waiting waiting) {
        var json = note(waiting.note());
        waiting.missing().forEach(json.putArray("missing")::add);
        waiting.objected().stream().sorted().forEach(json.putArray("objected")::add);
        into.add(json);
    }

    private static ObjectNode answers(Map<Answer, Integer> answers) {
        var json = Json.object();
        for (Answer answer : Answer.values()) {
            if (answers.containsKey(answer)) {
                json.put(answer.code(), answers.get(answer));
            }
        }
        return json;
    }

    /// Two columns: `{"channel","raiser","addressee","cases","alleged","answers","open"}`.
    public static ObjectNode write(Columns columns) {
        var json = Json.object()
                .put("channel", columns.channel())
                .put("raiser", columns.raiser())
                .put("addressee", columns.addressee())
                .put("cases", columns.cases())
                .put("alleged", columns.alleged());
        json.set("answers", answers(columns.answered()));
        return json.put("open", columns.open());
    }

    /// A channel: `{"channel","label","clocks_while_suspended","members","announced","held","waiting","columns"}`.
    public static ObjectNode write(Channel channel, Agreement agreement, Desk desk) {
        var json = Json.object()
                .put("channel", channel.id())
                .put("label", channel.label())
                .put("agreement", agreement.id())
                .put("clocks_while_suspended", channel.rules().suspended().code());
        var members = json.putArray("members");
        channel.members().forEach(member -> members.add(part(member, desk.part(channel.id(), member))));
        var announced = json.putArray("announced");
        desk.announced().stream()
                .filter(a -> a.note().value().channel().equals(channel.id()))
                .forEach(a -> announced.add(note(a.note()).put("takes_effect", a.at().toString())));
        var held = json.putArray("held");
        desk.held().stream()
                .filter(note -> note.value().channel().equals(channel.id()))
                .forEach(note -> held.add(note(note)));
        var waiting = json.putArray("waiting");
        desk.waiting().stream()
                .filter(w -> w.note().value().channel().equals(channel.id()))
                .forEach(w -> waiting(waiting, w));
        var columns = json.putArray("columns");
        Columns.of(desk.cases()).stream()
                .filter(c -> c.channel().equals(channel.id()))
                .forEach(c -> columns.add(write(c)));
        return json;
    }

    private static ObjectNode part(String member, Part part) {
        var json = Json.object().put("member", member).put("part", part.code());
        return switch (part) {
            case Part.Open open -> json;
            case Part.Suspended suspended -> {
                suspended.scope().stream().map(Coded::code).sorted().forEach(json.putArray("scope")::add);
                yield json.put("since", suspended.since().toString())
                        .put("standing", suspended.standing().name().toLowerCase(java.util.Locale.ROOT))
                        .put("reason", suspended.by().value().words());
            }
            case Part.Withdrawn withdrawn ->
                json.put("since", withdrawn.since().toString())
                        .put("standing", withdrawn.standing().name().toLowerCase(java.util.Locale.ROOT))
                        .put("reason", withdrawn.by().value().words());
        };
    }
}
