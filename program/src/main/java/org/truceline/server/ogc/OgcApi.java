// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.ogc;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.truceline.journal.Json;
import org.truceline.publishing.Feature;
import org.truceline.publishing.FeatureCollection;
import tools.jackson.databind.JsonNode;

/// The routes below `/ogc`: each document as JSON, or as a page for people when the request asks for `f=html` or its
/// browser prefers one.
public final class OgcApi {
    private static final String ROOT = "/ogc";

    private final Function<Context, Places> places;
    private final Clock clock;

    private OgcApi(Function<Context, Places> places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// What there is to show to whoever asks.
    ///
    /// @param title of the agreement
    public record Places(String title, List<FeatureCollection> collections) {
        public Places {
            collections = List.copyOf(collections);
        }

        /// The same with one collection more.
        public Places with(FeatureCollection more) {
            var all = new ArrayList<>(collections);
            all.add(more);
            return new Places(title, all);
        }
    }

    /// @param places what the one who asks may see, and nothing else
    public static void routes(RoutesConfig routes, Function<Context, Places> places, Clock clock) {
        var api = new OgcApi(places, clock);
        routes.get(ROOT, api::landing);
        routes.get(ROOT + "/api", api::description);
        routes.get(ROOT + "/conformance", api::conformance);
        routes.get(ROOT + "/collections", api::collections);
        routes.get(ROOT + "/collections/{collection}", api::collection);
        routes.get(ROOT + "/collections/{collection}/items", api::items);
        routes.get(ROOT + "/collections/{collection}/items/{feature}", api::item);
    }

    private void landing(Context context) {
        OgcQuery.requireNone(context.queryParamMap());
        var landing = documents(context).landing();
        answer(context, landing, () -> OgcPage.of(landing.path("title").asString(), landing));
    }

    private void conformance(Context context) {
        OgcQuery.requireNone(context.queryParamMap());
        var conformance = documents(context).conformance();
        answer(context, conformance, () -> OgcPage.of("Conformance", conformance));
    }

    private void description(Context context) {
        OgcQuery.requireNone(context.queryParamMap());
        var shown = places.apply(context);
        var described = OgcDescription.of(base(context), shown.title(), shown.collections());
        if (isForPeople(context)) {
            html(context, OgcPage.of("What can be asked here", described.path("paths")));
        } else {
            send(context, OgcDocuments.OPENAPI, Json.line(described) + "\n");
        }
    }

    private void collections(Context context) {
        OgcQuery.requireNone(context.queryParamMap());
        var all = places.apply(context).collections();
        var document = documents(context).collections(all);
        answer(context, document, () -> OgcPage.of(document, all, base(context)));
    }

    private void collection(Context context) {
        OgcQuery.requireNone(context.queryParamMap());
        var collection = find(context);
        var document = documents(context).collection(collection);
        answer(context, document, () -> OgcPage.of(collection.title(), document));
    }

    private void items(Context context) {
        var collection = find(context);
        var query = OgcQuery.parse(context.queryParamMap(), collection);
        var page = collection.select(query.query(), query.offset(), query.limit());
        String text = documents(context)
                .page(collection, page, query, asked(context), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        if (isForPeople(context)) {
            var links = OgcPage.links(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
            html(context, OgcPage.of(collection, page, withNext(context, query, page, links), base(context)));
        } else {
            send(context, OgcDocuments.GEO_JSON, text);
        }
    }

    /// For people the next page is a page for people, too.
    private static List<OgcPage.Link> withNext(
            Context context, OgcQuery query, FeatureCollection.Page page, List<OgcPage.Link> links) {
        var all = new ArrayList<>(links);
        int next = query.offset() + page.features().size();
        if (next < page.matched()) {
            all.add(new OgcPage.Link(
                    context.path() + "?" + asked(context) + "offset=" + next + "&f=html", "next", "next page"));
        }
        return all;
    }

    private void item(Context context) {
        OgcQuery.requireNone(context.queryParamMap());
        var collection = find(context);
        String id = context.pathParam("feature");
        var feature = collection
                .find(id)
                .orElseThrow(() -> new NotFoundResponse("there is no feature '" + id + "' in " + collection.id()));
        var document = documents(context).feature(collection, feature);
        if (isForPeople(context)) {
            html(context, onePage(feature, document));
        } else {
            send(context, OgcDocuments.GEO_JSON, Json.line(document) + "\n");
        }
    }

    private static OgcPage onePage(Feature feature, JsonNode document) {
        var page = OgcPage.of(feature.id(), document.path("properties"));
        return new OgcPage(page.title(), "", OgcPage.links(document), page.heads(), page.rows());
    }

    private FeatureCollection find(Context context) {
        String id = context.pathParam("collection");
        return places.apply(context).collections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("there is no collection '" + id + "'"));
    }

    private OgcDocuments documents(Context context) {
        return new OgcDocuments(base(context), places.apply(context).title());
    }

    private static String base(Context context) {
        return context.scheme() + "://" + context.host() + ROOT;
    }

    /// The parameters of the request but page and form, as they stand in an address, with an ampersand behind each.
    private static String asked(Context context) {
        var asked = new StringBuilder();
        for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
            if (!parameter.getKey().equals("offset") && !parameter.getKey().equals("f")) {
                asked.append(encode(parameter.getKey()))
                        .append('=')
                        .append(encode(parameter.getValue().getFirst()))
                        .append('&');
            }
        }
        return asked.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void answer(Context context, JsonNode document, java.util.function.Supplier<OgcPage> page) {
        if (isForPeople(context)) {
            html(context, page.get());
        } else {
            send(context, OgcDocuments.JSON, Json.line(document) + "\n");
        }
    }

    private static void html(Context context, OgcPage page) {
        context.contentType("text/html;charset=utf-8").result(page.html());
    }

    /// A page when it is asked for by name, or when the one who asks names pages before anything that we have as JSON.
    private static boolean isForPeople(Context context) {
        String form = context.queryParam("f");
        if (form == null) {
            String accept = context.header("Accept");
            return accept != null && accept.toLowerCase(Locale.ROOT).startsWith("text/html");
        }
        return switch (form) {
            case "html" -> true;
            case "json" -> false;
            default -> throw new BadRequestResponse("f: expected html or json, got '" + form + "'");
        };
    }

    /// As UTF-8, which JSON is (RFC 8259, 8.1): a text would go as Latin-1 where its type is none that the web server
    /// knows.
    private static void send(Context context, String type, String text) {
        context.contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
    }
}
