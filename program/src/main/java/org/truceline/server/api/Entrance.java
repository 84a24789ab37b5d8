// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The page at which somebody signs in or sets a password by a one-time link: the only one that everybody may see.
final class Entrance {
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src"
            + " 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Entrance() {}

    static void route(RoutesConfig routes) {
        routes.get("/enter", context -> give(context, "enter.html", "text/html;charset=utf-8"));
        routes.get("/enter.js", context -> give(context, "enter.js", "text/javascript;charset=utf-8"));
    }

    private static void give(Context context, String name, String type) {
        context.header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .contentType(type);
        context.result(resource(name));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Entrance.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the program cannot be read", e);
        }
    }
}
