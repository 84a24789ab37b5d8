// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.truceline.gazetteer.Country;
import org.truceline.gazetteer.Gazetteer;

/// Actor codes of CAMEO for names: the country or body somebody belongs to, then what he is. No actor is known that
/// is not in the gazetteer or in `cameo-actors.tsv`; whoever is named only by what he is gets `---` before it.
final class CameoActors {
    /// An actor code in its two parts; both empty for what is no actor.
    record Code(String base, String agent) {
        static final Code NONE = new Code("", "");

        boolean isEmpty() {
            return base.isEmpty() && agent.isEmpty();
        }

        String text() {
            return base.isEmpty() ? "---" + agent : base.contains(agent) ? base : base + agent;
        }
    }

    private record Holder(String code, int from, int to) {}

    private static final int LONGEST_NAME = 6;
    private static final int LETTERS_OF_COUNTRY = 3;
    private static final Set<String> BEHIND_HYPHEN = Set.of("led", "run", "ruled", "born", "based", "owned");

    private final Gazetteer gazetteer;
    private final Map<String, String> agents = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, List<Holder>> persons = new HashMap<>();
    private final Map<String, String> territories = new HashMap<>();

    CameoActors(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (var row : Table.read("cameo-actors.tsv", 3)) {
            add(row);
        }
    }

    private void add(Table.Row row) {
        switch (row.at(0)) {
            case "agent" -> row.words(2).forEach(word -> agents.putIfAbsent(word, row.at(1)));
            case "body", "place" ->
                row.words(2).forEach(word -> bodies.putIfAbsent(word.toLowerCase(Locale.ROOT), row.at(1)));
            case "iso" -> row.words(2).forEach(word -> territories.put(word, row.at(1)));
            case "person" -> addPerson(row);
            default -> throw row.error("expected agent, body, place, iso or person, found '" + row.at(0) + "'");
        }
    }

    private void addPerson(Table.Row row) {
        var words = new ArrayList<>(row.words(2));
        String[] years = words.removeLast().split("-", -1);
        var holder = new Holder(row.at(1), Integer.parseInt(years[0]), Integer.parseInt(years[1]));
        words.forEach(
                name -> persons.computeIfAbsent(name, k -> new ArrayList<>()).add(holder));
    }

    /// Names with codes of their own beside those of the tables, for a corpus with actors of its own.
    void add(Map<String, String> names) {
        bodies.putAll(names);
    }

    /// Whether words are the name of a state or body, so that they make one word however they begin ("West Bank").
    boolean isName(String words) {
        return bodies.containsKey(words.toLowerCase(Locale.ROOT)) || gazetteer.isCountryName(words);
    }

    /// Words that say what somebody is, for the tagger.
    Set<String> nouns() {
        return agents.keySet();
    }

    /// The code that the words of a group alone give it.
    Code of(List<Word> words, int year) {
        var named = new boolean[words.size()];
        String base = base(words, year, named);
        String agent = agent(words, named);
        if (base.length() > LETTERS_OF_COUNTRY && base.endsWith("GOV") && !agent.isEmpty()) {
            base = base.substring(0, LETTERS_OF_COUNTRY);
        }
        return new Code(base, agent);
    }

    /// The country or body among the words; one with a longer code says more than one with a shorter.
    private String base(List<Word> words, int year, boolean[] taken) {
        String best = "";
        for (int n = Math.min(LONGEST_NAME, words.size()); n > 0; n--) {
            for (int i = 0; i + n <= words.size(); i++) {
                if (taken[i] || taken[i + n - 1] || !opensName(words, i) || (n == 1 && isLinked(words.get(i)))) {
                    continue;
                }
                var found = named(Parties.join(words.subList(i, i + n)), year);
                if (found.isPresent()) {
                    java.util.Arrays.fill(taken, i, i + n, true);
                    best = found.get().length() > best.length() ? found.get() : best;
                }
            }
        }
        return best;
    }

    /// A capital letter, or a name in small letters behind a title in capitals ("President haldan").
    private boolean opensName(List<Word> words, int i) {
        boolean titled = i > 0
                && words.get(i - 1).token().capitalised()
                && agents.containsKey(words.get(i - 1).lower())
                && persons.containsKey(words.get(i).lower());
        return titled || words.get(i).token().text().chars().anyMatch(Character::isUpperCase);
    }

    /// "pro-Osmark", "Osmark-backed", "Osmark-occupied": near somebody, but not he.
    private static boolean isLinked(Word word) {
        int hyphen = word.lower().lastIndexOf('-');
        return hyphen > 0
                && !BEHIND_HYPHEN.contains(word.lower().substring(hyphen + 1))
                && (word.lower().endsWith("ed")
                        || word.lower().endsWith("held")
                        || word.lower().startsWith("pro-")
                        || word.lower().startsWith("anti-"));
    }

    /// Whether a word stands for a state before a noun: "Osmarkan", "US".
    boolean isAdjective(String word) {
        return gazetteer.isAdjective(word) || (word.length() < 4 && gazetteer.isCountryName(word));
    }

    private Optional<String> named(String words, int year) {
        String plain = beforeHyphen(words);
        String lower = plain.toLowerCase(Locale.ROOT);
        String singular = Morphology.singular(lower);
        boolean acronym = plain.length() <= 4 && plain.equals(plain.toUpperCase(Locale.ROOT));
        boolean shortWord = plain.length() <= 4 && !acronym;
        var body = Optional.ofNullable(bodies.get(lower)).or(() -> Optional.ofNullable(bodies.get(singular)));
        if (body.isPresent() && (!shortWord || lower.equals("west") || lower.equals("nato") || lower.equals("asia"))) {
            return body;
        }
        if (lower.equals("us") && !acronym) {
            return Optional.empty();
        }
        return gazetteer.country(plain).map(this::iso3).or(() -> person(lower, year));
    }

    private Optional<String> person(String lower, int year) {
        return persons.getOrDefault(lower, List.of()).stream()
                .filter(h -> h.from() <= year && year <= h.to())
                .map(Holder::code)
                .findFirst();
    }

    /// The three letters of ISO 3166, which the JDK knows for all but a few territories.
    private String iso3(Country country) {
        String known = territories.get(country.code());
        if (known != null) {
            return known;
        }
        try {
            return Locale.of("", country.code()).getISO3Country();
        } catch (MissingResourceException e) {
            throw new IllegalStateException(country.code() + " has no ISO 3166 code of three letters", e);
        }
    }

    private static String beforeHyphen(String words) {
        int hyphen = words.lastIndexOf('-');
        return hyphen > 1 && BEHIND_HYPHEN.contains(words.substring(hyphen + 1)) ? words.substring(0, hyphen) : words;
    }

    /// What the group is: by its head, else by the last word before it that says so ("police station", "President X").
    private String agent(List<Word> words, boolean[] named) {
        for (int end = words.size(); end > 0; end--) {
            for (int n = Math.min(3, end); n > 0; n--) {
                var found = agentOf(words.subList(end - n, end));
                if (found.isPresent() && !named[end - 1] && !named[end - n]) {
                    return found.get();
                }
            }
        }
        return "";
    }

    private Optional<String> agentOf(List<Word> words) {
        String joined = Parties.join(words).toLowerCase(Locale.ROOT);
        String last = words.getLast().lower();
        String before = joined.substring(0, joined.length() - last.length());
        return Optional.ofNullable(agents.get(joined))
                .or(() -> Optional.ofNullable(agents.get(before + Morphology.singular(last))));
    }
}
