// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.truceline.gazetteer.Country;
import org.truceline.gazetteer.Gazetteer;

/// Which side a noun group belongs to, and whether two names mean one side.
final class Parties {
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the",
            "a",
            "an",
            "of",
            "and",
            "its",
            "their",
            "for",
            "forces",
            "force",
            "troops",
            "army",
            "government",
            "military",
            "movement",
            "group",
            "fighters",
            "men",
            "people",
            "state");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Demonyms demonyms;
    private final Persons persons;

    Parties(Lexicon lexicon, Gazetteer gazetteer, Demonyms demonyms, Persons persons) {
        this.persons = persons;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.demonyms = demonyms;
    }

    /// The state named among the words of a group, or the invented one its adjective belongs to.
    Optional<String> state(List<Word> words) {
        for (int n = 3; n > 0; n--) {
            for (int i = 0; i + n <= words.size(); i++) {
                if (words.get(i).token().capitalised() && !isPeople(words, i, n)) {
                    var found = stateOf(join(words.subList(i, i + n)), n == words.size());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// "Turkish Cypriot", "Bosnian Serb": two adjectives of two countries name a people, which is the side of neither.
    private boolean isPeople(List<Word> words, int from, int length) {
        for (int i = Math.max(1, from); i < Math.min(words.size(), from + length + 1); i++) {
            if (isAdjectiveOfOther(words.get(i - 1), words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAdjectiveOfOther(Word first, Word second) {
        String a = first.token().text();
        String b = second.token().text();
        boolean both = first.token().capitalised()
                && second.token().capitalised()
                && gazetteer.isAdjective(first.lower())
                && gazetteer.isAdjective(second.lower());
        return both && !gazetteer.country(a).equals(gazetteer.country(b));
    }

    private Optional<String> stateOf(String words, boolean whole) {
        String plain = strip(words);
        var country = gazetteer
                .country(plain)
                .filter(c -> whole
                        || gazetteer.isCountryName(plain)
                        || gazetteer.isAdjective(plain)
                        || gazetteer.isSeat(plain));
        return country.map(Country::name).or(() -> demonyms.baseOf(plain.toLowerCase(Locale.ROOT)));
    }

    /// "U.S.-led", "Russian-backed": the name before the hyphen.
    private static String strip(String words) {
        int hyphen = words.lastIndexOf('-');
        boolean led = hyphen > 1
                && Set.of("led", "held", "backed", "run", "allied", "installed").contains(words.substring(hyphen + 1));
        return led ? words.substring(0, hyphen) : words;
    }

    boolean isDemonym(String lower) {
        return demonyms.baseOf(lower).isPresent();
    }

    static String join(List<Word> words) {
        var out = new StringBuilder();
        for (var word : words) {
            boolean glued = word.is(Tag.GENITIVE) || out.isEmpty();
            out.append(glued ? "" : " ").append(word.token().text());
        }
        return out.toString();
    }

    /// The side of a group without pronouns: its state, its owner's, or itself when it is a party by name.
    String sideOf(NounGroup group) {
        if (lexicon.is("ngo", group)) {
            return "";
        }
        var owner = group.possessor();
        boolean itself = owner.isPresent()
                && group.isName()
                && !lexicon.isAny(group, "org", "force", "role", "place", "neutral")
                && state(owner.get().words()).isPresent();
        if (itself) {
            return core(group.owned());
        }
        if (owner.isPresent()) {
            String side = sideOf(owner.get());
            if (!side.isEmpty()) {
                return side;
            }
        }
        var state = state(group.words());
        boolean against =
                lexicon.is("combatant", Morphology.singular(group.head().lower()))
                        || group.head().lower().equals("opposition");
        if (state.isPresent() && against && group.words().size() > 1) {
            return core(group);
        }
        if (state.isPresent()) {
            return state.get();
        }
        var of = group.ofGroup();
        if (of.isPresent() && lexicon.isAny(group, "role", "org", "force")) {
            String side = sideOf(of.get());
            if (!side.isEmpty()) {
                return side;
            }
        }
        return ownName(group);
    }

    /// Whether a group is the name of a person of this report.
    boolean isPerson(NounGroup group) {
        return persons.has(group);
    }

    private String ownName(NounGroup group) {
        if (group.isPronoun() || lexicon.isAny(group, "neutral", "ngo") || isPerson(group)) {
            return "";
        }
        boolean names = group.words().stream().anyMatch(w -> w.is(Tag.NAME));
        if ((names && !lexicon.is("role", group)) || lexicon.is("force", group)) {
            return core(group);
        }
        return "";
    }

    /// The words of a group without articles, numbers and judging words, as written.
    String core(NounGroup group) {
        var kept = new ArrayList<Word>();
        for (var word : group.words()) {
            boolean dropped = word.is(Tag.DETERMINER)
                    || word.is(Tag.POSSESSIVE_PRONOUN)
                    || word.is(Tag.NUMBER)
                    || lexicon.is("judging", word.lower())
                    || (kept.isEmpty()
                            && (word.is(Tag.GENITIVE)
                                    || (word.is(Tag.ADJECTIVE)
                                            && Set.of("other", "own", "same", "several", "few", "new")
                                                    .contains(word.lower()))));
            if (!dropped) {
                kept.add(word);
            }
        }
        return join(kept);
    }

    /// Whether two names stand for one side: one state, one invented name with its adjective, or words in common.
    boolean same(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        if (Compass.isHalfOf(a, b) || Compass.isHalfOf(b, a)) {
            return true;
        }
        var x = key(a);
        var y = key(b);
        return x.equals(y) || (!x.isEmpty() && !y.isEmpty() && (x.containsAll(y) || y.containsAll(x)));
    }

    private Set<String> key(String name) {
        var country = gazetteer.country(name);
        if (country.isPresent()) {
            return Set.of(country.get().name().toLowerCase(Locale.ROOT));
        }
        var out = new java.util.TreeSet<String>();
        for (String word : name.split("[\\s']+", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            var state = gazetteer
                    .country(word)
                    .filter(c -> !word.equals(lower))
                    .map(c -> c.name().toLowerCase(Locale.ROOT));
            String base = state.or(() -> demonyms.baseOf(lower).map(b -> b.toLowerCase(Locale.ROOT)))
                    .orElse(Morphology.singular(lower));
            if (!EMPTY_WORDS.contains(lower) && lower.length() > 1) {
                out.add(base);
            }
        }
        if (out.isEmpty()) {
            out.add(name.toLowerCase(Locale.ROOT));
        }
        return out;
    }
}
