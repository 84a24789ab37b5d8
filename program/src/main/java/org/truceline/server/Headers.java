// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import io.javalin.http.Context;

/// What every answer tells the browser not to do. Pages have styles of their own inline and scripts from here alone.
final class Headers {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private Headers() {}

    static void protect(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
