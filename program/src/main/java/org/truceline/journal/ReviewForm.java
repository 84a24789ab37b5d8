// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;
import org.truceline.model.Coded;
import org.truceline.model.Review;
import org.truceline.model.StatementId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A review as JSON: `{"statement","number","by","at","verdict"}` with `correction`, a whole statement, when the
/// verdict is `correct`, `reason` when it is `reject`, and the `other` statement with the `bond` when it is `link`;
/// `from` where another than the host of the record signs it.
public final class ReviewForm {
    private ReviewForm() {}

    public static ObjectNode write(Review review) {
        var json = Json.object()
                .put("statement", review.statement().toString())
                .put("number", review.number())
                .put("by", review.by())
                .put("at", review.at().toString());
        switch (review.opinion()) {
            case Review.Confirmed confirmed -> json.put("verdict", "confirm");
            case Review.Corrected corrected ->
                json.put("verdict", "correct").set("correction", StatementForm.write(corrected.statement()));
            case Review.Rejected rejected -> json.put("verdict", "reject").put("reason", rejected.reason());
            case Review.Withdrawn withdrawn -> json.put("verdict", "withdraw");
            case Review.Linked linked ->
                json.put("verdict", "link")
                        .put("other", linked.other().toString())
                        .put("bond", linked.bond().code());
        }
        return review.from().isEmpty() ? json : json.put("from", review.from());
    }

    public static Review read(JsonNode json) {
        return new Review(
                StatementId.parse(json.get("statement").asString()),
                json.get("number").asInt(),
                json.get("by").asString(),
                Instant.parse(json.get("at").asString()),
                opinion(json),
                json.path("from").asString(""));
    }

    private static Review.Opinion opinion(JsonNode json) {
        String verdict = json.get("verdict").asString();
        return switch (verdict) {
            case "confirm" -> new Review.Confirmed();
            case "correct" -> new Review.Corrected(StatementForm.read(json.get("correction")));
            case "reject" -> new Review.Rejected(json.get("reason").asString());
            case "withdraw" -> new Review.Withdrawn();
            case "link" ->
                new Review.Linked(
                        StatementId.parse(json.get("other").asString()),
                        Coded.parse(Review.Bond.class, json.get("bond").asString()));
            default ->
                throw new IllegalArgumentException("'" + verdict
                        + "' is no verdict of a review; expected confirm, correct, reject, withdraw or link");
        };
    }
}
