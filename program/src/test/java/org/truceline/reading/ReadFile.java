// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Coded;
import org.truceline.model.Moment;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file of reports, one JSON object a line, and writes the statements in the form of the labelled reports.
final class ReadFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadFile() {}

    public static void main(String[] args) throws IOException {
        var reader = Reader.standard();
        try (var out = new PrintStream(Files.newOutputStream(Path.of(args[1])), false, StandardCharsets.UTF_8)) {
            for (String line : Files.readAllLines(Path.of(args[0]))) {
                if (!line.isBlank()) {
                    var node = JSON.readTree(line);
                    out.println(line(node.get("id").asString(), reader.read(report(node))));
                }
            }
        }
    }

    static Report report(JsonNode node) {
        var kind = node.has("kind")
                ? Coded.parse(ReportKind.class, node.get("kind").asString())
                : ReportKind.ARTICLE;
        return Report.of(
                kind,
                "labelled",
                node.get("id").asString(),
                LocalDate.parse(node.get("published").asString()),
                node.get("publisher").asString(),
                node.get("text").asString(),
                "labelled.jsonl",
                1);
    }

    static String line(String id, List<Statement> statements) {
        var doc = new LinkedHashMap<String, Object>();
        doc.put("id", id);
        doc.put("statements", statements.stream().map(ReadFile::statement).toList());
        return JSON.writeValueAsString(doc);
    }

    private static Map<String, @Nullable Object> statement(Statement s) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("quote", s.quote().words());
        out.put("start", s.quote().start());
        out.put("end", s.quote().end());
        out.put("speaker", s.speaker() == null ? null : speaker(s));
        out.put("stance", s.stance().code());
        out.put("act", s.act().code());
        var means = s.means();
        if (means != null) {
            out.put("means", means.code());
        }
        out.put("polarity", s.polarity().code());
        out.put("modality", s.modality().code());
        out.put("actor", s.actor());
        out.put("target", s.target());
        var place = s.place();
        if (place != null) {
            out.put("place", place.words());
        }
        var when = s.when();
        if (when != null) {
            var w = new LinkedHashMap<String, Object>();
            put(w, "from", moment(when.from()));
            put(w, "to", moment(when.to()));
            w.put("words", when.words());
            out.put("when", w);
        }
        if (!s.counts().isEmpty()) {
            out.put("counts", counts(s));
        }
        if (!s.via().isEmpty()) {
            out.put("via", s.via());
        }
        out.put("rule", s.rule());
        return out;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static @Nullable String moment(@Nullable Moment moment) {
        return switch (moment) {
            case null -> null;
            case Moment.Day day -> day.date().toString();
            case Moment.Minute minute -> minute.time().toString();
        };
    }

    private static Map<String, Object> speaker(Statement s) {
        var out = new LinkedHashMap<String, Object>();
        var speaker = s.speaker();
        if (speaker != null) {
            put(out, "name", speaker.name());
            put(out, "role", speaker.role());
            put(out, "org", speaker.org());
            put(out, "side", speaker.side());
        }
        return out;
    }

    private static List<Map<String, Object>> counts(Statement s) {
        var out = new ArrayList<Map<String, Object>>();
        for (var count : s.counts()) {
            var c = new LinkedHashMap<String, Object>();
            c.put("of", count.of().code());
            put(c, "who", count.who());
            put(c, "min", count.min());
            put(c, "max", count.max());
            out.add(c);
        }
        return out;
    }
}
