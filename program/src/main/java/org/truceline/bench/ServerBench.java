// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.truceline.bench.OpenLoad.Request;
import org.truceline.bench.OpenLoad.Timed;
import org.truceline.bench.ServerFigures.Answers;
import org.truceline.journal.Json;
import tools.jackson.databind.node.ObjectNode;

/// Measures the real server on a record: what the first view costs, how late answers are under an [OpenLoad], beside
/// those of a server of files that sends the very same bytes, and whether its memory stays flat.
public final class ServerBench {
    private static final String MAIN = "org.truceline.cli.Main";
    private static final double NANOS_PER_SECOND = 1e9;

    /// Answers at the beginning are left out for so long at most: the JVM compiles what is asked for.
    private static final int WARM_UP_SECONDS = 10;

    /// So many different answers are put into files.
    private static final int FILES = 200;

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
            int warmUp = Math.min(WARM_UP_SECONDS, plan.seconds());
            var steady = new OpenLoad(client, plan.rate());
            progress.accept("warming up");
            steady.run(server.address(), warmUp, requests(sample));
            progress.accept(plan.rate() + " requests a second for " + plan.seconds() + " s");
            var outcome = steady.run(server.address(), plan.seconds(), requests(sample));
            int failed = outcome.failed();
            for (int minute = 0; minute < plan.minutes(); minute++) {
                progress.accept("minute " + (minute + 1) + " of " + plan.minutes());
                failed += steady.run(server.address(), (int) TimeUnit.MINUTES.toSeconds(1), requests(sample))
                        .failed();
                live.add(server.liveMib());
            }
            progress.accept("the same bytes from files");
            var files = files(steady, view, sample, warmUp);
            return new ServerFigures(
                    "Java " + Machine.java(),
                    load,
                    sample.size(),
                    start,
                    snapshot,
                    views,
                    plan.rate(),
                    outcome.rate(),
                    answers(outcome.answers()),
                    Answers.of("the same bytes as files", files.answers()),
                    failed + files.failed(),
                    live);
        }
    }

    private static List<Answers> answers(List<Timed> timed) {
        Map<String, List<Timed>> byKind = new TreeMap<>();
        timed.forEach(one ->
                byKind.computeIfAbsent(one.what(), what -> new ArrayList<>()).add(one));
        var answers = new ArrayList<Answers>();
        byKind.forEach((what, some) -> answers.add(Answers.of(what, some)));
        answers.add(Answers.of("all", timed));
        return answers;
    }

    /// The same at each call.
    private Supplier<Request> requests(MapSample sample) {
        var random = new SplittableRandom(plan.seed());
        return () -> request(sample, random);
    }

    /// What it costs to send such answers without making them: by the file server of the JDK, in a process of its own.
    private OpenLoad.Outcome files(OpenLoad steady, FirstView view, MapSample sample, int warmUp) throws IOException {
        var next = requests(sample);
        Path dir = Files.createTempDirectory("truceline-files");
        try {
            for (int i = 0; i < FILES; i++) {
                Files.write(dir.resolve("answer-" + i), view.get(next.get().path()));
            }
            try (var server = ServerProcess.ofFiles(dir)) {
                var numbers = new AtomicInteger();
                Supplier<Request> turns = () -> new Request("file", "/answer-" + numbers.getAndIncrement() % FILES);
                steady.run(server.address(), warmUp, turns);
                return steady.run(server.address(), plan.seconds(), turns);
            }
        } finally {
            for (int i = 0; i < FILES; i++) {
                Files.deleteIfExists(dir.resolve("answer-" + i));
            }
            Files.delete(dir);
        }
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
                .put("answered_a_second", figures.answered())
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
        figures.answers().forEach(one -> put(answers.addObject(), one));
        put(json.putObject("same_bytes_as_files"), figures.files());
        figures.liveMib().forEach(json.putArray("live_mib")::add);
        return Json.line(json);
    }

    private static void put(ObjectNode json, Answers answers) {
        json.put("what", answers.what())
                .put("count", answers.count())
                .put("median_ms", answers.median())
                .put("p99_ms", answers.p99())
                .put("p999_ms", answers.p999())
                .put("most_ms", answers.most());
    }
}
