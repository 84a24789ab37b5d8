// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Means;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Duty;
import org.truceline.terms.Exemption;
import org.truceline.terms.Obligation;
import org.truceline.terms.OwnAct;
import org.truceline.terms.Role;
import org.truceline.terms.Rule;
import org.truceline.terms.WeaponClass;
import org.truceline.terms.Zone;

/// All that an agreement asks of an incident, side by side, each with a bit of its own: first the rules (each reading
/// of each obligation, in their order), then the exceptions that turn on facts or on words.
///
/// Made once for an agreement; [Scales] compares all of it at a time.
final class Articles {
    /// One rule or exception.
    ///
    /// @param obligation its index in the terms
    /// @param reading the index of the reading; 0 for an exception
    /// @param rule what it asks; for an exception that of [Exceptions#rule]
    /// @param exemption absent for a rule
    record Article(
            int obligation,
            int reading,
            Duty duty,
            Rule rule,
            @Nullable Exemption exemption) {
        boolean excepts() {
            return exemption != null;
        }
    }

    /// The place of a list of words that has none, so that nobody says any of them.
    static final int NO_WORDS = -1;

    /// An exception that is claimed by words.
    ///
    /// @param words the place of its list of words among those of a [Manner]
    record Claimable(int article, int words) {}

    /// A class of weapons with the bits of the articles that ask for it.
    ///
    /// @param words the place of its list of words, or [#NO_WORDS]
    @SuppressWarnings("ArrayRecordComponent") // bits, not changed once they are made
    record Weapon(WeaponClass weapon, int words, long[] asking) {}

    /// A zone with the bits of the articles that speak of it.
    @SuppressWarnings("ArrayRecordComponent") // bits, not changed once they are made
    record Ground(Zone zone, long[] asking) {}

    /// An act of the terms' own with the bits of the articles that speak of it.
    ///
    /// @param words the place of its list of words, or [#NO_WORDS]
    @SuppressWarnings("ArrayRecordComponent") // bits, not changed once they are made
    record OwnWords(OwnAct act, int words, long[] asking) {}

    private final Agreement terms;
    private final List<Article> articles = new ArrayList<>();
    private final int words;
    private final long[] rules;
    private final long[] anyAct;
    private final List<Claimable> claimable = new ArrayList<>();
    private final List<Weapon> weapons = new ArrayList<>();
    private final List<OwnWords> ownActs = new ArrayList<>();
    private final long[] allClaimable;
    private final @Nullable Truths[] acts;
    private final @Nullable Truths[] plainActs;
    private final @Nullable Truths[] means;
    private final List<Ground> grounds = new ArrayList<>();

    /// For each obligation that has several readings the bits of its rules.
    private final List<long[]> severalReadings = new ArrayList<>();

    Articles(Agreement terms) {
        this.terms = terms;
        var obligations = terms.obligations();
        for (int o = 0; o < obligations.size(); o++) {
            var readings = obligations.get(o).readings();
            for (int r = 0; r < readings.size(); r++) {
                articles.add(new Article(
                        o, r, obligations.get(o).duty(), readings.get(r).rule(), null));
            }
        }
        for (int o = 0; o < obligations.size(); o++) {
            for (Exemption e : obligations.get(o).exemptions()) {
                if (e.kind() != Exemption.Kind.EXCLUDED_TARGET
                        && (Exceptions.ofFacts(e) || !e.words().isEmpty())) {
                    articles.add(new Article(o, 0, Duty.MUST_NOT, Exceptions.rule(e), e));
                }
            }
        }
        this.words = Truths.words(articles.size());
        this.rules = where(a -> !a.excepts());
        for (int o = 0; o < obligations.size(); o++) {
            int obligation = o;
            if (obligations.get(o).readings().size() > 1) {
                severalReadings.add(rulesWhere(a -> a.obligation() == obligation));
            }
        }
        var lists = Manner.words(terms);
        for (WeaponClass weapon : terms.ground().weapons()) {
            var asking = where(a -> weapon.id().equals(a.rule().weapon()));
            if (Truths.any(asking)) {
                weapons.add(new Weapon(weapon, lists.indexOf(weapon.words()), asking));
            }
        }
        for (OwnAct own : terms.ground().ownActs()) {
            var asking =
                    rulesWhere(a -> a.duty() != Duty.MUST && a.rule().ownActs().contains(own));
            if (Truths.any(asking)) {
                ownActs.add(new OwnWords(own, lists.indexOf(own.words()), asking));
            }
        }
        for (int i = 0; i < articles.size(); i++) {
            var exemption = articles.get(i).exemption();
            if (exemption != null && claims(articles.get(i))) {
                claimable.add(new Claimable(i, lists.indexOf(exemption.words())));
            }
        }
        this.allClaimable = where(Articles::claims);
        this.anyAct = where(a -> a.exemption() != null && a.exemption().acts().isEmpty());
        this.acts = new Truths[Act.values().length * (Means.values().length + 1)];
        this.plainActs = new Truths[acts.length];
        this.means = new Truths[acts.length];
        articles.stream()
                .flatMap(a -> Stream.ofNullable(a.rule().place()))
                .distinct()
                .sorted()
                .flatMap(id -> terms.ground().findZone(id).stream())
                .forEach(z -> grounds.add(
                        new Ground(z, where(a -> z.id().equals(a.rule().place())))));
    }

    List<Article> list() {
        return articles;
    }

    /// Machine words that one bit for each takes.
    int words() {
        return words;
    }

    Obligation obligation(Article article) {
        return terms.obligations().get(article.obligation());
    }

    /// The bits of those that are rules.
    long[] rules() {
        return rules;
    }

    /// The bits of those with a property.
    long[] where(Predicate<Article> property) {
        var bits = new long[words];
        for (int i = 0; i < articles.size(); i++) {
            Truths.put(bits, i, property.test(articles.get(i)));
        }
        return bits;
    }

    long[] rulesWhere(Predicate<Article> property) {
        return where(a -> !a.excepts() && property.test(a));
    }

    /// Whether an excluded group alone is what a permission speaks of.
    static boolean freesExcluded(Article a) {
        return a.duty() == Duty.MAY && a.rule().target().roles().contains(Role.EXCLUDED);
    }

    /// Whether an act done by some means is one that each speaks of.
    ///
    /// Worked out when first asked for; two threads would work out the same.
    Truths act(Act act, @Nullable Means means) {
        int at = at(act, means);
        var kept = acts[at];
        if (kept == null) {
            kept = new Truths(words);
            for (int i = 0; i < articles.size(); i++) {
                var a = articles.get(i);
                kept.put(i, ActMatch.one(act, means, ActMatch.wanted(a.rule(), a.duty())));
            }
            acts[at] = kept;
        }
        return kept;
    }

    /// As [#act], with the exceptions that are for any act: what one who says nothing else says of the act.
    ///
    /// Worked out when first asked for; two threads would work out the same.
    Truths plainAct(Act act, @Nullable Means means) {
        int at = at(act, means);
        var kept = plainActs[at];
        if (kept == null) {
            kept = new Truths(words);
            kept.or(act(act, means));
            kept.affirm(anyAct);
            plainActs[at] = kept;
        }
        return kept;
    }

    @SuppressWarnings("EnumOrdinal") // an index of a table made here
    private static int at(Act act, @Nullable Means means) {
        return act.ordinal() * (Means.values().length + 1) + (means == null ? 0 : means.ordinal() + 1);
    }

    /// Whether an act done by some means, of which nobody says more, was done with what each asks.
    ///
    /// Worked out when first asked for; two threads would work out the same.
    Truths weapon(Act act, @Nullable Means by) {
        int at = at(act, by);
        var kept = means[at];
        if (kept == null) {
            kept = new Truths(words).sure();
            var said =
                    new Weapons.Said(false, Weapons.means(act, by).map(List::of).orElse(List.of()), List.of());
            for (Weapon asked : weapons) {
                kept.lower(asked.asking(), Weapons.counts(said, asked.weapon()));
            }
            means[at] = kept;
        }
        return kept;
    }

    /// The acts of the terms' own that some speak of.
    List<OwnWords> ownActs() {
        return ownActs;
    }

    /// The duties to act that somebody says were not done, when he says so of an act.
    long[] omitted(Act act) {
        return rulesWhere(a -> a.duty() == Duty.MUST && a.rule().acts().contains(act));
    }

    /// The zones that some speak of, by their ids.
    List<Ground> grounds() {
        return grounds;
    }

    /// The bits of those of [#grounds] that an article speaks of whose act and people may be met.
    long[] openGrounds(Truths act, Truths people) {
        var open = new long[Truths.words(grounds.size())];
        for (int g = 0; g < grounds.size(); g++) {
            long any = 0;
            long[] asking = grounds.get(g).asking();
            for (int w = 0; w < words; w++) {
                any |= asking[w] & act.may[w] & people.may[w];
            }
            Truths.put(open, g, any != 0);
        }
        return open;
    }

    /// The weapon classes that some ask for.
    List<Weapon> weapons() {
        return weapons;
    }

    /// The exceptions that are for any act.
    long[] anyAct() {
        return anyAct;
    }

    private static boolean claims(Article article) {
        return article.exemption() != null && !article.exemption().words().isEmpty();
    }

    /// The exceptions that are claimed by words.
    List<Claimable> claimable() {
        return claimable;
    }

    /// The bits of [#claimable].
    long[] allClaimable() {
        return allClaimable;
    }

    /// Adds to some rules the other readings of their obligations.
    void widen(long[] some) {
        for (long[] readings : severalReadings) {
            boolean any = false;
            for (int w = 0; w < words; w++) {
                any |= (some[w] & readings[w]) != 0;
            }
            for (int w = 0; any && w < words; w++) {
                some[w] |= readings[w];
            }
        }
    }

    /// A truth for each.
    Truths each(Function<Article, Truth> truth) {
        var all = new Truths(words);
        for (int i = 0; i < articles.size(); i++) {
            all.put(i, truth.apply(articles.get(i)));
        }
        return all;
    }
}
