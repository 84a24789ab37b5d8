// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Place;
import org.truceline.model.Site;
import org.truceline.reading.Clause.Prepositional;

/// Reads where an act was: prepositional groups of the clause whose noun is a place by name or kind. A name need not be
/// in the gazetteer: "at Dunmeer" is a place by its grammar.
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
            "beside",
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

    /// Prepositions after which a country is a party as often as a place.
    private static final Set<String> LOOSE = Set.of("of", "against", "for", "between");

    /// Prepositions that say where something is, whatever the verb.
    private static final Set<String> FIRM =
            Set.of("in", "at", "near", "on", "around", "outside", "above", "beside", "beyond", "between", "of");

    private static final Set<String> NOWHERE = Set.of("time", "times", "part", "moment", "way", "turn", "place");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Surroundings surroundings;
    private final Parties parties;
    private final PlaceWords words;
    private Optional<Place> last = Optional.empty();

    Places(Lexicon lexicon, Gazetteer gazetteer, Bearings bearings, Parties parties, String text) {
        this.surroundings = new Surroundings(bearings);
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.parties = parties;
        this.words = new PlaceWords(lexicon, text);
    }

    /// A place with how much it tells.
    ///
    /// @param named by name, not only by kind
    /// @param source whence an act came, not where it was
    record Found(Place place, boolean named, boolean source) {
        boolean tellsMoreThan(Found other) {
            return source == other.source ? named && !other.named : other.source;
        }
    }

    /// The most telling place among prepositional groups: where something landed before where it came from, a place by
    /// name before a place by kind.
    Optional<Found> among(Sentence sentence, List<Prepositional> preps, List<NounGroup> people) {
        Optional<Found> best = Optional.empty();
        for (var prep : preps) {
            boolean person = people.contains(prep.group())
                    && !isNamedPlace(prep.group())
                    && !isBareSettlement(prep.group())
                    && !words.isTied(sentence, prep.group());
            if (!WHERE.contains(prep.preposition()) || person || !isWhere(prep.group())) {
                continue;
            }
            var found = found(sentence, prep);
            if (found.isPresent() && (best.isEmpty() || found.get().tellsMoreThan(best.get()))) {
                best = found;
            }
        }
        return best;
    }

    private Optional<Found> found(Sentence sentence, Prepositional prep) {
        var group = prep.group();
        boolean source = prep.preposition().equals("from");
        if (isParties(sentence, prep) || lexicon.isAny(group, "truce", "talks")) {
            return Optional.empty();
        }
        if (isShare(sentence, prep)) {
            return Optional.empty();
        }
        if (isBareSettlement(group) && last.isPresent()) {
            return last.map(l -> new Found(l, true, source));
        }
        if (isSideOf(group)) {
            return group.ofGroup()
                    .filter(this::isNamedPlace)
                    .map(of -> new Found(place(words.of(sentence, "", group, group)), true, source));
        }
        boolean kind = lexicon.is("place", group) && !lexicon.is("org", group);
        boolean tied = kind && words.isTied(sentence, group);
        boolean known = kind && !PlaceWords.isKindOf(group) && (group.of() != null || tied);
        if (known && !isNamedPlace(group) && !group.first().is(Tag.POSSESSIVE_PRONOUN)) {
            boolean named = tied || isNamedPlace(group.innermost());
            return Optional.of(new Found(place(words.of(sentence, prep.preposition(), group, group)), named, source));
        }
        for (var inner = Optional.of(group); inner.isPresent(); inner = inner.flatMap(NounGroup::ofGroup)) {
            if (isNamedPlace(inner.get()) && !isParty(prep, inner.get())) {
                String cut = words.of(sentence, prep.preposition(), group, inner.get());
                return Optional.of(new Found(place(cut), true, source));
            }
        }
        boolean own = group.first().is(Tag.POSSESSIVE_PRONOUN);
        return kind && !own
                ? Optional.of(new Found(place(words.of(sentence, prep.preposition(), group, group)), false, source))
                : Optional.empty();
    }

    /// "five in X and four in Y": the place of a share of what the clause tells.
    private static boolean isShare(Sentence sentence, Prepositional prep) {
        int at = sentence.itemOf(prep.group().from());
        return at > 1
                && sentence.items().get(at - 1) instanceof Mark mark
                && mark.lower().equals(prep.preposition())
                && sentence.items().get(at - 2) instanceof NounGroup before
                && before.words().stream().allMatch(w -> w.is(Tag.NUMBER));
    }

    /// "the town": the one named last.
    private static boolean isBareSettlement(NounGroup group) {
        return group.words().size() == 2
                && group.of() == null
                && group.first().lower().equals("the")
                && Set.of("town", "village", "city", "hamlet", "settlement", "port")
                        .contains(group.head().lower());
    }

    private static boolean isSideOf(NounGroup group) {
        return PlaceWords.isSide(group.head().lower()) && group.of() != null;
    }

    /// "the truce between X and Y", "clashes between the army and the Y": no place between them.
    private boolean isParties(Sentence sentence, Prepositional prep) {
        if (!prep.preposition().equals("between")) {
            return false;
        }
        int at = sentence.itemOf(prep.group().from());
        boolean dealing = at > 1
                && sentence.items().get(at - 2) instanceof NounGroup before
                && (lexicon.isAny(before, "truce", "talks")
                        || lexicon.actNoun(before).isPresent());
        return dealing || lexicon.isAny(prep.group(), "org", "force") || isCountry(prep.group());
    }

    private boolean isParty(Prepositional prep, NounGroup group) {
        return LOOSE.contains(prep.preposition()) && isCountry(group);
    }

    private boolean isCountry(NounGroup group) {
        return gazetteer.isCountryName(name(group));
    }

    /// Whether a group can be a place at all: no bare figure, no "the", no "same time", no person.
    private boolean isWhere(NounGroup group) {
        return !group.head().is(Tag.NUMBER)
                && !group.head().is(Tag.DETERMINER)
                && !group.isPronoun()
                && !(parties.isPerson(group) && gazetteer.find(name(group)).isEmpty())
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
        String name = name(group);
        boolean country =
                gazetteer.country(name).isPresent() && gazetteer.find(name).isEmpty();
        return !country;
    }

    private static String name(NounGroup group) {
        var names = group.words().stream().filter(w -> w.is(Tag.NAME)).toList();
        return Parties.join(names);
    }

    /// The one named place of a sentence, wherever in it: "killed when a mine went off near X". None when there are
    /// two.
    Optional<Place> only(Sentence sentence) {
        var all = new java.util.LinkedHashMap<String, Place>();
        var items = sentence.items();
        for (int i = 1; i < items.size(); i++) {
            boolean where = items.get(i - 1) instanceof Mark mark
                    && mark.is(Tag.PREPOSITION)
                    && FIRM.contains(mark.lower())
                    && !(i > 1 && items.get(i - 2) instanceof NounGroup before && isSpeaker(before))
                    && !(i > 1 && items.get(i - 2) instanceof VerbGroup verb && isSpeech(verb));
            if (where && items.get(i) instanceof NounGroup group && isWhere(group) && !isCountry(group.innermost())) {
                var prep = new Prepositional(((Mark) items.get(i - 1)).lower(), group, i);
                found(sentence, prep)
                        .filter(Found::named)
                        .ifPresent(f -> all.put(f.place().words(), f.place()));
            }
        }
        return all.size() == 1 ? Optional.of(all.values().iterator().next()) : Optional.empty();
    }

    /// "speaking in X, told reporters in X"
    private boolean isSpeech(VerbGroup verb) {
        return !lexicon.speechClasses(verb.lemma()).isEmpty()
                || Set.of("speak", "meet", "talk", "arrive").contains(verb.lemma());
    }

    /// Takes note of the settlement named last, for "the town" in a sentence to come.
    void hear(Sentence sentence) {
        var items = sentence.items();
        for (int i = 1; i < items.size(); i++) {
            boolean where =
                    (items.get(i - 1) instanceof Mark mark && mark.is(Tag.PREPOSITION) && WHERE.contains(mark.lower()))
                            || (items.get(i - 1) instanceof VerbGroup verb
                                    && verb.particle().endsWith("to"));
            if (items.get(i) instanceof NounGroup group
                    && (where || PlaceWords.isKindOf(group))
                    && isWhere(group)
                    && isNamedPlace(group.innermost())
                    && !gazetteer.country(name(group.innermost())).isPresent()
                    && !lexicon.isAny(group.innermost(), "truce", "talks", "org", "force")) {
                place(words.of(group.innermost()));
            }
        }
    }

    private boolean isSpeaker(NounGroup group) {
        return lexicon.isAny(group, "org", "neutral", "ngo", "role", "truce", "talks")
                && !lexicon.isAny(group, "medical", "civilian_object", "person");
    }

    /// A place that the verb asks for, where the words can be one.
    Optional<Found> asked(Sentence sentence, NounGroup group) {
        if (!isWhere(group)) {
            return Optional.empty();
        }
        int at = sentence.itemOf(group.from());
        String before = at > 0 && sentence.items().get(at - 1) instanceof Mark mark ? mark.lower() : "";
        var chosen = PlaceWords.isKindOf(group) ? group.innermost() : group;
        String cut = words.of(sentence, before, group, chosen);
        boolean town = chosen.equals(group) && isBareSettlement(group);
        var place = town ? last.orElseGet(() -> place(cut)) : place(cut);
        boolean source = before.equals("from");
        return Optional.of(new Found(place, isNamedPlace(chosen), source));
    }

    /// The place of an item of a list.
    Place place(String preposition, NounGroup group) {
        String cut = words.of(group);
        boolean near = preposition.equals("near") || preposition.equals("around");
        var sites = sites(group);
        return near ? place(preposition + " " + cut) : new Place(cut, sites);
    }

    private Place place(String cut) {
        var place = new Place(cut, surroundings.sites(cut));
        boolean settlement = Character.isUpperCase(cut.codePointAt(0)) && !gazetteer.isCountryName(cut);
        last = settlement ? Optional.of(place) : last;
        return place;
    }

    private List<Site> sites(NounGroup group) {
        var whole = surroundings.sites(parties.core(group));
        return whole.isEmpty() ? surroundings.sites(name(group)) : whole;
    }
}
