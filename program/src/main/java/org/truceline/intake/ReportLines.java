// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON lines, one report each: `{"id", "kind", "published", "publisher", "text"}`. Other fields are let be.
final class ReportLines {
    private final Path file;
    private final Defaults defaults;
    private final JsonMapper json = new JsonMapper();

    ReportLines(Path file, Defaults defaults) {
        this.file = file;
        this.defaults = defaults;
    }

    void take(InputStream in, Consumer<Item> sink) throws IOException {
        var lines = new LineReader(in, Intake.MAX_REPORT_BYTES);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (lines.tooLong()) {
                sink.accept(rejected(
                        lines.number(),
                        "expected a line of at most " + Intake.MAX_REPORT_BYTES + " bytes, this is longer"));
            } else if (line.get().length > 0) {
                sink.accept(item(line.get(), lines.number()));
            }
        }
    }

    private Item item(byte[] line, long number) {
        try {
            String text = Utf8.decode(line);
            return text.isBlank() ? rejected(number, "expected a report, the line is blank") : parse(text, number);
        } catch (CharConversionException e) {
            return rejected(number, "expected text in UTF-8: " + e.getMessage());
        }
    }

    private Item parse(String line, long number) {
        try {
            var node = json.readTree(line);
            if (!node.isObject()) {
                return rejected(number, "expected a JSON object, got " + node.getNodeType());
            }
            return new Item.Prose(report(node, number));
        } catch (JacksonException e) {
            var at = e.getLocation();
            String column = at == null ? "" : "column " + at.getColumnNr() + ": ";
            return rejected(number, column + "expected a JSON object: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return rejected(number, String.valueOf(e.getMessage()));
        }
    }

    private Report report(JsonNode node, long number) {
        var published = text(node, "published")
                .map(ProseFile::date)
                .or(defaults::published)
                .orElseThrow(() -> missing("published"));
        var publisher = text(node, "publisher").or(defaults::publisher).orElseThrow(() -> missing("publisher"));
        var kind = text(node, "kind").map(ProseFile::kind).orElse(ReportKind.ARTICLE);
        String name = text(node, "id").orElseThrow(() -> missing("id"));
        String words = text(node, "text").orElseThrow(() -> missing("text"));
        String leaf = String.valueOf(file.getFileName());
        return Report.of(kind, "reports", name, published, publisher, words, leaf, Math.toIntExact(number));
    }

    private static Optional<String> text(JsonNode node, String field) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() || value.asString().isBlank()) {
            throw new IllegalArgumentException("expected '" + field + "' to be text, got " + value);
        }
        String words = value.asString();
        if (!Utf8.isText(words)) {
            throw new IllegalArgumentException("expected '" + field + "' to be text, it holds half a surrogate pair");
        }
        return Optional.of(words);
    }

    private static IllegalArgumentException missing(String field) {
        return new IllegalArgumentException("expected the field '" + field + "', it is missing");
    }

    private Item.Rejected rejected(long line, String reason) {
        return new Item.Rejected(file.toString(), line, reason);
    }
}
