// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.truceline.bench.ChannelFigures.Spread;
import org.truceline.channel.AlarmClock;
import org.truceline.channel.AlarmClock.Due;
import org.truceline.channel.HitIndex;
import org.truceline.channel.HitIndex.Watched;
import org.truceline.channel.NoticeAlarms;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.Notified;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedKind;
import org.truceline.model.NotifiedObject;
import org.truceline.model.TimeSpan;
import tools.jackson.databind.node.ObjectNode;

/// The channel at its work: a strike joined with all that is notified, and deadlines that fire when they are due. The
/// objects lie over a territory of 400 by 400 km, half of them routes; they are written to a record and read from it.
public final class ChannelBench {
    private static final int STRIKES = 20_000;

    /// Deadlines are spread over this time, and are waited for as a node waits for them.
    private static final Duration SPREAD = Duration.ofSeconds(20);

    private static final double NANOS_PER_MILLI = 1e6;

    private final Plan plan;
    private final Consumer<String> progress;
    private final SplittableRandom random;
    private final Instant start = Instant.now();

    /// @param notified live notified objects
    /// @param cases open cases
    /// @param dir a new folder for the record
    public record Plan(long seed, int notified, int cases, Path dir) {}

    public ChannelBench(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        this.random = new SplittableRandom(plan.seed());
    }

    public ChannelFigures run() throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        progress.accept("writing " + plan.notified() + " notices to a record");
        write();
        progress.accept("reading them");
        long before = System.nanoTime();
        List<Notified> objects;
        try (var journal = Journal.openToRead(plan.dir())) {
            objects = NoticeBoard.at(journal.recordedNotices(), Instant.MAX).objects();
        }
        double boardMillis = (System.nanoTime() - before) / NANOS_PER_MILLI;
        before = System.nanoTime();
        var index = new HitIndex(objects.stream()
                .map(one ->
                        new Watched(one.id(), one.object().legs(), one.object().nearMeters(), false))
                .toList());
        double indexMillis = (System.nanoTime() - before) / NANOS_PER_MILLI;
        progress.accept("joining " + STRIKES + " strikes, one by one");
        var join = join(index);
        progress.accept("waiting for deadlines over " + SPREAD.toSeconds() + " s");
        var late = deadlines(objects);
        return new ChannelFigures(
                Machine.java(),
                load,
                objects.size(),
                plan.cases(),
                late.rounds(),
                indexMillis,
                boardMillis,
                join.wall(),
                join.cpu(),
                late);
    }

    private void write() throws IOException {
        try (var journal = Journal.init(plan.dir(), "bench", List.of(), Clock.systemUTC())) {
            var bodies = new ArrayList<Body>();
            for (int i = 0; i < plan.notified(); i++) {
                String id = "o" + i;
                var act = new NoticeAct.Submitted(1, object(id), List.of("north", "south"), List.of(), "");
                bodies.add(Body.of(new Notice("n" + i, id, "relief", start, act)));
            }
            journal.pen("relief").write(bodies);
        }
    }

    private NotifiedObject object(String id) {
        boolean moves = random.nextBoolean();
        var from = point();
        var path = new ArrayList<>(List.of(from));
        for (int i = 0; moves && i < 8; i++) {
            var last = path.getLast();
            path.add(new GeoPoint(
                    last.latitude() + random.nextDouble(-0.05, 0.05),
                    last.longitude() + random.nextDouble(-0.05, 0.05)));
        }
        var window = new TimeSpan(start.minus(Duration.ofHours(1)), start.plus(Duration.ofDays(1)));
        double unsure = random.nextBoolean() ? 0 : 7_900;
        return new NotifiedObject(
                id,
                moves ? NotifiedKind.MOVEMENT : NotifiedKind.SITE,
                "relief " + id,
                "Relief",
                List.of(new Leg("somewhere", path, unsure, window)),
                1_000,
                moves ? 10 : 0,
                "white",
                false,
                null);
    }

    private GeoPoint point() {
        return new GeoPoint(34 + random.nextDouble(3.6), 36 + random.nextDouble(4.4));
    }

    /// By the clock, and by the processor time of this thread.
    private record Joins(Spread wall, Spread cpu) {}

    private Joins join(HitIndex index) {
        var threads = ManagementFactory.getThreadMXBean();
        var cpu = new double[STRIKES];
        var when = new TimeSpan(start, start.plus(Duration.ofHours(1)));
        var millis = new double[STRIKES];
        int found = 0;
        for (int i = 0; i < STRIKES; i++) {
            // Mostly a village or a town, sometimes a district or a province.
            double radius = random.nextInt(10) == 0 ? random.nextDouble(50_000) : random.nextDouble(5_000);
            var where = List.of(new Area(point(), radius));
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            found += index.find(where, when).size();
            millis[i] = (System.nanoTime() - before) / NANOS_PER_MILLI;
            cpu[i] = (threads.getCurrentThreadCpuTime() - cpuBefore) / NANOS_PER_MILLI;
        }
        progress.accept("found " + found + " objects that a strike may have been at");
        Arrays.sort(millis);
        Arrays.sort(cpu);
        return new Joins(Spread.of(millis), Spread.of(cpu));
    }

    /// Sets one deadline for each case and all that is owed about each notified object; those of the cases and the
    /// first
    /// of each object fall due while we wait, as a node waits: asleep until the next is due.
    private Spread deadlines(List<Notified> objects) {
        var clock = new AlarmClock<String>();
        var begin = Instant.now().plusSeconds(1);
        for (int i = 0; i < plan.cases(); i++) {
            clock.set("case " + i, List.of(new Due<>(soon(begin), "case " + i)));
        }
        var alarms = new NoticeAlarms(Optional.empty(), ZoneOffset.UTC);
        for (Notified object : objects) {
            var owed = new ArrayList<Due<String>>();
            owed.add(new Due<>(soon(begin), object.id()));
            alarms.of(object).stream()
                    .filter(silence -> silence.due().isAfter(begin.plus(SPREAD)))
                    .forEach(silence -> owed.add(new Due<>(silence.due(), object.id())));
            clock.set(object.id(), owed);
        }
        int all = plan.cases() + objects.size();
        var late = new double[all];
        for (int fired = 0; fired < all; ) {
            var next = clock.next().orElseThrow();
            LockSupport.parkNanos(
                    Math.max(0, Duration.between(Instant.now(), next).toNanos()));
            var now = Instant.now();
            for (var due : clock.due(now)) {
                late[fired++] = Duration.between(due.at(), Instant.now()).toNanos() / NANOS_PER_MILLI;
            }
        }
        Arrays.sort(late);
        return Spread.of(late);
    }

    private Instant soon(Instant begin) {
        return begin.plusNanos(random.nextLong(SPREAD.toNanos()));
    }

    public static String json(ChannelFigures figures) {
        var json = Json.object()
                .put("java", figures.subject())
                .put("load", figures.load())
                .put("notified", figures.notified())
                .put("cases", figures.cases())
                .put("deadlines", figures.deadlines())
                .put("index_ms", figures.indexMillis())
                .put("read_ms", figures.boardMillis());
        json.set("join_ms", spread(figures.join()));
        json.set("join_cpu_ms", spread(figures.joinCpu()));
        json.set("late_ms", spread(figures.late()));
        return Json.line(json);
    }

    private static ObjectNode spread(Spread spread) {
        return Json.object()
                .put("least", spread.least())
                .put("median", spread.median())
                .put("p99", spread.p99())
                .put("most", spread.most())
                .put("rounds", spread.rounds());
    }
}
