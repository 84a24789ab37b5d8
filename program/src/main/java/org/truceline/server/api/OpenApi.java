// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.truceline.journal.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API (OpenAPI 3.1): which operations there are, and what a request and an answer of each look
/// like. Requests are held against it at run time, answers in the tests.
public final class OpenApi {
    private static final String BASE = "https://truceline.invalid/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final String BODY = "/requestBody/content/application~1json/schema";
    private static final int TOLD = 5;

    private final String yaml;
    private final JsonNode tree;
    private final List<Operation> operations;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /// One method of one path.
    ///
    /// @param id the name of the deed in the table of rights
    /// @param method in capitals
    /// @param pointer JSON pointer to it in the description
    /// @param isProtected whether it shows what is not everybody's: each look is in the audit
    public record Operation(
            String id, String method, String path, String pointer, List<Parameter> parameters, boolean isProtected) {
        public Operation {
            parameters = List.copyOf(parameters);
        }

        /// Whether it may change anything.
        public boolean writes() {
            return !method.equals("GET");
        }
    }

    /// @param in `path` or `query`
    public record Parameter(String name, String in, boolean required, boolean isNumber, String pointer) {}

    private OpenApi(String yaml, JsonNode tree) {
        this.yaml = yaml;
        this.tree = tree;
        this.operations = readOperations();
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, Json.line(tree))));
    }

    /// The description that comes with the program.
    public static OpenApi load() {
        try (InputStream in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.yaml"))) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            return new OpenApi(yaml, new JsonMapper().valueToTree(loaded));
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the program cannot be read", e);
        }
    }

    public String yaml() {
        return yaml;
    }

    public JsonNode tree() {
        return tree;
    }

    public List<Operation> operations() {
        return operations;
    }

    private List<Operation> readOperations() {
        var out = new ArrayList<Operation>();
        for (var path : tree.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    out.add(operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return List.copyOf(out);
    }

    private Operation operation(String path, String method, JsonNode node) {
        String pointer = "/paths/" + escape(path) + "/" + method;
        var parameters = new ArrayList<Parameter>();
        for (int i = 0; i < node.path("parameters").size(); i++) {
            String at = pointer + "/parameters/" + i;
            String ref = node.path("parameters").path(i).path("$ref").asString("");
            if (!ref.isEmpty()) {
                at = ref.substring(1);
            }
            JsonNode parameter = tree.at(at);
            if (parameter.path("in").asString().equals("header")) {
                continue; // The same for every change: the guard's.
            }
            parameters.add(new Parameter(
                    parameter.path("name").asString(),
                    parameter.path("in").asString(),
                    parameter.path("required").asBoolean(false),
                    parameter.path("schema").path("type").asString("").equals("integer"),
                    at + "/schema"));
        }
        String id = node.path("operationId").asString();
        return new Operation(
                id,
                method.toUpperCase(Locale.ROOT),
                path,
                pointer,
                parameters,
                node.path("x-protected").asBoolean(false));
    }

    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /// Whether an operation takes a body.
    public boolean takesBody(Operation operation) {
        return !tree.at(operation.pointer() + BODY).isMissingNode();
    }

    /// What is wrong with a body, in words for whoever sent it; empty when nothing is.
    public Optional<String> bodyFault(Operation operation, JsonNode body) {
        return fault(operation.pointer() + BODY, body, "body");
    }

    /// What is wrong with the value of a parameter.
    public Optional<String> parameterFault(Parameter parameter, String value) {
        JsonNode node = parameter.isNumber() && value.matches("-?[0-9]{1,15}")
                ? Json.array().add(Long.parseLong(value)).get(0)
                : Json.array().add(value).get(0);
        return fault(parameter.pointer(), node, parameter.name());
    }

    /// What is wrong with an answer; empty when it is described and as described.
    ///
    /// @param type without parameters
    public Optional<String> answerFault(Operation operation, int status, String type, Optional<JsonNode> body) {
        String responses = operation.pointer() + "/responses/";
        String key = tree.at(responses + status).isMissingNode() ? "default" : Integer.toString(status);
        String at = responses + key;
        String ref = tree.at(at).path("$ref").asString("");
        JsonNode content = tree.at(ref.isEmpty() ? at : ref.substring(1)).path("content");
        if (tree.at(at).isMissingNode()) {
            return Optional.of("status " + status + " is not described");
        }
        if (body.isEmpty()) {
            return Optional.empty();
        }
        if (!content.has(type)) {
            return Optional.of("status " + status + " with " + type + " is not described");
        }
        String schema = (ref.isEmpty() ? at : ref.substring(1)) + "/content/" + escape(type) + "/schema";
        return fault(schema, body.get(), "answer");
    }

    private Optional<String> fault(String pointer, JsonNode value, String name) {
        var schema =
                schemas.computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(BASE + "#" + percent(at))));
        List<Error> errors = schema.validate(value);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(errors.stream()
                        .limit(TOLD)
                        .map(error -> name + error.getInstanceLocation() + ": " + error.getMessage())
                        .collect(Collectors.joining("; ")));
    }

    /// Braces do not stand in the fragment of an address as they are (RFC 3986 section 3.5).
    private static String percent(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }
}
