// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.judging.Articles.Article;
import org.truceline.judging.Directory.Named;
import org.truceline.model.Act;
import org.truceline.model.Means;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.terms.Agreement;

/// What is said of an incident in one [Manner], set against the [Articles] as far as neither the day nor the place
/// counts: acts, weapons, words.
final class Testimony {
    private final Agreement terms;
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

    Testimony(Agreement terms, Articles articles, Directory directory, List<Statement> said, Manner manner) {
        this.terms = terms;
        this.articles = articles;
        this.directory = directory;
        this.said = said;
        this.manner = manner;
        said.stream().filter(Witnesses::claims).map(this::speech).forEach(claims::add);
        said.stream()
                .filter(s -> !Witnesses.claims(s) && Witnesses.denies(s))
                .map(this::speech)
                .forEach(denials::add);
        this.act = act();
        this.weapon = weapons();
        this.claimed = articles.where(a -> turnsOnWords(a) && claimed(a));
        this.unclaimed = articles.where(a -> turnsOnWords(a) && !claimed(a));
        this.violationAlone =
                !claims.isEmpty() && said.stream().filter(Witnesses::claims).allMatch(s -> s.act() == Act.VIOLATE);
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
        return s.target().isEmpty()
                ? Witnesses.implied(s.act()).map(directory::thing).stream().toList()
                : directory.named(org, s.target());
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
        terms.ground().ownActs().stream()
                .filter(own -> own.within().contains(s.act()) && mentions(voice, own.words()))
                .forEach(own -> all.affirm(articles.own(own)));
    }

    private boolean mentions(int voice, List<String> list) {
        int at = articles.wordList(list);
        return at >= 0 && manner.voices().get(voice).mentions().get(at);
    }

    private Truths weapons() {
        var all = new Truths(articles.words()).sure();
        var means = means();
        var calibres = calibres();
        articles.weapons().forEach((weapon, asking) -> {
            var truth = Weapons.counts(new Weapons.Said(claimsMention(weapon.words()), means, calibres), weapon);
            all.lower(asking, truth);
        });
        return all;
    }

    private boolean claimsMention(List<String> list) {
        for (int i = 0; i < said.size(); i++) {
            if (Witnesses.claims(said.get(i)) && mentions(i, list)) {
                return true;
            }
        }
        return false;
    }

    private Set<Means> means() {
        var means = EnumSet.noneOf(Means.class);
        said.stream()
                .filter(Witnesses::claims)
                .forEach(s -> Optional.ofNullable(s.means()).ifPresent(means::add));
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

    private static boolean turnsOnWords(Article article) {
        return article.exemption() != null && !article.exemption().words().isEmpty();
    }

    /// Whether somebody, whatever else he says, uses the words by which an exception is claimed.
    private boolean claimed(Article article) {
        var exemption = article.exemption();
        for (int i = 0; exemption != null && i < said.size(); i++) {
            if (mentions(i, exemption.words())) {
                return true;
            }
        }
        return false;
    }
}
