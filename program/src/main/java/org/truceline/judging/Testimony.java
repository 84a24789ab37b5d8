// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.truceline.judging.Directory.Named;
import org.truceline.model.Act;
import org.truceline.model.Means;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.model.Statement;

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

    final Truths act;
    final Truths weapon;

    /// The exceptions that turn on words and are claimed by nobody.
    final long[] unclaimed;

    /// The exceptions that somebody claims by his words.
    final long[] claimed;

    /// Whether all that is said is that the terms were broken.
    final boolean violationAlone;

    /// One statement as its names have it.
    ///
    /// @param speakers the names that the speaker goes by, the most telling first; none for the publication
    /// @param own the doers as names of a text, for a speaker of whom nothing is said
    /// @param targets what was hit, as it says itself or its act implies
    /// @param aimed whether the statement itself names whom it hit
    record Speech(
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
        for (Statement s : said) {
            if (Witnesses.claims(s)) {
                claims.add(speech(s));
                violation &= s.act() == Act.VIOLATE;
            } else if (Witnesses.denies(s)) {
                denials.add(speech(s));
            }
        }
        this.violationAlone = violation && !claims.isEmpty();
        this.act = act();
        this.weapon = weapons();
        this.claimed = new long[articles.words()];
        this.unclaimed = new long[articles.words()];
        articles.claimable().forEach(this::claim);
    }

    private Speech speech(Statement s) {
        var speaker = s.speaker();
        String org = speaker == null || speaker.org() == null ? "" : speaker.org();
        return new Speech(
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

    private Truths act() {
        var all = new Truths(articles.words());
        for (int i = 0; i < said.size(); i++) {
            var s = said.get(i);
            if (Witnesses.claims(s)) {
                all.or(articles.act(s.act(), s.means()));
                own(all, s, i);
            } else if (Witnesses.denies(s) && s.polarity() == Polarity.NEGATED) {
                all.affirm(articles.omitted(s.act()));
            }
        }
        all.affirm(articles.anyAct());
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

    private Truths weapons() {
        var all = new Truths(articles.words()).sure();
        if (articles.weapons().isEmpty()) {
            return all;
        }
        var means = means();
        var calibres = calibres();
        for (Articles.Weapon asked : articles.weapons()) {
            var spoken = new Weapons.Said(claimsMention(asked.words()), means, calibres);
            all.lower(asked.asking(), Weapons.counts(spoken, asked.weapon()));
        }
        return all;
    }

    private boolean claimsMention(int list) {
        for (int i = 0; i < said.size(); i++) {
            if (Witnesses.claims(said.get(i)) && mentions(i, list)) {
                return true;
            }
        }
        return false;
    }

    private Set<Means> means() {
        var means = EnumSet.noneOf(Means.class);
        for (Statement s : said) {
            if (s.means() != null && Witnesses.claims(s)) {
                means.add(s.means());
            }
        }
        return means;
    }

    private List<Double> calibres() {
        var all = new ArrayList<Double>();
        for (int i = 0; i < said.size(); i++) {
            if (Witnesses.claims(said.get(i))) {
                all.addAll(manner.voices().get(i).calibres());
            }
        }
        return all;
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
