// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.NoticeExamination;
import org.truceline.channel.Notified;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.NotifiedForm;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedDetails;
import org.truceline.model.NotifiedObject;
import org.truceline.model.SealedPart;
import org.truceline.monitor.Opener;
import org.truceline.terms.NoticeRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A version of a notice as a request describes it: with exact places, which are sealed to those who are told unless
/// the writer says that everybody may know them. It is checked for form, lead time and places, and sent to each
/// recipient; what the check finds does not stop it.
final class NoticeSubmission {
    private final Member member;
    private final Instant now;
    private final NotifiedObject object;
    private final NotifiedDetails details;
    private final List<String> to;
    private final boolean open;
    private final String words;

    /// @throws RefusedException when it is no notice
    NoticeSubmission(Member member, Ask ask, Instant now) {
        this.member = member;
        this.now = now;
        this.object = object(ask);
        this.open = ask.body().path("open").asBoolean(false);
        this.words = ask.text("words");
        this.to = recipients(ask.body().path("to"));
        this.details = new NotifiedDetails(
                object.legs(),
                texts(ask.body().path("plates")),
                ask.body().optional("contact").map(JsonNode::asString).orElse(null));
    }

    private static NotifiedObject object(Ask ask) {
        var json = (ObjectNode) ask.body().path("notified").deepCopy();
        ask.findValue("notice").ifPresent(id -> json.put("id", id));
        try {
            return NotifiedForm.readObject(json);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw RefusedException.against(String.valueOf(e.getMessage()));
        }
    }

    private List<String> recipients(JsonNode given) {
        var named = given.isMissingNode()
                ? member.agreement()
                        .machinery()
                        .findNoticeRule(object.kind())
                        .map(NoticeRule::to)
                        .orElse(List.of())
                : texts(given);
        var cast = member.agreement().cast();
        var known = Stream.concat(
                        cast.sides().stream().map(side -> side.id()),
                        cast.actors().stream().map(actor -> actor.id()))
                .toList();
        named.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw RefusedException.against("'" + id + "' is nobody in the agreement");
        });
        if (named.isEmpty()) {
            throw RefusedException.against("the agreement names nobody to be told; say whom in 'to'");
        }
        return named;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /// The version, what the check of it found, and that it was sent to each.
    List<Notice> notices(Journal journal, NoticeBoard board) throws IOException {
        int version = board.find(object.id()).map(Notified::version).orElse(0) + 1;
        var outer = open
                ? object
                : object.along(object.legs().stream().map(Leg::coarse).toList());
        var plain = new NoticeAct.Submitted(version, outer, to, List.of(), words);
        String id = NoticeEndpoints.id();
        var act = open ? plain : new NoticeAct.Submitted(version, outer, to, sealed(journal, id), words);
        var notices = new ArrayList<Notice>();
        notices.add(new Notice(id, object.id(), member.name(), now, act));
        var rule = member.agreement().machinery().findNoticeRule(object.kind());
        var found = new NoticeExamination(rule, member.agreement().zone())
                .of(plain, details, member.places(details.legs()), now);
        notices.add(notice(new NoticeAct.Checked(version, found)));
        to.forEach(recipient -> notices.add(notice(new NoticeAct.Sent(version, recipient, "record"))));
        return notices;
    }

    /// For those who are told, and for the writer, who has to be able to read what he wrote.
    private List<SealedPart> sealed(Journal journal, String id) {
        var keys = journal.recipients();
        var readers =
                Stream.concat(to.stream(), Stream.of(member.name())).distinct().toList();
        var lacking =
                readers.stream().filter(reader -> !keys.containsKey(reader)).toList();
        if (!lacking.isEmpty()) {
            throw RefusedException.against("no key to seal exact places to is on record for "
                    + String.join(", ", lacking) + "; each makes one with 'truceline notify key', or say"
                    + " \"open\": true for exact places that everybody may know");
        }
        return Opener.seal(keys, readers, Opener.about(object.id(), id), Json.line(NotifiedForm.write(details)));
    }

    private Notice notice(NoticeAct act) {
        return new Notice(NoticeEndpoints.id(), object.id(), member.name(), now, act);
    }
}
