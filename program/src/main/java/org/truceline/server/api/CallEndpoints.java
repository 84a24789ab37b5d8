// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truceline.channel.hotline.HotlineDesk;
import org.truceline.journal.Body;
import org.truceline.journal.CallForm;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.model.Call;
import org.truceline.model.CallFact;
import org.truceline.monitor.AtHand;
import org.truceline.monitor.HandIn;
import org.truceline.people.Whose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The hotline desk.
final class CallEndpoints {
    private final Member member;
    private final Names names;
    private final SecureRandom random = new SecureRandom();

    CallEndpoints(Member member) {
        this.member = member;
        this.names = new Names(member);
    }

    Map<String, Endpoint> all() {
        return Map.of(
                "call.checklist", Endpoint.own(ask -> checklist()),
                "call.list", Endpoint.own(this::list),
                "call.due", Endpoint.own(this::due),
                "call.show", new Endpoint(this::whose, this::show),
                "call.log", new Endpoint(names::whoseName, this::log),
                "call.amend", new Endpoint(names::whoseName, this::amend),
                "call.turn_in", new Endpoint(names::whoseName, this::turnIn));
    }

    private static Answer checklist() {
        var json = Json.object();
        var list = json.putArray("facts");
        for (CallFact fact : CallFact.values()) {
            list.addObject().put("fact", fact.code()).put("question", fact.question());
        }
        return Answer.of(json);
    }

    private HotlineDesk desk() throws IOException {
        return member.read(CallEndpoints::desk);
    }

    private static HotlineDesk desk(Journal journal) throws IOException {
        return new HotlineDesk(AtHand.calls(journal));
    }

    private Set<String> pending() throws IOException {
        return member.read(AtHand::pendingCalls);
    }

    private Answer list(Ask ask) throws IOException {
        var pending = pending();
        var json = Json.object();
        var list = json.putArray("calls");
        desk().calls()
                .forEach(call -> list.addObject()
                        .put("id", call.id())
                        .put("from", call.from())
                        .put("start", call.start().toString())
                        .put("means", call.means().code())
                        .put("language", call.language())
                        .put("reason", call.reason())
                        .put("over", call.isOver())
                        .put("turned_in", call.isTurnedIn())
                        .put("pending", pending.contains(call.id())));
        return Answer.of(json);
    }

    private Answer due(Ask ask) throws IOException {
        Instant now = member.clock().instant();
        var json = Json.object();
        var list = json.putArray("due");
        desk().due(member.name())
                .forEach(due -> list.addObject()
                        .put("call", due.call().id())
                        .put("reason", due.call().reason())
                        .put("by", due.by().toString())
                        .put("overdue", due.isOverdue(now))
                        .put("on_the_line", !due.call().isOver()));
        return Answer.of(json);
    }

    private Whose whose(Ask ask) throws IOException {
        return find(desk(), ask).from().equals(member.name()) ? Whose.OWN : Whose.OTHER;
    }

    private static Call find(HotlineDesk desk, Ask ask) {
        String id = ask.value("call");
        return desk.find(id).orElseThrow(() -> RefusedException.missing("there is no call " + id));
    }

    private Answer show(Ask ask) throws IOException {
        var call = find(desk(), ask);
        return Answer.of(json(call).put("pending", pending().contains(call.id())));
    }

    private Answer log(Ask ask) throws IOException {
        return member.write((journal, pen) -> {
            var desk = desk(journal);
            Instant now = member.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            var today = now.atZone(member.agreement().zone()).toLocalDate();
            var body = (ObjectNode) ask.body().deepCopy();
            body.put("id", desk.freshNumber(today, random)).put("from", member.name());
            if (!body.has("start")) {
                body.put("start", now.toString());
            }
            var call = write(body, desk, pen, now);
            return Answer.made(written(journal, call));
        });
    }

    private Answer amend(Ask ask) throws IOException {
        return member.write((journal, pen) -> {
            var desk = desk(journal);
            var before = find(desk, ask);
            var body = CallForm.write(before);
            ask.body().properties().forEach(field -> body.set(field.getKey(), field.getValue()));
            body.put("from", before.from());
            return Answer.of(
                    written(journal, write(body, desk, pen, member.clock().instant())));
        });
    }

    private Call write(JsonNode body, HotlineDesk desk, org.truceline.journal.Pen pen, Instant now) throws IOException {
        var call = call(body);
        names.requireChannel(call.channel());
        if (!call.from().equals(member.name())) {
            throw RefusedException.against("call " + call.id() + " is one of " + call.from());
        }
        desk.refuse(call, now).ifPresent(why -> {
            throw RefusedException.against(why);
        });
        pen.write(List.of(Body.of(call)));
        return call;
    }

    private static Call call(JsonNode body) {
        try {
            return CallForm.read(body);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw RefusedException.against(String.valueOf(e.getMessage()));
        }
    }

    private Answer turnIn(Ask ask) throws IOException {
        return member.write((journal, pen) -> {
            var call = find(desk(journal), ask);
            if (!call.from().equals(member.name())) {
                throw RefusedException.against("call " + call.id() + " is one of " + call.from());
            }
            HotlineDesk.refuseTurnIn(call).ifPresent(why -> {
                throw RefusedException.against(why);
            });
            var report = HotlineDesk.report(call, member.agreement().zone());
            var turnedIn = call.turnedInto(report.id());
            var written = HandIn.write(pen, report, List.of(Body.of(turnedIn)));
            member.takeUp(journal, List.of(written));
            return Answer.of(written(journal, turnedIn));
        });
    }

    private static ObjectNode written(Journal journal, Call call) throws IOException {
        return json(call).put("pending", AtHand.pendingCalls(journal).contains(call.id()));
    }

    private static ObjectNode json(Call call) {
        var json = CallForm.write(call);
        json.put("by", call.start().plus(HotlineDesk.HAND_OVER).toString());
        var missing = json.putArray("missing");
        call.missing().forEach(fact -> missing.add(fact.code()));
        return json;
    }
}
