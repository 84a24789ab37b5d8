// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.reading.Pattern.Slot;

/// Says whether a noun group fits a slot of a pattern.
final class Slots {
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Agents agents;

    Slots(Lexicon lexicon, Gazetteer gazetteer, Agents agents) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.agents = agents;
    }

    /// @param truceInMind whether a truce was spoken of just before, so that "it" can stand for one
    boolean fits(Slot slot, NounGroup group, boolean truceInMind) {
        if (!slot.word().isEmpty()) {
            return slot.word().stream()
                    .anyMatch(w -> group.head().lower().equals(w)
                            || group.head().lemma().equals(w));
        }
        var kind = Optional.ofNullable(slot.kind());
        if (kind.isPresent() && !fitsKind(kind.get(), group, truceInMind)) {
            return false;
        }
        return switch (slot.role()) {
            case 'A' -> agents.isAgent(group) || (weapon(group) && !group.isName());
            case 'W' -> weapon(group);
            case 'N' ->
                lexicon.actNoun(group).isPresent()
                        || (lexicon.is("quantity", group)
                                && group.ofGroup()
                                        .filter(of -> lexicon.actNoun(of).isPresent())
                                        .isPresent());
            default -> true;
        };
    }

    /// A weapon by its head or, behind a number, by what it is a round of.
    private boolean weapon(NounGroup group) {
        return lexicon.weapon(group).isPresent()
                || (group.ofGroup().map(of -> lexicon.weapon(of).isPresent()).orElse(false)
                        && group.words().size() < 4);
    }

    private boolean fitsKind(String kind, NounGroup group, boolean truceInMind) {
        var filler = lexicon.patterns().filler(kind);
        if (group.isPronoun()) {
            boolean truce = filler.classes().contains("truce")
                    && truceInMind
                    && (group.head().lower().equals("it")
                            || group.head().lower().equals("this"));
            boolean troops =
                    filler.classes().contains("force") && group.head().lower().equals("them");
            boolean person = troops
                    || (filler.names().contains("person")
                            && isPersonPronoun(group.head().lower()));
            return truce || person || filler.words().contains(group.head().lower());
        }
        boolean truceTerms = kind.equals("truce")
                && group.words().stream().anyMatch(w -> lexicon.is("truce", w.lower()))
                && lexicon.is("truceterm", group);
        if (truceTerms) {
            return true;
        }
        boolean load = kind.startsWith("monitor")
                && group.ofGroup()
                        .filter(of -> lexicon.isAny(of, "vehicle", "aid"))
                        .isPresent();
        if (load) {
            return false;
        }
        boolean byClass = filler.classes().stream().anyMatch(c -> lexicon.is(c, group));
        boolean byWord = group.tails().stream().anyMatch(filler.words()::contains);
        boolean figure = kind.equals("ground") && isFigure(group);
        return !figure && (byClass || byWord || byName(filler, group) || ofGroup(kind, group));
    }

    /// "took part", "took another line", "gained time".
    private static boolean isFigure(NounGroup group) {
        return switch (group.head().lower()) {
            case "part", "place", "time", "form", "view", "turn", "note" -> true;
            case "line", "side", "position" ->
                group.words().size() == 2
                        && List.of("another", "a", "different", "this", "that")
                                .contains(group.first().lower());
            default -> false;
        };
    }

    private static boolean isPersonPronoun(String word) {
        return switch (word) {
            case "him", "her", "them", "he", "she", "they", "me", "us" -> true;
            default -> false;
        };
    }

    private boolean byName(Patterns.Filler filler, NounGroup group) {
        if (!group.isName()) {
            return false;
        }
        String words = Parties.join(group.words());
        boolean place =
                !gazetteer.find(words).isEmpty() || gazetteer.country(words).isPresent() || lexicon.is("place", group);
        boolean org = lexicon.isAny(group, "org", "force");
        return (filler.names().contains("place") && !org)
                || (filler.names().contains("force")
                        && (!place || org || gazetteer.country(words).isPresent()))
                || (filler.names().contains("person") && !place && !org);
    }

    /// "a column of 31 lorries", "most of the villages", "one of its soldiers": what counts hangs behind "of".
    private boolean ofGroup(String kind, NounGroup group) {
        var of = group.ofGroup();
        boolean open = of.isPresent()
                && (group.head().is(Tag.NUMBER)
                        || group.head().is(Tag.DETERMINER)
                        || lexicon.is("quantity", group)
                        || group.isPronoun());
        return open && fitsKind(kind, of.get(), false);
    }
}
