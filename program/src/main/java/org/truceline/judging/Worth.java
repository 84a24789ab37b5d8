// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.truceline.judging.Directory.Named;
import org.truceline.judging.Testimony.Speech;
import org.truceline.model.Stance;

/// What each claim of a testimony is worth for who did it to whom, on a kind of day: what [Witnesses] weighs, for a
/// [Hearing].
final class Worth {
    private final Roster roster;
    private final Testimony said;
    private final int kind;
    private final LocalDate day;
    private final Weight[] weights;
    private final Weight most;

    /// @param kind of the day
    Worth(Roster roster, Testimony said, int kind, LocalDate day) {
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
    }

    /// Whether somebody establishes who did it.
    boolean firm() {
        return most == Weight.FIRM;
    }

    /// As [WhoAndWhom]: those of the most weight count for who did it to whom, and their rivals.
    boolean[] counted() {
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
    boolean[] deciding() {
        var deciding = new boolean[weights.length];
        for (int c = 0; c < deciding.length; c++) {
            deciding[c] = most != Weight.FIRM || weights[c] == Weight.FIRM;
        }
        return deciding;
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

    /// Whether fighters are named and not who attacked.
    boolean dyad(Speech claim) {
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
    List<Named> targets(Speech claim) {
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
}
