// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.util.List;
import java.util.Locale;
import org.truceline.model.Coded;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NoticeCheck;
import org.truceline.model.NotifiedObject;
import org.truceline.model.Response;
import org.truceline.model.SealedPart;
import org.truceline.model.Truth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of a notice: what all have in common, `act`, and what that act carries.
public final class NoticeForm {
    private NoticeForm() {}

    public static ObjectNode write(Notice notice) {
        var json = Json.object()
                .put("id", notice.id())
                .put("object", notice.object())
                .put("from", notice.from())
                .put("at", notice.at().toString())
                .put("act", notice.act().code());
        switch (notice.act()) {
            case NoticeAct.Submitted act -> {
                json.put("version", act.version()).put("words", act.words()).put("is_not", NotifiedObject.IS_NOT);
                json.set("notified", NotifiedForm.write(act.object()));
                json.set("to", Json.strings(act.to()));
                json.set("sealed", sealed(act.sealed()));
            }
            case NoticeAct.Checked act -> json.put("version", act.version()).set("checks", checks(act.checks()));
            case NoticeAct.Cancelled act -> json.put("version", act.version()).put("words", act.words());
            case NoticeAct.Sent act ->
                json.put("version", act.version()).put("to", act.to()).put("means", act.means());
            case NoticeAct.Delivered act ->
                json.put("version", act.version()).put("level", act.level()).put("person", act.person());
            case NoticeAct.Acknowledged act ->
                json.put("version", act.version())
                        .put("response", act.response().code())
                        .put("level", act.level())
                        .put("person", act.person())
                        .put("words", act.words());
            case NoticeAct.Reconfirmed act ->
                json.put("until", act.until().toString()).put("words", act.words());
            case NoticeAct.Position act -> {
                json.put("words", act.words());
                if (act.place() != null) {
                    json.set("place", NotifiedForm.write(act.place()));
                }
                json.set("sealed", sealed(act.sealed()));
            }
            case NoticeAct.Completed act -> json.put("words", act.words());
            case NoticeAct.Struck act -> json.put("words", act.words()).set("when", NotifiedForm.window(act.when()));
            case NoticeAct.Reviewed act -> json.put("words", act.words());
        }
        return json;
    }

    /// @throws IllegalArgumentException when a field is missing or of another form; the message names it
    public static Notice read(JsonNode json) {
        var at = Fields.of(json);
        return new Notice(at.text("id"), at.text("object"), at.text("from"), at.instant("at"), act(at));
    }

    private static NoticeAct act(Fields at) {
        return switch (at.text("act")) {
            case "submit", "amend" ->
                new NoticeAct.Submitted(
                        version(at),
                        NotifiedForm.object(at.object("notified")),
                        at.texts("to"),
                        readSealed(at),
                        at.text("words", ""));
            case "check" -> new NoticeAct.Checked(version(at), at.list("checks", NoticeForm::check));
            case "cancel" -> new NoticeAct.Cancelled(version(at), at.text("words"));
            case "send" -> new NoticeAct.Sent(version(at), at.text("to"), at.text("means"));
            case "deliver" -> new NoticeAct.Delivered(version(at), at.text("level"), at.text("person"));
            case "acknowledge" ->
                new NoticeAct.Acknowledged(
                        version(at),
                        Coded.parse(Response.class, at.text("response")),
                        at.text("level"),
                        at.text("person"),
                        at.text("words", ""));
            case "reconfirm" -> new NoticeAct.Reconfirmed(at.instant("until"), at.text("words", ""));
            case "position" ->
                new NoticeAct.Position(
                        at.find("place").map(NotifiedForm::area).orElse(null), readSealed(at), at.text("words", ""));
            case "complete" -> new NoticeAct.Completed(at.text("words", ""));
            case "struck" -> new NoticeAct.Struck(NotifiedForm.window(at.object("when")), at.text("words"));
            case "review" -> new NoticeAct.Reviewed(at.text("words"));
            default ->
                throw at.expected(
                        "act",
                        "one of submit, amend, check, cancel, send, deliver, acknowledge, reconfirm, position,"
                                + " complete, struck, review");
        };
    }

    private static int version(Fields at) {
        return at.whole("version", 0);
    }

    static ArrayNode sealed(List<SealedPart> parts) {
        var array = Json.array();
        parts.forEach(part ->
                array.addObject().put("to", part.to()).put("enc", part.enc()).put("box", part.box()));
        return array;
    }

    private static List<SealedPart> readSealed(Fields at) {
        return at.list("sealed", part -> new SealedPart(part.text("to"), part.text("enc"), part.text("box")));
    }

    private static ArrayNode checks(List<NoticeCheck> checks) {
        var array = Json.array();
        checks.forEach(check -> array.addObject()
                .put("of", check.of().code())
                .put("holds", check.holds().name().toLowerCase(Locale.ROOT))
                .put("says", check.words()));
        return array;
    }

    private static NoticeCheck check(Fields at) {
        return new NoticeCheck(
                Coded.parse(NoticeCheck.Of.class, at.text("of")), truth(at.text("holds")), at.text("says"));
    }

    static Truth truth(String said) {
        return switch (said) {
            case "yes" -> Truth.YES;
            case "no" -> Truth.NO;
            case "unknown" -> Truth.UNKNOWN;
            default -> throw new IllegalArgumentException("expected yes, no or unknown, got '" + said + "'");
        };
    }
}
