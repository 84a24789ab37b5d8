// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.nio.charset.StandardCharsets;
import org.truceline.journal.Json;
import org.truceline.server.Server.NotFoundException;
import org.truceline.server.api.RefusedException;

/// Errors as RFC 9457 problem details. What went wrong inside is not told to whoever asks.
final class Problems {
    private static final String TYPE = "application/problem+json";

    private Problems() {}

    static void handle(RoutesConfig routes) {
        routes.exception(
                NotFoundException.class,
                (e, context) -> tell(context, 404, "Not found", String.valueOf(e.getMessage())));
        routes.exception(HttpResponseException.class, Problems::refused);
        routes.exception(RefusedException.class, Problems::refused);
        routes.exception(
                Exception.class,
                (e, context) ->
                        tell(context, 500, "The record cannot be read", "see: truceline fsck, truceline verify"));
    }

    private static void refused(HttpResponseException e, Context context) {
        if (e instanceof MethodNotAllowedResponse) {
            context.header("Allow", "GET, HEAD");
            tell(context, 405, "Only GET and HEAD", "everything here is for reading");
        } else if (e.getStatus() == 404) {
            tell(context, 404, "Not found", "there is nothing at " + context.path());
        } else {
            tell(context, e.getStatus(), "Not possible", String.valueOf(e.getMessage()));
        }
    }

    private static void refused(RefusedException e, Context context) {
        var wait = e.waiting();
        if (wait != null) {
            context.header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        }
        tell(context, e.status(), e.title(), e.detail());
    }

    private static void tell(Context context, int status, String title, String detail) {
        var problem = Json.object().put("status", status).put("title", title).put("detail", detail);
        context.removeHeader("ETag").status(status).header("Cache-Control", "no-store");
        context.contentType(TYPE).result((Json.line(problem) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
