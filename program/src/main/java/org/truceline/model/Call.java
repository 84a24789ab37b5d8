// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A call or message at the hotline as the desk wrote it down. It is written again, whole, whenever more is known; the
/// newest under its number counts, those before stay on record.
///
/// @param id the number given to the caller at once
/// @param from the member whose desk took it, who signs it
/// @param channel id of the channel in the agreement that the line belongs to
/// @param caller who called, described and not named: "a nurse in the east of the town"
/// @param desk who took it, described
/// @param language that was spoken, by its ISO 639 code
/// @param end absent while the caller is on the line
/// @param reason why he called, in a line
/// @param content what he said, in the order in which he said it
/// @param promises what the desk promised him
/// @param nextContact when he is to be called again; absent when nothing was agreed
/// @param facts answers to what the desk asks every caller
/// @param report id of the report that the call was turned into; absent until then
public record Call(
        String id,
        String from,
        String channel,
        CallMeans means,
        String caller,
        String desk,
        String language,
        Instant start,
        @Nullable Instant end,
        String reason,
        String content,
        List<String> promises,
        @Nullable Instant nextContact,
        Map<CallFact, String> facts,
        List<Spelled> spelled,
        List<Attachment> attachments,
        @Nullable String report) {
    public Call {
        promises = List.copyOf(promises);
        facts = Map.copyOf(facts);
        spelled = List.copyOf(spelled);
        attachments = List.copyOf(attachments);
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("the call ends at " + end + ", before it starts at " + start);
        }
        if (facts.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("what was not said is left out, not given as empty");
        }
    }

    public boolean isOver() {
        return end != null;
    }

    public boolean isTurnedIn() {
        return report != null;
    }

    /// What the caller has not been asked yet, or has not answered.
    public List<CallFact> missing() {
        return java.util.Arrays.stream(CallFact.values())
                .filter(fact -> !facts.containsKey(fact))
                .toList();
    }

    /// The same call with the report that it became.
    public Call turnedInto(ReportId id) {
        return new Call(
                this.id,
                from,
                channel,
                means,
                caller,
                desk,
                language,
                start,
                Objects.requireNonNull(end, "a call is over before it is handed on"),
                reason,
                content,
                promises,
                nextContact,
                facts,
                spelled,
                attachments,
                id.value());
    }
}
