// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.truceline.terms.Agreement;

/// Judges many incidents by what was ruled of their like. Everything that a judgement turns on is what is said, as far
/// as the terms care on that day, a kind of time and a kind of place; the first incident of each combination is judged
/// in full, and the others follow it.
///
/// It gives the verdicts of [Judge], and none of their words: whoever asks why has the incident judged in full.
/// Thread-safe; the cost is linear in the incidents, for the combinations that occur are soon all known.
public final class Precedents {
    /// Kinds of place and of signature that the key has room for; what is beyond is judged in full each time.
    private static final int PLACE_BITS = 16;

    private static final int SIGNATURE_BITS = 24;
    private static final int BATCH = 8_192;

    private final Agreement terms;
    private final Witnesses witnesses;
    private final Judge judge;
    private final Turns turns;
    private final int dayKinds;
    private final List<List<Ruling>> rulings = new ArrayList<>();
    private final Map<List<Ruling>, Integer> numbers = new ConcurrentHashMap<>();
    private final Plots.Kinds places = new Plots.Kinds();

    private final Map<Said, Integer> said = new ConcurrentHashMap<>();
    private final Map<List<Object>, Integer> signatures = new ConcurrentHashMap<>();

    /// By the number of a signature: what all incidents with it have in common.
    private final List<Bench.Docketed> models = new ArrayList<>();

    /// What is ruled of each combination that any docket had.
    private final Map<Long, Integer> met = new ConcurrentHashMap<>();

    /// A manner on a kind of day.
    private record Said(Manner manner, int day) {}

    public Precedents(Agreement terms) {
        this.terms = terms;
        this.witnesses = new Witnesses(terms);
        this.judge = new Judge(terms);
        this.turns = new Turns(terms);
        int timeKinds = turns.timeKinds();
        this.dayKinds = turns.dayKinds();
        if (timeKinds >= 1 << (Long.SIZE - 1 - PLACE_BITS - SIGNATURE_BITS)) {
            throw new IllegalArgumentException(
                    "terms with " + timeKinds + " kinds of time are more than can be told apart");
        }
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
        var workers = IntStream.range(0, threads)
                .mapToObj(t -> Thread.ofPlatform().start(() -> {
                    var bench = new Sitting(docket);
                    for (int b = next.getAndIncrement(); b < batches; b = next.getAndIncrement()) {
                        int end = Math.min(docket.size(), (b + 1) * BATCH);
                        for (int i = b * BATCH; i < end; i++) {
                            ruled[i] = bench.rule(i);
                        }
                    }
                }))
                .toList();
        workers.forEach(Precedents::join);
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
        synchronized (rulings) {
            return rulings.get(number);
        }
    }

    /// How many different rulings there are so far.
    public int size() {
        synchronized (rulings) {
            return rulings.size();
        }
    }

    private int number(List<Ruling> ruled) {
        return numbers.computeIfAbsent(ruled, r -> {
            synchronized (rulings) {
                rulings.add(r);
                return rulings.size() - 1;
            }
        });
    }

    /// One thread's work on a docket, with the combinations that it has met.
    private final class Sitting {
        private final Docket docket;
        private final Plots plots = new Plots(terms, places);
        private final LongTable known = new LongTable();
        private final LongTable signed = new LongTable();

        Sitting(Docket docket) {
            this.docket = docket;
        }

        int rule(int i) {
            int place = docket.siteAt(i).map(plots::kind).orElse(Plots.NOWHERE);
            int sign = signature(i);
            if (place >= 1 << PLACE_BITS || sign >= 1 << SIGNATURE_BITS) {
                return judged(i, sign);
            }
            long key = ((long) turns.time(docket.fromAt(i), docket.untilAt(i)) << (PLACE_BITS + SIGNATURE_BITS))
                    | ((long) place << SIGNATURE_BITS)
                    | sign;
            int found = known.get(key);
            if (found == LongTable.ABSENT) {
                found = met.computeIfAbsent(key, k -> judged(i, sign));
                known.put(key, found);
            }
            return found;
        }

        /// The number of what is said of an incident, as far as the terms care on its day.
        private int signature(int i) {
            long key = (long) docket.mannerAt(i) * dayKinds + turns.day(docket.dayAt(i));
            int found = signed.get(key);
            if (found == LongTable.ABSENT) {
                found = said.computeIfAbsent(
                        new Said(docket.manner(i), turns.day(docket.dayAt(i))),
                        s -> signature(docket.known(i, witnesses)));
                signed.put(key, found);
            }
            return found;
        }

        private int signature(Known known) {
            return signatures.computeIfAbsent(judge.signature(known), s -> {
                synchronized (models) {
                    models.add(judge.prepare(known));
                    return models.size() - 1;
                }
            });
        }

        private int judged(int i, int sign) {
            Bench.Docketed like;
            synchronized (models) {
                like = models.get(sign);
            }
            return number(judge.rule(docket.known(i, witnesses), like));
        }
    }
}
