// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.openrosa;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.truceline.server.api.Api;

/// The page on which somebody without a program for forms reports a violation. It has no words of its own: they come
/// with the form. It alone may ask the browser where it is, when its user asks for that.
record ReportPage(Api api) implements Handler {
    private static final String FILE = "/org/truceline/web/src/report/page.html";

    @Override
    public void handle(Context context) throws IOException {
        api.require(context, OpenRosa.READ);
        context.header("Permissions-Policy", "camera=(), geolocation=(self), microphone=()")
                .header("Cache-Control", "no-cache")
                .contentType("text/html;charset=utf-8");
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream(FILE))) {
            context.result(in.readAllBytes());
        }
    }
}
