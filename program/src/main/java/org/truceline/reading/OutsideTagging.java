// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Our tags with those of a tagger from outside laid over them. Universal tags are coarser than the grammar of the
/// cascade: what they do not tell apart (an auxiliary and a modal, a relative and another pronoun) is told by our
/// lists of closed classes.
final class OutsideTagging implements Tagging {
    private static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose", "where", "what");

    private final PartsOfSpeech outside;
    private final PartsOfSpeech.Where where;

    OutsideTagging(PartsOfSpeech outside, PartsOfSpeech.Where where) {
        this.outside = outside;
        this.where = where;
    }

    @Override
    public List<Word> tag(Lexicon lexicon, Set<String> names, List<Token> tokens, boolean[] timed) {
        var ours = Tagger.tag(lexicon, names, tokens, timed);
        if (ours.stream().noneMatch(word -> asked(lexicon, word))) {
            return ours;
        }
        var theirs = outside.tag(tokens.stream().map(OutsideTagging::plain).toList());
        var out = new ArrayList<Word>();
        for (int i = 0; i < ours.size(); i++) {
            var word = ours.get(i);
            out.add(asked(lexicon, word) ? theirs(lexicon, word, theirs.get(i)) : word);
        }
        return List.copyOf(out);
    }

    private static String plain(Token token) {
        return token.text()
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"');
    }

    private boolean asked(Lexicon lexicon, Word word) {
        return switch (word.tag()) {
            case TIME, COMMA, COLON, SEMICOLON, QUOTE, STOP, GENITIVE, NUMBER, DETERMINER -> false;
            case NOUN, NAME, VERB, ADJECTIVE, ADVERB ->
                switch (where) {
                    case EVERYWHERE -> true;
                    case OPEN -> isUnlisted(lexicon, word) || isEither(lexicon, word.lower());
                    case UNLISTED -> isUnlisted(lexicon, word);
                };
            default -> where == PartsOfSpeech.Where.EVERYWHERE;
        };
    }

    private static boolean isUnlisted(Lexicon lexicon, Word word) {
        String lower = word.lower();
        return lexicon.verb(lower).isEmpty()
                && !lexicon.isNoun(lower)
                && !lexicon.is("adjective", lower)
                && !lexicon.is("adverb", lower);
    }

    private static boolean isEither(Lexicon lexicon, String lower) {
        return lexicon.verb(lower).isPresent() && (lexicon.isNoun(lower) || lexicon.is("adjective", lower));
    }

    private static Word theirs(Lexicon lexicon, Word ours, String tag) {
        var token = ours.token();
        String lower = ours.lower();
        return switch (tag) {
            case "NOUN", "X" -> Word.of(token, Tag.NOUN, Morphology.singular(lower));
            case "PROPN" -> Word.of(token, Tag.NAME, lower);
            case "VERB" -> isHelper(lexicon, lower) ? helper(lexicon, token) : verb(lexicon, token);
            case "AUX" -> helper(lexicon, token);
            case "ADJ" -> Word.of(token, Tag.ADJECTIVE, lower);
            case "ADV" -> Word.of(token, adverb(lexicon, lower), lower);
            case "DET" ->
                Word.of(token, lexicon.is("possessive", lower) ? Tag.POSSESSIVE_PRONOUN : pointer(ours), lower);
            case "PRON" -> Word.of(token, pronoun(lexicon, ours), lower);
            case "NUM" -> Word.of(token, Tag.NUMBER, lower);
            case "ADP" -> Word.of(token, Tag.PREPOSITION, lower);
            case "CCONJ" -> Word.of(token, Tag.CONJUNCTION, lower);
            case "SCONJ" ->
                Word.of(token, lexicon.is("preposition", lower) ? Tag.PREPOSITION : Tag.SUBORDINATOR, lower);
            case "PART" -> Word.of(token, lower.equals("to") ? Tag.TO : Tag.NEGATION, lower);
            default -> ours;
        };
    }

    private static Tag adverb(Lexicon lexicon, String lower) {
        boolean clause = RELATIVES.contains(lower);
        boolean opener = Set.of("when", "how", "why", "whenever").contains(lower);
        boolean not = lexicon.is("negation", lower);
        return clause ? Tag.RELATIVE : opener ? Tag.SUBORDINATOR : not ? Tag.NEGATION : Tag.ADVERB;
    }

    private static Tag pointer(Word ours) {
        return ours.is(Tag.RELATIVE) ? Tag.RELATIVE : Tag.DETERMINER;
    }

    private static Tag pronoun(Lexicon lexicon, Word ours) {
        String lower = ours.lower();
        if (RELATIVES.contains(lower) || (lower.equals("that") && !ours.is(Tag.PRONOUN))) {
            return Tag.RELATIVE;
        }
        return lexicon.is("possessive", lower) && !ours.is(Tag.PRONOUN) ? Tag.POSSESSIVE_PRONOUN : Tag.PRONOUN;
    }

    private static boolean isHelper(Lexicon lexicon, String lower) {
        return lexicon.is("be", lower) || lexicon.is("have", lower) || lexicon.is("do", lower);
    }

    private static Word helper(Lexicon lexicon, Token token) {
        String lower = token.lower();
        if (!isHelper(lexicon, lower)) {
            return lexicon.is("modal", lower) ? Word.of(token, Tag.MODAL, lower) : verb(lexicon, token);
        }
        String lemma = lexicon.is("be", lower) ? "be" : lexicon.is("have", lower) ? "have" : "do";
        return Word.of(token, Tag.AUXILIARY, lemma);
    }

    private static Word verb(Lexicon lexicon, Token token) {
        String lower = token.lower();
        return lexicon.verb(lower)
                .map(known -> new Word(token, Tag.VERB, known.lemma(), known.forms()))
                .orElseGet(() -> new Word(token, Tag.VERB, lower, forms(lower)));
    }

    /// The forms of a verb on no list, by its ending.
    private static Set<VerbForm> forms(String lower) {
        if (lower.endsWith("ing")) {
            return EnumSet.of(VerbForm.ING);
        }
        if (lower.endsWith("ed")) {
            return EnumSet.of(VerbForm.PAST, VerbForm.PARTICIPLE);
        }
        return EnumSet.of(lower.endsWith("s") ? VerbForm.THIRD : VerbForm.BASE);
    }
}
