// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.Notified;
import org.truceline.channel.Receipt;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.NoticeForm;
import org.truceline.journal.NotifiedForm;
import org.truceline.journal.Pen;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedObject;
import org.truceline.model.Recorded;
import org.truceline.model.SealedPart;
import org.truceline.model.TimeSpan;
import org.truceline.monitor.AtHand;
import org.truceline.monitor.Opener;
import org.truceline.people.Whose;
import tools.jackson.databind.node.ObjectNode;

/// Humanitarian notification: what is notified and who knows of it, every step of a notice, and the opening of exact
/// places, each of which goes on record before they are shown.
final class NoticeEndpoints {
    /// Steps that the writer of a notice, or a recipient, takes; each is a deed `notice.` and this.
    private static final List<String> STEPS =
            List.of("cancel", "deliver", "acknowledge", "reconfirm", "position", "complete", "struck", "review");

    private final Member member;
    private final Names names;

    NoticeEndpoints(Member member) {
        this.member = member;
        this.names = new Names(member);
    }

    Map<String, Endpoint> all() {
        var all = new LinkedHashMap<String, Endpoint>();
        all.put("notice.list", Endpoint.own(this::list));
        all.put("notice.show", new Endpoint(this::whose, this::show));
        all.put("notice.open", new Endpoint(this::whose, this::open));
        all.put("notice.submit", new Endpoint(names::whoseName, this::submit));
        all.put("notice.amend", new Endpoint(names::whoseName, this::submit));
        STEPS.forEach(act -> all.put("notice." + act, new Endpoint(names::whoseName, ask -> step(ask, act))));
        all.put("recipient.make", Endpoint.own(this::makeKey));
        return all;
    }

    private static NoticeBoard board(Journal journal) throws IOException {
        return NoticeBoard.at(AtHand.notices(journal), Instant.MAX);
    }

    private static Notified find(NoticeBoard board, Ask ask) {
        String id = ask.value("notice");
        return board.find(id).orElseThrow(() -> RefusedException.missing("nothing is notified as " + id));
    }

    private Answer list(Ask ask) throws IOException {
        Instant now = member.clock().instant();
        return Answer.of(member.read(journal -> {
            var json = Json.object().put("is_not", NotifiedObject.IS_NOT);
            var list = json.putArray("notices");
            board(journal).objects().forEach(object -> list.add(line(object, now)));
            return json;
        }));
    }

    private ObjectNode line(Notified known, Instant now) {
        var json = Json.object()
                .put("notice", known.id())
                .put("kind", known.object().kind().code())
                .put("label", known.object().label())
                .put("holder", known.object().holder())
                .put("from", known.from())
                .put("version", known.version())
                .put("state", known.state(now).code())
                .put("begins", known.window().from().toString())
                .put("ends", known.window().until().toString())
                .put("pending", known.steps().stream().anyMatch(AtHand::isPending));
        var unaware = json.putArray("unaware");
        var rule = member.agreement().machinery().findNoticeRule(known.object().kind());
        known.unaware(rule.map(r -> r.levels()).orElse(List.of())).forEach(unaware::add);
        return json;
    }

    private Whose whose(Ask ask) throws IOException {
        return member.read(journal -> find(board(journal), ask).from().equals(member.name()) ? Whose.OWN : Whose.OTHER);
    }

    private Answer show(Ask ask) throws IOException {
        Instant now = member.clock().instant();
        return Answer.of(member.read(journal -> {
            var known = find(board(journal), ask);
            var json = line(known, now).put("is_not", NotifiedObject.IS_NOT);
            json.set("notified", NotifiedForm.write(known.object()));
            var receipts = json.putArray("receipts");
            known.receipts().forEach(receipt -> receipts.add(json(receipt, known.version())));
            var steps = json.putArray("steps");
            known.steps().forEach(step -> steps.add(json(step)));
            return json;
        }));
    }

    private static ObjectNode json(Receipt receipt, int version) {
        var json = Json.object()
                .put("to", receipt.to())
                .put("sent", receipt.sent())
                .put("seen", receipt.seen());
        receipt.response(version).ifPresent(response -> json.put("response", response.code()));
        var levels = json.putArray("levels");
        receipt.levels(version).forEach(levels::add);
        return json;
    }

    /// What is sealed is of use to nobody who reads this.
    private static ObjectNode json(Recorded<Notice> step) {
        var json = NoticeForm.write(step.value());
        json.remove("sealed");
        return AtHand.isPending(step)
                ? json.put("pending", true)
                : json.put("on_record", step.at().toString()).put("entry", step.entry());
    }

    /// Opens the newest description with this member's key. That it was opened, by which role and why, is on record
    /// before the answer.
    private Answer open(Ask ask) throws IOException {
        return member.write((journal, pen) -> {
            var known = find(board(journal), ask);
            var described = known.steps().reversed().stream()
                    .filter(step -> step.value().act() instanceof NoticeAct.Submitted)
                    .findFirst()
                    .orElseThrow();
            var opener = new Opener(journal, member.boxKeys(journal), member.wallClock());
            var details = opener.details(
                            described.value(),
                            known.described(),
                            member.name(),
                            ask.signedIn().role().code(),
                            ask.text("purpose"))
                    .orElseThrow(() -> RefusedException.against("exact places of " + known.id() + " are not sealed to "
                            + member.name() + ": either everybody may read them in the notice, or others only"));
            for (var views : opener.views().values()) {
                pen.write(views);
            }
            return Answer.of(NotifiedForm.write(details));
        });
    }

    /// A new notice, or with the id of one in the path its next version.
    private Answer submit(Ask ask) throws IOException {
        Instant now = member.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        var draft = new NoticeSubmission(member, ask, now);
        return member.write((journal, pen) -> {
            var board = board(journal);
            if (ask.findValue("notice").isPresent()) {
                find(board, ask);
            }
            var notices = draft.notices(journal, board);
            write(journal, pen, notices, now);
            return Answer.made(written(journal, notices));
        });
    }

    private Answer step(Ask ask, String act) throws IOException {
        Instant now = member.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        return member.write((journal, pen) -> {
            var known = find(board(journal), ask);
            var notice = notice(ask, act, known, now);
            var exact = ask.body().path("exact");
            if (!exact.isMissingNode()) {
                notice = placed(journal, notice, known, NotifiedForm.readPoint(exact));
            }
            write(journal, pen, List.of(notice), now);
            return Answer.made(written(journal, List.of(notice)));
        });
    }

    private Notice notice(Ask ask, String act, Notified known, Instant now) {
        var json = (ObjectNode) ask.body().deepCopy();
        json.remove("exact");
        json.put("id", id())
                .put("object", known.id())
                .put("from", member.name())
                .put("at", now.toString())
                .put("act", act);
        if (act.equals("cancel")) {
            json.put("version", known.version() + 1);
        } else if (!json.has("version")) {
            json.put("version", known.version());
        }
        try {
            return NoticeForm.read(json);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw RefusedException.against(String.valueOf(e.getMessage()));
        }
    }

    /// The same with an exact place, which is sealed as those of the notice are; where these are open, it is too.
    private static Notice placed(Journal journal, Notice notice, Notified known, GeoPoint point) {
        var anyTime = new TimeSpan(TimeSpan.FAR_PAST, TimeSpan.FAR_FUTURE);
        var exact = new Leg("", List.of(point), 0, anyTime);
        var to = known.described().sealed().stream().map(SealedPart::to).toList();
        var shown = to.isEmpty() ? exact : exact.coarse();
        var keys = journal.recipients();
        to.stream().filter(reader -> !keys.containsKey(reader)).findFirst().ifPresent(reader -> {
            throw RefusedException.against("no key to seal an exact place to is on record for " + reader);
        });
        var whole = Json.line(NotifiedForm.write(new Area(point, 0)));
        var sealed = Opener.seal(keys, to, Opener.about(notice.object(), notice.id()), whole);
        String words = ((NoticeAct.Position) notice.act()).words();
        var place = new Area(shown.path().getFirst(), shown.unsureMeters());
        return new Notice(
                notice.id(), notice.object(), notice.from(), notice.at(), new NoticeAct.Position(place, sealed, words));
    }

    /// A key that exact places can be sealed to for this member; one that is there is never made anew.
    private Answer makeKey(Ask ask) throws IOException {
        return member.write((journal, pen) -> {
            var keys = member.boxKeys(journal);
            if (keys.find(member.name()).isPresent() || journal.recipients().containsKey(member.name())) {
                throw new RefusedException(
                        409, "There already", "exact places can be sealed to " + member.name() + " already");
            }
            var key = keys.create(member.name());
            pen.write(List.of(Body.recipient(member.name(), key)));
            return Answer.made(Json.object().put("member", member.name()).put("key", key.open()));
        });
    }

    /// Each must be one that the board hears once those before it are on record; then what they give cause for is
    /// raised.
    private void write(Journal journal, Pen pen, List<Notice> notices, Instant now) throws IOException {
        var recorded = new ArrayList<>(AtHand.notices(journal));
        for (Notice notice : notices) {
            NoticeBoard.at(recorded, Instant.MAX).refuse(notice).ifPresent(why -> {
                throw RefusedException.against(why);
            });
            recorded.add(new Recorded<>(notice, notice.from(), Long.MAX_VALUE, now));
        }
        pen.write(notices.stream().map(Body::of).toList());
        member.raise(journal);
    }

    private static ObjectNode written(Journal journal, List<Notice> notices) {
        var json = Json.object().put("is_not", NotifiedObject.IS_NOT);
        var list = json.putArray("written");
        for (Notice notice : notices) {
            var step = NoticeForm.write(notice);
            step.remove("sealed");
            boolean isThere = journal.holds(EntryType.NOTICE, Body.of(notice).id());
            list.add(step.put("pending", !isThere));
        }
        return json;
    }

    static String id() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
