// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Agreement;

/// Judges a [Docket] of many incidents: it gives the verdicts of [Judge], and none of their words. Whoever asks why has
/// the incident judged in full.
///
/// The terms are made into flat comparisons once: articles as bits, times as numbers, ground as shapes with their
/// reach. Then what is said ([Charge]), when ([Hours]) and where ([Plot]) are worked out for what they are to all
/// articles at a time and laid on the [Scales]. What a [Charge] says is too rare for that goes to the [Judge]. No
/// verdict is kept for the next incident, so that the cost is the same
/// for each, whatever came before. Thread-safe.
public final class Court {
    private static final int BATCH = 1_024;

    private final Agreement terms;
    private final Turns turns;
    private final Articles articles;
    private final Calendar calendar;
    private final Directory directory;
    private final Hearing.Bar bar;
    private final Rulings rulings;
    private final Judge judge;

    /// By kind of day.
    private final Map<Integer, Roster> rosters = new ConcurrentHashMap<>();

    public Court(Agreement terms) {
        this.terms = terms;
        this.turns = new Turns(terms);
        this.articles = new Articles(terms);
        this.calendar = new Calendar(terms, articles);
        this.directory = new Directory(terms, articles, turns.dayKinds());
        this.bar = Hearing.Bar.of(articles);
        this.rulings = new Rulings(terms, articles, calendar.combinations());
        this.judge = new Judge(terms);
    }

    /// For each incident of a docket the number of what is ruled of it, as [#rulings(int)] takes it.
    ///
    /// @param docket made for the same agreement
    /// @param threads at least 1
    public int[] rule(Docket docket, int threads) {
        if (!docket.terms().equals(terms)) {
            throw new IllegalArgumentException("a docket is judged under the agreement it was made for");
        }
        int[] ruled = new int[docket.size()];
        int batches = (docket.size() + BATCH - 1) / BATCH;
        var next = new AtomicInteger();
        var said = new Said(docket);
        var workers = IntStream.range(0, threads)
                .mapToObj(t -> Thread.ofPlatform().start(() -> {
                    var sitting = new Sitting(docket, said);
                    for (int b = next.getAndIncrement(); b < batches; b = next.getAndIncrement()) {
                        int end = Math.min(docket.size(), (b + 1) * BATCH);
                        for (int i = b * BATCH; i < end; i++) {
                            ruled[i] = sitting.rule(i);
                        }
                    }
                }))
                .toList();
        workers.forEach(Court::join);
        return ruled;
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while judging", e);
        }
    }

    /// What is ruled of every incident with a number, in the order of the terms.
    public List<Ruling> rulings(int number) {
        return rulings.told(number);
    }

    /// How many different rulings there are so far.
    public int size() {
        return rulings.size();
    }

    /// What is said in the manners of a docket, each worked out when an incident first has it; two threads would work
    /// out the same.
    private final class Said {
        private final Docket docket;
        private final @Nullable Testimony[] testimonies;
        private final @Nullable Charge[] charges;

        Said(Docket docket) {
            this.docket = docket;
            this.testimonies = new Testimony[docket.manners()];
            this.charges = new Charge[docket.manners() * turns.dayKinds()];
        }

        Charge charge(int i) {
            int manner = docket.mannerAt(i);
            int kind = turns.day(docket.dayAt(i));
            int at = manner * turns.dayKinds() + kind;
            var kept = charges[at];
            if (kept == null) {
                var day = LocalDate.ofEpochDay(docket.dayAt(i));
                var roster = rosters.computeIfAbsent(kind, k -> new Roster(terms, articles, day));
                kept = new Hearing(bar, roster, testimony(manner), kind, day).charge();
                charges[at] = kept;
            }
            return kept;
        }

        private Testimony testimony(int manner) {
            var kept = testimonies[manner];
            if (kept == null) {
                kept = new Testimony(articles, directory, docket.model(manner).statements(), docket.manner(manner));
                testimonies[manner] = kept;
            }
            return kept;
        }
    }

    /// One thread's work on a docket.
    private final class Sitting {
        private final Docket docket;
        private final Said said;
        private final Plots plots = new Plots(terms, articles);
        private final Scales scales = new Scales(terms, articles, calendar.combinations());
        private final KeyTable rows = new KeyTable();
        private final LongTable kinds = new LongTable();
        private final List<Hours> hours = new java.util.ArrayList<>();

        Sitting(Docket docket, Said said) {
            this.docket = docket;
            this.said = said;
        }

        int rule(int i) {
            var charge = said.charge(i);
            if (charge.inFull()) {
                return rulings.number(
                        judge.judge(docket, i).stream().map(Ruling::of).toList());
            }
            var plot =
                    docket.placed(i) ? plots.plot(docket.area(i), docket.country(i), charge.grounds) : plots.nowhere();
            return rows.number(scales.weigh(charge, hours(i), plot), (long[] row) -> rulings.number(row));
        }

        private Hours hours(int i) {
            long kind = turns.time(docket.fromAt(i), docket.untilAt(i));
            int found = kinds.get(kind);
            if (found == LongTable.ABSENT) {
                found = hours.size();
                hours.add(calendar.hours(
                        new TimeSpan(Turns.instant(docket.fromAt(i)), Turns.instant(docket.untilAt(i)))));
                kinds.put(kind, found);
            }
            return hours.get(found);
        }
    }
}
