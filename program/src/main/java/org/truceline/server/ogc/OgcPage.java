// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.ogc;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.truceline.publishing.Feature;
import org.truceline.publishing.FeatureCollection;
import tools.jackson.databind.JsonNode;

/// One of the documents as a person reads it: what it is, where else to go, and a table.
///
/// @param heads of the columns
record OgcPage(String title, String description, List<Link> links, List<String> heads, List<Row> rows) {
    private static final Template TEMPLATE = compile();

    /// A way to another document.
    record Link(String href, String rel, String title) {}

    /// @param href where it leads; empty for nowhere
    record Row(String name, String href, List<String> cells) {}

    boolean hasRows() {
        return !rows.isEmpty();
    }

    String html() {
        return TEMPLATE.execute(this);
    }

    private static Template compile() {
        try (InputStream in = OgcPage.class.getResourceAsStream("page.mustache")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its template page.mustache");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A document whose fields are its rows.
    static OgcPage of(String title, JsonNode document) {
        var rows = new ArrayList<Row>();
        document.properties().forEach(field -> {
            if (!field.getKey().equals("links")) {
                rows.add(new Row(field.getKey(), "", List.of(words(field.getValue()))));
            }
        });
        return new OgcPage(
                title, document.path("description").asString(""), links(document), List.of("what", "value"), rows);
    }

    static OgcPage of(JsonNode document, List<FeatureCollection> collections, String base) {
        var rows = collections.stream()
                .map(one -> new Row(
                        one.title(),
                        base + "/collections/" + one.id() + "/items?f=html",
                        List.of(Integer.toString(one.size()), one.description())))
                .toList();
        return new OgcPage(
                "Collections", "", links(document), List.of("collection", "features", "what it holds"), rows);
    }

    static OgcPage of(FeatureCollection collection, FeatureCollection.Page page, List<Link> links, String base) {
        var names = page.features().stream()
                .flatMap(feature -> feature.json().path("properties").propertyNames().stream())
                .distinct()
                .toList();
        var heads = new ArrayList<String>();
        heads.add("id");
        heads.addAll(names);
        var rows = page.features().stream()
                .map(feature -> row(feature, names, base + "/collections/" + collection.id() + "/items/"))
                .toList();
        return new OgcPage(collection.title() + ": " + page.matched(), collection.description(), links, heads, rows);
    }

    private static Row row(Feature feature, List<String> names, String items) {
        var properties = feature.json().path("properties");
        return new Row(
                feature.id(),
                items + feature.id() + "?f=html",
                names.stream().map(name -> words(properties.path(name))).toList());
    }

    static List<Link> links(JsonNode document) {
        return document.path("links")
                .valueStream()
                .filter(link -> link.path("type").asString("").startsWith("text/html")
                        || link.path("rel").asString("").equals("self"))
                .map(link -> new Link(
                        link.path("href").asString(),
                        link.path("rel").asString(),
                        link.path("rel").asString().equals("self")
                                ? "as JSON"
                                : link.path("title").asString()))
                .toList();
    }

    private static String words(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return String.join(", ", value.valueStream().map(OgcPage::words).toList());
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
