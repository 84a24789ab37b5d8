// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.ogc;

import java.util.List;
import org.truceline.journal.Json;
import org.truceline.publishing.FeatureCollection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The description of the features interface in OpenAPI 3.0, which the standard's conformance class names (OGC
/// 17-069r4, 9). Parameters stand in it with the bounds that [OgcQuery] holds to.
final class OgcDescription {
    private static final String OK = "200";

    private OgcDescription() {}

    static ObjectNode of(String base, String title, List<FeatureCollection> collections) {
        var api = Json.object().put("openapi", "3.0.3");
        api.putObject("info")
                .put("title", title)
                .put("version", "1.0.0")
                .put("description", "Incidents and zones on record (OGC API Features).");
        api.putArray("servers").addObject().put("url", base);
        var paths = api.putObject("paths");
        get(paths, "/", "landing", "Landing page", OgcDocuments.JSON);
        get(paths, "/conformance", "conformance", "Parts of the standard that hold here", OgcDocuments.JSON);
        get(paths, "/collections", "collections", "All collections", OgcDocuments.JSON);
        for (FeatureCollection collection : collections) {
            describe(paths, collection);
        }
        return api;
    }

    private static void describe(ObjectNode paths, FeatureCollection collection) {
        String id = collection.id();
        String home = "/collections/" + id;
        get(paths, home, "describe-" + id, collection.title(), OgcDocuments.JSON);
        var parameters = get(paths, home + "/items", "list-" + id, collection.description(), OgcDocuments.GEO_JSON);
        number(parameters, "limit", 1, OgcQuery.DEFAULT_LIMIT).put("maximum", OgcQuery.MAX_LIMIT);
        number(parameters, "offset", 0, 0);
        box(parameters);
        query(parameters, "datetime").put("type", "string");
        collection.queryables().forEach(name -> query(parameters, name).put("type", "string"));
        var one = get(
                paths,
                home + "/items/{featureId}",
                "get-" + id,
                "One of: " + collection.title(),
                OgcDocuments.GEO_JSON);
        one.addObject()
                .put("name", "featureId")
                .put("in", "path")
                .put("required", true)
                .putObject("schema")
                .put("type", "string");
    }

    private static void box(ArrayNode parameters) {
        var box = query(parameters, "bbox")
                .put("type", "array")
                .put("minItems", 4)
                .put("maxItems", 6);
        box.putObject("items").put("type", "number");
        ((ObjectNode) parameters.get(parameters.size() - 1))
                .put("style", "form")
                .put("explode", false);
    }

    private static ObjectNode number(ArrayNode parameters, String name, int least, int without) {
        return query(parameters, name)
                .put("type", "integer")
                .put("minimum", least)
                .put("default", without);
    }

    /// @return the schema, to be filled in
    private static ObjectNode query(ArrayNode parameters, String name) {
        var parameter =
                parameters.addObject().put("name", name).put("in", "query").put("required", false);
        parameter.put("style", "form").put("explode", false);
        return parameter.putObject("schema");
    }

    /// @return the parameters, to be filled in
    private static ArrayNode get(ObjectNode paths, String path, String id, String summary, String type) {
        var operation =
                paths.putObject(path).putObject("get").put("operationId", id).put("summary", summary);
        var parameters = operation.putArray("parameters");
        var responses = operation.putObject("responses");
        var content = responses.putObject(OK).put("description", "as asked").putObject("content");
        content.putObject(type).putObject("schema").put("type", "object");
        content.putObject(OgcDocuments.HTML).putObject("schema").put("type", "string");
        for (String status : List.of("400", "404", "500")) {
            var problem = responses.putObject(status).put("description", "why not (RFC 9457)");
            problem.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("type", "object");
        }
        return parameters;
    }
}
