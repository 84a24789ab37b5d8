// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Coded;
import org.truceline.model.Means;

/// The word lists of the resources, checked and indexed: closed classes, verb forms, meaning classes of nouns, acts.
final class Lexicon {
    /// A verb form: whose, and which.
    record Inflection(String lemma, Set<VerbForm> forms) {}

    /// What a noun says was done, and with what.
    record ActWord(Act act, @Nullable Means means) {}

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, Set<String>> general = new HashMap<>();
    private final Set<String> common = new HashSet<>();
    private final Map<String, Inflection> verbs = new HashMap<>();
    private final Set<String> nouns = new HashSet<>();
    private final Map<String, ActWord> actNouns = new HashMap<>();
    private final Map<String, ActWord> weapons = new HashMap<>();
    private final Set<String> phrases = new HashSet<>();
    private final Patterns patterns;

    Lexicon() {
        this(List.of(), Set.of(), Set.of(), Set.of());
    }

    /// The word lists with further verbs (`base` or `base=past/participle`), nouns and phrases of verb and particle.
    ///
    /// @param verbsOnly words that are taken for verbs wherever they can be
    Lexicon(List<String> furtherVerbs, Set<String> furtherNouns, Set<String> furtherPhrases, Set<String> verbsOnly) {
        loadClasses("closed.tsv");
        loadClasses("nouns.tsv");
        loadActs("actnouns.tsv", actNouns);
        loadActs("weapons.tsv", weapons);
        loadMore("lognouns.tsv");
        loadClasses("control.tsv");
        loadClasses("speech.tsv");
        loadGeneral();
        for (var row : Table.read("verbs.txt", 1)) {
            for (String entry : row.at(0).split(" ", -1)) {
                addVerb(entry, row);
            }
        }
        patterns = new Patterns(Table.read("frames.tsv", 3), this);
        furtherVerbs.stream().filter(v -> !isBase(v)).forEach(this::addVerb);
        furtherNouns.forEach(noun -> nouns.add(lastWord(noun)));
        phrases.addAll(furtherPhrases);
        nouns.removeAll(verbsOnly);
    }

    private void loadClasses(String file) {
        for (var row : Table.read(file, 2)) {
            var members = classes.computeIfAbsent(row.at(0), k -> new HashSet<>());
            for (String word : row.words(1)) {
                if (!members.add(word)) {
                    throw row.error("'" + word + "' is listed twice in the class '" + row.at(0) + "'");
                }
                if (word.contains(" ") && (file.equals("control.tsv") || file.equals("speech.tsv"))) {
                    phrases.add(word);
                }
                if (file.equals("nouns.tsv")) {
                    nouns.add(lastWord(word));
                }
            }
        }
    }

    /// What the language at large calls a person, a building or a vehicle: asked only about words of no list of ours.
    private void loadGeneral() {
        for (var row : Table.read("wordnet.tsv", 2)) {
            var members = general.computeIfAbsent(row.at(0), k -> new HashSet<>());
            for (String word : row.at(1).split("\\|", -1)) {
                common.add(word);
                if (!nouns.contains(word)) {
                    members.add(word);
                }
            }
        }
    }

    private void loadActs(String file, Map<String, ActWord> into) {
        for (var row : Table.read(file, 3)) {
            var act = new ActWord(act(row, 1), means(row, 2));
            for (String word : row.words(0)) {
                if (into.put(word, act) != null) {
                    throw row.error("'" + word + "' is listed twice");
                }
                nouns.add(lastWord(word));
            }
        }
    }

    /// What logs and tables call an act, where the list of prose does not have the word.
    private void loadMore(String file) {
        for (var row : Table.read(file, 3)) {
            var act = new ActWord(act(row, 1), means(row, 2));
            for (String word : row.words(0)) {
                actNouns.putIfAbsent(word, act);
                nouns.add(lastWord(word));
            }
        }
    }

    static Act act(Table.Row row, int column) {
        try {
            return Coded.parse(Act.class, row.at(column));
        } catch (IllegalArgumentException e) {
            throw row.error(String.valueOf(e.getMessage()));
        }
    }

    static @Nullable Means means(Table.Row row, int column) {
        String code = row.at(column);
        if (code.isEmpty() || code.equals("-")) {
            return null;
        }
        try {
            return Coded.parse(Means.class, code);
        } catch (IllegalArgumentException e) {
            throw row.error(String.valueOf(e.getMessage()));
        }
    }

    /// Adds the forms of a verb given as `base` or `base=past/participle`, each with variants after `|`.
    private void addVerb(String entry, Table.Row row) {
        if (isBase(entry)) {
            throw row.error("the verb '" + base(entry) + "' is listed twice");
        }
        addVerb(entry);
    }

    private static String base(String entry) {
        int equals = entry.indexOf('=');
        return equals < 0 ? entry : entry.substring(0, equals);
    }

    private boolean isBase(String entry) {
        var known = verbs.get(base(entry));
        return known != null
                && known.lemma().equals(base(entry))
                && known.forms().contains(VerbForm.BASE);
    }

    private void addVerb(String entry) {
        int equals = entry.indexOf('=');
        String base = base(entry);
        addForm(base, base, VerbForm.BASE);
        addForm(Morphology.third(base), base, VerbForm.THIRD);
        addForm(Morphology.ing(base), base, VerbForm.ING);
        String[] irregular =
                equals < 0 ? new String[0] : entry.substring(equals + 1).split("/");
        String past = irregular.length > 0 ? irregular[0] : Morphology.past(base);
        String participle = irregular.length > 1 ? irregular[1] : past;
        List.of(past.split("\\|")).forEach(form -> addForm(form, base, VerbForm.PAST));
        List.of(participle.split("\\|")).forEach(form -> addForm(form, base, VerbForm.PARTICIPLE));
    }

    /// A form that two verbs share ("found", "lay") belongs to the first listed, or to the one whose past it is.
    private void addForm(String form, String base, VerbForm kind) {
        var known = verbs.get(form);
        if (known != null && !known.lemma().equals(base)) {
            return;
        }
        var forms = EnumSet.of(kind);
        if (known != null) {
            forms.addAll(known.forms());
        }
        verbs.put(form, new Inflection(base, forms));
    }

    Optional<Inflection> verb(String lower) {
        return Optional.ofNullable(verbs.get(lower));
    }

    boolean isNoun(String lower) {
        return nouns.contains(lower) || nouns.contains(Morphology.singular(lower));
    }

    boolean is(String meaning, String word) {
        return classes.getOrDefault(meaning, Set.of()).contains(word);
    }

    /// Whether the language at large knows a word as an adjective or adverb, where no list of ours says anything.
    boolean isGeneral(String meaning, String word) {
        return general.getOrDefault(meaning, Set.of()).contains(word) && !nouns.contains(word);
    }

    /// Whether the language at large has a word of this spelling in lower case.
    boolean isCommon(String word) {
        String singular = Morphology.singular(word);
        return is("adjective", word) || is("adverb", word) || common.contains(word) || common.contains(singular);
    }

    boolean hasClass(String meaning) {
        return classes.containsKey(meaning);
    }

    /// Whether the last words of a noun group name something of a meaning class.
    boolean is(String meaning, NounGroup group) {
        var members = classes.getOrDefault(meaning, Set.of());
        for (String tail : group.tails()) {
            if (members.contains(tail)) {
                return true;
            }
        }
        return group.head().is(Tag.NOUN) && general.containsKey(meaning) && tailIn(general.get(meaning), group);
    }

    private static boolean tailIn(Set<String> members, NounGroup group) {
        return group.tails().stream().anyMatch(members::contains);
    }

    boolean isAny(NounGroup group, String... meanings) {
        for (String meaning : meanings) {
            if (is(meaning, group)) {
                return true;
            }
        }
        return false;
    }

    Optional<ActWord> actNoun(NounGroup group) {
        return first(actNouns, group.tails());
    }

    Optional<ActWord> weapon(NounGroup group) {
        return first(weapons, group.tails());
    }

    /// A weapon word anywhere among these lower-case words, longest first.
    Optional<ActWord> weaponAmong(List<String> words) {
        for (int n = 3; n > 0; n--) {
            for (int i = 0; i + n <= words.size(); i++) {
                String joined = String.join(" ", words.subList(i, i + n));
                var found = Optional.ofNullable(weapons.get(joined))
                        .or(() -> Optional.ofNullable(weapons.get(Morphology.singular(joined))));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ActWord> first(Map<String, ActWord> words, List<String> tails) {
        return tails.stream().filter(words::containsKey).findFirst().map(words::get);
    }

    /// Whether a verb and the words behind it make a phrase that the lists know ("pull back", "point out").
    /// Whether words (singular) are the whole name of an act: "air strike", "prisoner exchange".
    boolean namesAct(String words) {
        return actNouns.containsKey(words);
    }

    boolean isPhrase(String words) {
        return patterns.isPhrase(words) || phrases.contains(words);
    }

    Patterns patterns() {
        return patterns;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /// Which of the classes of speaking a verb belongs to, in the order of `speech.tsv`.
    List<String> speechClasses(String verb) {
        var out = new ArrayList<String>();
        for (String name :
                List.of("accuse", "blame", "deny", "admit", "announce", "demand", "threaten", "comment", "say")) {
            if (is(name, verb)) {
                out.add(name);
            }
        }
        return out;
    }
}
