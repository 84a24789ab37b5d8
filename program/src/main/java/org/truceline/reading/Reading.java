// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.truceline.gazetteer.Country;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;

/// The reading of one report: the passes in their order, with what is remembered from sentence to sentence.
final class Reading {
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Tagging tagging;
    private final List<Token> tokens;
    private final Set<String> names;
    private final Clock clock;
    private final Cast cast;
    private final Memory memory = new Memory();
    private final Interpreter interpreter;
    private final Bulletins bulletins;
    private final Callers callers;
    private final Warlike warlike;
    private final ReportKind kind;
    private final Places places;

    Reading(
            Lexicon lexicon,
            Gazetteer gazetteer,
            Set<String> territory,
            Tagging tagging,
            Report report,
            List<Token> tokens) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.tagging = tagging;
        this.tokens = tokens;
        this.names = namesWithin(tokens);
        this.clock = new Clock(report.published());
        var parties = new Parties(
                lexicon, gazetteer, Demonyms.of(tokens, report.publisher()), Persons.of(lexicon, gazetteer, tokens));
        this.cast = new Cast(lexicon, gazetteer, parties, report, tokens);
        var agents = new Agents(lexicon, gazetteer);
        var events = new Events(lexicon, parties, agents);
        var home = home(tokens);
        var writer = new Names(lexicon, parties, agents, cast, home);
        this.places = new Places(
                lexicon, gazetteer, new Bearings(gazetteer, territory, report, tokens), parties, report.text());
        var facts = new Facts(
                lexicon, places, new Counts(parties), memory, new Sunset(gazetteer, home), report.published());
        var composer = new Composer(lexicon, writer, cast, memory, facts);
        var frames = new Frames(lexicon, new Slots(lexicon, gazetteer, agents), agents, events);
        this.warlike = Warlike.of(lexicon, agents, tokens, report.kind());
        var matters = new Matters(lexicon, events, writer, memory, facts);
        var denials = new Denials(matters, events, writer, cast, memory, lexicon);
        var remarks = new Remarks(matters, lexicon, writer, cast, memory, denials);
        var calls = new Calls(matters, lexicon, events, writer, memory);
        var nominals = new Nominals(matters, lexicon, events, writer, cast, memory, denials, remarks, calls);
        this.interpreter = new Interpreter(
                lexicon,
                frames,
                cast,
                memory,
                composer,
                nominals,
                denials,
                new Verdicts(lexicon, writer, nominals, denials, remarks, calls),
                events,
                new Counts(parties),
                warlike,
                new Claimants(lexicon, cast, writer));
        this.kind = report.kind();
        this.callers = new Callers(lexicon, cast, words -> parse(0, words));
        this.bulletins =
                new Bulletins(lexicon, memory, new Figures(lexicon, places, new Counts(parties)), events, writer, cast);
    }

    /// Words with a capital where no sentence begins: names, wherever else they stand.
    static Set<String> namesWithin(List<Token> tokens) {
        var out = new HashSet<String>();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).isWord()
                    && tokens.get(i).capitalised()
                    && tokens.get(i - 1).isWord()
                    && !tokens.get(i).lineBefore()) {
                out.add(tokens.get(i).text());
            }
        }
        return out;
    }

    /// The country most spoken of, by name: where the sun of the report sets.
    private Optional<Country> home(List<Token> all) {
        Map<Country, Integer> votes = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            var token = all.get(i);
            if (!token.isWord() || !token.capitalised()) {
                continue;
            }
            boolean in = i > 0 && (all.get(i - 1).is("in") || all.get(i - 1).is("on"));
            int weight = in ? 3 : 1;
            if (gazetteer.isCountryName(token.text()) || gazetteer.isAdjective(token.text())) {
                gazetteer.country(token.text()).ifPresent(c -> votes.merge(c, weight, Integer::sum));
            }
            gazetteer.find(token.text()).stream()
                    .findFirst()
                    .flatMap(s -> gazetteer.countryOfCode(s.country()))
                    .ifPresent(c -> votes.merge(c, in ? 2 : 0, Integer::sum));
        }
        return votes.entrySet().stream()
                .max(java.util.Comparator.<Map.Entry<Country, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(e -> e.getKey().code()))
                .map(Map.Entry::getKey);
    }

    List<Draft> run(List<List<Token>> sentences) {
        var entries = Entries.of(lexicon, kind, sentences).read(sentences);
        var parsed = new ArrayList<Sentence>();
        for (int i = 0; i < entries.size(); i++) {
            parsed.add(parse(i, entries.get(i)));
        }
        Teller before = cast.publication();
        Teller caller = cast.publication();
        for (int i = 0; i < parsed.size(); i++) {
            var entry = entries.get(i);
            caller = entry.opens() ? cast.publication() : caller;
            if (!entry.head().isEmpty()) {
                caller = callers.of(entry.head()).orElse(cast.publication());
            }
            if (!entry.body().isEmpty()) {
                before = interpret(parsed, i, before, caller);
            }
        }
        return memory.drafts();
    }

    /// A body without a verb of its own is what somebody reports.
    private Sentence parse(int index, Entries.Entry entry) {
        entry.hour().ifPresent(clock::enter);
        if (entry.body().isEmpty()) {
            return new Sentence(index, entry.head(), List.of(), List.of(), List.of(), List.of());
        }
        var sentence = parse(index, entry.body());
        boolean bare = sentence.clauses().stream().noneMatch(c -> c.verb().finite());
        return bare && !entry.head().isEmpty() ? parse(index, Entries.reported(entry.body())) : sentence;
    }

    private Sentence parse(int index, List<Token> sentence) {
        return parse(lexicon, tagging, names, clock, index, sentence);
    }

    static Sentence parse(
            Lexicon lexicon, Tagging tagging, Set<String> names, Clock clock, int index, List<Token> sentence) {
        var times = Times.of(sentence, clock);
        var timed = new boolean[sentence.size()];
        for (var time : times) {
            for (int i = time.from(); i < time.to(); i++) {
                timed[i] = true;
            }
        }
        var words = tagging.tag(lexicon, names, sentence, timed);
        var items = Groups.of(lexicon, words);
        return new Sentence(index, sentence, words, items, Clauses.of(lexicon, items), times);
    }

    /// Reads a sentence and gives back who spoke last, to whom a quotation that goes on belongs.
    private Teller interpret(List<Sentence> parsed, int i, Teller before, Teller caller) {
        var sentence = parsed.get(i);
        boolean quotation = sentence.allQuoted() && sentence.tokens().stream().anyMatch(Token::quoted);
        var voices = Voices.of(lexicon, cast, sentence, caller);
        boolean called = caller.speaker() != null;
        Teller frame = quotation && voices.isEmpty() && !called ? quoting(parsed, i, before) : caller;
        interpreter.read(sentence, voices, frame);
        if (called) {
            memory.drafts().replaceAll(callers::owned);
        }
        if (warlike.isText()) {
            bulletins.read(sentence, frame);
        }
        places.hear(sentence);
        sentence.times().stream()
                .filter(t -> t.kind() != TimeExpression.Kind.VAGUE && sentence.index() < 2)
                .findFirst()
                .ifPresent(t -> {
                    memory.period(t.when());
                    boolean heads = kind == ReportKind.BULLETIN || kind == ReportKind.SITREP;
                    if (heads
                            && sentence.clauses().stream()
                                    .noneMatch(c -> c.verb().finite())) {
                        memory.heading(t.when());
                    }
                });
        return voices.isEmpty() ? quotation ? frame : before : voices.getFirst().teller();
    }

    /// The speaker of a sentence that is all quotation: of the sentence before, or of the one behind that names him.
    private Teller quoting(List<Sentence> parsed, int i, Teller before) {
        boolean opened = sentenceOpensQuote(parsed.get(i)) && !before.partisan() && before.speaker() == null;
        if (opened && i + 1 < parsed.size()) {
            var next = Voices.of(lexicon, cast, parsed.get(i + 1), cast.publication());
            return next.isEmpty() ? before : next.getFirst().teller();
        }
        return before;
    }

    private static boolean sentenceOpensQuote(Sentence sentence) {
        return !sentence.tokens().getFirst().isWord();
    }

    List<Token> tokens() {
        return tokens;
    }
}
