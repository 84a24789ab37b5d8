// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.ogc;

import java.time.Instant;
import java.util.List;
import org.truceline.journal.Json;
import org.truceline.model.TimeSpan;
import org.truceline.publishing.FeatureCollection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The documents around the features: landing page, conformance, collections (OGC 17-069r4, 7.2 to 7.14).
///
/// @param base address of the landing page, without a slash at the end
/// @param title of the agreement whose record it is
record OgcDocuments(String base, String title) {
    static final String JSON = "application/json";
    static final String GEO_JSON = "application/geo+json";
    static final String HTML = "text/html";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final List<String> CONFORMS = List.of(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");

    ObjectNode landing() {
        var landing = Json.object()
                .put("title", title)
                .put(
                        "description",
                        "What is on record of this agreement, by place and time. Every side's account stands beside"
                                + " the others'; nothing is merged.");
        var links = landing.putArray("links");
        both(links, "self", "alternate", base, JSON, "this document");
        link(links, "service-desc", base + "/api", OPENAPI, "what can be asked here");
        link(links, "service-doc", base + "/api?f=html", HTML, "what can be asked here, for people");
        link(links, "conformance", base + "/conformance", JSON, "parts of the standard that hold here");
        link(links, "data", base + "/collections", JSON, "the collections");
        return landing;
    }

    ObjectNode conformance() {
        var conformance = Json.object();
        var classes = conformance.putArray("conformsTo");
        CONFORMS.forEach(classes::add);
        return conformance;
    }

    ObjectNode collections(List<FeatureCollection> all) {
        var collections = Json.object();
        both(collections.putArray("links"), "self", "alternate", base + "/collections", JSON, "this document");
        var array = collections.putArray("collections");
        all.forEach(one -> array.add(collection(one)));
        return collections;
    }

    ObjectNode collection(FeatureCollection collection) {
        String here = base + "/collections/" + collection.id();
        var json = Json.object()
                .put("id", collection.id())
                .put("title", collection.title())
                .put("description", collection.description())
                .put("itemType", "feature");
        json.putArray("crs").add(CRS84);
        extent(json, collection);
        var links = json.putArray("links");
        both(links, "self", "alternate", here, JSON, "this document");
        link(links, "items", here + "/items", GEO_JSON, collection.title());
        link(links, "items", here + "/items?f=html", HTML, collection.title());
        return json;
    }

    private static void extent(ObjectNode json, FeatureCollection collection) {
        var extent = json.putObject("extent");
        collection.bounds().ifPresent(box -> {
            var spatial = extent.putObject("spatial");
            spatial.putArray("bbox")
                    .addArray()
                    .add(box.west())
                    .add(box.south())
                    .add(box.east())
                    .add(box.north());
            spatial.put("crs", CRS84);
        });
        collection.span().ifPresent(span -> {
            var interval = extent.putObject("temporal").putArray("interval").addArray();
            end(interval, span.from(), TimeSpan.FAR_PAST);
            end(interval, span.until(), TimeSpan.FAR_FUTURE);
        });
    }

    private static void end(ArrayNode interval, Instant end, Instant open) {
        if (end.equals(open)) {
            interval.addNull();
        } else {
            interval.add(end.toString());
        }
    }

    /// The document itself and the same for people.
    private static void both(ArrayNode links, String rel, String other, String href, String type, String title) {
        link(links, rel, href, type, title);
        link(links, other, href + (href.indexOf('?') < 0 ? "?" : "&") + "f=html", HTML, title);
    }

    static void link(ArrayNode links, String rel, String href, String type, String title) {
        links.addObject().put("href", href).put("rel", rel).put("type", type).put("title", title);
    }

    /// The head of a page of features, to which the features themselves are added as they lie.
    ///
    /// @param asked the parameters of the request but offset and form, ready to be put into an address
    String page(FeatureCollection collection, FeatureCollection.Page page, OgcQuery query, String asked, Instant now) {
        String here = base + "/collections/" + collection.id() + "/items?" + asked;
        var links = Json.array();
        both(links, "self", "alternate", here + "offset=" + query.offset(), GEO_JSON, "this page");
        int next = query.offset() + page.features().size();
        if (next < page.matched() && !page.features().isEmpty()) {
            link(links, "next", here + "offset=" + next, GEO_JSON, "the next page");
        }
        link(links, "collection", base + "/collections/" + collection.id(), JSON, collection.title());
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"timeStamp\":\"")
                .append(now)
                .append("\",\"numberMatched\":")
                .append(page.matched())
                .append(",\"numberReturned\":")
                .append(page.features().size())
                .append(",\"links\":")
                .append(Json.line(links))
                .append(",\"features\":[");
        for (int i = 0; i < page.features().size(); i++) {
            text.append(i == 0 ? "" : ",").append(page.features().get(i).text());
        }
        return text.append("]}\n").toString();
    }

    ObjectNode feature(FeatureCollection collection, org.truceline.publishing.Feature feature) {
        String home = base + "/collections/" + collection.id();
        var json = feature.json().deepCopy();
        var links = json.putArray("links");
        both(links, "self", "alternate", home + "/items/" + feature.id(), GEO_JSON, "this feature");
        link(links, "collection", home, JSON, collection.title());
        return json;
    }
}
