// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The pass that gives each token of a sentence its part of speech: closed classes first, then verb or noun by what
/// stands beside the word.
final class Tagger {
    private static final Set<String> CLAUSE_OPENERS =
            Set.of("i", "he", "she", "it", "we", "they", "there", "nobody", "someone", "everyone", "who", "which");

    private static final List<String> PLURALS =
            List.of("ers", "ors", "ists", "ants", "ents", "ians", "ees", "ies", "ings");

    private final Lexicon lexicon;
    private final Set<String> names;
    private final List<Token> tokens;
    private final boolean[] timed;
    private final List<Word> out = new ArrayList<>();

    /// @param names words seen with a capital inside sentences of the same report
    private Tagger(Lexicon lexicon, Set<String> names, List<Token> tokens, boolean[] timed) {
        this.lexicon = lexicon;
        this.names = names;
        this.tokens = tokens;
        this.timed = timed;
    }

    static List<Word> tag(Lexicon lexicon, Set<String> names, List<Token> tokens, boolean[] timed) {
        var tagger = new Tagger(lexicon, names, tokens, timed);
        for (int i = 0; i < tokens.size(); i++) {
            tagger.out.add(tagger.tag(i));
        }
        return List.copyOf(tagger.out);
    }

    private Word tag(int i) {
        var token = tokens.get(i);
        if (timed[i]) {
            return Word.of(token, Tag.TIME, token.lower());
        }
        if (Quantifiers.covers(tokens, i)) {
            return Word.of(token, Tag.DETERMINER, token.lower());
        }
        if (!token.isWord() && !token.isNumber()) {
            return Word.of(token, mark(token), token.lower());
        }
        if (token.isNumber() || NumberWords.isNumber(token.lower())) {
            return Word.of(token, Tag.NUMBER, token.lower());
        }
        if (isName(i)) {
            return Word.of(token, Tag.NAME, token.lower());
        }
        return closed(i).orElseGet(() -> open(i));
    }

    private Tag mark(Token token) {
        return switch (token.text()) {
            case "'s", "\u2019s", "'", "\u2019" -> isGenitive(token) ? Tag.GENITIVE : Tag.QUOTE;
            case "," -> Tag.COMMA;
            case ":", "\u2013", "\u2014", "--", "-" -> token.text().equals(":") ? Tag.COLON : Tag.COMMA;
            case ";" -> Tag.SEMICOLON;
            case "\"", "\u201C", "\u201D", "\u2018", "\u00AB", "\u00BB", "\u201E" -> Tag.QUOTE;
            case "(", ")", "[", "]" -> Tag.COMMA;
            case "&" -> Tag.CONJUNCTION;
            default -> Tag.STOP;
        };
    }

    private boolean isGenitive(Token token) {
        if (token.text().length() > 1) {
            return true;
        }
        return !out.isEmpty()
                && out.getLast().token().end() == token.start()
                && out.getLast().lower().endsWith("s");
    }

    /// A capital letter makes a name, except where every word has one: at the start of a sentence.
    private boolean isName(int i) {
        var token = tokens.get(i);
        if ((!token.capitalised() && !isArticleName(token.text())) || token.is("i")) {
            return false;
        }
        boolean first = i == 0 || (!tokens.get(i - 1).isWord() && opensSentence(i - 1));
        if (!first) {
            return !isClosedWord(token.lower())
                    || (token.text().length() > 1 && isAllCapitals(token.text()))
                    || Compass.isHalf(tokens, i);
        }
        boolean known = isClosedWord(token.lower())
                || lexicon.verb(token.lower()).isPresent()
                || lexicon.isNoun(token.lower())
                || lexicon.isCommon(token.lower());
        boolean nextName = i + 1 < tokens.size() && tokens.get(i + 1).capitalised() && !isClosedWord(token.lower());
        return (names.contains(token.text()) && !isClosedWord(token.lower()))
                || (isAllCapitals(token.text()) && token.text().length() > 1)
                || (!known && !token.lower().endsWith("ly") && !isPluralNoun(token.lower()))
                || (nextName && !lexicon.verb(token.lower()).isPresent() && !isNumberish(i));
    }

    /// An unknown plural that opens a sentence ("Readers", "Loggers") is a common noun rather than a name.
    private static boolean isPluralNoun(String lower) {
        return lower.length() > 5 && PLURALS.stream().anyMatch(lower::endsWith);
    }

    /// "al-Sham", "el-Fasher": a name behind an article in lower case.
    private static boolean isArticleName(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 && hyphen < 4 && hyphen + 1 < word.length() && Character.isUpperCase(word.charAt(hyphen + 1));
    }

    private boolean isNumberish(int i) {
        return lexicon.is("adverb", tokens.get(i).lower())
                || lexicon.is("adjective", tokens.get(i).lower());
    }

    private static boolean isAllCapitals(String word) {
        return word.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }

    private boolean opensSentence(int i) {
        String mark = tokens.get(i).text();
        return mark.equals("\"")
                || mark.equals("\u201C")
                || mark.equals(":")
                || mark.equals("-")
                || mark.equals("\u2018");
    }

    private boolean isClosedWord(String lower) {
        return lexicon.is("determiner", lower)
                || lexicon.is("possessive", lower)
                || lexicon.is("pronoun", lower)
                || lexicon.is("preposition", lower)
                || lexicon.is("conjunction", lower)
                || lexicon.is("subordinator", lower)
                || lexicon.is("relative", lower)
                || (lexicon.is("modal", lower) && !lower.equals("may"))
                || lexicon.is("be", lower)
                || lexicon.is("have", lower)
                || lexicon.is("do", lower)
                || lexicon.is("negation", lower);
    }

    private Optional<Word> closed(int i) {
        String lower = tokens.get(i).lower();
        if (lower.equals("'s") || lower.equals("'d")) {
            boolean pronoun = !out.isEmpty()
                    && (out.getLast().is(Tag.PRONOUN) || out.getLast().lower().equals("that"));
            return Optional.of(Word.of(tokens.get(i), pronoun ? Tag.AUXILIARY : Tag.GENITIVE, pronoun ? "be" : lower));
        }
        return closedTag(i, lower).map(tag -> Word.of(tokens.get(i), tag, lemmaOf(tag, lower)));
    }

    private String lemmaOf(Tag tag, String lower) {
        if (tag != Tag.AUXILIARY) {
            return lower;
        }
        return lexicon.is("be", lower) ? "be" : lexicon.is("have", lower) ? "have" : "do";
    }

    private Optional<Tag> closedTag(int i, String lower) {
        return switch (lower) {
            case "to" -> Optional.of(isInfinitive(i) ? Tag.TO : Tag.PREPOSITION);
            case "that" -> Optional.of(that(i));
            case "her" -> Optional.of(startsNoun(i + 1) ? Tag.POSSESSIVE_PRONOUN : Tag.PRONOUN);
            case "which", "who", "whom", "whose", "where" -> Optional.of(Tag.RELATIVE);
            case "what" -> Optional.of(Tag.RELATIVE);
            case "since" ->
                !out.isEmpty() && out.getLast().is(Tag.AUXILIARY) ? Optional.of(Tag.ADVERB) : plainClosedTag(i, lower);
            case "so", "once", "then" -> Optional.of(Tag.ADVERB);
            case "go", "pass" -> afterLet() ? Optional.of(Tag.ADVERB) : Optional.empty();
            case "not" -> Optional.of(isNotOne(i) ? Tag.DETERMINER : Tag.NEGATION);
            case "no" -> Optional.of(isNoLonger(i) ? Tag.NEGATION : Tag.DETERMINER);
            case "longer" ->
                !out.isEmpty() && out.getLast().is(Tag.NEGATION) ? Optional.of(Tag.ADVERB) : Optional.empty();
            case "one" -> Optional.of(Tag.NUMBER);
            case "last", "next" ->
                afterDeterminer() && countFollows(i + 1) ? Optional.of(Tag.ADJECTIVE) : Optional.empty();
            case "mine" -> afterDeterminer() ? Optional.of(Tag.NOUN) : Optional.of(Tag.PRONOUN);
            case "can", "will", "might", "may" ->
                afterDeterminer() && !isBaseVerb(i + 1) ? Optional.empty() : Optional.of(Tag.MODAL);
            default -> plainClosedTag(i, lower);
        };
    }

    private Optional<Tag> plainClosedTag(int i, String lower) {
        if (lexicon.is("be", lower) || lexicon.is("have", lower) || lexicon.is("do", lower)) {
            return Optional.of(Tag.AUXILIARY);
        }
        if (lexicon.is("modal", lower)) {
            return Optional.of(Tag.MODAL);
        }
        if (lexicon.is("negation", lower)) {
            return Optional.of(Tag.NEGATION);
        }
        if (lexicon.is("possessive", lower)) {
            return Optional.of(Tag.POSSESSIVE_PRONOUN);
        }
        if (lexicon.is("pronoun", lower)) {
            return Optional.of(isEmphatic(i, lower) ? Tag.ADVERB : Tag.PRONOUN);
        }
        if (lexicon.is("conjunction", lower)) {
            return Optional.of(Tag.CONJUNCTION);
        }
        if ((lower.equals("each") || lower.equals("all") || lower.equals("both"))
                && (isPastVerb(i + 1) || isSayingVerb(i + 1))) {
            return Optional.of(Tag.ADVERB);
        }
        if ((lexicon.is("determiner", lower) && !(lower.equals("both") || lower.equals("either")))
                || isDeterminerHere(i, lower)) {
            return Optional.of(Tag.DETERMINER);
        }
        return looseTag(i, lower);
    }

    /// "had itself accepted", "the government itself": a reflexive that only stresses.
    private boolean isEmphatic(int i, String lower) {
        boolean reflexive = lower.endsWith("self") || lower.endsWith("selves");
        return reflexive
                && !out.isEmpty()
                && (out.getLast().is(Tag.AUXILIARY)
                        || ((out.getLast().is(Tag.NOUN) || out.getLast().is(Tag.NAME)) && verbOrEnd(i + 1)));
    }

    private boolean verbOrEnd(int i) {
        return i >= tokens.size()
                || lexicon.verb(tokens.get(i).lower()).isPresent()
                || isClosedWord(tokens.get(i).lower())
                || !tokens.get(i).isWord();
    }

    private boolean isDeterminerHere(int i, String lower) {
        return (lower.equals("both") || lower.equals("either")) && startsNoun(i + 1);
    }

    private Optional<Tag> looseTag(int i, String lower) {
        if (List.of(
                        "if",
                        "unless",
                        "while",
                        "whilst",
                        "whereas",
                        "although",
                        "though",
                        "because",
                        "when",
                        "whenever",
                        "whether",
                        "lest",
                        "how",
                        "why")
                .contains(lower)) {
            return Optional.of(Tag.SUBORDINATOR);
        }
        boolean nounNext = startsNoun(i + 1);
        if (Compass.isPoint(lower)
                && !(i + 1 < tokens.size() && tokens.get(i + 1).is("of"))) {
            return Optional.of(nounNext ? Tag.ADJECTIVE : afterDeterminer() ? Tag.NOUN : Tag.ADVERB);
        }
        if (lexicon.is("preposition", lower) && !(lexicon.is("adjective", lower) && afterDeterminer())) {
            boolean adverb = lexicon.is("adverb", lower) && !nounNext;
            return Optional.of(adverb ? Tag.ADVERB : Tag.PREPOSITION);
        }
        boolean either = lexicon.is("adjective", lower) && lexicon.is("adverb", lower);
        if (either && !nounNext && !afterDeterminer()) {
            return Optional.of(Tag.ADVERB);
        }
        if (lexicon.is("adjective", lower) && !isVerbalAdjective(i, lower)) {
            return Optional.of(Tag.ADJECTIVE);
        }
        if (lexicon.is("adverb", lower) && !afterDeterminer()) {
            return Optional.of(Tag.ADVERB);
        }
        return Optional.empty();
    }

    /// "let eight of them go", "let the convoy pass": with "let" one verb.
    private boolean afterLet() {
        for (int i = out.size() - 1; i >= 0 && i > out.size() - 7; i--) {
            if (out.get(i).is(Tag.VERB)) {
                return out.get(i).lemma().equals("let") && i < out.size() - 1;
            }
        }
        return false;
    }

    /// "Not a shot was heard", "not one lorry".
    private boolean isNotOne(int i) {
        return previous() != Tag.AUXILIARY
                && previous() != Tag.VERB
                && i + 1 < tokens.size()
                && (tokens.get(i + 1).is("a") || tokens.get(i + 1).is("one"));
    }

    /// "A and B each said": behind such a word an unmistakable verb follows.
    private boolean isPastVerb(int i) {
        return i < tokens.size()
                && !out.isEmpty()
                && (out.getLast().is(Tag.NOUN) || out.getLast().is(Tag.NAME))
                && !lexicon.isNoun(tokens.get(i).lower())
                && lexicon.verb(tokens.get(i).lower())
                        .map(v -> v.forms().contains(VerbForm.PAST) || v.forms().contains(VerbForm.THIRD))
                        .orElse(lexicon.is("have", tokens.get(i).lower()));
    }

    private boolean isSayingVerb(int i) {
        return i < tokens.size()
                && !out.isEmpty()
                && (out.getLast().is(Tag.NOUN) || out.getLast().is(Tag.NAME))
                && !lexicon.isNoun(tokens.get(i).lower())
                && !lexicon.speechClasses(tokens.get(i).lower()).isEmpty();
    }

    private boolean countFollows(int i) {
        return i < tokens.size()
                && (tokens.get(i).isNumber()
                        || NumberWords.isNumber(tokens.get(i).lower()));
    }

    private boolean isNoLonger(int i) {
        return i + 1 < tokens.size() && tokens.get(i + 1).is("longer");
    }

    private boolean isBaseVerb(int i) {
        return i < tokens.size()
                && (tokens.get(i).is("be")
                        || tokens.get(i).is("have")
                        || lexicon.verb(tokens.get(i).lower())
                                .map(v -> v.forms().contains(VerbForm.BASE))
                                .orElse(false));
    }

    /// "that the group free everyone": an adjective that is a verb between a noun and an object.
    private boolean isVerbalAdjective(int i, String lower) {
        var forms = lexicon.verb(lower).map(Lexicon.Inflection::forms).orElse(Set.of());
        boolean verb = forms.contains(VerbForm.BASE);
        boolean participle = forms.contains(VerbForm.PARTICIPLE) && !verb;
        boolean auxiliary = previous() == Tag.AUXILIARY && !out.isEmpty();
        if (participle) {
            boolean label = !out.isEmpty() && out.getLast().lower().equals("as");
            return (auxiliary && !startsNoun(i + 1)) || (!label && !afterDeterminer() && articleFollows(i + 1));
        }
        if (verb && ((auxiliary && isDo()) || previous() == Tag.MODAL)) {
            return true;
        }
        boolean noun =
                !out.isEmpty() && (out.getLast().is(Tag.NOUN) || out.getLast().is(Tag.NAME));
        boolean opened =
                !out.isEmpty() && (out.getLast().is(Tag.TO) || out.getLast().is(Tag.MODAL));
        return verb && (opened || (noun && objectFollows(i + 1)));
    }

    /// An adjective never stands before an article: "repeated the denial" has a verb.
    private boolean articleFollows(int i) {
        return i < tokens.size()
                && (lexicon.is("possessive", tokens.get(i).lower())
                        || tokens.get(i).isNumber()
                        || NumberWords.isNumber(tokens.get(i).lower())
                        || List.of("the", "a", "an", "it", "them", "him", "that")
                                .contains(tokens.get(i).lower()));
    }

    /// "that" before a verb is relative, before a new subject it opens a clause, else it points.
    private Tag that(int i) {
        if (i + 1 >= tokens.size()) {
            return Tag.PRONOUN;
        }
        if (!tokens.get(i + 1).isWord()
                && !tokens.get(i + 1).isNumber()
                && !out.isEmpty()
                && out.getLast().is(Tag.VERB)) {
            return tokens.get(i + 1).text().matches("[.;!?]") ? Tag.PRONOUN : Tag.SUBORDINATOR;
        }
        String next = tokens.get(i + 1).lower();
        boolean closes = i + 2 >= tokens.size() || !tokens.get(i + 2).isWord();
        if (closes && lexicon.is("allegation", next)) {
            return Tag.DETERMINER;
        }
        boolean afterVerb = !out.isEmpty() && out.getLast().is(Tag.VERB);
        if (lexicon.is("modal", next) || lexicon.is("be", next) || lexicon.is("have", next) || lexicon.is("do", next)) {
            return afterVerb || out.isEmpty() || previous() == Tag.QUOTE ? Tag.PRONOUN : Tag.RELATIVE;
        }
        var inflection = lexicon.verb(next);
        boolean finite =
                inflection.isPresent() && !inflection.get().forms().contains(VerbForm.ING) && !lexicon.isNoun(next);
        boolean killed = inflection.isPresent()
                && inflection.get().forms().contains(VerbForm.PAST)
                && !out.isEmpty()
                && (out.getLast().is(Tag.NOUN) || out.getLast().is(Tag.NAME))
                && objectFollows(i + 2);
        if (finite || killed) {
            return Tag.RELATIVE;
        }
        return out.isEmpty() || out.getLast().is(Tag.PREPOSITION) ? Tag.DETERMINER : Tag.SUBORDINATOR;
    }

    private boolean isInfinitive(int i) {
        int next = i + 1;
        while (next < tokens.size()
                && (lexicon.is("adverb", tokens.get(next).lower())
                        || tokens.get(next).lower().endsWith("ly")
                        || tokens.get(next).is("not"))) {
            next++;
        }
        if (next >= tokens.size() || timed[next] || tokens.get(next).capitalised()) {
            return false;
        }
        String lower = tokens.get(next).lower();
        if (lower.equals("be") || lower.equals("have") || lower.equals("do")) {
            return true;
        }
        var verb = lexicon.verb(lower);
        return verb.isPresent() && verb.get().forms().contains(VerbForm.BASE);
    }

    private boolean startsNoun(int i) {
        if (i >= tokens.size()
                || timed[i]
                || (!tokens.get(i).isWord() && !tokens.get(i).isNumber())) {
            return false;
        }
        String lower = tokens.get(i).lower();
        return tokens.get(i).isNumber()
                || tokens.get(i).capitalised()
                || lexicon.is("determiner", lower)
                || lexicon.is("possessive", lower)
                || lexicon.is("pronoun", lower)
                || lexicon.is("adjective", lower)
                || lexicon.isNoun(lower)
                || NumberWords.isNumber(lower)
                || (!isClosedWord(lower)
                        && lexicon.verb(lower).isEmpty()
                        && !lexicon.is("adverb", lower)
                        && !lower.endsWith("ly"));
    }

    private boolean afterDeterminer() {
        if (out.isEmpty()
                || (out.getLast().is(Tag.ADJECTIVE)
                        && lexicon.isNoun(out.getLast().lower()))) {
            return false;
        }
        return switch (out.getLast().tag()) {
            case DETERMINER, POSSESSIVE_PRONOUN, ADJECTIVE, GENITIVE, NUMBER -> true;
            default -> false;
        };
    }

    /// Open classes: what the word can be, decided by its neighbours.
    private Word open(int i) {
        var token = tokens.get(i);
        String lower = token.lower();
        var inflection = lexicon.verb(lower);
        if (inflection.isPresent() && isVerb(i, inflection.get())) {
            return new Word(
                    token, Tag.VERB, inflection.get().lemma(), inflection.get().forms());
        }
        boolean afterModal = !out.isEmpty()
                && out.getLast().is(Tag.MODAL)
                && inflection.isEmpty()
                && !lexicon.is("adverb", lower)
                && !lower.endsWith("ly")
                && !token.capitalised();
        if (afterModal) {
            return new Word(token, Tag.VERB, lower, EnumSet.of(VerbForm.BASE));
        }
        boolean compound = lower.indexOf('-') > 0
                && (lower.endsWith("ed") || lower.endsWith("ing") || lower.endsWith("held") || lower.endsWith("led"));
        if (compound) {
            return Word.of(token, Tag.ADJECTIVE, lower);
        }
        if (inflection.isEmpty()
                && lower.endsWith("ed")
                && lower.length() > 4
                && !afterDeterminer()
                && !lexicon.isNoun(lower)) {
            return new Word(token, Tag.VERB, lower, EnumSet.of(VerbForm.PAST, VerbForm.PARTICIPLE));
        }
        if (inflection.isEmpty() && lower.endsWith("ly") && !lexicon.isNoun(lower)) {
            return Word.of(token, Tag.ADVERB, lower);
        }
        if (inflection.isEmpty() && lexicon.isGeneral("adverb", lower) && !afterDeterminer()) {
            return Word.of(token, Tag.ADVERB, lower);
        }
        if (inflection.isEmpty() && lexicon.isGeneral("adjective", lower)) {
            return Word.of(token, Tag.ADJECTIVE, lower);
        }
        return Word.of(token, Tag.NOUN, Morphology.singular(lower));
    }

    private boolean isVerb(int i, Lexicon.Inflection inflection) {
        var forms = inflection.forms();
        var before = previous();
        if (before == Tag.TO
                || before == Tag.MODAL
                || (before == Tag.AUXILIARY && !forms.equals(EnumSet.of(VerbForm.THIRD)))) {
            return before != Tag.AUXILIARY
                    || !forms.equals(EnumSet.of(VerbForm.BASE))
                    || isDo()
                    || !lexicon.isNoun(tokens.get(i).lower());
        }
        if (forms.contains(VerbForm.BASE) && isBareInfinitive()) {
            return true;
        }
        if (forms.contains(VerbForm.ING)) {
            return isGerund(i, before);
        }
        boolean counted = !out.isEmpty()
                && out.getLast().is(Tag.NUMBER)
                && forms.contains(VerbForm.PAST)
                && !lexicon.isNoun(tokens.get(i).lower())
                && (!forms.contains(VerbForm.PARTICIPLE) || !startsNoun(i + 1) || objectFollows(i + 1));
        boolean beforeArticle =
                forms.contains(VerbForm.PAST) && !lexicon.isNoun(tokens.get(i).lower()) && articleFollows(i + 1);
        if (afterDeterminer() && !counted && !beforeArticle) {
            return false;
        }
        if (forms.contains(VerbForm.PAST) || forms.contains(VerbForm.PARTICIPLE)) {
            return isPast(i, before, forms);
        }
        return isPresent(i, before, forms);
    }

    /// "let eight men go", "make them stop": a base form behind the object of such a verb.
    private boolean isBareInfinitive() {
        int i = out.size() - 1;
        boolean object = i >= 0
                && (out.get(i).is(Tag.NOUN)
                        || out.get(i).is(Tag.NAME)
                        || out.get(i).is(Tag.PRONOUN));
        if (!object) {
            return false;
        }
        while (i >= 0
                && (out.get(i).tag().nominal()
                        || out.get(i).is(Tag.PREPOSITION)
                        || out.get(i).is(Tag.CONJUNCTION))) {
            i--;
        }
        return i >= 0
                && out.get(i).is(Tag.VERB)
                && Set.of("let", "make", "help").contains(out.get(i).lemma());
    }

    /// The tag before, adverbs and negations passed over.
    private Tag previous() {
        for (int i = out.size() - 1; i >= 0; i--) {
            if (!out.get(i).is(Tag.ADVERB)
                    && !out.get(i).is(Tag.NEGATION)
                    && !out.get(i).is(Tag.TIME)) {
                return out.get(i).tag();
            }
        }
        return Tag.STOP;
    }

    private boolean isDo() {
        for (int i = out.size() - 1; i >= 0; i--) {
            if (out.get(i).is(Tag.AUXILIARY)) {
                return out.get(i).lemma().equals("do");
            }
        }
        return false;
    }

    /// A form in -ing is a noun after a determiner or before "of", else a verb.
    private boolean isGerund(int i, Tag before) {
        boolean ofNext = i + 1 < tokens.size() && tokens.get(i + 1).is("of");
        boolean noun = lexicon.isNoun(tokens.get(i).lower());
        if (afterDeterminer() || (ofNext && before != Tag.AUXILIARY)) {
            return !noun && !ofNext && before == Tag.NUMBER;
        }
        boolean compound = noun
                && before == Tag.VERB
                && i + 1 < tokens.size()
                && lexicon.isNoun(tokens.get(i + 1).lower())
                && !tokens.get(i + 1).capitalised()
                && !takesGerund(out.getLast().lemma());
        if (compound) {
            return false;
        }
        if (before == Tag.NAME || before == Tag.NOUN) {
            return !noun;
        }
        boolean pair = before == Tag.PREPOSITION
                && i + 2 < tokens.size()
                && tokens.get(i + 1).is("and")
                && tokens.get(i + 2).lower().endsWith("ing")
                && opensObject(i + 3);
        if (pair) {
            return true;
        }
        return before == Tag.AUXILIARY || !noun || opensObject(i + 1);
    }

    private boolean takesGerund(String verb) {
        return lexicon.is("actual", verb)
                || lexicon.is("negated", verb)
                || lexicon.is("deny", verb)
                || lexicon.is("admit", verb);
    }

    private boolean opensObject(int i) {
        return i < tokens.size()
                && startsNoun(i)
                && !(lexicon.verb(tokens.get(i).lower()).isPresent()
                        && !lexicon.isNoun(tokens.get(i).lower()));
    }

    private boolean isPast(int i, Tag before, Set<VerbForm> forms) {
        boolean alsoNoun = lexicon.isNoun(tokens.get(i).lower());
        if (!alsoNoun) {
            return !(before == Tag.PREPOSITION
                            && forms.contains(VerbForm.PARTICIPLE)
                            && startsNoun(i + 1)
                            && !forms.contains(VerbForm.BASE))
                    || out.getLast().lower().equals("as")
                    || out.getLast().lower().equals("after");
        }
        return isPresent(i, before, forms) || (forms.contains(VerbForm.PAST) && isPastNoun(i, before));
    }

    /// "hit", "cut", "wounded": a noun unless a subject stands before and something follows.
    private boolean isPastNoun(int i, Tag before) {
        boolean subject = before == Tag.NOUN
                || before == Tag.NAME
                || before == Tag.PRONOUN
                || before == Tag.RELATIVE
                || before == Tag.CONJUNCTION
                || before == Tag.COMMA
                || before == Tag.QUOTE;
        boolean follows = i + 1 < tokens.size()
                && (startsNoun(i + 1)
                        || lexicon.is("preposition", tokens.get(i + 1).lower())
                        || tokens.get(i + 1).isNumber()
                        || timed[i + 1]
                        || lexicon.is("adverb", tokens.get(i + 1).lower()));
        return subject && follows && !(before == Tag.NOUN && isWithinPlace());
    }

    /// "moved into the customs shed": behind a preposition and its noun, with a verb before, no subject stands.
    private boolean isWithinPlace() {
        int i = out.size() - 1;
        while (i >= 0 && (out.get(i).tag().nominal() || out.get(i).is(Tag.GENITIVE))) {
            i--;
        }
        return i > 0
                && out.get(i).is(Tag.PREPOSITION)
                && !out.get(i).lower().equals("of")
                && out.subList(0, i).stream().anyMatch(w -> w.is(Tag.VERB))
                && out.subList(0, i).stream().noneMatch(w -> w.is(Tag.RELATIVE) || w.is(Tag.SUBORDINATOR));
    }

    /// A base or -s form that may be a noun is a verb only between a subject and an object.
    private boolean isPresent(int i, Tag before, Set<VerbForm> forms) {
        String lower = tokens.get(i).lower();
        if (!out.isEmpty() && CLAUSE_OPENERS.contains(out.getLast().lower())) {
            return true;
        }
        if (before == Tag.PRONOUN) {
            return !isObjectPronoun() || forms.contains(VerbForm.PAST);
        }
        if (before == Tag.RELATIVE) {
            return true;
        }
        if (!lexicon.isNoun(lower)) {
            return before != Tag.PREPOSITION;
        }
        if (before == Tag.CONJUNCTION && forms.contains(VerbForm.BASE)) {
            return objectFollows(i + 1) && verbBeforeConjunction();
        }
        if (before == Tag.NOUN && isActCompound(i)) {
            return false;
        }
        boolean agrees = before == Tag.NOUN && forms.contains(VerbForm.BASE) == isPlural(out.getLast());
        boolean wished = before == Tag.NOUN && forms.contains(VerbForm.BASE) && BareForms.isWished(out, lexicon);
        boolean subject = before == Tag.NAME || agrees || wished;
        boolean fires = agrees
                && lower.equals("fire")
                && i + 1 < tokens.size()
                && List.of("on", "at", "into", "across")
                        .contains(tokens.get(i + 1).lower());
        return subject
                && (objectFollows(i + 1)
                        || fires
                        || isPhrase(i)
                        || isBeforeGerund(i)
                        || BareForms.isSpokenOf(out, tokens.get(i), lexicon));
    }

    /// "that the troops stop shelling".
    private boolean isBeforeGerund(int i) {
        return takesGerund(tokens.get(i).lower())
                && i + 1 < tokens.size()
                && tokens.get(i + 1).lower().endsWith("ing");
    }

    /// "ordered air strikes to resume": with the noun before it one name of an act.
    private boolean isActCompound(int i) {
        return lexicon.namesAct(
                out.getLast().lower() + " " + Morphology.singular(tokens.get(i).lower()));
    }

    /// "hand over", "pull back", "lies with": a verb by the particle behind it.
    private boolean isPhrase(int i) {
        if (i + 1 >= tokens.size() || lexicon.verb(tokens.get(i).lower()).isEmpty()) {
            return false;
        }
        String lemma = lexicon.verb(tokens.get(i).lower()).get().lemma();
        String next = tokens.get(i + 1).lower();
        boolean known = !lexicon.is("preposition", next)
                || Set.of("over", "down", "up", "out", "off", "with").contains(next);
        return (known && !lexicon.patterns().of(lemma + " " + next).isEmpty())
                || !lexicon.speechClasses(lemma + " " + next).isEmpty()
                || (Set.of("lie", "rest").contains(lemma)
                        && Set.of("with", "on").contains(next));
    }

    private boolean isObjectPronoun() {
        return !out.isEmpty()
                && List.of("them", "him", "us", "me", "others", "himself", "itself", "themselves")
                        .contains(out.getLast().lower());
    }

    private boolean verbBeforeConjunction() {
        return out.stream().anyMatch(w -> w.is(Tag.TO) || w.is(Tag.MODAL));
    }

    private static boolean isPlural(Word word) {
        return word.lower().endsWith("s")
                || word.lower().endsWith("men")
                || word.lower().equals("people");
    }

    private boolean objectFollows(int i) {
        if (i >= tokens.size()) {
            return false;
        }
        String lower = tokens.get(i).lower();
        return lexicon.is("determiner", lower)
                || lexicon.is("possessive", lower)
                || lexicon.is("pronoun", lower)
                || tokens.get(i).capitalised()
                || tokens.get(i).isNumber()
                || (lower.equals("to") && isInfinitive(i))
                || NumberWords.isNumber(lower);
    }
}
