// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.truceline.bench.JudgingFigures.Audit;
import org.truceline.bench.JudgingFigures.Pass;
import org.truceline.bench.JudgingFigures.Point;
import org.truceline.bench.JudgingFigures.Sql;
import org.truceline.bench.JudgingFigures.WarmUp;
import org.truceline.judging.Court;
import org.truceline.judging.Docket;
import org.truceline.judging.Judge;
import org.truceline.judging.Ruling;
import org.truceline.terms.Agreement;

/// Measures how many incidents a second are judged under an agreement, whether the cost is linear in their number, and
/// how PostgreSQL with PostGIS fares with the same incidents and the same terms.
///
/// What counts is a docket that a court sees for the first time, in a JVM that has compiled the program: the terms are
/// made into comparisons anew within the time that is measured. The very first pass of all, and passes of a court that
/// knows the docket, stand beside it.
///
/// The memory is tidied once before each size and not before each pass: what a pass leaves behind is collected in the
/// time of those that follow, as in any program, while a full collection on demand would have the JVM check every
/// compiled method anew when it is next called, some milliseconds that no caller of a court ever pays.
public final class JudgingBench {
    private static final int LEAST = 10_000;

    /// Passes over the least docket, and over one ten times as large, after which the JVM has compiled what there is:
    /// by then a rate no longer rises.
    private static final WarmUp WARM_UP = new WarmUp(LEAST, 400, LEAST * 10, 20);

    /// A smaller docket is judged more often, since one pass is over before a clock has moved much.
    private static final int SMALL = 1_000_000;

    private static final int MOST_MORE = 20;
    private static final int AUDITED = 2_000;

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
        progress.accept("the very first pass");
        var cold = fresh(book.docket(LEAST));
        warmUp();
        var curve = new ArrayList<Point>();
        for (int size = LEAST; size <= plan.most() && size > 0; size *= 10) {
            curve.add(point(book, size));
        }
        return new JudgingFigures(
                terms.id() + " on Java " + Machine.java(),
                terms.obligations().size(),
                combinations(),
                load,
                WARM_UP,
                cold,
                curve,
                audit(book),
                plan.sqlIncidents() == 0 ? null : sql(book));
    }

    private int combinations() {
        var course = terms.course();
        int times = course.starts().size() * Math.max(1, course.ends().size());
        return terms.obligations().stream()
                .mapToInt(o -> o.readings().size() * times)
                .sum();
    }

    /// On other incidents than those that are measured.
    private void warmUp() {
        progress.accept("warming up");
        var other = new Casebook(terms, plan.seed() + 1);
        repeat(other.docket(WARM_UP.small()), WARM_UP.smallPasses());
        repeat(other.docket(WARM_UP.large()), WARM_UP.largePasses());
    }

    private void repeat(Docket docket, int passes) {
        for (int i = 0; i < passes; i++) {
            new Court(terms).rule(docket, plan.threads());
        }
    }

    private Point point(Casebook book, int size) {
        progress.accept(String.format(Locale.ROOT, "%,d incidents", size));
        long before = System.nanoTime();
        var docket = book.docket(size);
        double filled = (System.nanoTime() - before) / 1e9;
        var fresh = new ArrayList<Pass>();
        var again = new ArrayList<Pass>();
        int rulings = 0;
        int passes = plan.rounds() * Math.clamp(SMALL / size, 1, MOST_MORE);
        System.gc();
        for (int i = 0; i < passes; i++) {
            var watch = Watch.start();
            var court = new Court(terms);
            court.rule(docket, plan.threads());
            fresh.add(watch.pass(size));
            watch = Watch.start();
            court.rule(docket, plan.threads());
            again.add(watch.pass(size));
            rulings = court.size();
        }
        return new Point(size, plan.threads(), filled, fresh, again, rulings);
    }

    private Pass fresh(Docket docket) {
        System.gc();
        var watch = Watch.start();
        new Court(terms).rule(docket, plan.threads());
        return watch.pass(docket.size());
    }

    /// What was used up since a moment.
    private record Watch(long nanos, long cpuNanos) {
        static Watch start() {
            return new Watch(System.nanoTime(), Machine.cpuNanos());
        }

        Pass pass(int incidents) {
            double seconds = (System.nanoTime() - nanos) / 1e9;
            double cpuSeconds = (Machine.cpuNanos() - cpuNanos) / 1e9;
            return new Pass(incidents, seconds, cpuSeconds);
        }
    }

    /// The court's verdicts on some incidents of a docket held against those of the judge, who explains them.
    private Audit audit(Casebook book) {
        progress.accept("judging some in full");
        var docket = book.docket(AUDITED);
        var court = new Court(terms);
        int[] ruled = court.rule(docket, plan.threads());
        var judge = new Judge(terms);
        int equal = 0;
        for (int i = 0; i < ruled.length; i++) {
            var full = judge.judge(docket, i).stream().map(Ruling::of).toList();
            equal += full.equals(court.rulings(ruled[i])) ? 1 : 0;
        }
        return new Audit(ruled.length, equal);
    }

    private @Nullable Sql sql(Casebook book) throws IOException {
        var docket = book.docket(plan.sqlIncidents());
        var own = new ArrayList<Pass>();
        for (int i = 0; i < plan.rounds(); i++) {
            own.add(fresh(docket));
        }
        var court = new Court(terms);
        int[] ruled = court.rule(docket, plan.threads());
        return new SqlJudging(terms, book, plan.sqlIncidents(), progress).run(court, ruled, own);
    }
}
