// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import io.javalin.http.Context;
import java.io.IOException;
import org.eclipse.jetty.http.HttpException;

/// What a sender is still sending when he is refused. A server that answers and hangs up in the middle of it is heard
/// as a broken line, not as the answer; so that much is read and thrown away before (RFC 9112, 9.6).
public final class Remainder {
    /// More than that is not waited for.
    private static final long MOST_BYTES = 16L << 20;

    private static final int PIECE = 1 << 16;

    private Remainder() {}

    /// Reads what is left of a body, up to 16 MiB, and keeps nothing of it.
    public static void passOver(Context context) {
        if (context.req().getContentLengthLong() > MOST_BYTES) {
            return;
        }
        byte[] piece = new byte[PIECE];
        try {
            var in = context.req().getInputStream();
            long passed = 0;
            for (int n = in.read(piece); n >= 0 && passed < MOST_BYTES; n = in.read(piece)) {
                passed += n;
            }
        } catch (IOException | IllegalStateException | HttpException.RuntimeException e) {
            // The line is gone, or the body was no body: nobody waits for the answer then.
        }
    }
}
