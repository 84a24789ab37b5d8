// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.ArrayList;
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

    private boolean excludedInOne;
    private boolean sparedInOne;

    /// What of an agreement every hearing needs.
    ///
    /// @param rules the bits of the rules among the articles
    /// @param anyBearer those that bind anyone
    /// @param anyTarget those that ask nothing of what was hit
    /// @param opposed those that protect from foes alone
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
        this.who = new Truths(bar.articles().words());
        this.hit = new Truths(bar.articles().words());
    }

    Charge charge() {
        var named = said.claims.stream().filter(c -> !c.doers().isEmpty()).toList();
        var firm = named.stream().filter(this::firm).toList();
        var counted = !firm.isEmpty() ? firm : named.isEmpty() ? said.claims : named;
        java.util.Arrays.fill(who.yes, -1);
        java.util.Arrays.fill(hit.yes, -1);
        said.claims.forEach(c -> scenarios(c, counted.contains(c)));
        if (said.claims.isEmpty()) {
            who.open();
            hit.open().affirm(bar.anyTarget());
        }
        var people = new Truths(bar.articles().words());
        for (int w = 0; w < people.yes.length; w++) {
            long rules = bar.rules()[w];
            people.yes[w] = (firm.isEmpty() ? 0 : who.yes[w] & rules) | (hit.yes[w] & ~rules);
            people.may[w] = (who.may[w] & rules) | (hit.may[w] & ~rules);
        }
        return new Charge(kindOfCharge(), said, people, roster.accepted(), tried(), excludedInOne && !sparedInOne);
    }

    private Charge.Kind kindOfCharge() {
        if (said.claims.isEmpty() && said.denials.isEmpty()) {
            return Charge.Kind.NOTHING_SAID;
        }
        return said.violationAlone ? Charge.Kind.ACT_NOT_NAMED : Charge.Kind.TRIABLE;
    }

    /// The rules of the obligations that surely speak of the act; all, where none does.
    private long[] tried() {
        var sure = new long[bar.rules().length];
        for (int w = 0; w < sure.length; w++) {
            sure[w] = said.act.yes[w] & bar.rules()[w];
        }
        bar.articles().widen(sure);
        return Truths.any(sure) ? sure : bar.rules();
    }

    /// Whether who did it is said by somebody without a stake, or by the doer's own side, and that side denies nothing.
    private boolean firm(Speech claim) {
        return !alleged(claim) && said.denials.stream().noneMatch(d -> denies(d, claim));
    }

    private boolean alleged(Speech claim) {
        boolean publication = claim.speakers().isEmpty();
        if (publication && claim.stance() == Stance.ACCUSES) {
            return true;
        }
        var speakers = speakers(claim, claim.stance() == Stance.ADMITS);
        return claim.stance() != Stance.ADMITS && !sharesSide(speakers, claim) && roster.stake(speakers);
    }

    /// Whom a speaker may be or speak for.
    ///
    /// @param self whether a speaker of whom nothing is said speaks of himself
    private int[] speakers(Speech speech, boolean self) {
        if (speech.speakers().isEmpty()) {
            return self
                    ? speech.own().stream()
                            .flatMapToInt(n -> java.util.Arrays.stream(n.actors(kind, day)))
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
        if (!claim.aimed() && claim.doers().size() > 1 && foes(claim.doers())) {
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
        var targets = targets(claim).stream().map(t -> new Hit(t, true)).toList();
        claim.doers().forEach(doer -> did(doer, targets, counted));
        if (claim.doers().isEmpty()) {
            scenario(NOBODY_NAMED, targets, counted);
        }
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
                if (roster.allied(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What was hit, as a claim says; or else as another claim says.
    private List<Named> targets(Speech claim) {
        return !claim.targets().isEmpty()
                ? claim.targets()
                : said.claims.stream()
                        .map(Speech::targets)
                        .filter(t -> !t.isEmpty())
                        .findFirst()
                        .orElse(List.of());
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
        targets.forEach(t -> hit(t, doer, struck));
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
            java.util.Arrays.fill(struck.may, -1);
            return;
        }
        for (int w = 0; w < struck.yes.length; w++) {
            long yes = actors.length == 0 ? 0 : -1;
            long may = 0;
            for (int actor : actors) {
                long foe = doer == NOBODY_NAMED ? 0 : roster.allied(doer, actor) ? 0 : -1;
                long maybe = doer == NOBODY_NAMED ? -1 : foe;
                yes &= roster.hit(actor).yes[w] & (foe | ~bar.opposed()[w]);
                may |= roster.hit(actor).may[w] & (maybe | ~bar.opposed()[w]);
            }
            long object = protecting == null ? 0 : protecting[w];
            struck.yes[w] |= yes | object;
            struck.may[w] |= may | object;
        }
    }

    /// Whether what was hit is excluded, in a way in which the doer is not excluded himself.
    private void weighExcluded(int doer, List<Hit> targets) {
        if (doer != NOBODY_NAMED && roster.excluded(doer)) {
            return;
        }
        boolean all = !targets.isEmpty();
        for (Hit target : targets) {
            int[] actors = target.name().actors(kind, day);
            all &= actors.length > 0 && roster.excludedAll(actors);
        }
        excludedInOne |= all;
        sparedInOne |= !all;
    }
}
