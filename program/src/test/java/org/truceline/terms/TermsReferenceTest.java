// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document of the terms language keeps what it says: its examples load, and its list of keys is that of the
/// schema.
///
/// `-Dgolden.write=true` writes the list anew.
class TermsReferenceTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "terms-language.md");
    private static final String BEGIN = "<!-- keys: made from the schema by TermsReferenceTest -->\n";
    private static final String END = "<!-- end of keys -->";
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DURATION = Pattern.compile("^duration:\n(?: .*\n)+", Pattern.MULTILINE);

    @Test
    void every_example_of_the_document_loads() throws IOException {
        var examples = new ArrayList<String>();
        var found = EXAMPLE.matcher(Files.readString(DOCUMENT));
        while (found.find()) {
            examples.add(found.group(1));
        }
        assertThat(examples).hasSizeGreaterThan(7);
        String whole = examples.getFirst();
        assertThat(faults(whole)).isEmpty();
        var all = new StringBuilder(whole);
        for (String more : examples.subList(1, examples.size())) {
            if (more.startsWith("duration:")) {
                assertThat(faults(DURATION.matcher(whole).replaceFirst(more)))
                        .as(more)
                        .isEmpty();
            } else if (more.startsWith("  - ")) {
                assertThat(faults(whole + more)).as(more).isEmpty();
                all.insert(whole.length(), more);
            } else {
                all.append(more);
            }
        }
        assertThat(faults(all.toString())).isEmpty();
    }

    @Test
    void every_scenario_that_the_table_of_elements_names_is_in_the_book() throws IOException {
        var book = new StringBuilder();
        try (var files = Files.walk(Path.of("src", "test", "java", "org", "truceline"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                book.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        var named = Pattern.compile("\\b([A-Z][0-9]{2})\\b(?!_)|`(\\w+Test)`")
                .matcher(Files.readString(Path.of("..", "docs", "terms-elements.md")));
        int found = 0;
        while (named.find()) {
            String wanted = named.group(2) == null
                    ? "void " + named.group(1).toLowerCase(Locale.ROOT) + "_"
                    : named.group(2) + ".java";
            assertThat(book.indexOf(wanted)).as(named.group()).isNotNegative();
            found++;
        }
        assertThat(found).isGreaterThan(120);
    }

    private static List<TermsFault> faults(String yaml) {
        return switch (Terms.read(yaml, "document")) {
            case TermsResult.Loaded loaded -> List.of();
            case TermsResult.Faulty faulty -> faulty.faults();
        };
    }

    @Test
    void the_list_of_keys_is_that_of_the_schema() throws IOException {
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END);
        String keys = keys();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, document.substring(0, from) + keys + document.substring(to));
            document = Files.readString(DOCUMENT);
            to = document.indexOf(END);
        }
        assertThat(document.substring(from, to)).isEqualTo(keys);
    }

    private static String keys() throws IOException {
        try (InputStream in = Objects.requireNonNull(Terms.class.getResourceAsStream("terms.schema.json"))) {
            JsonNode schema = JsonMapper.shared().readTree(in);
            var text = new StringBuilder("\nA key in bold is required.\n");
            table(text, "the file", schema);
            schema.path("properties").propertyStream().forEach(p -> nested(text, p.getKey(), p.getValue()));
            schema.path("$defs").propertyStream().forEach(p -> nested(text, p.getKey(), p.getValue()));
            return text.append('\n').toString();
        }
    }

    /// A table for a mapping, or for the entries of a list of mappings, and for what lies below.
    private static void nested(StringBuilder text, String path, JsonNode rule) {
        JsonNode mapping = rule.has("properties") ? rule : rule.path("items");
        if (mapping.has("properties")) {
            table(text, "`" + path + "`", mapping);
            mapping.path("properties")
                    .propertyStream()
                    .forEach(p -> nested(text, path + "." + p.getKey(), p.getValue()));
        } else if (rule.has("enum")) {
            text.append("\n### `")
                    .append(path)
                    .append("`\n\n")
                    .append(values(rule))
                    .append('\n');
        }
    }

    private static void table(StringBuilder text, String title, JsonNode mapping) {
        var required = StreamSupport.stream(mapping.path("required").spliterator(), false)
                .map(n -> n.asString(""))
                .toList();
        text.append("\n### ").append(title).append("\n\n| key | holds |\n| --- | --- |\n");
        mapping.path("properties")
                .propertyStream()
                .forEach(p -> text.append("| ")
                        .append(required.contains(p.getKey()) ? "**`" + p.getKey() + "`**" : "`" + p.getKey() + "`")
                        .append(" | ")
                        .append(holds(p.getValue()))
                        .append(" |\n"));
    }

    private static String holds(JsonNode rule) {
        String said = rule.path("description").asString("");
        String type = type(rule);
        return (type + (said.isEmpty() || type.isEmpty() ? "" : ": ") + said).replace("|", "\\|");
    }

    private static String type(JsonNode rule) {
        if (rule.has("$ref")) {
            return rule.path("$ref").asString("").replace("#/$defs/", "");
        }
        if (rule.has("enum")) {
            return values(rule);
        }
        return switch (rule.path("type").asString("")) {
            case "array" -> "list of " + (type(rule.path("items")).isEmpty() ? "entries" : type(rule.path("items")));
            case "object" -> "mapping";
            case "string" -> "text";
            case "boolean" -> "true or false";
            case "integer" -> "whole number";
            case "number" -> "number";
            default -> "";
        };
    }

    private static String values(JsonNode rule) {
        return StreamSupport.stream(rule.path("enum").spliterator(), false)
                .map(n -> "`" + n.asString("") + "`")
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
