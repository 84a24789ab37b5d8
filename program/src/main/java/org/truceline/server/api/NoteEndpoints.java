// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.truceline.channel.Case;
import org.truceline.channel.Desk;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.NoteForm;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;
import org.truceline.monitor.CaseForm;
import org.truceline.monitor.Channels;
import org.truceline.people.Whose;
import tools.jackson.databind.node.ObjectNode;

/// Cases and channels: what there is, and every step of a case and change of a part as a signed note.
final class NoteEndpoints {
    private final Member member;
    private final Names names;

    NoteEndpoints(Member member) {
        this.member = member;
        this.names = new Names(member);
    }

    Map<String, Endpoint> all() {
        var all = new LinkedHashMap<String, Endpoint>();
        all.put("case.list", Endpoint.own(this::cases));
        all.put("case.show", new Endpoint(this::whoseCase, this::showCase));
        all.put("channel.list", Endpoint.own(this::channels));
        for (NoteKind kind : NoteKind.values()) {
            all.put(deed(kind), new Endpoint(names::whoseName, ask -> write(ask, kind)));
        }
        return all;
    }

    /// The name of a kind of note in the table of rights.
    static String deed(NoteKind kind) {
        return switch (kind) {
            case SUSPEND, RESUME, WITHDRAW -> "channel." + kind.code();
            case APPROVE -> "note." + kind.code();
            case RAISE, ACKNOWLEDGE, ASK, INFORM, ANSWER, ASSESS, TRY, WARN, REMEDY, CLOSE, REFER, EXCLUDE, READMIT ->
                "case." + kind.code();
        };
    }

    private Desk desk() throws IOException {
        return member.read(this::desk);
    }

    private Desk desk(Journal journal) {
        return new Channels(member.agreement(), journal).at(member.clock().instant());
    }

    private Answer cases(Ask ask) throws IOException {
        var desk = desk();
        var json = Json.object();
        var list = json.putArray("cases");
        for (Case found : desk.cases()) {
            var line = CaseForm.write(found, desk);
            line.remove("events");
            list.add(line);
        }
        return Answer.of(json);
    }

    private static Case find(Desk desk, Ask ask) {
        String id = ask.value("case");
        return desk.findCase(id).orElseThrow(() -> RefusedException.missing("there is no case " + id));
    }

    private Whose whoseCase(Ask ask) throws IOException {
        return find(desk(), ask).raiser().equals(member.name()) ? Whose.OWN : Whose.OTHER;
    }

    private Answer showCase(Ask ask) throws IOException {
        var desk = desk();
        return Answer.of(CaseForm.write(find(desk, ask), desk));
    }

    private Answer channels(Ask ask) throws IOException {
        var desk = desk();
        var json = Json.object();
        var list = json.putArray("channels");
        for (var channel : member.agreement().machinery().channels()) {
            list.add(CaseForm.write(channel, member.agreement(), desk));
        }
        return Answer.of(json);
    }

    private Answer write(Ask ask, NoteKind kind) throws IOException {
        Instant now = member.clock().instant();
        var note = note(ask, kind, now.truncatedTo(ChronoUnit.SECONDS));
        names.requireChannel(note.channel());
        return member.write((journal, pen) -> {
            member.lapse(journal);
            var desk = desk(journal);
            if (!ask.values().getOrDefault("case", "").isEmpty()) {
                find(desk, ask);
            }
            desk.refuse(note, now).ifPresent(why -> {
                throw RefusedException.against(why);
            });
            var body = Body.of(note);
            pen.write(List.of(body));
            return Answer.made(NoteForm.write(note).put("pending", !journal.holds(EntryType.NOTE, body.id())));
        });
    }

    /// The note that a request asks for: written now, by the person who is signed in, in this member's name.
    private Note note(Ask ask, NoteKind kind, Instant now) {
        var json = (ObjectNode) ask.body().deepCopy();
        json.put("id", UUID.randomUUID().toString().substring(0, 8))
                .put("from", member.name())
                .put("by", ask.signedIn().account())
                .put("kind", kind.code())
                .put("at", now.toString());
        for (String value : List.of("case", "channel", "note")) {
            ask.findValue(value).ifPresent(given -> json.put(value, given));
        }
        if (!json.has("effective")) {
            json.put("effective", now.toString());
        }
        try {
            return NoteForm.read(json);
        } catch (IllegalArgumentException e) {
            throw RefusedException.against(String.valueOf(e.getMessage()));
        }
    }
}
