// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.reading.VerbGroup.Shape;

/// The pass that joins words into noun groups, verb groups and marks.
final class Groups {
    private static final int LONGEST_PHRASE = 3;
    private static final int DEEPEST_OF = 6;

    private static final Set<String> PARTICLES = Set.of(
            "back", "up", "down", "off", "out", "away", "over", "in", "through", "round", "around", "alight", "ablaze",
            "free", "dead", "aside", "on", "by", "go", "pass");

    private final Lexicon lexicon;
    private final List<Word> words;
    private final List<Item> out = new ArrayList<>();
    private int at;

    private Groups(Lexicon lexicon, List<Word> words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    static List<Item> of(Lexicon lexicon, List<Word> words) {
        var groups = new Groups(lexicon, words);
        while (groups.at < words.size()) {
            groups.out.add(groups.next());
        }
        return List.copyOf(groups.out);
    }

    private Item next() {
        var tag = words.get(at).tag();
        if (tag.nominal() && tag != Tag.GENITIVE) {
            return nounGroup(0);
        }
        boolean opensVerb = tag == Tag.TO
                || tag == Tag.AUXILIARY
                || tag == Tag.MODAL
                || tag == Tag.VERB
                || (tag == Tag.NEGATION && verbAfterNegation());
        if (opensVerb) {
            return verbGroup();
        }
        int from = at;
        if (tag == Tag.TIME) {
            while (at < words.size() && words.get(at).is(Tag.TIME)) {
                at++;
            }
        } else {
            at++;
        }
        return new Mark(from, at, tag, words.get(from).lower());
    }

    private boolean verbAfterNegation() {
        int i = at + 1;
        while (i < words.size() && words.get(i).is(Tag.ADVERB)) {
            i++;
        }
        return i < words.size() && (words.get(i).is(Tag.VERB) || words.get(i).is(Tag.TO));
    }

    private NounGroup nounGroup(int depth) {
        int from = at;
        at++;
        if (!words.get(from).is(Tag.PRONOUN)) {
            while (at < words.size() && continues(from, at) && !isSubjectBehindPlace(from, at)) {
                at++;
            }
            if (words.get(at - 1).is(Tag.GENITIVE) && at - 1 > from) {
                at--;
            }
        }
        int to = at;
        NounGroup of = isReciprocal(from) ? null : attachedOf(depth);
        return new NounGroup(from, to, words.subList(from, to), of);
    }

    private @Nullable NounGroup attachedOf(int depth) {
        boolean hangs = depth < DEEPEST_OF
                && at + 1 < words.size()
                && words.get(at).lower().equals("of")
                && words.get(at).is(Tag.PREPOSITION)
                && words.get(at + 1).tag().nominal();
        if (!hangs) {
            return null;
        }
        int of = at;
        at++;
        var hanging = nounGroup(depth + 1);
        if (depth == 0 && lexicon.actNoun(hanging).isPresent() && isCharge()) {
            at = of;
            return null;
        }
        return hanging;
    }

    /// "accused each other of breaches": nothing hangs on such a word by "of".
    private boolean isReciprocal(int from) {
        var first = words.get(from);
        boolean personal = first.is(Tag.PRONOUN)
                && Set.of("him", "her", "them", "us", "me", "it", "they", "he", "she", "we")
                        .contains(first.lower());
        boolean pair = at == from + 2
                && Set.of("each", "one").contains(first.lower())
                && Set.of("other", "another").contains(words.get(from + 1).lower());
        return personal || pair || Set.of("each other", "one another").contains(first.lower());
    }

    /// "accused the army of a breach": what the verb charges somebody with does not hang on the one charged.
    private boolean isCharge() {
        for (int i = out.size() - 1; i >= 0; i--) {
            if (out.get(i) instanceof VerbGroup verb) {
                return lexicon.is("ofcomplement", verb.lemma());
            }
            if (out.get(i) instanceof Mark mark && !mayStandBeforeCharge(mark)) {
                return false;
            }
        }
        return false;
    }

    /// "accused the government in the capital and its allies of": all but another "of" and a break.
    private static boolean mayStandBeforeCharge(Mark mark) {
        return switch (mark.tag()) {
            case CONJUNCTION, ADVERB, TIME -> true;
            case PREPOSITION -> !mark.lower().equals("of");
            default -> false;
        };
    }

    private boolean continues(int from, int i) {
        var tag = words.get(i).tag();
        var before = words.get(i - 1).tag();
        return switch (tag) {
            case DETERMINER, POSSESSIVE_PRONOUN ->
                before == Tag.DETERMINER
                        || (before == Tag.NUMBER
                                && (isRange(i) || words.get(i).lower().equals("more")));
            case PRONOUN -> false;
            case NUMBER -> before != Tag.NOUN;
            case ADJECTIVE, NOUN -> true;
            case NAME -> before != Tag.NOUN || !isPluralBreak(i);
            case GENITIVE ->
                i > from && i + 1 < words.size() && words.get(i + 1).tag().nominal();
            case ADVERB ->
                before == Tag.DETERMINER
                        && i + 1 < words.size()
                        && words.get(i + 1).is(Tag.ADJECTIVE);
            case PREPOSITION -> joinsName(i) || (words.get(i).lower().equals("of") && isOfficeOf(i));
            case CONJUNCTION -> joinsName(i) || JointNames.isOneBody(words, from, i, lexicon);
            default -> false;
        };
    }

    /// "Near Shyrokyne militants fired": behind a place a plural without an article begins the subject.
    private boolean isSubjectBehindPlace(int from, int i) {
        return from > 0
                && Set.of("in", "near", "at", "around", "outside", "inside")
                        .contains(words.get(from - 1).lower())
                && words.get(from - 1).is(Tag.PREPOSITION)
                && words.subList(from, i).stream().allMatch(w -> w.is(Tag.NAME))
                && words.get(i).is(Tag.NOUN)
                && lexicon.is("force", words.get(i).lemma())
                && !words.get(i).lemma().equals(words.get(i).lower())
                && i + 1 < words.size()
                && words.get(i + 1).is(Tag.VERB);
    }

    private boolean isRange(int i) {
        return i + 1 < words.size() && words.get(i + 1).is(Tag.NUMBER);
    }

    /// A name after a plural noun begins a group of its own ("told reporters Israel ..."), but not after a role.
    private boolean isPluralBreak(int i) {
        String noun = words.get(i - 1).lower();
        if (Set.of("morning", "afternoon", "evening", "night", "day", "week", "month", "year")
                .contains(noun)) {
            return true;
        }
        return noun.endsWith("s") && !lexicon.is("role", words.get(i - 1).lemma());
    }

    /// Small words inside names: "Armed Forces of Osmark" is joined by its "of" group; "del", "al", "de" are names.
    private boolean joinsName(int i) {
        boolean particle = Set.of("de", "del", "al", "el", "bin", "ibn", "van", "von", "da", "dos", "la")
                .contains(words.get(i).lower());
        boolean between = words.get(i - 1).is(Tag.NAME)
                && i + 1 < words.size()
                && words.get(i + 1).is(Tag.NAME);
        return between && (particle || isNgoFor(i));
    }

    /// "Observatory for Human Rights": bodies that carry what they work for in their name.
    private boolean isNgoFor(int i) {
        return words.get(i).lower().equals("for")
                && lexicon.isAny(new NounGroup(i - 1, i, words.subList(i - 1, i), null), "ngo", "org", "neutral");
    }

    /// "Secretary of State" is one title.
    private boolean isOfficeOf(int i) {
        return i + 1 < words.size()
                && words.get(i - 1).lower().equals("secretary")
                && words.get(i + 1).lower().equals("state");
    }

    private VerbGroup verbGroup() {
        int from = at;
        boolean to = false;
        boolean negated = false;
        @Nullable String modal = null;
        var auxiliaries = new ArrayList<Word>();
        Word verb = words.get(at);
        while (at < words.size() && !words.get(at).is(Tag.VERB)) {
            var word = words.get(at);
            boolean inside = word.is(Tag.TO)
                    || word.is(Tag.AUXILIARY)
                    || word.is(Tag.MODAL)
                    || word.is(Tag.NEGATION)
                    || ((word.is(Tag.ADVERB) || word.is(Tag.TIME)) && verbAhead(at + 1));
            if (!inside || (word.is(Tag.TO) && !auxiliaries.isEmpty())) {
                break;
            }
            to |= word.is(Tag.TO);
            negated |= word.is(Tag.NEGATION)
                    || word.lower().endsWith("n't")
                    || word.lower().equals("cannot");
            negated |= word.is(Tag.ADVERB) && word.lower().equals("never");
            modal = word.is(Tag.MODAL) ? word.lower() : modal;
            if (word.is(Tag.AUXILIARY)) {
                auxiliaries.add(word);
            }
            at++;
        }
        if (at < words.size() && words.get(at).is(Tag.VERB)) {
            verb = words.get(at);
            at++;
        } else if (!auxiliaries.isEmpty()) {
            verb = auxiliaries.removeLast();
        }
        return finish(from, verb, auxiliaries, to, negated, modal);
    }

    /// Whether the verb of the group comes after adverbs and time words from `i` on.
    private boolean verbAhead(int i) {
        int j = i;
        while (j < words.size()
                && j < i + 8
                && (words.get(j).is(Tag.ADVERB)
                        || words.get(j).is(Tag.TIME)
                        || words.get(j).is(Tag.NEGATION)
                        || words.get(j).is(Tag.AUXILIARY))) {
            j++;
        }
        return j < words.size() && words.get(j).is(Tag.VERB);
    }

    private VerbGroup finish(
            int from, Word verb, List<Word> auxiliaries, boolean to, boolean negated, @Nullable String modal) {
        String lemma = verb.is(Tag.VERB) || verb.is(Tag.AUXILIARY) ? verb.lemma() : verb.lower();
        boolean be = !auxiliaries.isEmpty() && auxiliaries.getLast().lemma().equals("be");
        boolean passive = be && verb.is(VerbForm.PARTICIPLE);
        boolean progressive = be && verb.is(VerbForm.ING);
        boolean perfect =
                !auxiliaries.isEmpty() && auxiliaries.getFirst().lemma().equals("have");
        int end = at;
        String particle = particle(lemma, passive, end);
        if (!particle.isEmpty()) {
            while (lemma.equals("be")
                    && words.get(end).is(Tag.ADVERB)
                    && !particle.startsWith(words.get(end).lower())) {
                end++;
            }
            at = end + particle.split(" ").length;
        } else {
            particle = separated(lemma, end);
        }
        return new VerbGroup(
                from,
                at,
                verb,
                lemma,
                particle,
                passive,
                negated,
                perfect,
                progressive,
                shape(verb, auxiliaries, to, modal),
                modal);
    }

    private static Shape shape(Word verb, List<Word> auxiliaries, boolean to, @Nullable String modal) {
        if (to) {
            return Shape.INFINITIVE;
        }
        if (modal != null) {
            return Shape.FINITE;
        }
        String first =
                auxiliaries.isEmpty() ? verb.lower() : auxiliaries.getFirst().lower();
        if (first.equals("being") || first.equals("having") || (auxiliaries.isEmpty() && verb.is(VerbForm.ING))) {
            return Shape.GERUND;
        }
        boolean bareParticiple = auxiliaries.isEmpty()
                && verb.is(VerbForm.PARTICIPLE)
                && !verb.is(VerbForm.PAST)
                && !verb.is(VerbForm.BASE);
        return bareParticiple ? Shape.PARTICIPLE : Shape.FINITE;
    }

    /// "turned a patrol back", "called two classes up": the particle behind the object.
    private String separated(String lemma, int from) {
        int i = from;
        while (i < words.size()
                && i < from + 6
                && (words.get(i).tag().nominal()
                        || (i > from && words.get(i).lower().equals("of")))) {
            i++;
        }
        boolean loose = i > from
                && i < words.size()
                && (words.get(i).is(Tag.ADVERB) || words.get(i).is(Tag.PREPOSITION))
                && !(i + 1 < words.size()
                        && words.get(i).is(Tag.PREPOSITION)
                        && words.get(i + 1).tag().nominal());
        String word = loose ? words.get(i).lower() : "";
        return loose && PARTICLES.contains(word) && lexicon.isPhrase(lemma + " " + word) ? word : "";
    }

    /// "shots were fired at a patrol": behind a passive the preposition belongs to what follows, unless nothing does.
    private boolean isPlaced(String particle, boolean passive, int next) {
        boolean preposition = particle.equals("on") || particle.equals("at") || particle.equals("upon");
        return passive
                && preposition
                && next < words.size()
                && words.get(next).tag().nominal();
    }

    /// The words after a verb that make a listed phrase with it ("pull back", "take effect").
    private String particle(String lemma, boolean passive, int start) {
        int from = start;
        while (lemma.equals("be") && from < words.size() && words.get(from).is(Tag.ADVERB)) {
            from++;
        }
        for (int n = LONGEST_PHRASE; n > 0; n--) {
            if (from + n > words.size()
                    || words.get(from).is(Tag.TIME)
                    || words.get(from + n - 1).is(Tag.TO)) {
                continue;
            }
            var joined = new StringBuilder();
            for (int i = from; i < from + n; i++) {
                joined.append(i > from ? " " : "").append(words.get(i).lower());
            }
            if (lexicon.isPhrase(lemma + " " + joined) && !isPlaced(joined.toString(), passive, from + n)) {
                return joined.toString();
            }
        }
        return "";
    }
}
