// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.journal.StatementForm;
import org.truceline.model.Place;
import org.truceline.model.Quote;
import org.truceline.model.Site;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.When;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A statement being corrected, field by field. Every step leaves a statement that could have been read: its codes and
/// dates are valid, and the words of its quote, place and time stand in the report word for word.
public final class Correction {
    /// What may be set in words, and how.
    public static final String FIELDS =
            "quote, stance, act, means, polarity, modality; actor, target, via (several apart by ;);"
                    + " speaker.name, speaker.role, speaker.org, speaker.side; place; when.words, when.from, when.to;"
                    + " counts (killed:12; wounded:3..5:children; violations:20..). Nothing after = takes a field away";

    private static final List<String> SPEAKER = List.of("name", "role", "org", "side");
    private static final List<String> WHEN = List.of("words", "from", "to");
    private static final List<String> LISTS = List.of("actor", "target", "via");
    private static final List<String> FIXED = List.of("id", "reported", "rule");
    private static final List<String> WHOLE = List.of(
            "quote",
            "start",
            "end",
            "speaker",
            "via",
            "stance",
            "act",
            "means",
            "polarity",
            "modality",
            "actor",
            "target",
            "place",
            "when",
            "counts");

    private final StatementId id;
    private final String text;
    private final Function<String, List<Site>> sites;
    private Statement statement;

    /// @param text of the report
    /// @param sites the sites that a name may mean
    public Correction(Statement statement, String text, Function<String, List<Site>> sites) {
        this.id = statement.id();
        this.statement = statement;
        this.text = text;
        this.sites = sites;
    }

    /// The statement as it is now.
    public Statement statement() {
        return statement;
    }

    /// What a statement says, field by field, in the words that [#set] takes; a field that says nothing is empty.
    public static Map<String, String> words(Statement statement) {
        var json = StatementForm.write(statement);
        var words = new LinkedHashMap<String, String>();
        words.put("quote", statement.quote().words());
        List.of("stance", "act", "means", "polarity", "modality")
                .forEach(field -> words.put(field, json.path(field).asString("")));
        words.put("actor", String.join("; ", statement.actor()));
        words.put("target", String.join("; ", statement.target()));
        words.put("via", String.join("; ", statement.via()));
        SPEAKER.forEach(part ->
                words.put("speaker." + part, json.path("speaker").path(part).asString("")));
        words.put("place", json.path("place").path("words").asString(""));
        WHEN.forEach(
                part -> words.put("when." + part, json.path("when").path(part).asString("")));
        words.put("counts", statement.counts().stream().map(CountWords::of).collect(Collectors.joining("; ")));
        return words;
    }

    /// Sets one field, given as `field=value`.
    ///
    /// @throws CorrectionException naming the field and what was expected
    public void set(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new CorrectionException("expected FIELD=VALUE, found '" + assignment + "'");
        }
        String field = assignment.substring(0, equals).strip();
        String value = assignment.substring(equals + 1).strip();
        var json = StatementForm.write(statement);
        try {
            put(json, field, value);
        } catch (IllegalArgumentException e) {
            throw new CorrectionException(id + ", " + field + ": " + e.getMessage(), e);
        }
        accept(field, json);
    }

    /// Replaces the fields that a JSON object brings, each whole and in the form that `read` writes.
    public void replace(JsonNode fields) {
        if (!fields.isObject()) {
            throw new CorrectionException("expected a JSON object with the fields to correct");
        }
        var json = StatementForm.write(statement);
        for (var field : fields.properties()) {
            String name = field.getKey();
            if (FIXED.contains(name)) {
                if (name.equals("id") && !field.getValue().asString("").equals(id.toString())) {
                    throw new CorrectionException("this is the correction of " + field.getValue() + ", not of " + id);
                }
            } else if (WHOLE.contains(name)) {
                json.set(name, field.getValue());
            } else {
                throw new CorrectionException(
                        "there is no field '" + name + "'; expected one of " + String.join(", ", WHOLE));
            }
        }
        if (fields.has("quote") && !fields.has("start")) {
            putQuote(json, fields.path("quote").asString(""));
        }
        accept("the correction", json);
    }

    private void put(ObjectNode json, String field, String value) {
        if (field.startsWith("speaker.")) {
            putPart(json, "speaker", SPEAKER, field, value);
        } else if (field.startsWith("when.")) {
            putPart(json, "when", WHEN, field, value);
        } else if (LISTS.contains(field)) {
            var list = json.putArray(field);
            parts(value).forEach(list::add);
        } else if (field.equals("quote")) {
            putQuote(json, value);
        } else if (field.equals("counts")) {
            var counts = json.putArray("counts");
            parts(value).forEach(count -> counts.add(CountWords.parse(count)));
        } else if (field.equals("place") && !value.isEmpty()) {
            json.set("place", StatementForm.writePlace(new Place(value, sites.apply(value))));
        } else if (List.of("place", "when", "means", "speaker").contains(field) && value.isEmpty()) {
            json.remove(field);
        } else if (List.of("stance", "act", "means", "polarity", "modality").contains(field)) {
            json.put(field, value);
        } else {
            throw new IllegalArgumentException("there is no such field; expected one of " + FIELDS);
        }
    }

    private static void putPart(ObjectNode json, String whole, List<String> parts, String field, String value) {
        String part = field.substring(whole.length() + 1);
        if (!parts.contains(part)) {
            throw new IllegalArgumentException(
                    "there is no such field; expected " + whole + "." + String.join(", " + whole + ".", parts));
        }
        var object = json.path(whole).isObject() ? (ObjectNode) json.path(whole) : json.putObject(whole);
        if (value.isEmpty()) {
            object.remove(part);
        } else {
            object.put(part, value);
        }
        if (object.isEmpty()) {
            json.remove(whole);
        } else if (whole.equals("when") && !object.has("words")) {
            object.put("words", value);
        }
    }

    private static Stream<String> parts(String value) {
        return Stream.of(value.split(";", -1)).map(String::strip).filter(part -> !part.isEmpty());
    }

    /// Finds the words in the report: of several places, the one nearest to the first quote.
    private void putQuote(ObjectNode json, String words) {
        int near = text.offsetByCodePoints(0, statement.quote().start());
        int after = words.isEmpty() ? -1 : text.indexOf(words, near);
        int before = words.isEmpty() ? -1 : text.lastIndexOf(words, near);
        if (after < 0 && before < 0) {
            throw new CorrectionException(id + ", quote: these words do not stand in the report: '" + words + "'");
        }
        boolean takeBefore = after < 0 || (before >= 0 && near - before < after - near);
        int from = takeBefore ? before : after;
        var quote = Quote.of(text, from, from + words.length());
        json.put("quote", quote.words()).put("start", quote.start()).put("end", quote.end());
    }

    private void accept(String field, ObjectNode json) {
        json.put("rule", "review");
        Statement next;
        try {
            next = StatementForm.read(json);
        } catch (JacksonException | DateTimeException e) {
            throw new CorrectionException(
                    id + ", " + field
                            + ": expected a time like 2016-09-12 or 2016-09-12T18:45, or a value of its kind: "
                            + e.getMessage(),
                    e);
        } catch (IllegalArgumentException e) {
            throw new CorrectionException(id + ", " + field + ": " + e.getMessage(), e);
        }
        requireStanding(field, next);
        statement = next;
    }

    /// Words that were not there before must be words of the report.
    private void requireStanding(String field, Statement next) {
        if (!next.quote().standsIn(text)) {
            throw new CorrectionException(id + ", " + field + ": the quote does not stand in the report at "
                    + next.quote().start() + ": '" + next.quote().words() + "'");
        }
        var place = Optional.ofNullable(next.place()).map(Place::words);
        var when = Optional.ofNullable(next.when()).map(When::words);
        requireWords(field, place, Optional.ofNullable(statement.place()).map(Place::words));
        requireWords(field, when, Optional.ofNullable(statement.when()).map(When::words));
        var given = next.when();
        if (given != null
                && given.from() != null
                && given.to() != null
                && given.span(ZoneOffset.UTC).isEmpty()) {
            throw new CorrectionException(id + ", " + field + ": the time ends before it begins");
        }
    }

    private void requireWords(String field, Optional<String> words, Optional<String> before) {
        if (words.isPresent() && !words.equals(before) && !text.contains(words.get())) {
            throw new CorrectionException(
                    id + ", " + field + ": these words do not stand in the report: '" + words.get() + "'");
        }
    }
}
