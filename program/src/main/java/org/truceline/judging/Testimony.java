// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.Directory.Named;
import org.truceline.model.Act;
import org.truceline.model.Means;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.Truth;

/// What is said of an incident in one [Manner], set against the [Articles] as far as neither the day nor the place
/// counts: acts, weapons, words.
final class Testimony {
    private final Articles articles;
    private final Directory directory;
    private final Manner manner;
    private final List<Statement> said;

    /// Those that say that it was done, in order.
    final List<Speech> claims = new ArrayList<>();

    final List<Speech> denials = new ArrayList<>();

    /// Each of [#claims].
    private final boolean[] everyone;

    /// Whether one claim is all that is said, in words that no list of the terms has, as it is of most rows of a table.
    private final boolean plain;

    /// What [#act] and [#weapon] give where all decide, as they do of nearly all incidents; when first asked for, and
    /// two threads would work out the same.
    private @Nullable Truths wholeAct;

    private @Nullable Truths wholeWeapon;

    /// The exceptions that turn on words and are claimed by nobody.
    final long[] unclaimed;

    /// The exceptions that somebody claims by his words.
    final long[] claimed;

    /// Whether all that is said is that the terms were broken.
    final boolean violationAlone;

    /// One statement as its names have it.
    ///
    /// @param voice its place among the statements
    /// @param speakers the names that the speaker goes by, the most telling first; none for the publication
    /// @param own the doers as names of a text, for a speaker of whom nothing is said
    /// @param targets what was hit, as it says itself or its act implies
    /// @param aimed whether the statement itself names whom it hit
    record Speech(
            int voice,
            Stance stance,
            List<Named> speakers,
            List<Named> own,
            List<Named> doers,
            List<Named> targets,
            boolean aimed) {}

    Testimony(Articles articles, Directory directory, List<Statement> said, Manner manner) {
        this.articles = articles;
        this.directory = directory;
        this.said = said;
        this.manner = manner;
        boolean violation = true;
        for (int voice = 0; voice < said.size(); voice++) {
            var s = said.get(voice);
            if (Witnesses.claims(s)) {
                claims.add(speech(s, voice));
                violation &= s.act() == Act.VIOLATE;
            } else if (Witnesses.denies(s)) {
                denials.add(speech(s, voice));
            }
        }
        this.violationAlone = violation && !claims.isEmpty();
        this.everyone = new boolean[claims.size()];
        Arrays.fill(everyone, true);
        boolean silent = manner.voices().stream().allMatch(v -> v.mentions().isEmpty());
        this.plain = silent && said.size() == 1 && claims.size() == 1;
        this.claimed = new long[articles.words()];
        this.unclaimed = new long[articles.words()];
        if (silent) {
            System.arraycopy(articles.allClaimable(), 0, unclaimed, 0, unclaimed.length);
        } else {
            articles.claimable().forEach(this::claim);
        }
    }

    private Speech speech(Statement s, int voice) {
        var speaker = s.speaker();
        String org = speaker == null || speaker.org() == null ? "" : speaker.org();
        return new Speech(
                voice,
                s.stance(),
                speaker == null ? List.of() : directory.named("", speaker.names()),
                speaker == null ? directory.named("", s.actor()) : List.of(),
                directory.named(org, s.actor()),
                targets(s, org),
                !s.target().isEmpty());
    }

    private List<Named> targets(Statement s, String org) {
        if (!s.target().isEmpty()) {
            return directory.named(org, s.target());
        }
        var implied = Witnesses.implied(s.act());
        return implied.isPresent() ? List.of(directory.thing(implied.get())) : List.of();
    }

    /// Whether each article speaks of the act, as those say by whom it is established who did it; by what others say of
    /// the act it is open at most.
    ///
    /// @param deciding for each of [#claims] whether it is one of those; at least one
    Truths act(boolean[] deciding) {
        if (!all(deciding)) {
            return decidedAct(deciding);
        }
        var kept = wholeAct;
        if (kept == null) {
            kept = wholeAct();
            wholeAct = kept;
        }
        return kept;
    }

    private static boolean all(boolean[] flags) {
        for (boolean flag : flags) {
            if (!flag) {
                return false;
            }
        }
        return true;
    }

    private Truths wholeAct() {
        if (!plain) {
            return decidedAct(everyone);
        }
        var s = said.getFirst();
        return articles.plainAct(s.act(), s.means());
    }

    private Truths decidedAct(boolean[] deciding) {
        var all = acts(deciding);
        var everyAct = acts(everyone);
        var others = new long[all.yes.length];
        for (int w = 0; w < others.length; w++) {
            others[w] = everyAct.may[w] & ~all.may[w];
            all.may[w] |= others[w];
        }
        for (int i = 0; i < said.size(); i++) {
            if (Witnesses.denies(said.get(i)) && said.get(i).polarity() == Polarity.NEGATED) {
                var omitted = articles.omitted(said.get(i).act());
                for (int w = 0; w < others.length; w++) {
                    omitted[w] &= ~others[w];
                }
                all.affirm(omitted);
            }
        }
        all.affirm(articles.anyAct());
        return all;
    }

    private Truths acts(boolean[] counted) {
        var all = new Truths(articles.words());
        for (int c = 0; c < counted.length; c++) {
            if (counted[c]) {
                var s = said.get(claims.get(c).voice());
                all.or(articles.act(s.act(), s.means()));
                own(all, s, claims.get(c).voice());
            }
        }
        return all;
    }

    /// The acts of the terms' own that the words of a statement speak of.
    private void own(Truths all, Statement s, int voice) {
        for (Articles.OwnWords own : articles.ownActs()) {
            if (own.act().within().contains(s.act()) && mentions(voice, own.words())) {
                all.affirm(own.asking());
            }
        }
    }

    private boolean mentions(int voice, int list) {
        return list != Articles.NO_WORDS
                && manner.voices().get(voice).mentions().get(list);
    }

    /// Whether it was done with what each article asks, as those say by whom it is established who did it; by what
    /// others say of the means it is open at most.
    ///
    /// @param deciding for each of [#claims] whether it is one of those; at least one
    Truths weapon(boolean[] deciding) {
        if (!all(deciding)) {
            return decidedWeapon(deciding);
        }
        var kept = wholeWeapon;
        if (kept == null) {
            kept = wholeWeapon();
            wholeWeapon = kept;
        }
        return kept;
    }

    private Truths wholeWeapon() {
        if (claims.size() != 1) {
            return decidedWeapon(everyone);
        }
        int voice = claims.getFirst().voice();
        boolean more = !manner.voices().get(voice).calibres().isEmpty();
        for (Articles.Weapon asked : articles.weapons()) {
            more |= mentions(voice, asked.words());
        }
        var s = said.get(voice);
        return more ? decidedWeapon(everyone) : articles.weapon(s.act(), s.means());
    }

    private Truths decidedWeapon(boolean[] deciding) {
        var all = new Truths(articles.words()).sure();
        for (Articles.Weapon asked : articles.weapons()) {
            var decided = counts(asked, deciding);
            boolean others = decided == Truth.NO && counts(asked, everyone) != Truth.NO;
            all.lower(asked.asking(), others ? Truth.UNKNOWN : decided);
        }
        return all;
    }

    private Truth counts(Articles.Weapon asked, boolean[] counted) {
        boolean named = false;
        var means = new ArrayList<Set<Means>>();
        var calibres = new ArrayList<Double>();
        for (int c = 0; c < counted.length; c++) {
            int voice = claims.get(c).voice();
            if (counted[c]) {
                named |= mentions(voice, asked.words());
                Weapons.means(said.get(voice)).ifPresent(means::add);
                calibres.addAll(manner.voices().get(voice).calibres());
            }
        }
        return Weapons.counts(new Weapons.Said(named, means, calibres), asked.weapon());
    }

    /// Whether somebody, whatever else he says, uses the words by which an exception is claimed.
    private void claim(Articles.Claimable exception) {
        boolean any = false;
        for (int i = 0; i < said.size() && !any; i++) {
            any = mentions(i, exception.words());
        }
        Truths.put(any ? claimed : unclaimed, exception.article(), true);
    }
}
