// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.truceline.judging.Directory.Named;
import org.truceline.judging.Testimony.Speech;

/// The step from what is said on a kind of day to a [Charge]: [Witnesses] and [WhoAndWhom] over all articles at once.
/// One for each charge; not thread-safe.
final class Hearing {
    private static final int NOBODY_NAMED = -1;

    private final Bar bar;
    private final Roster roster;
    private final Testimony said;
    private final int kind;
    private final LocalDate day;

    /// For the claims that count for who did it: a bearer did it to a target, in every way it may have gone, or in one.
    private final Truths who;

    /// For all claims: a target was hit, in every way or in one.
    private final Truths hit;

    private final Worth worth;
    private boolean excludedInOne;
    private boolean sparedInOne;
    private boolean mixed;
    private boolean onlySomewhere;
    private boolean everywhere;

    /// What of an agreement every hearing needs.
    ///
    /// @param rules the bits of the rules among the articles
    /// @param anyBearer those that bind anyone
    /// @param anyTarget those that ask nothing of what was hit
    /// @param opposed those that protect from foes alone
    @SuppressWarnings("ArrayRecordComponent") // bits, not changed once they are made
    record Bar(Articles articles, long[] rules, long[] anyBearer, long[] anyTarget, long[] opposed) {
        static Bar of(Articles articles) {
            return new Bar(
                    articles,
                    articles.rules(),
                    articles.where(a -> a.rule().bearer().anyone()),
                    articles.where(a -> a.rule().target().anyone()),
                    articles.where(a ->
                            a.rule().target().opposed() && !a.rule().target().anyone()));
        }
    }

    /// Something hit.
    ///
    /// @param objects whether its words are looked at for a kind of object as well
    private record Hit(Named name, boolean objects) {}

    /// @param kind of the day
    Hearing(Bar bar, Roster roster, Testimony said, int kind, LocalDate day) {
        this.bar = bar;
        this.roster = roster;
        this.said = said;
        this.kind = kind;
        this.day = day;
        this.worth = new Worth(roster, said, kind, day);
        this.who = new Truths(bar.articles().words());
        this.hit = new Truths(bar.articles().words());
    }

    Charge charge() {
        var counted = worth.counted();
        Arrays.fill(who.yes, -1);
        Arrays.fill(hit.yes, -1);
        for (int c = 0; c < counted.length; c++) {
            scenarios(said.claims.get(c), counted[c]);
        }
        if (said.claims.isEmpty()) {
            who.open();
            hit.open().affirm(bar.anyTarget());
        }
        boolean firm = worth.firm();
        var people = new Truths(bar.articles().words());
        for (int w = 0; w < people.yes.length; w++) {
            long rules = bar.rules()[w];
            people.yes[w] = (firm ? who.yes[w] & rules : 0) | (hit.yes[w] & ~rules);
            people.may[w] = (who.may[w] & rules) | (hit.may[w] & ~rules);
        }
        var deciding = worth.deciding();
        var act = said.act(deciding);
        return new Charge(
                kindOfCharge(),
                said,
                act,
                people,
                said.weapon(deciding),
                roster.accepted(),
                tried(act),
                bar.articles().openGrounds(act, people),
                leftOut());
    }

    private Charge.Kind kindOfCharge() {
        if (said.claims.isEmpty() && said.denials.isEmpty()) {
            return Charge.Kind.NOTHING_SAID;
        }
        return said.violationAlone ? Charge.Kind.ACT_NOT_NAMED : Charge.Kind.TRIABLE;
    }

    /// The rules of the obligations that surely speak of the act; all, where none does.
    private long[] tried(Truths act) {
        var sure = new long[bar.rules().length];
        for (int w = 0; w < sure.length; w++) {
            sure[w] = act.yes[w] & bar.rules()[w];
        }
        bar.articles().widen(sure);
        return Truths.any(sure) ? sure : bar.rules();
    }

    private void scenarios(Speech claim, boolean counted) {
        if (worth.dyad(claim)) {
            for (int i = 0; i < claim.doers().size(); i++) {
                var others = new ArrayList<Hit>();
                for (int j = 0; j < claim.doers().size(); j++) {
                    if (j != i) {
                        others.add(new Hit(claim.doers().get(j), false));
                    }
                }
                did(claim.doers().get(i), others, counted);
            }
            return;
        }
        var targets = new ArrayList<Hit>();
        for (Named target : worth.targets(claim)) {
            targets.add(new Hit(target, true));
        }
        for (Named doer : claim.doers()) {
            did(doer, targets, counted);
        }
        if (claim.doers().isEmpty()) {
            scenario(NOBODY_NAMED, targets, counted);
        }
    }

    private void did(Named doer, List<Hit> targets, boolean counted) {
        int[] actors = doer.actors(kind, day);
        for (int actor : actors) {
            scenario(actor, targets, counted);
        }
        if (actors.length == 0) {
            scenario(NOBODY_NAMED, targets, counted);
        }
    }

    /// One way in which it may have gone.
    private void scenario(int doer, List<Hit> targets, boolean counted) {
        var struck = new Truths(who.yes.length);
        if (targets.isEmpty()) {
            struck.open();
        }
        for (Hit target : targets) {
            hit(target, doer, struck);
        }
        struck.affirm(bar.anyTarget());
        overAll(hit, struck);
        if (counted) {
            struck.and(bearer(doer));
            overAll(who, struck);
            weighExcluded(doer, targets);
        }
    }

    private Truths bearer(int doer) {
        if (doer != NOBODY_NAMED) {
            return roster.bears(doer);
        }
        var open = new Truths(who.yes.length).open();
        open.affirm(bar.anyBearer());
        return open;
    }

    /// What holds in every way holds; what holds in one only is open.
    private static void overAll(Truths sum, Truths one) {
        for (int w = 0; w < sum.yes.length; w++) {
            sum.yes[w] &= one.yes[w];
            sum.may[w] |= one.may[w];
        }
    }

    private void hit(Hit target, int doer, Truths struck) {
        int[] actors = target.name().actors(kind, day);
        long[] protecting = target.objects() ? target.name().protecting() : null;
        if (actors.length == 0 && protecting == null) {
            Arrays.fill(struck.may, -1);
            return;
        }
        for (int w = 0; w < struck.yes.length; w++) {
            long yes = actors.length == 0 ? 0 : -1;
            long may = 0;
            for (int actor : actors) {
                long foe = doer == NOBODY_NAMED ? 0 : roster.allied(doer, actor) ? 0 : -1;
                long maybe = doer == NOBODY_NAMED ? -1 : foe;
                long anyway = ~bar.opposed()[w] | roster.partly(actor)[w];
                yes &= roster.hit(actor).yes[w] & (foe | anyway);
                may |= roster.hit(actor).may[w] & (maybe | anyway);
            }
            long object = protecting == null ? 0 : protecting[w];
            struck.yes[w] |= yes | object;
            struck.may[w] |= may | object;
        }
    }

    /// Whether what was hit is excluded, in a way in which the doer is not excluded himself; and whether a name for it
    /// may mean an excluded group or another, whoever did it.
    private void weighExcluded(int doer, List<Hit> targets) {
        boolean all = !targets.isEmpty();
        for (Hit target : targets) {
            int[] actors = target.name().actors(kind, day);
            boolean excluded = actors.length > 0 && roster.excludedAll(actors);
            all &= excluded;
            mixed |= !excluded && roster.excludedAny(actors);
            onlySomewhere |= roster.excludedOnlySomewhere(actors);
            everywhere |= roster.excludedEverywhere(actors);
        }
        if (doer == NOBODY_NAMED || !roster.excluded(doer)) {
            excludedInOne |= all;
            sparedInOne |= !all;
        }
    }

    /// As [LeftOut].
    private Charge.LeftOut leftOut() {
        if (mixed) {
            return Charge.LeftOut.MAY_BE;
        }
        if (!excludedInOne || sparedInOne) {
            return Charge.LeftOut.NO;
        }
        return onlySomewhere && !everywhere ? Charge.LeftOut.SOMEWHERE : Charge.LeftOut.YES;
    }
}
