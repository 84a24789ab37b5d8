// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.Arrays;
import org.truceline.judging.Articles.Article;
import org.truceline.terms.Agreement;
import org.truceline.terms.Duty;
import org.truceline.terms.Exemption;

/// The verdicts of [Bench] on all rules at a time, from what is said, when and where: a few machine instructions for
/// each combination of readings. Not thread-safe.
///
/// What comes out is a row of longs: [#HEAD], and for each combination and word of the articles [#PLANES] longs, whose
/// bits of one rule together tell its verdict. It is taken apart by [Rulings].
final class Scales {
    /// Longs before the first combination: 0 where a rule is engaged; or else what [#nearest] gives.
    static final int HEAD = 1;

    /// Three for the verdict, one for whether the rule was not surely in force.
    static final int PLANES = 4;

    static final long NOTHING_SAID = -1;
    static final long ACT_NOT_NAMED = -2;

    private final Articles articles;
    private final int words;
    private final int combinations;
    private final long[] owed;
    private final long[] spares;
    private final long[] permits;
    private final long[] freesExcluded;
    private final long[] onlyAfter;
    private final long[] excepting;
    private final long[] onlyOnceDone;
    private final long[] firstReading;
    private final Truths done;

    /// For each exception the rules that it takes out.
    private final long[][] takenOut;

    private final long[] key;
    private final Truths place;
    private final Truths all;
    private final Truths exception;
    private final long[] engaged;

    Scales(Agreement terms, Articles articles, int combinations) {
        this.articles = articles;
        this.words = articles.words();
        this.combinations = combinations;
        this.owed = articles.rulesWhere(a -> a.duty() == Duty.MUST || a.duty() == Duty.MUST_NOT);
        this.spares = articles.rulesWhere(a ->
                articles.obligation(a).exemptions().stream().anyMatch(e -> e.kind() == Exemption.Kind.EXCLUDED_TARGET));
        this.permits = articles.rulesWhere(a -> a.duty() == Duty.MAY && !Articles.freesExcluded(a));
        this.freesExcluded = articles.rulesWhere(Articles::freesExcluded);
        this.onlyAfter = articles.rulesWhere(a -> a.duty() == Duty.MAY_ONLY_AFTER);
        this.excepting = articles.where(Article::excepts);
        this.onlyOnceDone =
                articles.where(a -> a.exemption() != null && a.exemption().procedure() != null);
        this.firstReading = articles.rulesWhere(a -> a.reading() == 0);
        this.done = articles.each(a -> Bench.done(articles.obligation(a)));
        this.takenOut = articles.list().stream()
                .map(x -> articles.rulesWhere(a -> x.excepts() && a.obligation() == x.obligation()))
                .toArray(long[][]::new);
        this.key = new long[HEAD + combinations * words * PLANES];
        this.place = new Truths(words);
        this.all = new Truths(words);
        this.exception = new Truths(words);
        this.engaged = new long[words];
    }

    /// The verdicts on one incident; overwritten by the next.
    long[] weigh(Charge charge, Hours hours, Plot plot) {
        if (charge.kind != Charge.Kind.TRIABLE) {
            return untried(charge.kind == Charge.Kind.NOTHING_SAID ? NOTHING_SAID : ACT_NOT_NAMED);
        }
        place(hours.drawn, plot);
        for (int w = 0; w < words; w++) {
            all.yes[w] = charge.all.yes[w] & place.yes[w];
            all.may[w] = charge.all.may[w] & place.may[w];
            exception.yes[w] = 0;
            exception.may[w] = 0;
            engaged[w] = 0;
        }
        if (!possible(charge)) {
            return untried(nearest(charge));
        }
        except();
        for (int c = 0; c < combinations; c++) {
            for (int w = 0; w < words; w++) {
                verdicts(charge, hours.bound[c], c, w);
            }
        }
        if (!Truths.any(engaged)) {
            return untried(nearest(charge));
        }
        late(hours);
        key[0] = 0;
        return key;
    }

    /// Whether some rule is met, or may be, whenever it was.
    private boolean possible(Charge charge) {
        long open = 0;
        for (int w = 0; w < words; w++) {
            long freed = charge.left == Charge.LeftOut.YES ? charge.free[w] & place.may[w] & freesExcluded[w] : 0;
            open |= ((all.may[w] & ~excepting[w]) | freed) & charge.tried[w];
        }
        return open != 0;
    }

    private long[] untried(long why) {
        Arrays.fill(key, 0);
        key[0] = why;
        return key;
    }

    /// A zone that was not drawn so all the time settles nothing; one not drawn at all is nowhere.
    private void place(Truths drawn, Plot plot) {
        var inside = plot.inside();
        for (int w = 0; w < words; w++) {
            long sure = plot.placed() ? drawn.yes[w] : -1;
            long maybe = plot.placed() ? drawn.may[w] & ~sure : 0;
            place.yes[w] = inside.yes[w] & sure;
            place.may[w] = (inside.may[w] & sure) | maybe;
        }
    }

    private void except() {
        for (int w = 0; w < words; w++) {
            for (long open = all.may[w] & excepting[w]; open != 0; open &= open - 1) {
                int at = Long.numberOfTrailingZeros(open);
                long[] rules = takenOut[w * Long.SIZE + at];
                boolean sure = ((all.yes[w] & ~onlyOnceDone[w]) >>> at & 1) != 0;
                for (int v = 0; v < words; v++) {
                    exception.may[v] |= rules[v];
                    exception.yes[v] |= sure ? rules[v] : 0;
                }
            }
        }
    }

    /// The verdicts of [Bench] on the rules of one word under one combination.
    private void verdicts(Charge charge, Truths bound, int c, int w) {
        long yes = all.yes[w] & bound.yes[w];
        long may = all.may[w] & bound.may[w];
        long hitExcluded = charge.left == Charge.LeftOut.YES ? -1 : 0;
        long maybeExcluded = charge.left == Charge.LeftOut.NO ? 0 : spares[w];

        long owing = may & owed[w];
        long excluded = owing & spares[w] & hitExcluded;
        owing &= ~excluded;
        long permitted = owing & exception.yes[w];
        owing &= ~permitted;
        long breach = owing & yes & ~exception.may[w] & ~maybeExcluded;
        long open = owing & ~breach;

        permitted |= yes & permits[w];
        excluded |= charge.free[w] & place.may[w] & bound.may[w] & freesExcluded[w] & hitExcluded;

        long undone = yes & onlyAfter[w] & ~done.may[w] & ~exception.may[w];
        long maybeUndone = may & onlyAfter[w] & ~done.yes[w] & ~exception.yes[w];
        permitted |= yes & onlyAfter[w] & ~maybeUndone;
        open |= maybeUndone & ~undone;

        long tried = charge.tried[w];
        int at = HEAD + (c * words + w) * PLANES;
        key[at] = (breach | permitted | undone) & tried;
        key[at + 1] = (open | permitted) & tried;
        key[at + 2] = (excluded | undone) & tried;
        engaged[w] |= key[at] | key[at + 1] | key[at + 2];
    }

    /// Where a rule of an obligation that is engaged was not surely in force: then its start is cited as well.
    private void late(Hours hours) {
        articles.widen(engaged);
        for (int c = 0; c < combinations; c++) {
            for (int w = 0; w < words; w++) {
                key[HEAD + (c * words + w) * PLANES + PLANES - 1] = engaged[w] & ~hours.held[c].yes[w];
            }
        }
    }

    /// The obligation that came nearest to being engaged: twice its index and 1; 1 more where all but the time was or
    /// may have been met.
    private long nearest(Charge charge) {
        int byPlace = -1;
        int byPeople = -1;
        int byAct = -1;
        for (int w = words - 1; w >= 0; w--) {
            long act = charge.act.may[w] & firstReading[w];
            long people = act & charge.who.may[w];
            long placed = people & place.may[w];
            byAct = act == 0 ? byAct : w * Long.SIZE + Long.numberOfTrailingZeros(act);
            byPeople = people == 0 ? byPeople : w * Long.SIZE + Long.numberOfTrailingZeros(people);
            byPlace = placed == 0 ? byPlace : w * Long.SIZE + Long.numberOfTrailingZeros(placed);
        }
        int near = byPlace >= 0 ? byPlace : byPeople >= 0 ? byPeople : Math.max(byAct, 0);
        boolean onlyTime = byPlace >= 0 && Truths.has(charge.weapon.may, byPlace);
        return near(near) + (onlyTime ? 1 : 0);
    }

    private long near(int article) {
        int obligation =
                articles.list().isEmpty() ? 0 : articles.list().get(article).obligation();
        return 2L * obligation + 1;
    }
}
