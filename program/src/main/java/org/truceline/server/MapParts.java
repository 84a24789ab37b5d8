// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import io.javalin.http.Handler;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import org.truceline.publishing.MapColumns;
import org.truceline.server.Server.NotFoundException;

/// The parts of the map by their names. Those of the checkpoints before the newest are kept for a while: a page that
/// has begun to load goes on with what it was told of, though the record has grown. For use by any number of threads.
final class MapParts {
    private static final int KEPT = 3;

    private final Snapshots snapshots;
    private final Deque<MapColumns> kept = new ArrayDeque<>();

    MapParts(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /// Answers with one form of the part that is asked for; its name is its ETag, since it never says anything else.
    Handler of(Function<MapColumns.Part, String> form) {
        return context -> {
            String name = context.pathParam("part");
            var part = find(name)
                    .orElseThrow(() -> new NotFoundException(
                            "the map has no part '" + name + "' any more; /map/columns says which it has"));
            String etag = "\"" + name + "\"";
            context.header("ETag", etag).header("Cache-Control", "no-cache");
            if (etag.equals(context.header("If-None-Match"))) {
                context.status(304);
            } else {
                context.contentType("application/json").result(form.apply(part));
            }
        };
    }

    private Optional<MapColumns.Part> find(String name) throws IOException {
        var newest = snapshots.newest().pages().columns();
        synchronized (kept) {
            if (!kept.contains(newest)) {
                kept.addFirst(newest);
            }
            while (kept.size() > KEPT) {
                kept.removeLast();
            }
            return kept.stream().flatMap(one -> one.find(name).stream()).findFirst();
        }
    }
}
