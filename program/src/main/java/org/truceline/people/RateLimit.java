// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A bucket of tokens for each key: a request takes one, and they come back at a steady rate. For use by any number of
/// threads.
public final class RateLimit {
    /// Of more keys the one that was quiet longest is forgotten: its bucket is the fullest.
    private static final int KEYS = 20_000;

    private final int size;
    private final double perMilli;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    private static final class Bucket {
        private double tokens;
        private long at;
    }

    /// @param size how many may come at once
    /// @param refill in what time an empty bucket is full again
    public RateLimit(int size, Duration refill, InstantSource clock) {
        this.size = size;
        this.perMilli = (double) size / refill.toMillis();
        this.clock = clock;
    }

    /// Takes a token.
    ///
    /// @return how long to wait when there is none
    public synchronized Optional<Duration> take(String key) {
        long now = clock.millis();
        var bucket = buckets.computeIfAbsent(key, k -> full(now));
        bucket.tokens = Math.min(size, bucket.tokens + Math.max(0, now - bucket.at) * perMilli);
        bucket.at = now;
        if (buckets.size() > KEYS) {
            buckets.remove(buckets.keySet().iterator().next());
        }
        if (bucket.tokens < 1) {
            return Optional.of(Duration.ofMillis((long) Math.ceil((1 - bucket.tokens) / perMilli)));
        }
        bucket.tokens--;
        return Optional.empty();
    }

    private Bucket full(long now) {
        var bucket = new Bucket();
        bucket.tokens = size;
        bucket.at = now;
        return bucket;
    }
}
