// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.LogReader;
import org.truceline.pages.Live;
import org.truceline.pages.NotifiedFeatures;
import org.truceline.publishing.MapColumns;
import org.truceline.publishing.Scene;
import org.truceline.server.api.Api;
import org.truceline.server.ogc.OgcApi;
import org.truceline.server.openrosa.OpenRosa;

/// A running server of one record, reachable from this machine only.
///
/// `GET /`, `/days` and `/days/YYYY-MM-DD` are pages; `/api/days`, `/api/days/YYYY-MM-DD`, `/api/incidents` and
/// `/days.csv` are for programs; `/log/` is the log as C2SP tlog-tiles has it; `/healthz` says whether the record can
/// be read.
public final class Server implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String JSON = "application/json";
    private static final String GEO_JSON = "application/geo+json";
    private static final String CSV = "text/csv;charset=utf-8";

    /// The figures for programs, by the names that the API gives them.
    private static final Map<String, String> FIGURES =
            Map.of("day.list", "/api/days", "day.show", "/api/days/{day}", "incident.list", "/api/incidents");

    private final Path log;
    private final Snapshots snapshots;
    private final Javalin web;
    private final Thread warming = Thread.ofVirtual().name("first-snapshot").unstarted(this::warm);
    private final @Nullable Live live;
    private final @Nullable Api api;
    private volatile boolean closing;

    private Server(Path recordDir, Supplier<Scene> scene, @Nullable Live live, @Nullable Api api) {
        this.log = recordDir.resolve("log");
        this.snapshots = new Snapshots(log, scene, PageRoutes.sections(live, api != null));
        this.live = live;
        this.api = api;
        this.web = Javalin.create(this::configure);
    }

    /// Starts to serve.
    ///
    /// @param port 0 for any that is free; see [#port()]
    /// @param scene makes the scene of the record as it stands; asked again when the log has grown
    public static Server start(Path recordDir, int port, Supplier<Scene> scene) {
        return start(port, new Server(recordDir, scene, null, null));
    }

    /// Starts to serve, with the pages over the live record.
    public static Server start(int port, Live live) {
        return start(port, new Server(live.record(), () -> scene(live), live, null));
    }

    /// Starts to serve the people of a member: nobody sees a page or a figure without having signed in.
    public static Server start(int port, Api api) {
        var live = api.live();
        return start(port, new Server(live.record(), () -> scene(live), live, api));
    }

    private static Scene scene(Live live) {
        try {
            return live.read(journal -> live.archive().chronicle(journal).scene());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Server start(int port, Server server) {
        server.web.start(LOOPBACK, port);
        server.warming.start();
        return server;
    }

    /// Makes the first snapshot and what of it takes long for a great record: whoever asks meanwhile waits for the rest
    /// only.
    private void warm() {
        try {
            for (Runnable part : snapshots.newest().parts()) {
                if (closing) {
                    return;
                }
                part.run();
            }
        } catch (IOException | RuntimeException e) {
            // Whoever asks for a page meets the same, and is told.
        }
    }

    public int port() {
        return web.port();
    }

    /// Stops serving; answers under way are finished.
    @Override
    public void close() {
        closing = true;
        if (api != null) {
            api.close();
        }
        web.stop();
        try {
            warming.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(Headers::protect);
        Problems.handle(config.routes);
        config.routes.get("/healthz", this::health);
        new PageRoutes(snapshots, live, api).add(config.routes);
        config.routes.get(
                "/map/columns",
                shown(context ->
                        answer(context, JSON, shot -> shot.pages().columns().head())));
        var parts = new MapParts(snapshots);
        config.routes.get("/map/columns/{part}", shown(parts.of(MapColumns.Part::columns)));
        config.routes.get("/map/ids/{part}", shown(parts.of(MapColumns.Part::ids)));
        config.routes.get("/map/outlines", shown(context -> answer(context, GEO_JSON, Snapshot::outlines)));
        var assets = new Assets();
        config.routes.get("/assets/<path>", assets);
        // A worker sees to the addresses beside and beneath its own, so that this one is at the top.
        config.routes.get("/offline.js", context -> assets.give(context, "src/offline/worker.js"));
        config.routes.get(
                "/days.csv",
                shown(context -> answer(context, CSV, shot -> shot.pages().csv())));
        OgcApi.routes(config.routes, this::places, Clock.systemUTC());
        config.routes.get("/log/<path>", new LogFiles(log));
        if (api == null) {
            FIGURES.forEach((operation, path) -> config.routes.get(path, figures(operation)));
        } else {
            FIGURES.keySet().forEach(operation -> api.add(operation, figures(operation)));
            List.of("/ogc", "/ogc/*")
                    .forEach(path -> config.routes.before(path, context -> api.require(context, "incident.list")));
            OpenRosa.routes(config.routes, api, api.member());
            api.route(config.routes);
        }
    }

    /// What the figures of all days show, in another form.
    private Handler shown(Handler handler) {
        return context -> {
            if (api != null) {
                api.require(context, "day.list");
            }
            handler.handle(context);
        };
    }

    private Handler figures(String operation) {
        return switch (operation) {
            case "day.list" -> context -> answer(context, JSON, Snapshot::overview);
            case "day.show" -> context -> answer(context, JSON, shot -> shot.figures(PageRoutes.day(context)));
            case "incident.list" -> context -> answer(context, GEO_JSON, Snapshot::incidents);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    /// Answers with what the record says at its newest checkpoint, which is also the ETag.
    private void answer(Context context, String type, Function<Snapshot, String> body) throws IOException {
        var shot = snapshots.newest();
        context.header("ETag", shot.etag()).header("Cache-Control", "no-cache");
        if (shot.etag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        String text = body.apply(shot);
        // Bytes: the web server knows not of every type that it is UTF-8.
        context.contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
    }

    private OgcApi.Places places(Context context) {
        try {
            var shot = snapshots.newest();
            context.header("Cache-Control", "no-cache");
            var record = live;
            return record != null && shows(context) ? shot.places().with(NotifiedFeatures.of(record)) : shot.places();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether whoever asks may know what is notified, and may have asked for it: the other collections are the same
    /// until the log grows, and need no look at the record.
    private boolean shows(Context context) {
        boolean isOfOther = context.path().startsWith("/ogc/collections/")
                && !context.path().startsWith("/ogc/collections/" + NotifiedFeatures.ID);
        return !isOfOther
                && (api == null
                        || api.deeds(api.require(context, "incident.list")).contains("notice.list"));
    }

    private void health(Context context) throws IOException {
        var checkpoint = LogReader.open(log).checkpoint();
        context.header("Cache-Control", "no-store")
                .contentType(JSON)
                .result("{\"status\":\"ok\",\"log_size\":" + checkpoint.size() + "}\n");
    }

    /// What was asked for is not there, and why.
    static final class NotFoundException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotFoundException(String message) {
            super(message);
        }

        NotFoundException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
