// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Requests at a steady rate. Each is sent when it is due, whether those before it are answered or not, and the time of
/// an answer counts from then. So a server that stops for a while is not spared the requests of that while (what is
/// known as coordinated omission).
final class OpenLoad {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final HttpClient client;
    private final int rate;

    /// @param rate requests a second
    OpenLoad(HttpClient client, int rate) {
        this.client = client;
        this.rate = rate;
    }

    /// What to ask for.
    record Request(String what, String path) {}

    /// One kind of request, and how long its answer took.
    record Timed(String what, double millis) {}

    /// What came of it.
    ///
    /// @param failed answers that were not as asked for
    /// @param seconds from when the first was due until the last was answered
    record Outcome(List<Timed> answers, int failed, double seconds) {
        /// How many were answered a second: the rate, unless the server or this machine cannot keep up with it.
        double rate() {
            return answers.size() / seconds;
        }
    }

    Outcome run(URI server, int seconds, Supplier<Request> next) {
        var asked = new ArrayList<CompletableFuture<Timed>>();
        var failed = new AtomicInteger();
        long start = System.nanoTime();
        int count = seconds * rate;
        for (int i = 0; i < count; i++) {
            long due = start + (long) (i * NANOS_PER_SECOND / rate);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            asked.add(ask(server, next.get(), due, failed));
        }
        var answers = asked.stream().map(CompletableFuture::join).toList();
        return new Outcome(answers, failed.get(), (System.nanoTime() - start) / NANOS_PER_SECOND);
    }

    private CompletableFuture<Timed> ask(URI server, Request request, long due, AtomicInteger failed) {
        var http = HttpRequest.newBuilder(server.resolve(request.path()))
                .header("Accept-Encoding", "gzip")
                .build();
        return client.sendAsync(http, HttpResponse.BodyHandlers.ofByteArray()).handle((response, error) -> {
            if (error != null || response.statusCode() != 200) {
                failed.incrementAndGet();
            }
            return new Timed(request.what(), (System.nanoTime() - due) / NANOS_PER_MILLI);
        });
    }
}
