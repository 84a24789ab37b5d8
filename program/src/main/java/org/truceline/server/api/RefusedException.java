// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A request that is not met, with what its sender is told (RFC 9457). Nothing was written.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final @Nullable Duration wait;

    /// @param status 400 to 599
    public RefusedException(int status, String title, String detail) {
        this(status, title, detail, null, null);
    }

    RefusedException(int status, String title, String detail, @Nullable Throwable cause) {
        this(status, title, detail, null, cause);
    }

    private RefusedException(
            int status, String title, String detail, @Nullable Duration wait, @Nullable Throwable cause) {
        super(detail, cause);
        this.status = status;
        this.title = title;
        this.wait = wait;
    }

    /// The request cannot be read as what the description asks for.
    public static RefusedException malformed(String detail) {
        return new RefusedException(400, "Not as described", detail);
    }

    /// The request is well formed, and the rules do not let it.
    static RefusedException against(String detail) {
        return new RefusedException(422, "Not possible", detail);
    }

    static RefusedException missing(String detail) {
        return new RefusedException(404, "Not found", detail);
    }

    /// @param wait after which it may come again
    static RefusedException tooMany(Duration wait, String detail) {
        return new RefusedException(429, "Too many", detail, wait, null);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// What [#getMessage] says, never absent.
    public String detail() {
        return String.valueOf(getMessage());
    }

    public @Nullable Duration waiting() {
        return wait;
    }
}
