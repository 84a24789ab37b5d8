// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.people.Session;
import tools.jackson.databind.JsonNode;

/// Reads a request as its description has it: the values that it names, each once, of the form that it gives, and no
/// others.
final class Asking {
    private static final int MAX_VALUE = 2_000;

    private Asking() {}

    static Ask read(Context context, OpenApi.Operation operation, OpenApi description, Optional<Session> session) {
        var values = new LinkedHashMap<String, String>();
        requireKnown(context.queryParamMap(), operation);
        for (var parameter : operation.parameters()) {
            find(context, parameter)
                    .ifPresentOrElse(
                            value -> values.put(parameter.name(), checked(parameter, value, description)), () -> {
                                if (parameter.required()) {
                                    throw RefusedException.malformed("the value '" + parameter.name() + "' is missing");
                                }
                            });
        }
        JsonNode body = description.takesBody(operation) ? body(context, operation, description) : Bodies.none(context);
        return new Ask(
                operation,
                values,
                body,
                session,
                Guard.token(context),
                Guard.caller(context),
                context.cookieMap(),
                Optional.ofNullable(context.queryString()).orElse(""));
    }

    private static void requireKnown(Map<String, List<String>> given, OpenApi.Operation operation) {
        Set<String> known = operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(OpenApi.Parameter::name)
                .collect(Collectors.toSet());
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw RefusedException.malformed("there is no value '" + name + "' here");
            }
            if (values.size() != 1) {
                throw RefusedException.malformed("the value '" + name + "' comes " + values.size() + " times");
            }
        });
    }

    private static Optional<String> find(Context context, OpenApi.Parameter parameter) {
        return parameter.in().equals("path")
                ? Optional.of(context.pathParam(parameter.name()))
                : Optional.ofNullable(context.queryParam(parameter.name()));
    }

    private static String checked(OpenApi.Parameter parameter, String value, OpenApi description) {
        if (value.length() > MAX_VALUE) {
            throw RefusedException.malformed("the value '" + parameter.name() + "' is too long");
        }
        Bodies.requirePlain(value);
        description.parameterFault(parameter, value).ifPresent(why -> {
            throw RefusedException.malformed(why);
        });
        return value;
    }

    private static JsonNode body(Context context, OpenApi.Operation operation, OpenApi description) {
        JsonNode body = Bodies.read(context);
        description.bodyFault(operation, body).ifPresent(why -> {
            throw RefusedException.malformed(why);
        });
        return body;
    }

    /// What a request is about, for the audit.
    static String about(Ask ask) {
        return ask.operation().parameters().stream()
                .filter(parameter -> parameter.in().equals("path"))
                .map(parameter -> ask.value(parameter.name()))
                .collect(Collectors.joining(" "));
    }
}
