// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.util.Locale;
import org.truceline.model.Alert;
import org.truceline.model.Coded;
import org.truceline.model.IncidentId;
import org.truceline.model.InformationRequest;
import org.truceline.model.StatementId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of an alert.
public final class AlertForm {
    private AlertForm() {}

    public static ObjectNode write(Alert alert) {
        var json = Json.object()
                .put("id", alert.id())
                .put("object", alert.object())
                .put("version", alert.version())
                .put("by", alert.by())
                .put("at", alert.at().toString());
        switch (alert.cause()) {
            case Alert.Strike strike -> strike(json, strike);
            case Alert.Silence silence -> {
                json.put("cause", "silence")
                        .put("of", silence.of().code())
                        .put("due", silence.due().toString());
                if (silence.who() != null) {
                    json.put("who", silence.who());
                }
            }
        }
        return json;
    }

    private static void strike(ObjectNode json, Alert.Strike strike) {
        json.put("cause", "strike")
                .put("incident", strike.incident().value())
                .put("hit", strike.hit().name().toLowerCase(Locale.ROOT));
        var near = json.putArray("near");
        strike.near()
                .forEach(one -> near.addObject()
                        .put("statement", one.statement().toString())
                        .put("hit", one.hit().name().toLowerCase(Locale.ROOT))
                        .put("meters", one.meters())
                        .put("says", one.words()));
        json.set("request", write(strike.request()));
    }

    public static ObjectNode write(InformationRequest request) {
        var json = Json.object().put("form", request.form());
        json.set("to", Json.strings(request.to()));
        json.set("questions", Json.strings(request.questions()));
        return json;
    }

    public static Alert read(JsonNode json) {
        var at = Fields.of(json);
        return new Alert(
                at.text("id"),
                at.text("object"),
                at.whole("version", 0),
                at.text("by"),
                at.instant("at"),
                at.text("cause").equals("strike") ? strike(at) : silence(at));
    }

    private static Alert.Strike strike(Fields at) {
        var request = at.object("request");
        return new Alert.Strike(
                new IncidentId(at.text("incident")),
                NoticeForm.truth(at.text("hit")),
                at.list(
                        "near",
                        near -> new Alert.Near(
                                StatementId.parse(near.text("statement")),
                                NoticeForm.truth(near.text("hit")),
                                near.number("meters"),
                                near.text("says"))),
                new InformationRequest(request.text("form"), request.texts("to"), request.texts("questions")));
    }

    private static Alert.Silence silence(Fields at) {
        return new Alert.Silence(Coded.parse(Alert.SilenceOf.class, at.text("of")), at.maybe("who"), at.instant("due"));
    }
}
