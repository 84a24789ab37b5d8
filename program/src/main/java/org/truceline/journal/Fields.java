// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the fields of a JSON object that somebody may have written by hand: what is missing or of another form is an
/// error that names the field and what was expected there.
///
/// @param path of the object in its file, for the error; empty for the whole
record Fields(JsonNode json, String path) {
    static Fields of(JsonNode json) {
        return new Fields(json, "");
    }

    String text(String field) {
        var value = json.get(field);
        if (value == null || !value.isString()) {
            throw expected(field, "a text");
        }
        return value.asString();
    }

    String text(String field, String otherwise) {
        return json.has(field) ? text(field) : otherwise;
    }

    @Nullable
    String maybe(String field) {
        return json.has(field) ? text(field) : null;
    }

    int whole(String field, int otherwise) {
        if (!json.has(field)) {
            return otherwise;
        }
        if (!json.get(field).isInt()) {
            throw expected(field, "a whole number");
        }
        return json.get(field).asInt();
    }

    double number(String field) {
        if (!json.path(field).isNumber()) {
            throw expected(field, "a number");
        }
        return json.get(field).asDouble();
    }

    double number(String field, double otherwise) {
        return json.has(field) ? number(field) : otherwise;
    }

    boolean flag(String field) {
        if (json.has(field) && !json.get(field).isBoolean()) {
            throw expected(field, "true or false");
        }
        return json.path(field).asBoolean(false);
    }

    Instant instant(String field) {
        String said = text(field);
        try {
            return Instant.parse(said);
        } catch (DateTimeException e) {
            throw expected(field, "an instant such as 2016-09-19T07:00:00Z", e);
        }
    }

    @Nullable
    Duration length(String field) {
        String said = maybe(field);
        try {
            return said == null ? null : Duration.parse(said);
        } catch (DateTimeException e) {
            throw expected(field, "a length of time such as PT30M", e);
        }
    }

    Fields object(String field) {
        if (!json.path(field).isObject()) {
            throw expected(field, "an object");
        }
        return new Fields(json.get(field), path + field + "/");
    }

    Optional<Fields> find(String field) {
        return json.has(field) ? Optional.of(object(field)) : Optional.empty();
    }

    <T> List<T> list(String field, Function<Fields, T> element) {
        return elements(field).map(element).toList();
    }

    List<String> texts(String field) {
        return elements(field)
                .map(item -> {
                    if (!item.json().isString()) {
                        throw new IllegalArgumentException("expected a text at '" + item.path() + "'");
                    }
                    return item.json().asString();
                })
                .toList();
    }

    private java.util.stream.Stream<Fields> elements(String field) {
        if (!json.has(field)) {
            return java.util.stream.Stream.empty();
        }
        if (!json.get(field).isArray()) {
            throw expected(field, "a list");
        }
        return java.util.stream.IntStream.range(0, json.get(field).size())
                .mapToObj(i -> new Fields(json.get(field).get(i), path + field + "/" + i + "/"));
    }

    IllegalArgumentException expected(String field, String what) {
        return new IllegalArgumentException("expected " + what + " in '" + path + field + "'"
                + (json.has(field) ? ", got " + Json.line(json.get(field)) : ", it is missing"));
    }

    private IllegalArgumentException expected(String field, String what, DateTimeException why) {
        var fault = expected(field, what);
        fault.initCause(why);
        return fault;
    }
}
