// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server answered: proposals, or a reason why there are none.
sealed interface ModelAnswer {
    record Proposals(List<Proposal.Read> list) implements ModelAnswer {}

    record None(String reason) implements ModelAnswer {}

    /// Reads the body of a chat completion. Some models think aloud or fence their answer; both are taken off.
    static ModelAnswer of(String body) {
        var whole = Parts.parse(body);
        if (whole.isEmpty()) {
            return new None("the answer is not JSON");
        }
        var choice = whole.get().path("choices").path(0);
        var content = choice.path("message").path("content");
        if (!content.isString() || content.asString().isBlank()) {
            return new None("the answer is empty");
        }
        var json = Parts.parse(Parts.bare(content.asString()));
        boolean cut = choice.path("finish_reason").asString("").equals("length");
        if (json.isEmpty()) {
            return new None(cut ? "the answer breaks off in the middle" : "the answer holds no statements in JSON");
        }
        return Parts.proposals(json.get());
    }

    /// The steps of reading an answer.
    final class Parts {
        /// More statements than characters allow are no reading: forty a page is a dense bulletin.
        private static final int MOST = 200;

        private static final JsonMapper JSON = new JsonMapper();
        private static final Pattern THOUGHT = Pattern.compile("(?s)^\\s*<think>.*?</think>");
        private static final Pattern FENCED = Pattern.compile("(?s)^\\s*```(?:json)?\\s*\\n(.*?)\\n?\\s*```\\s*$");

        private Parts() {}

        private static Optional<JsonNode> parse(String text) {
            try {
                return Optional.of(JSON.readTree(text)).filter(json -> json.isObject() || json.isArray());
            } catch (JacksonException e) {
                return Optional.empty();
            }
        }

        private static String bare(String content) {
            String answer = THOUGHT.matcher(content).replaceFirst("");
            var fenced = FENCED.matcher(answer);
            return fenced.matches() ? fenced.group(1) : answer;
        }

        private static ModelAnswer proposals(JsonNode json) {
            var list = json.isArray() ? json : json.path("statements");
            if (!list.isArray()) {
                return new None("the answer holds no list of statements");
            }
            if (list.size() > MOST) {
                return new None("the answer holds " + list.size() + " statements of one passage");
            }
            var out = new ArrayList<Proposal.Read>();
            list.forEach(element -> out.add(ProposalForm.read(element)));
            return new Proposals(out);
        }
    }
}
