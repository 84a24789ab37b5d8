// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The check of a tree against `terms.schema.json`, with faults in the words of whoever writes terms.
final class SchemaCheck {
    private static final int SHOWN = 12;

    private static final Schema SCHEMA = load();

    private SchemaCheck() {}

    static void check(YamlTree tree, Faults faults) {
        var errors = SCHEMA.validate(tree.root());
        var misspelt = misspelt(errors);
        for (Error error : errors) {
            boolean told = error.getKeyword().equals("required")
                    && misspelt.contains(YamlTree.child(pointer(error.getInstanceLocation()), error.getProperty()));
            if (!told) {
                report(error, tree, faults);
            }
        }
    }

    /// The keys that unknown ones were meant to be: who is told of the misspelt one knows that it is missing.
    private static Set<String> misspelt(List<Error> errors) {
        return errors.stream()
                .filter(e -> e.getKeyword().equals("additionalProperties"))
                .flatMap(e -> Nearest.to(e.getProperty(), allowedKeys(e)).stream()
                        .map(meant -> YamlTree.child(pointer(e.getInstanceLocation()), meant)))
                .collect(Collectors.toSet());
    }

    private static void report(Error error, YamlTree tree, Faults faults) {
        String path = pointer(error.getInstanceLocation());
        var at = tree.of(path);
        JsonNode rule = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(error, path, tree, faults);
            case "required" ->
                faults.add(at, path, "the key '" + error.getProperty() + "' in " + where(path), "none", null);
            case "enum" -> {
                var allowed = texts(rule);
                var meant = Nearest.to(error.getInstanceNode().asString(""), allowed);
                faults.add(at, path, "one of " + list(allowed), came(error), meant.orElse(null));
            }
            case "type" -> faults.add(at, path, describe(rule), came(error), null);
            case "pattern" -> faults.add(at, path, form(rule.asString("")), came(error), null);
            default -> faults.add(at, path, limit(error), came(error), null);
        }
    }

    private static void unknownKey(Error error, String path, YamlTree tree, Faults faults) {
        String key = error.getProperty();
        var allowed = allowedKeys(error);
        String below = YamlTree.child(path, key);
        var meant = Nearest.to(key, allowed);
        faults.add(
                tree.ofKey(below),
                below,
                "a key of " + where(path) + (meant.isEmpty() ? ": " + list(allowed) : "") + quotes(key),
                "'" + key + "'",
                meant.orElse(null));
    }

    /// A hint where the rest of a text after its comma was taken for a key.
    private static String quotes(String key) {
        return key.contains(" ") ? " (or quotes around a text that has a comma)" : "";
    }

    /// The keys that the schema names beside the `additionalProperties` that failed.
    private static List<String> allowedKeys(Error error) {
        String place = error.getSchemaLocation().getFragment().toString();
        JsonNode rules = SCHEMA.getSchemaNode().at(place.substring(0, place.lastIndexOf('/')));
        return List.copyOf(rules.path("properties").propertyNames());
    }

    private static String where(String path) {
        if (path.isEmpty()) {
            return "the agreement";
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        String before = path.substring(0, path.lastIndexOf('/'));
        return last.chars().allMatch(Character::isDigit)
                ? "an entry of '" + before.substring(before.lastIndexOf('/') + 1) + "'"
                : "'" + last + "'";
    }

    private static String describe(JsonNode type) {
        return type.isArray()
                ? texts(type).stream().map(SchemaCheck::kind).collect(Collectors.joining(" or "))
                : kind(type.asString(""));
    }

    private static String kind(String type) {
        return switch (type) {
            case "string" -> "text";
            case "object" -> "a mapping";
            case "array" -> "a list";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    private static String form(String pattern) {
        return switch (pattern) {
            case "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" -> "a date YYYY-MM-DD";
            case "^[A-Z]{2}$" -> "a country code of two capitals";
            case "^[A-Za-z0-9][A-Za-z0-9_.-]*$" -> "an id of letters, digits, hyphens, underscores and dots";
            case "^([01][0-9]|2[0-3]):[0-5][0-9]$" -> "a time of day HH:MM";
            case "^[A-Za-z0-9][A-Za-z0-9_-]*\\.(geojson|json)$" ->
                "the name of a .geojson file in the folder of the terms, without folders";
            case "^[0-9a-f]{64}$" -> "a SHA-256 hash of 64 hexadecimal digits in lower case";
            default -> pattern.startsWith("^(P") ? "a length of time such as PT48H, P7D or P6M" : "the form " + pattern;
        };
    }

    private static String limit(Error error) {
        String bound = error.getSchemaNode().toString();
        return switch (error.getKeyword()) {
            case "minimum" -> "at least " + bound;
            case "exclusiveMinimum" -> "more than " + bound;
            case "maxLength" -> "at most " + bound + " characters";
            case "minLength" -> "some text";
            case "minItems" -> "at least " + bound + (bound.equals("1") ? " entry" : " entries");
            case "maxItems" -> "at most " + bound + " entries";
            case "minProperties" -> "at least " + bound + " key";
            case "const" -> bound;
            default -> error.getKeyword() + " " + bound;
        };
    }

    private static String came(Error error) {
        JsonNode node = error.getInstanceNode();
        if (node.isArray()) {
            return "a list of " + node.size();
        }
        if (node.isObject()) {
            return "a mapping with " + (node.isEmpty() ? "nothing" : list(List.copyOf(node.propertyNames())));
        }
        return node.isString() ? "'" + node.asString("") + "'" : node.isNull() ? "nothing" : node.toString();
    }

    private static String list(List<String> words) {
        String shown = words.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return words.size() > SHOWN ? shown + ", ... (" + words.size() + ")" : shown;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(n -> n.asString(""))
                .toList();
    }

    private static String pointer(NodePath path) {
        var pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append(YamlTree.child("", path.getName(i)));
        }
        return pointer.toString();
    }

    private static Schema load() {
        try (InputStream in = Objects.requireNonNull(SchemaCheck.class.getResourceAsStream("terms.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the program cannot be read", e);
        }
    }
}
