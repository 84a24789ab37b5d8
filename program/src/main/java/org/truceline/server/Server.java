// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.truceline.ledger.LogReader;
import org.truceline.publishing.Scene;
import org.truceline.server.ogc.OgcApi;

/// A running server of one record, reachable from this machine only.
///
/// `GET /` and `/days/YYYY-MM-DD` are pages; `/api/days`, `/api/days/YYYY-MM-DD`, `/api/incidents` and `/days.csv` are
/// for programs; `/log/` is the log as C2SP tlog-tiles has it; `/healthz` says whether the record can be read.
public final class Server implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String HTML = "text/html;charset=utf-8";
    private static final String JSON = "application/json";
    private static final String GEO_JSON = "application/geo+json";
    private static final String CSV = "text/csv;charset=utf-8";

    private final Path log;
    private final Snapshots snapshots;
    private final Javalin web;

    private Server(Path recordDir, Supplier<Scene> scene) {
        this.log = recordDir.resolve("log");
        this.snapshots = new Snapshots(log, scene);
        this.web = Javalin.create(this::configure);
    }

    /// Starts to serve.
    ///
    /// @param port 0 for any that is free; see [#port()]
    /// @param scene makes the scene of the record as it stands; asked again when the log has grown
    public static Server start(Path recordDir, int port, Supplier<Scene> scene) {
        var server = new Server(recordDir, scene);
        server.web.start(LOOPBACK, port);
        return server;
    }

    public int port() {
        return web.port();
    }

    /// Stops serving; answers under way are finished.
    @Override
    public void close() {
        web.stop();
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
        config.routes.get("/", context -> answer(context, HTML, Snapshot::index));
        config.routes.get("/map", context -> answer(context, HTML, Snapshot::map));
        config.routes.get(
                "/incidents/{incident}",
                context -> answer(context, HTML, shot -> shot.incident(context.pathParam("incident"))));
        config.routes.get("/api/map", context -> answer(context, JSON, Snapshot::columns));
        config.routes.get("/api/map/outlines", context -> answer(context, GEO_JSON, Snapshot::outlines));
        config.routes.get("/assets/<path>", new Assets());
        config.routes.get("/days/{day}", context -> answer(context, HTML, shot -> shot.page(day(context))));
        config.routes.get(
                "/days.csv",
                context -> answer(context, CSV, shot -> shot.pages().csv()));
        config.routes.get(
                "/api/days",
                context -> answer(context, JSON, shot -> shot.pages().json()));
        config.routes.get("/api/days/{day}", context -> answer(context, JSON, shot -> shot.figures(day(context))));
        config.routes.get("/api/incidents", context -> answer(context, GEO_JSON, Snapshot::incidents));
        OgcApi.routes(config.routes, this::places, Clock.systemUTC());
        config.routes.get("/log/<path>", new LogFiles(log));
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
        context.contentType(type).result(text);
    }

    private OgcApi.Places places(Context context) {
        try {
            var shot = snapshots.newest();
            context.header("Cache-Control", "no-cache");
            return shot.places();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void health(Context context) throws IOException {
        var checkpoint = LogReader.open(log).checkpoint();
        context.header("Cache-Control", "no-store")
                .contentType(JSON)
                .result("{\"status\":\"ok\",\"log_size\":" + checkpoint.size() + "}\n");
    }

    private static LocalDate day(Context context) {
        String day = context.pathParam("day");
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new NotFoundException("a day is written YYYY-MM-DD, this is '" + day + "'", e);
        }
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
