// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// A walk over bodies in step with a walk over the log's entries.
final class BodyWalk implements AutoCloseable {
    private final ContentStore.Reader reader;

    /// @param start the first entry whose body is wanted
    BodyWalk(ContentStore content, long start) throws IOException {
        long bundleStart = start - start % ContentStore.BUNDLE;
        reader = content.read(bundleStart);
        for (long i = bundleStart; i < start; i++) {
            reader.next();
        }
    }

    /// The next body, empty where it was erased.
    Optional<Body> next() {
        try {
            var frame = reader.next();
            return frame.isErased() ? Optional.empty() : Optional.of(Body.parse(frame.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The next content as it lies there.
    ContentStore.Frame nextFrame() throws IOException {
        return reader.next();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
