// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.About;
import org.truceline.model.Answer;
import org.truceline.model.Coded;
import org.truceline.model.Deed;
import org.truceline.model.Detail;
import org.truceline.model.Lapse;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;
import org.truceline.model.Outcome;
import org.truceline.model.Question;
import org.truceline.model.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A note as JSON: `{"id","from","channel","kind","words","at"}` with `by`, `body`, `case` and what its deed has, flat:
///
/// | kind | fields |
/// | --- | --- |
/// | `raise` | `to`, `against`, `incidents`, `statements`, `clauses`, `count`, `procedure` |
/// | `ask` | `wanted`: a list of details |
/// | `inform` | `nature`, `scale`, `threat`, `intent` |
/// | `answer` | `answer`, `count` |
/// | `assess` | `question`, `outcome`, `joint`, and details as `inform` |
/// | `warn` | `not_before` |
/// | `refer` | `to` |
/// | `exclude`, `readmit` | `party` |
/// | `approve` | `note`, `agrees` |
/// | `suspend`, `resume`, `withdraw` | `scope`, `effective` |
public final class NoteForm {
    private NoteForm() {}

    public static ObjectNode write(Note note) {
        var json = Json.object()
                .put("id", note.id())
                .put("from", note.from())
                .put("channel", note.channel())
                .put("kind", note.kind().code())
                .put("words", note.words())
                .put("at", note.at().toString());
        put(json, "by", note.by());
        put(json, "body", note.body());
        put(json, "case", note.caseId().orElse(null));
        write(json, note.deed());
        return json;
    }

    private static void write(ObjectNode json, Deed deed) {
        switch (deed) {
            case Deed.Raised raised -> raised(json, raised);
            case Deed.Asked asked -> json.set("wanted", codes(asked.wanted()));
            case Deed.Informed informed -> details(json, informed.told());
            case Deed.Answered answered -> {
                json.put("answer", answered.answer().code());
                if (answered.count() != null) {
                    json.put("count", answered.count());
                }
            }
            case Deed.Assessed assessed -> {
                json.put("question", assessed.question().code());
                json.put("outcome", assessed.outcome().code()).put("joint", assessed.joint());
                details(json, assessed.details());
            }
            case Deed.Warned warned ->
                put(
                        json,
                        "not_before",
                        warned.from() == null ? null : warned.from().toString());
            case Deed.Referred referred -> json.put("to", referred.to());
            case Deed.Excluded excluded -> json.put("party", excluded.party());
            case Deed.Readmitted readmitted -> json.put("party", readmitted.party());
            case Deed.Approved approved -> json.put("note", approved.note()).put("agrees", approved.agrees());
            case Deed.OfChannel change -> {
                json.set("scope", codes(change.scope()));
                json.put("effective", change.effective().toString());
            }
            case Deed.Acknowledged acknowledged -> {}
            case Deed.Tried tried -> {}
            case Deed.Remedied remedied -> {}
            case Deed.Closed closed -> {}
        }
    }

    private static void raised(ObjectNode json, Deed.Raised raised) {
        json.put("to", raised.to()).put("count", raised.count());
        put(json, "against", raised.against());
        put(json, "procedure", raised.procedure());
        json.set("incidents", Json.strings(raised.about().incidents()));
        json.set("statements", Json.strings(raised.about().statements()));
        json.set("clauses", Json.strings(raised.about().clauses()));
    }

    /// Reads a note; a field that is missing or unknown is an error that names it.
    ///
    /// @throws IllegalArgumentException when it is no note
    public static Note read(JsonNode json) {
        return new Note(
                required(json, "id"),
                required(json, "from"),
                optional(json, "by"),
                optional(json, "body"),
                required(json, "channel"),
                deed(json),
                required(json, "words"),
                instant(json, "at"));
    }

    private static Deed deed(JsonNode json) {
        return switch (Coded.parse(NoteKind.class, required(json, "kind"))) {
            case RAISE ->
                new Deed.Raised(
                        caseId(json),
                        required(json, "to"),
                        optional(json, "against"),
                        new About(texts(json, "incidents"), texts(json, "statements"), texts(json, "clauses")),
                        count(json, 1),
                        optional(json, "procedure"));
            case ACKNOWLEDGE -> new Deed.Acknowledged(caseId(json));
            case ASK -> new Deed.Asked(caseId(json), codes(Detail.class, json, "wanted"));
            case INFORM -> new Deed.Informed(caseId(json), details(json));
            case ANSWER ->
                new Deed.Answered(
                        caseId(json),
                        Coded.parse(Answer.class, required(json, "answer")),
                        json.has("count") ? count(json, 1) : null);
            case ASSESS ->
                new Deed.Assessed(
                        caseId(json),
                        Coded.parse(Question.class, required(json, "question")),
                        Coded.parse(Outcome.class, required(json, "outcome")),
                        flag(json, "joint", false),
                        details(json));
            case TRY -> new Deed.Tried(caseId(json));
            case WARN -> new Deed.Warned(caseId(json), json.has("not_before") ? instant(json, "not_before") : null);
            case REMEDY -> new Deed.Remedied(caseId(json));
            case CLOSE -> new Deed.Closed(caseId(json));
            case REFER -> new Deed.Referred(caseId(json), required(json, "to"));
            case EXCLUDE -> new Deed.Excluded(caseId(json), required(json, "party"));
            case READMIT -> new Deed.Readmitted(caseId(json), required(json, "party"));
            case APPROVE -> new Deed.Approved(required(json, "note"), flag(json, "agrees", true));
            case SUSPEND -> new Deed.Suspended(codes(Scope.class, json, "scope"), instant(json, "effective"));
            case RESUME -> new Deed.Resumed(codes(Scope.class, json, "scope"), instant(json, "effective"));
            case WITHDRAW -> new Deed.Withdrawn(codes(Scope.class, json, "scope"), instant(json, "effective"));
        };
    }

    /// A lapse as JSON: `{"channel","case","step","nth","silent","since","due"}`.
    public static ObjectNode write(Lapse lapse) {
        var json = Json.object()
                .put("channel", lapse.channel())
                .put("case", lapse.caseId())
                .put("step", lapse.step())
                .put("nth", lapse.nth())
                .put("since", lapse.since().toString())
                .put("due", lapse.due().toString());
        json.set("silent", Json.strings(lapse.silent()));
        return json;
    }

    public static Lapse readLapse(JsonNode json) {
        return new Lapse(
                required(json, "channel"),
                caseId(json),
                required(json, "step"),
                json.path("nth").asInt(0),
                texts(json, "silent"),
                instant(json, "since"),
                instant(json, "due"));
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static JsonNode codes(Set<? extends Coded> set) {
        return Json.strings(set.stream().map(Coded::code).sorted().toList());
    }

    private static <E extends Enum<E> & Coded> Set<E> codes(Class<E> type, JsonNode json, String field) {
        var codes = EnumSet.noneOf(type);
        texts(json, field).forEach(code -> codes.add(Coded.parse(type, code)));
        return codes;
    }

    private static void details(ObjectNode json, Map<Detail, String> details) {
        for (Detail detail : Detail.values()) {
            put(json, detail.code(), details.get(detail));
        }
    }

    private static Map<Detail, String> details(JsonNode json) {
        var details = new EnumMap<Detail, String>(Detail.class);
        for (Detail detail : Detail.values()) {
            String told = optional(json, detail.code());
            if (told != null) {
                details.put(detail, told);
            }
        }
        return details;
    }

    private static String caseId(JsonNode json) {
        return required(json, "case");
    }

    private static int count(JsonNode json, int otherwise) {
        var value = json.get("count");
        if (value != null && !value.isInt()) {
            throw new IllegalArgumentException("expected a whole number in the field 'count', came " + value);
        }
        return value == null ? otherwise : value.asInt();
    }

    private static boolean flag(JsonNode json, String field, boolean otherwise) {
        var value = json.get(field);
        if (value != null && !value.isBoolean()) {
            throw new IllegalArgumentException("expected true or false in the field '" + field + "', came " + value);
        }
        return value == null ? otherwise : value.asBoolean();
    }

    private static Instant instant(JsonNode json, String field) {
        try {
            return Instant.parse(required(json, field));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected an instant such as 2016-10-03T17:00:00Z in the field '" + field + "', came "
                            + json.get(field),
                    e);
        }
    }

    private static List<String> texts(JsonNode json, String field) {
        var value = json.path(field);
        if (!value.isMissingNode() && !value.isArray()) {
            throw new IllegalArgumentException("expected a list of texts in the field '" + field + "', came " + value);
        }
        return Json.strings(value);
    }

    private static @Nullable String optional(JsonNode json, String field) {
        return json.has(field) ? required(json, field) : null;
    }

    private static String required(JsonNode json, String field) {
        var value = json.get(field);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("expected the text field '" + field + "'");
        }
        return value.asString();
    }
}
