// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Means;

/// What noun groups of lists and tables are: a bare figure, a place, a name with its figure, a total.
final class Figures {
    private static final Set<String> TOTALS = Set.of("total", "tally", "sum");
    private static final Set<String> ALL = Set.of("all", "overall", "altogether");

    private static final Set<String> DRONES =
            Set.of("drone", "uav", "quadcopter", "quadrocopter", "mini-drone", "unmanned");

    private final Lexicon lexicon;
    private final Places places;
    private final Counts counts;

    Figures(Lexicon lexicon, Places places, Counts counts) {
        this.lexicon = lexicon;
        this.places = places;
        this.counts = counts;
    }

    Places places() {
        return places;
    }

    /// Whether a group is a number and nothing else, perhaps "of them".
    static boolean bare(NounGroup group) {
        return hasNumber(group)
                && group.words().stream().noneMatch(Figures::isYear)
                && group.words().stream()
                        .allMatch(w -> w.is(Tag.NUMBER)
                                || w.is(Tag.DETERMINER)
                                || w.lower().equals("more"));
    }

    static boolean hasNumber(NounGroup group) {
        return group.words().stream().anyMatch(w -> w.is(Tag.NUMBER));
    }

    static boolean none(NounGroup group) {
        return group.negates()
                || group.head().lower().equals("zero")
                || group.head().lower().equals("nil");
    }

    /// A figure that ends an item: "four", "none", "two violations".
    boolean isFigure(NounGroup group) {
        boolean act = lexicon.actNoun(group).isPresent();
        return bare(group) || (none(group) && (act || group.words().size() == 1)) || (hasNumber(group) && act);
    }

    boolean isPlace(NounGroup group) {
        return places.isNamedPlace(group) || (lexicon.is("place", group) && !group.isPronoun());
    }

    boolean isTotal(NounGroup group) {
        boolean all = ALL.contains(group.first().lower()) && !group.isPronoun();
        return TOTALS.contains(group.head().lower())
                || all
                || group.words().stream().anyMatch(w -> TOTALS.contains(w.lower()));
    }

    /// "Summer 2013", "(2016": four digits without a comma are a year rather than a figure.
    private static boolean isYear(Word word) {
        return word.lower().length() == 4
                && (word.lower().startsWith("19") || word.lower().startsWith("20"))
                && word.lower().chars().allMatch(Character::isDigit);
    }

    /// "Latakia 2", "Sirak four"
    static boolean endsInNumber(NounGroup group) {
        return group.words().size() > 1
                && group.head().is(Tag.NUMBER)
                && !isYear(group.head())
                && !group.first().is(Tag.NUMBER)
                && group.words().stream().anyMatch(w -> w.is(Tag.NAME) || w.is(Tag.NOUN));
    }

    static NounGroup named(NounGroup group) {
        int n = group.words().size() - 1;
        return new NounGroup(group.from(), group.to() - 1, group.words().subList(0, n), null);
    }

    static NounGroup number(NounGroup group) {
        int n = group.words().size() - 1;
        return new NounGroup(group.to() - 1, group.to(), group.words().subList(n, n + 1), null);
    }

    /// A figure with the words for what it counts.
    Optional<Count> named(NounGroup figure, CountOf of, Sentence sentence) {
        return counts.of(figure, of, sentence);
    }

    /// The act that a noun of a table names: also "flights by drones", which in prose may be anybody's.
    Optional<Lexicon.ActWord> act(NounGroup group, Sentence sentence) {
        boolean flight = Set.of("flight", "sortie")
                .contains(Morphology.singular(group.head().lower()));
        if (!flight) {
            return lexicon.actNoun(group);
        }
        boolean drones = sentence.behind(group).stream().anyMatch(p -> isDrone(p.group()))
                || group.ofGroup().filter(Figures::isDrone).isPresent()
                || group.words().stream().anyMatch(w -> DRONES.contains(Morphology.singular(w.lower())));
        boolean line = sentence.behind(group).stream()
                .anyMatch(p -> p.preposition().equals("over") || p.preposition().equals("across"));
        return drones
                ? Optional.of(new Lexicon.ActWord(Act.OVERFLIGHT, Means.UAV))
                : line ? Optional.of(new Lexicon.ActWord(Act.OVERFLIGHT, null)) : lexicon.actNoun(group);
    }

    private static boolean isDrone(NounGroup group) {
        return group.words().stream().anyMatch(w -> DRONES.contains(Morphology.singular(w.lower())));
    }

    List<Count> counted(NounGroup figure, CountOf of, Sentence sentence) {
        return counts.of(figure, of, sentence).map(c -> new Count(c.of(), null, c.min(), c.max())).stream()
                .toList();
    }
}
