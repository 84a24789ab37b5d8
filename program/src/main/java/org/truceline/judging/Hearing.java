// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.truceline.judging.Directory.Named;
import org.truceline.judging.Testimony.Speech;
import org.truceline.model.Stance;

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

    private final Weight[] weights;
    private final Weight most;
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
        this.weights = new Weight[said.claims.size()];
        var heaviest = Weight.UNNAMED;
        for (int c = 0; c < weights.length; c++) {
            weights[c] = weight(said.claims.get(c));
            heaviest = weights[c].compareTo(heaviest) > 0 ? weights[c] : heaviest;
        }
        this.most = heaviest;
        this.who = new Truths(bar.articles().words());
        this.hit = new Truths(bar.articles().words());
    }

    Charge charge() {
        var counted = counted();
        Arrays.fill(who.yes, -1);
        Arrays.fill(hit.yes, -1);
        for (int c = 0; c < counted.length; c++) {
            scenarios(said.claims.get(c), counted[c]);
        }
        if (said.claims.isEmpty()) {
            who.open();
            hit.open().affirm(bar.anyTarget());
        }
        boolean firm = most == Weight.FIRM;
        var people = new Truths(bar.articles().words());
        for (int w = 0; w < people.yes.length; w++) {
            long rules = bar.rules()[w];
            people.yes[w] = (firm ? who.yes[w] & rules : 0) | (hit.yes[w] & ~rules);
            people.may[w] = (who.may[w] & rules) | (hit.may[w] & ~rules);
        }
        var deciding = deciding();
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

    /// As [WhoAndWhom]: those of the most weight count for who did it to whom, and their rivals.
    private boolean[] counted() {
        var counted = new boolean[weights.length];
        for (int c = 0; c < counted.length; c++) {
            counted[c] = weights[c] == most;
        }
        if (most == Weight.FIRM && firmIsAdmitted()) {
            for (int c = 0; c < counted.length; c++) {
                counted[c] |= rival(said.claims.get(c));
            }
        }
        return counted;
    }

    private boolean firmIsAdmitted() {
        for (int c = 0; c < weights.length; c++) {
            if (weights[c] == Weight.FIRM && !admitted(said.claims.get(c))) {
                return false;
            }
        }
        return true;
    }

    /// Whether one names the same doers as somebody who establishes who did it, and whom they hit.
    private boolean rival(Speech claim) {
        if (claim.doers().isEmpty() || (!dyad(claim) && targets(claim).isEmpty())) {
            return false;
        }
        var blamed = blamed(claim);
        for (int c = 0; c < weights.length; c++) {
            if (weights[c] == Weight.FIRM && blamed(said.claims.get(c)).equals(blamed)) {
                return true;
            }
        }
        return false;
    }

    private BitSet blamed(Speech claim) {
        var sides = new BitSet();
        for (Named doer : claim.doers()) {
            for (int actor : doer.actors(kind, day)) {
                if (roster.side(actor) != Roster.NO_SIDE) {
                    sides.set(roster.side(actor));
                }
            }
        }
        return sides;
    }

    /// As [Known#deciding]: all while nobody establishes who did it.
    private boolean[] deciding() {
        var deciding = new boolean[weights.length];
        for (int c = 0; c < deciding.length; c++) {
            deciding[c] = most != Weight.FIRM || weights[c] == Weight.FIRM;
        }
        return deciding;
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

    /// What a claim is worth for who did it: those of the most weight alone count.
    private enum Weight {
        UNNAMED,
        ALLEGED,
        FIRM
    }

    private Weight weight(Speech claim) {
        if (claim.doers().isEmpty()) {
            return Weight.UNNAMED;
        }
        return firm(claim) ? Weight.FIRM : Weight.ALLEGED;
    }

    /// Whether who did it is said by somebody without a stake, or by the doer's own side, and that side denies nothing.
    private boolean firm(Speech claim) {
        if (alleged(claim)) {
            return false;
        }
        for (Speech denial : said.denials) {
            if (denies(denial, claim)) {
                return false;
            }
        }
        return true;
    }

    private boolean alleged(Speech claim) {
        if (accusation(claim)) {
            return true;
        }
        return !admitted(claim) && roster.stake(speakers(claim, false));
    }

    private static boolean accusation(Speech claim) {
        return claim.speakers().isEmpty() && claim.stance() == Stance.ACCUSES;
    }

    /// Whether the doer's own side says so.
    private boolean admitted(Speech claim) {
        boolean admits = claim.stance() == Stance.ADMITS;
        return !accusation(claim) && (admits || sharesSide(speakers(claim, false), claim));
    }

    /// Whom a speaker may be or speak for.
    ///
    /// @param self whether a speaker of whom nothing is said speaks of himself
    private int[] speakers(Speech speech, boolean self) {
        if (speech.speakers().isEmpty()) {
            return self
                    ? speech.own().stream()
                            .flatMapToInt(n -> Arrays.stream(n.actors(kind, day)))
                            .toArray()
                    : new int[0];
        }
        for (Named name : speech.speakers()) {
            int[] actors = name.actors(kind, day);
            if (actors.length > 0) {
                return actors;
            }
        }
        return new int[0];
    }

    private boolean sharesSide(int[] speakers, Speech claim) {
        if (claim.doers().isEmpty()) {
            return false;
        }
        for (Named doer : claim.doers()) {
            boolean sided = false;
            for (int actor : doer.actors(kind, day)) {
                int side = roster.side(actor);
                sided |= side != Roster.NO_SIDE;
                if (side != Roster.NO_SIDE && !sideAmong(side, speakers)) {
                    return false;
                }
            }
            if (!sided) {
                return false;
            }
        }
        return true;
    }

    private boolean sideAmong(int side, int[] actors) {
        for (int actor : actors) {
            if (roster.side(actor) == side) {
                return true;
            }
        }
        return false;
    }

    private boolean denies(Speech denial, Speech claim) {
        int[] speakers = speakers(denial, true);
        if (!roster.stake(speakers)) {
            return true;
        }
        for (Named doer : claim.doers()) {
            for (int actor : doer.actors(kind, day)) {
                int side = roster.side(actor);
                if (side != Roster.NO_SIDE && sideAmong(side, speakers)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void scenarios(Speech claim, boolean counted) {
        if (dyad(claim)) {
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
        for (Named target : targets(claim)) {
            targets.add(new Hit(target, true));
        }
        for (Named doer : claim.doers()) {
            did(doer, targets, counted);
        }
        if (claim.doers().isEmpty()) {
            scenario(NOBODY_NAMED, targets, counted);
        }
    }

    /// Whether fighters are named and not who attacked.
    private boolean dyad(Speech claim) {
        return !claim.aimed() && claim.doers().size() > 1 && foes(claim.doers());
    }

    private boolean foes(List<Named> names) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                if (friends(names.get(i), names.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean friends(Named one, Named other) {
        for (int a : one.actors(kind, day)) {
            for (int b : other.actors(kind, day)) {
                if (roster.friends(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What was hit, as a claim says; or else as another claim says, but not by one with a stake where this one's
    /// speaker has none.
    private List<Named> targets(Speech claim) {
        if (!claim.targets().isEmpty()) {
            return claim.targets();
        }
        boolean alleged = alleged(claim);
        for (Speech other : said.claims) {
            if (!other.targets().isEmpty() && (alleged || !alleged(other))) {
                return other.targets();
            }
        }
        return List.of();
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
