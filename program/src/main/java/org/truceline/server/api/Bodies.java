// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpException;
import org.truceline.journal.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the body of a request, strictly: JSON in UTF-8 (RFC 8259), each key once (RFC 7493 section 2.3), nothing after
/// it, no control characters and no half characters, within limits that no honest form comes near.
final class Bodies {
    static final int MAX_BYTES = 256 << 10;

    private static final int MAX_DEPTH = 12;
    private static final int MAX_NUMBER = 20;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .maxStringLength(MAX_BYTES)
                            .maxNameLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Bodies() {}

    static JsonNode read(Context context) {
        requireJson(context);
        byte[] bytes = bytes(context);
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            JsonNode tree =
                    STRICT.readTree(decoder.decode(ByteBuffer.wrap(bytes)).toString());
            requirePlain(tree);
            return tree;
        } catch (CharacterCodingException e) {
            throw new RefusedException(400, "Not as described", "the body is not UTF-8", e);
        } catch (JacksonException e) {
            throw new RefusedException(400, "Not as described", "the body: " + e.getOriginalMessage(), e);
        }
    }

    /// No body at all, for what takes none.
    static JsonNode none(Context context) {
        if (some(context, 1).length > 0) {
            throw RefusedException.malformed("this takes no body");
        }
        return Json.object();
    }

    private static void requireJson(Context context) {
        String type =
                String.valueOf(context.contentType()).toLowerCase(Locale.ROOT).replace(" ", "");
        if (!type.equals("application/json") && !type.equals("application/json;charset=utf-8")) {
            throw new RefusedException(415, "Not JSON", "the body is application/json, this says " + type);
        }
        if (context.header("Content-Encoding") != null) {
            throw new RefusedException(415, "Not plain", "the body comes as it is, without Content-Encoding");
        }
    }

    private static byte[] bytes(Context context) {
        if (context.req().getContentLengthLong() > MAX_BYTES) {
            throw tooLarge(context);
        }
        byte[] bytes = some(context, MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(context);
        }
        return bytes;
    }

    private static RefusedException tooLarge(Context context) {
        Remainder.passOver(context);
        return new RefusedException(413, "Too large", "a body has at most " + MAX_BYTES + " bytes");
    }

    /// What comes, up to so many bytes; a line that breaks off, or chunks that are none, is the sender's fault.
    private static byte[] some(Context context, int most) {
        try {
            return context.req().getInputStream().readNBytes(most);
        } catch (IOException | HttpException.RuntimeException e) {
            throw new RefusedException(
                    400, "Not as described", "the body breaks off or is not what its headers say", e);
        }
    }

    private static void requirePlain(JsonNode node) {
        if (node.isString()) {
            requirePlain(node.asString());
        }
        node.properties().forEach(field -> requirePlain(field.getKey()));
        node.values().forEach(Bodies::requirePlain);
    }

    static void requirePlain(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (isHalf || (Character.isISOControl(c) && c != '\n' && c != '\t') || (c & 0xFFFE) == 0xFFFE) {
                throw RefusedException.malformed("a text holds U+%04X, which is no character of a text".formatted(c));
            }
        }
    }
}
