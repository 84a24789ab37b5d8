// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON trees and their one canonical byte form (RFC 8785).
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static JsonNode parse(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    /// The tree on one line, fields in the order in which they were put.
    public static String line(JsonNode tree) {
        return MAPPER.writeValueAsString(tree);
    }

    /// The bytes of RFC 8785: no spaces, names sorted, numbers and strings in one form.
    public static byte[] canonical(JsonNode tree) {
        try {
            return new JsonCanonicalizer(line(tree).getBytes(StandardCharsets.UTF_8)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("a tree that Jackson wrote is JSON", e);
        }
    }

    static ArrayNode strings(Iterable<String> values) {
        var array = array();
        values.forEach(array::add);
        return array;
    }

    /// A text that comes up again and again, like a name: the same characters are the same object, however often a
    /// record has them.
    static String shared(JsonNode text) {
        return text.asString().intern();
    }

    static List<String> strings(JsonNode array) {
        return list(array, JsonNode::asString);
    }

    /// Texts that come up again and again.
    static List<String> sharedStrings(JsonNode array) {
        return list(array, Json::shared);
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        return StreamSupport.stream(array.spliterator(), false).map(element).toList();
    }
}
