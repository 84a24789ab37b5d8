// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.gazetteer.Candidate;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Place;
import org.truceline.model.Site;
import org.truceline.reading.Clause.Prepositional;

/// Reads where an act was: prepositional groups of the clause whose noun is a place by name or kind.
final class Places {
    private static final Set<String> WHERE = Set.of(
            "in",
            "at",
            "near",
            "on",
            "around",
            "outside",
            "inside",
            "across",
            "along",
            "over",
            "into",
            "to",
            "towards",
            "toward",
            "from",
            "above",
            "behind",
            "beyond",
            "under",
            "through",
            "north",
            "south",
            "east",
            "west",
            "between",
            "within",
            "of",
            "against",
            "for",
            "onto",
            "off",
            "opposite");
    private static final Set<String> KEPT =
            Set.of("near", "between", "north", "south", "east", "west", "outside", "around", "above");

    private static final Set<String> NOWHERE = Set.of("time", "times", "part", "moment", "way", "turn");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Bearings bearings;
    private final Parties parties;
    private final String text;

    Places(Lexicon lexicon, Gazetteer gazetteer, Bearings bearings, Parties parties, String text) {
        this.bearings = bearings;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.parties = parties;
        this.text = text;
    }

    /// The most telling place among prepositional groups: a place by name before a place by kind.
    Optional<Place> among(List<Prepositional> preps, List<NounGroup> people) {
        Optional<Place> generic = Optional.empty();
        for (var prep : preps) {
            if (!WHERE.contains(prep.preposition()) || (people.contains(prep.group()) && !isNamedPlace(prep.group()))) {
                continue;
            }
            if (!isWhere(prep.group())) {
                continue;
            }
            for (var group = Optional.of(prep.group()); group.isPresent(); group = group.flatMap(NounGroup::ofGroup)) {
                if (isNamedPlace(group.get())) {
                    return Optional.of(place(prep.preposition(), group.get()));
                }
                if (generic.isEmpty() && lexicon.is("place", group.get()) && !lexicon.is("org", group.get())) {
                    generic = Optional.of(place(prep.preposition(), group.get()));
                }
            }
        }
        return generic;
    }

    /// Whether a group can be a place at all: no bare figure, no "the", no "same time".
    private static boolean isWhere(NounGroup group) {
        return !group.head().is(Tag.NUMBER)
                && !group.head().is(Tag.DETERMINER)
                && !group.isPronoun()
                && !NOWHERE.contains(group.head().lower());
    }

    boolean isNamedPlace(NounGroup group) {
        if (!group.isName()
                && !(lexicon.is("place", group) && group.words().stream().anyMatch(w -> w.is(Tag.NAME)))) {
            return false;
        }
        if (lexicon.isAny(group, "role", "org", "force")
                || (group.possessor().isPresent() && !lexicon.is("place", group))) {
            return !gazetteer.find(name(group)).isEmpty();
        }
        String words = name(group);
        boolean country =
                gazetteer.country(words).isPresent() && gazetteer.find(words).isEmpty();
        return !country;
    }

    private static String name(NounGroup group) {
        var names = group.words().stream().filter(w -> w.is(Tag.NAME)).toList();
        return Parties.join(names);
    }

    /// A place that the verb asks for, where the words can be one.
    Optional<Place> asked(NounGroup group) {
        return isWhere(group) ? Optional.of(place("", group)) : Optional.empty();
    }

    Place place(String preposition, NounGroup group) {
        String words = text.substring(
                group.words().stream()
                        .filter(w -> !w.is(Tag.DETERMINER))
                        .findFirst()
                        .orElse(group.head())
                        .token()
                        .start(),
                group.head().token().end());
        var sites = sites(group);
        String flat = words.replaceAll("\\s+", " ");
        return new Place(KEPT.contains(preposition) ? preposition + " " + flat : flat, sites);
    }

    List<Site> sites(NounGroup group) {
        var whole = bearings.of(parties.core(group));
        var found = whole.isEmpty() ? bearings.of(name(group)) : whole;
        return found.stream().map(Candidate::site).toList();
    }
}
