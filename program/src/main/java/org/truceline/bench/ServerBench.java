// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.truceline.bench.ServerFigures.Answers;
import org.truceline.journal.Json;

/// Measures the real server on a record: what the first view costs, how late answers are under a steady load, and
/// whether its memory stays flat.
///
/// The load is open: each request is sent when it is due, whether those before it are answered or not, and the time of
/// an answer counts from then. So a server that stops for a while is not spared the requests of that while (what is
/// known as coordinated omission).
public final class ServerBench {
    private static final String MAIN = "org.truceline.cli.Main";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /// Answers at the beginning are left out for so long: the JVM compiles what is asked for.
    private static final int WARM_UP_SECONDS = 10;

    private static final double BOX_DEGREES = 0.2;

    private final Plan plan;
    private final Consumer<String> progress;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /// @param record that is served; it is only read
    /// @param minutes over which the heap is looked at, under the same load; 0 for not at all
    public record Plan(Path record, long seed, int seconds, int rate, int minutes) {}

    public ServerBench(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /// One kind of request, and how long its answers took.
    private record Timed(String what, double millis) {}

    /// What to ask for.
    private record Request(String what, String path) {}

    public ServerFigures run() throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        progress.accept("starting the server");
        long before = System.nanoTime();
        try (var server = ServerProcess.start(MAIN, plan.record())) {
            var view = new FirstView(client, server.address());
            byte[] health = view.get("/healthz");
            double start = (System.nanoTime() - before) / NANOS_PER_SECOND;
            progress.accept("the first page, of " + view.text(health).strip());
            before = System.nanoTime();
            view.get("/days");
            double snapshot = (System.nanoTime() - before) / NANOS_PER_SECOND;
            var sample = MapSample.of(view);
            progress.accept("first views");
            var views = List.of(view.load("/", List.of()), view.load("/map", MapSample.first(view)));
            var live = new ArrayList<Double>();
            if (plan.minutes() > 0) {
                live.add(server.liveMib());
            }
            var failed = new AtomicInteger();
            progress.accept("warming up");
            load(server.address(), sample, WARM_UP_SECONDS, failed);
            progress.accept(plan.rate() + " requests a second for " + plan.seconds() + " s");
            var timed = load(server.address(), sample, plan.seconds(), failed);
            for (int minute = 0; minute < plan.minutes(); minute++) {
                progress.accept("minute " + (minute + 1) + " of " + plan.minutes());
                var more = load(server.address(), sample, (int) TimeUnit.MINUTES.toSeconds(1), failed);
                live.add(more.isEmpty() ? 0 : server.liveMib());
            }
            return new ServerFigures(
                    "Java " + Machine.java(),
                    load,
                    sample.size(),
                    start,
                    snapshot,
                    views,
                    plan.rate(),
                    answers(timed),
                    failed.get(),
                    live);
        }
    }

    private static List<Answers> answers(List<Timed> timed) {
        Map<String, List<Double>> byKind = new TreeMap<>();
        timed.forEach(one ->
                byKind.computeIfAbsent(one.what(), what -> new ArrayList<>()).add(one.millis()));
        var answers = new ArrayList<Answers>();
        byKind.forEach((what, millis) -> answers.add(Answers.of(what, sorted(millis))));
        answers.add(Answers.of("all", sorted(timed.stream().map(Timed::millis).toList())));
        return answers;
    }

    private static double[] sorted(List<Double> millis) {
        double[] all = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(all);
        return all;
    }

    private List<Timed> load(URI server, MapSample sample, int seconds, AtomicInteger failed) {
        var random = new SplittableRandom(plan.seed());
        var asked = new ArrayList<CompletableFuture<Timed>>();
        long start = System.nanoTime();
        int count = seconds * plan.rate();
        for (int i = 0; i < count; i++) {
            long due = start + (long) (i * NANOS_PER_SECOND / plan.rate());
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            asked.add(ask(server, request(sample, random), due, failed));
        }
        return asked.stream().map(CompletableFuture::join).toList();
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

    /// As programs and people ask: mostly for some incidents of a place and time, or one; sometimes for a day or all.
    private static Request request(MapSample sample, SplittableRandom random) {
        var day = sample.first().plusDays(random.nextLong(sample.days()));
        int one = random.nextInt(sample.size());
        return switch (random.nextInt(10)) {
            case 0 -> new Request("all days", "/api/days");
            case 1, 2 -> new Request("a day", "/api/days/" + day);
            case 3, 4, 5 -> new Request("an incident's page", "/incidents/" + sample.id(one));
            default -> new Request("incidents by box and time", items(sample, one, day));
        };
    }

    private static String items(MapSample sample, int one, LocalDate day) {
        return String.format(
                Locale.ROOT,
                "/ogc/collections/incidents/items?limit=100&bbox=%.4f,%.4f,%.4f,%.4f"
                        + "&datetime=%sT00:00:00Z/%sT00:00:00Z",
                sample.longitude(one) - BOX_DEGREES,
                sample.latitude(one) - BOX_DEGREES,
                sample.longitude(one) + BOX_DEGREES,
                sample.latitude(one) + BOX_DEGREES,
                day,
                day.plusDays(3));
    }

    /// The figures as JSON, for programs.
    public static String json(ServerFigures figures) {
        var json = Json.object()
                .put("java", figures.subject())
                .put("load_average_before", figures.load())
                .put("incidents", figures.incidents())
                .put("start_seconds", figures.startSeconds())
                .put("first_page_seconds", figures.snapshotSeconds())
                .put("rate", figures.rate())
                .put("failed", figures.failed());
        var views = json.putArray("first_views");
        figures.views()
                .forEach(view -> views.addObject()
                        .put("path", view.path())
                        .put("requests", view.requests())
                        .put("bytes", view.bytes())
                        .put("biggest", view.biggest())
                        .put("ms", view.millis()));
        var answers = json.putArray("answers");
        figures.answers()
                .forEach(one -> answers.addObject()
                        .put("what", one.what())
                        .put("count", one.count())
                        .put("median_ms", one.median())
                        .put("p99_ms", one.p99())
                        .put("p999_ms", one.p999())
                        .put("most_ms", one.most()));
        figures.liveMib().forEach(json.putArray("live_mib")::add);
        return Json.line(json);
    }
}
