// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.ReportKind;

/// The pass that takes the form of a log off its lines: the hour of an entry, who calls, and what he has to say. What
/// is left to read are sentences; where a line leaves its subject or verb out, a word of no length stands in for it.
final class Entries {
    private static final int LONGEST_HEAD = 24;
    private static final Set<String> LABELS = Set.of("caller", "call", "from", "source", "informant", "speaker");
    private static final Set<String> TELLING =
            Set.of("is", "was", "are", "were", "has", "had", "have", "will", "that", "said", "because", "if");
    private static final Set<String> SAYING_TOGETHER = Set.of("caller", "callers");
    private static final Set<String> HEARD = Set.of(
            "side",
            "count",
            "list",
            "figure",
            "claim",
            "tally",
            "account",
            "version",
            "report",
            "statement",
            "column",
            "ledger",
            "number",
            "total",
            "record");

    /// One sentence of a report, with what its form says.
    ///
    /// @param head the words that say who speaks in it and behind it; empty when it has none
    /// @param body what is left to read; empty when nothing is
    /// @param hour the hour of the entry that begins here; empty where none begins
    record Entry(List<Token> head, List<Token> body, Optional<LocalTime> hour) {
        boolean opens() {
            return hour.isPresent();
        }
    }

    private final Lexicon lexicon;
    private final boolean log;
    private final boolean listing;

    private Entries(Lexicon lexicon, boolean log, boolean listing) {
        this.lexicon = lexicon;
        this.log = log;
        this.listing = listing;
    }

    static Entries of(Lexicon lexicon, ReportKind kind, List<List<Token>> sentences) {
        long timed = sentences.stream().filter(s -> hour(s) > 0 && isApart(s)).count();
        boolean log = kind == ReportKind.HOTLINE || (kind != ReportKind.ARTICLE && timed >= 2);
        return new Entries(lexicon, log, kind == ReportKind.BULLETIN || kind == ReportKind.SITREP);
    }

    boolean isLog() {
        return log;
    }

    List<Entry> read(List<List<Token>> sentences) {
        var out = new ArrayList<Entry>();
        for (int i = 0; i < sentences.size(); i++) {
            var next = i + 1 < sentences.size() ? sentences.get(i + 1) : List.<Token>of();
            boolean opened = i > 0
                    && out.getLast().opens()
                    && out.getLast().body().isEmpty()
                    && out.getLast().head().isEmpty();
            out.add(
                    log
                            ? entry(sentences.get(i), next, opened)
                            : listing ? heading(sentences.get(i)) : plain(sentences.get(i)));
        }
        return out;
    }

    private static Entry plain(List<Token> sentence) {
        return new Entry(List.of(), sentence, Optional.empty());
    }

    private Entry entry(List<Token> sentence, List<Token> next, boolean first) {
        int hour = hour(sentence);
        var rest = sentence.subList(hour, sentence.size());
        var opens = hour > 0 ? clock(sentence) : Optional.<LocalTime>empty();
        if (rest.isEmpty()) {
            return new Entry(List.of(), List.of(), opens);
        }
        int colon = colon(rest);
        if (colon > 0) {
            return headed(rest, colon, opens);
        }
        if ((first || opens.isPresent()) && hour(next) == 0 && !next.isEmpty() && isBareVerb(next.getFirst())) {
            return new Entry(rest, List.of(), opens);
        }
        int verb = condition(rest);
        if (verb > 0) {
            return new Entry(rest.subList(0, verb), rest.subList(verb + 1, rest.size()), opens);
        }
        int says = first || opens.isPresent() ? saying(rest) : 0;
        return says > 0
                ? new Entry(rest.subList(0, says), told(rest, says), opens)
                : new Entry(List.of(), spoken(rest), opens);
    }

    /// "Nurse in Tarn reports ...", "Duty officer, asked about it, denies ...": where the verb of saying stands.
    private int saying(List<Token> tokens) {
        boolean person = false;
        for (int i = 0; i + 1 < tokens.size() && i < 12; i++) {
            String word = tokens.get(i).lower();
            if (i > 0
                    && person
                    && isBareVerb(tokens.get(i))
                    && !(word.equals("calls")
                            && !tokens.get(i + 1).is("for")
                            && !tokens.get(i + 1).is("on"))
                    && !tokens.get(i - 1).is("who")) {
                return SAYING_TOGETHER.contains(tokens.getFirst().lower()) && i == 1 ? 0 : i;
            }
            person |= lexicon.is("role", word)
                    || lexicon.is("person", word)
                    || lexicon.is("neutral", word)
                    || lexicon.is("force", word);
        }
        return 0;
    }

    /// The words from the verb of saying on, with "he" for all that stands before it.
    private static List<Token> told(List<Token> tokens, int verb) {
        var first = tokens.getFirst();
        var out = new ArrayList<Token>();
        out.add(new Token(
                first.start(),
                tokens.get(verb - 1).end(),
                "he",
                "he",
                first.quoted(),
                first.lineBefore(),
                first.paragraphBefore()));
        out.addAll(tokens.subList(verb, tokens.size()));
        return out;
    }

    /// "Caller says that if ...": where the verb of saying stands, for what is said begins with a condition.
    private int condition(List<Token> tokens) {
        for (int i = 1; i + 2 < tokens.size() && i < LONGEST_HEAD; i++) {
            boolean opens = tokens.get(i + 1).is("if")
                    || (tokens.get(i + 1).is("that") && tokens.get(i + 2).is("if"));
            if (opens && isBareVerb(tokens.get(i))) {
                return tokens.get(i + 1).is("if") ? i : i + 1;
            }
        }
        return 0;
    }

    private Entry headed(List<Token> rest, int colon, Optional<LocalTime> opens) {
        var head = rest.subList(0, colon);
        var body = rest.subList(colon + 1, rest.size());
        boolean label = head.size() <= 2 && LABELS.contains(head.getLast().lower());
        if (label && body.stream().noneMatch(this::isFinite)) {
            return new Entry(body, List.of(), opens);
        }
        return new Entry(head, body.isEmpty() ? body : spoken(body), opens);
    }

    /// "X's side: 16 violations by Y": in a bulletin only words that can count or claim stand before such a colon.
    private Entry heading(List<Token> sentence) {
        int colon = colon(sentence);
        if (colon < 1 || colon + 1 >= sentence.size() || colon > 9) {
            return plain(sentence);
        }
        var head = sentence.subList(0, colon);
        boolean side = head.getLast().is("side") && head.size() > 1;
        boolean owned = side
                || head.stream().anyMatch(t -> t.is("'s"))
                || head.getFirst().is("claim")
                || head.getFirst().is("according");
        boolean counts = HEARD.contains(Morphology.singular(head.getLast().lower()))
                || head.stream().anyMatch(t -> HEARD.contains(t.lower()));
        return owned && counts && head.stream().noneMatch(Token::isNumber)
                ? new Entry(head, spoken(sentence.subList(colon + 1, sentence.size())), Optional.empty())
                : plain(sentence);
    }

    /// Where the words about the caller end: at a colon, before which nothing is told.
    private static int colon(List<Token> tokens) {
        for (int i = 1; i < tokens.size() && i < LONGEST_HEAD; i++) {
            var token = tokens.get(i);
            if (token.text().equals(":")) {
                return i;
            }
            if (token.quoted() || (TELLING.contains(token.lower()) && !aside(tokens, i))) {
                return -1;
            }
        }
        return -1;
    }

    /// "Man who says that he rings for ...": what is told of the caller himself.
    private static boolean aside(List<Token> tokens, int i) {
        return tokens.subList(0, i).stream().anyMatch(t -> t.is("who"));
    }

    /// The words of a caller made a sentence: with "he" before a bare verb, with "he reports" before a bare noun.
    private List<Token> spoken(List<Token> body) {
        var first = body.getFirst();
        if (isBareVerb(first)) {
            var out = new ArrayList<Token>();
            out.add(standIn(first, "he"));
            out.add(lowered(first));
            out.addAll(body.subList(1, body.size()));
            return out;
        }
        if (SAYING_TOGETHER.contains(first.lower()) && body.size() > 1 && isBareVerb(body.get(1))) {
            var out = new ArrayList<Token>();
            out.add(new Token(
                    first.start(),
                    first.end(),
                    "he",
                    "he",
                    first.quoted(),
                    first.lineBefore(),
                    first.paragraphBefore()));
            out.addAll(body.subList(1, body.size()));
            return out;
        }
        return body;
    }

    /// What is said without a verb, with "he reports" before it.
    static List<Token> reported(List<Token> body) {
        var out = new ArrayList<Token>();
        out.add(standIn(body.getFirst(), "he"));
        out.add(standIn(body.getFirst(), "reports"));
        out.add(lowered(body.getFirst()));
        out.addAll(body.subList(1, body.size()));
        return out;
    }

    private static Token standIn(Token before, String word) {
        return new Token(
                before.start(),
                before.start(),
                word,
                word,
                before.quoted(),
                before.lineBefore(),
                before.paragraphBefore());
    }

    private static Token lowered(Token token) {
        boolean acronym =
                token.text().length() > 1 && Character.isUpperCase(token.text().charAt(1));
        boolean word = token.isWord() && !acronym;
        return word
                ? new Token(
                        token.start(),
                        token.end(),
                        token.text().toLowerCase(Locale.ROOT),
                        token.lower(),
                        token.quoted(),
                        false,
                        false)
                : token;
    }

    /// "Reports", "Says", "asks": a verb of speaking in the present, without its subject.
    private boolean isBareVerb(Token token) {
        return lexicon.verb(token.lower())
                .filter(v -> v.forms().contains(VerbForm.THIRD))
                .filter(v ->
                        !lexicon.speechClasses(v.lemma()).isEmpty() || v.lemma().equals("want"))
                .isPresent();
    }

    private boolean isFinite(Token token) {
        return TELLING.contains(token.lower())
                || lexicon.verb(token.lower())
                        .filter(v ->
                                v.forms().contains(VerbForm.THIRD) || v.forms().contains(VerbForm.PAST))
                        .filter(v -> !lexicon.isNoun(token.lower()))
                        .isPresent();
    }

    /// How many words the hour at the front of an entry takes with its stop or dash; 0 when there is none.
    private static int hour(List<Token> sentence) {
        if (sentence.isEmpty() || !isHour(sentence.getFirst().lower())) {
            return 0;
        }
        int i = 1;
        while (i < sentence.size()
                && Set.of("hrs", "h", "hours", "local", "lt", "z")
                        .contains(sentence.get(i).lower())) {
            i++;
        }
        boolean colonHour = sentence.getFirst().text().contains(":")
                || sentence.getFirst().text().contains(".");
        if (i == sentence.size()) {
            return i;
        }
        boolean apart = Set.of(".", "-", "\u2013", "\u2014", ":", ",", "|", ")", "]")
                .contains(sentence.get(i).text());
        boolean line =
                colonHour && sentence.getFirst().lineBefore() && sentence.get(i).capitalised();
        return apart ? i + 1 : line || i > 1 ? i : 0;
    }

    private static boolean isApart(List<Token> sentence) {
        return hour(sentence) == sentence.size() || sentence.getFirst().lineBefore();
    }

    private static boolean isHour(String word) {
        var digits = word.replaceAll("(hrs|h|z)$", "").replaceAll("[:.]", "");
        if (!digits.matches("\\d{3,4}") || !word.matches("\\d{1,2}[:.]\\d{2}(hrs|h|z)?|\\d{4}(hrs|h|z)?")) {
            return false;
        }
        int n = Integer.parseInt(digits);
        return n / 100 < 25 && n % 100 < 60;
    }

    /// The hour of an entry, by its first word.
    private static Optional<LocalTime> clock(List<Token> sentence) {
        var digits = sentence.getFirst().lower().replaceAll("\\D", "");
        int n = Integer.parseInt(digits);
        return n / 100 < 24 ? Optional.of(LocalTime.of(n / 100, n % 100)) : Optional.empty();
    }
}
