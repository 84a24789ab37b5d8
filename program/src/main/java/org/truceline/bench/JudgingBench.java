// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.truceline.bench.JudgingFigures.Point;
import org.truceline.bench.JudgingFigures.Sql;
import org.truceline.journal.Json;
import org.truceline.judging.Court;
import org.truceline.judging.Docket;
import org.truceline.terms.Agreement;

/// Measures how many incidents a second are judged under an agreement, whether the cost is linear in their number, and
/// how PostgreSQL with PostGIS fares with the same incidents and the same terms.
public final class JudgingBench {
    private final Agreement terms;
    private final Plan plan;
    private final Consumer<String> progress;

    /// What to measure with.
    ///
    /// @param most incidents of the greatest docket; each is ten times the one before, from 10,000
    /// @param sqlIncidents incidents that SQL judges as well; 0 for none
    public record Plan(long seed, int most, int rounds, int threads, int sqlIncidents) {}

    public JudgingBench(Agreement terms, Plan plan, Consumer<String> progress) {
        this.terms = terms;
        this.plan = plan;
        this.progress = progress;
    }

    public JudgingFigures run() throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var book = new Casebook(terms, plan.seed());
        warmUp(book);
        var curve = new ArrayList<Point>();
        for (int size = 10_000; size <= plan.most() && size > 0; size *= 10) {
            curve.add(point(book, size));
        }
        return new JudgingFigures(
                terms.id() + " on Java " + Machine.java(),
                terms.obligations().size(),
                combinations(),
                load,
                curve,
                plan.sqlIncidents() == 0 ? null : sql(book));
    }

    private int combinations() {
        var course = terms.course();
        int times = course.starts().size() * Math.max(1, course.ends().size());
        return terms.obligations().stream()
                .mapToInt(o -> o.readings().size() * times)
                .sum();
    }

    private void warmUp(Casebook book) {
        progress.accept("warming up");
        var docket = book.docket(100_000);
        for (int i = 0; i < plan.rounds(); i++) {
            new Court(terms).rule(docket, plan.threads());
        }
    }

    private Point point(Casebook book, int size) {
        progress.accept(String.format(java.util.Locale.ROOT, "%,d incidents", size));
        var docket = book.docket(size);
        var court = new Court(terms);
        double first = rate(court, docket);
        var warm = new ArrayList<Double>();
        for (int i = 0; i < plan.rounds(); i++) {
            warm.add(rate(court, docket));
        }
        return new Point(size, plan.threads(), first, median(warm), court.size());
    }

    private double rate(Court court, Docket docket) {
        long before = System.nanoTime();
        int[] ruled = court.rule(docket, plan.threads());
        double seconds = (System.nanoTime() - before) / 1e9;
        if (Arrays.stream(ruled).max().orElse(0) >= court.size()) {
            throw new IllegalStateException("a ruling without a number");
        }
        return docket.size() / seconds;
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private @Nullable Sql sql(Casebook book) throws IOException {
        var docket = book.docket(plan.sqlIncidents());
        var court = new Court(terms);
        double own = rate(court, docket);
        int[] ruled = court.rule(docket, plan.threads());
        return new SqlJudging(terms, book, plan.sqlIncidents(), progress).run(court, ruled, own);
    }

    /// The figures as JSON, for programs.
    public static String json(JudgingFigures figures) {
        var json = Json.object()
                .put("agreement", figures.subject())
                .put("obligations", figures.obligations())
                .put("combinations_of_readings", figures.combinations())
                .put("load_average_before", figures.load());
        var curve = json.putArray("curve");
        figures.curve()
                .forEach(p -> curve.addObject()
                        .put("incidents", p.incidents())
                        .put("threads", p.threads())
                        .put("first_per_second", p.first())
                        .put("warm_per_second", p.warm())
                        .put("rulings", p.rulings()));
        var sql = figures.sql();
        if (sql != null) {
            json.putObject("sql")
                    .put("version", sql.version())
                    .put("incidents", sql.incidents())
                    .put("load_seconds", sql.loadSeconds())
                    .put("per_second", sql.rate())
                    .put("own_first_per_second", sql.own())
                    .put("ratio", sql.ratio())
                    .put("verdicts_compared", sql.compared())
                    .put("verdicts_equal", sql.equal())
                    .put("left_out", String.join(", ", sql.leftOut()));
        }
        return Json.line(json);
    }
}
