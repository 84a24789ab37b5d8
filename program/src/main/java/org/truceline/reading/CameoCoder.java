// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Report;

/// Codes the political events of a text in CAMEO: who did what to whom, over the passes that statements are read by.
/// It stands beside the statements and knows of no ceasefire; like them it names nobody whom the words do not name.
public final class CameoCoder {
    private static final int LONGEST_NAME = 6;

    private final Lexicon lexicon;
    private final CameoCodes codes;
    private final CameoVerbs verbs;
    private final CameoActors actors;

    private CameoCoder(Gazetteer gazetteer, Map<String, String> further) {
        this.codes = new CameoCodes();
        this.verbs = new CameoVerbs(codes);
        this.actors = new CameoActors(gazetteer);
        actors.add(further);
        var nouns = new HashSet<>(verbs.nouns());
        nouns.addAll(actors.nouns());
        var phrases = new HashSet<String>();
        var single = new ArrayList<String>();
        for (String verb : verbs.verbs()) {
            (verb.contains(" ") ? phrases : single).add(verb);
        }
        verbs.controlling().stream().filter(v -> v.contains(" ")).forEach(phrases::add);
        var verbsOnly = new HashSet<String>();
        for (var row : Table.read("cameo-words.txt", 1)) {
            for (String word : row.at(0).split(" ", -1)) {
                if (word.startsWith("!")) {
                    verbsOnly.add(word.substring(1));
                } else {
                    single.add(word);
                }
            }
        }
        this.lexicon = new Lexicon(single.stream().distinct().sorted().toList(), nouns, phrases, verbsOnly);
    }

    /// A coder with the built-in tables; share one.
    public static CameoCoder standard() {
        return with(Map.of());
    }

    /// A coder for a corpus with actors of its own.
    ///
    /// @param actors names in lower case with their codes
    public static CameoCoder with(Map<String, String> actors) {
        return new CameoCoder(Gazetteer.builtIn(), actors);
    }

    /// The events of a report, in the order of their words, each once in a sentence.
    public List<CodedEvent> code(Report report) {
        var tokens = joined(Tokens.of(report.text(), ReadingLimits.LONGEST_TEXT));
        var names = names(tokens);
        var clock = new Clock(report.published());
        var out = new ArrayList<CodedEvent>();
        var sentences = new Sentences(lexicon).of(tokens);
        for (int i = 0; i < Math.min(sentences.size(), ReadingLimits.MOST_SENTENCES); i++) {
            var sentence = Reading.parse(lexicon, Tagger::tag, names, clock, i, sentences.get(i));
            var parties = new CameoParties(
                    lexicon, actors, sentence, report.published().getYear());
            new CameoSentence(sentence, verbs, codes, parties)
                    .events()
                    .forEach(m -> out.addAll(m.events(sentence, report.text())));
        }
        return out.stream().distinct().toList();
    }

    /// Words that are names wherever they stand: those with a capital within a sentence, and states ("Italy").
    private Set<String> names(List<Token> tokens) {
        var out = new HashSet<>(Reading.namesWithin(tokens));
        tokens.stream()
                .filter(t -> t.isWord() && t.capitalised() && actors.isName(t.text()))
                .forEach(t -> out.add(t.text()));
        return out;
    }

    /// Names of states and bodies as one token each, for some begin with words that else are prepositions.
    private List<Token> joined(List<Token> tokens) {
        var out = new ArrayList<Token>();
        int i = 0;
        while (i < tokens.size()) {
            int n = Math.min(LONGEST_NAME, tokens.size() - i);
            while (n > 1 && !isName(tokens.subList(i, i + n))) {
                n--;
            }
            out.add(n == 1 ? tokens.get(i) : join(tokens.subList(i, i + n)));
            i += n;
        }
        return out;
    }

    private boolean isName(List<Token> words) {
        boolean plain = words.stream().allMatch(Token::isWord)
                && words.getFirst().capitalised()
                && words.getLast().capitalised();
        return plain
                && actors.isName(
                        String.join(" ", words.stream().map(Token::text).toList()));
    }

    private static Token join(List<Token> words) {
        var first = words.getFirst();
        String text = String.join(" ", words.stream().map(Token::text).toList());
        return new Token(
                first.start(),
                words.getLast().end(),
                text,
                text.toLowerCase(Locale.ROOT),
                first.quoted(),
                first.lineBefore(),
                first.paragraphBefore());
    }

    /// The code of an actor as statements name him; empty when the tables do not know him.
    String actor(String name, int year) {
        var tokens = Tokens.of(name, ReadingLimits.LONGEST_TEXT);
        var words = Tagger.tag(lexicon, new HashSet<>(), tokens, new boolean[tokens.size()]);
        var code = words.isEmpty() ? CameoActors.Code.NONE : actors.of(words, year);
        return code.isEmpty() ? "" : code.text();
    }

    CameoCodes codes() {
        return codes;
    }
}
