// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truceline.reading.Clause.Link;
import org.truceline.reading.VerbGroup.Shape;

/// Finds the subject of a verb group by walking left over what may stand between the two.
final class Subjects {
    private static final Set<String> SUBORDINATING =
            Set.of("after", "before", "until", "since", "because", "as", "than", "once", "till", "like");
    private static final Set<String> INTRANSITIVE = Set.of(
            "rise",
            "fall",
            "come",
            "increase",
            "drop",
            "go",
            "stand",
            "pass",
            "abide",
            "respond",
            "react",
            "answer",
            "retaliate",
            "begin",
            "start",
            "end",
            "grow",
            "live",
            "stick",
            "act",
            "reply",
            "open",
            "close");

    /// The subject of a verb group.
    ///
    /// @param at item indexes of the groups
    /// @param governor item index of the verb group that this one hangs on, -1 when none
    record Found(List<NounGroup> groups, List<Integer> at, Link link, int governor) {}

    private final Lexicon lexicon;
    private final List<Item> items;
    private final Map<Integer, Found> worked = new HashMap<>();
    private final Map<Integer, Boolean> reduced = new HashMap<>();
    private final Set<Integer> subjectGerunds = new HashSet<>();

    Subjects(Lexicon lexicon, List<Item> items) {
        this.lexicon = lexicon;
        this.items = items;
    }

    /// Each verb is worked out once: relative clauses look back at the verbs before them.
    Found of(int at, VerbGroup verb) {
        var known = worked.get(at);
        if (known == null) {
            known = work(at, verb);
            worked.put(at, known);
        }
        return known;
    }

    private Found work(int at, VerbGroup verb) {
        return switch (verb.shape()) {
            case INFINITIVE -> infinitive(at);
            case GERUND -> gerund(at);
            case PARTICIPLE -> participle(at);
            case FINITE -> finite(at, verb);
        };
    }

    private Found none(Link link, int governor) {
        return new Found(List.of(), List.of(), link, governor);
    }

    private int verbBefore(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (items.get(i) instanceof VerbGroup) {
                return i;
            }
        }
        return -1;
    }

    /// "said that ..., and that ...": the verb of speaking that already has such a clause.
    private int sayingBefore(int at) {
        for (int i = at - 1; i >= 0; i--) {
            boolean opens = i + 1 < at
                    && items.get(i + 1) instanceof Mark mark
                    && mark.lower().equals("that");
            if (items.get(i) instanceof VerbGroup verb
                    && (opens || !lexicon.speechClasses(verb.lemma()).isEmpty())) {
                return i;
            }
        }
        return verbBefore(at);
    }

    private Found infinitive(int at) {
        return none(Link.INFINITIVE, verbBefore(at));
    }

    /// "Leaving the pact was for both to decide": the gerund and what belongs to it are the subject of the next verb.
    private boolean isSubject(int at, int before) {
        boolean opens = before < 0
                || (items.get(before) instanceof Mark mark && (mark.lower().equals("that") || mark.is(Tag.QUOTE)))
                || (items.get(before) instanceof VerbGroup verb
                        && lexicon.is("say", verb.lemma())
                        && !lexicon.is("actual", verb.lemma())
                        && !lexicon.is("report", verb.lemma()));
        if (!opens) {
            return false;
        }
        for (int i = at + 1; i < items.size(); i++) {
            var item = items.get(i);
            if (item instanceof VerbGroup verb) {
                return verb.finite() && i > at + 1;
            }
            boolean within = item instanceof NounGroup group ? !group.isPronoun() : isWithin((Mark) item);
            if (!within) {
                return false;
            }
        }
        return false;
    }

    private static boolean isWithin(Mark mark) {
        return mark.is(Tag.PREPOSITION) || mark.is(Tag.ADVERB) || mark.is(Tag.TIME);
    }

    private Found gerund(int at) {
        int before = skipAdverbs(at - 1);
        if (isSubject(at, before)) {
            subjectGerunds.add(at);
            return none(Link.SUBJECT, -1);
        }
        if (before < 0) {
            return none(Link.ADJUNCT, -1);
        }
        return switch (items.get(before)) {
            case NounGroup group ->
                group.isPronoun() && verbBefore(at) >= 0
                        ? none(Link.GERUND, verbBefore(at))
                        : new Found(List.of(group), List.of(before), Link.MODIFIER, -1);
            case VerbGroup v -> none(Link.GERUND, before);
            case Mark mark ->
                switch (mark.tag()) {
                    case COMMA -> none(Link.ADJUNCT, mainBefore(before));
                    case CONJUNCTION -> afterConjunction(at);
                    case PREPOSITION -> none(Link.GERUND, verbBefore(at));
                    default -> none(Link.ADJUNCT, mainBefore(before));
                };
        };
    }

    /// "killing seven and wounding 33": the second participle hangs where the first does.
    private Found afterConjunction(int at) {
        int first = verbBefore(at);
        boolean pair = first >= 0 && items.get(first) instanceof VerbGroup verb && verb.shape() == Shape.GERUND;
        if (pair
                && items.get(first) instanceof VerbGroup verb
                && of(first, verb).link() == Link.ADJUNCT) {
            return none(Link.ADJUNCT, of(first, verb).governor());
        }
        return none(Link.GERUND, first);
    }

    /// The finite verb on which a participle clause after a comma hangs.
    private int mainBefore(int at) {
        for (int i = at; i >= 0; i--) {
            boolean aside = i > 1
                    && i + 1 < items.size()
                    && items.get(i + 1) instanceof Mark behind
                    && behind.is(Tag.COMMA)
                    && items.get(i - 2) instanceof Mark ahead
                    && ahead.is(Tag.COMMA)
                    && verbBefore(i) >= 0;
            boolean says = items.get(i) instanceof VerbGroup v && lexicon.is("say", v.lemma());
            if (items.get(i) instanceof VerbGroup verb && verb.finite() && !(aside && says)) {
                return i;
            }
        }
        return -1;
    }

    private Found participle(int at) {
        int before = skipAdverbs(at - 1);
        if (before >= 0 && items.get(before) instanceof Mark mark && mark.is(Tag.COMMA)) {
            before--;
        }
        if (before >= 0 && items.get(before) instanceof NounGroup group) {
            return new Found(List.of(group), List.of(before), Link.MODIFIER, -1);
        }
        boolean perfect = before >= 0
                && items.get(before) instanceof Mark and
                && and.is(Tag.CONJUNCTION)
                && verbBefore(at) >= 0
                && items.get(verbBefore(at)) instanceof VerbGroup first
                && (first.perfect() || first.passive());
        return perfect ? none(Link.COORDINATED, verbBefore(at)) : none(Link.MODIFIER, -1);
    }

    private int skipAdverbs(int from) {
        int i = from;
        while (i >= 0
                && items.get(i) instanceof Mark mark
                && (mark.is(Tag.ADVERB) || mark.is(Tag.TIME) || mark.is(Tag.QUOTE) || mark.is(Tag.NEGATION))) {
            i--;
        }
        return i;
    }

    /// "said there had been no attack": nothing but "there" stands between the two verbs.
    private boolean isThere(int at, VerbGroup verb) {
        return verb.lemma().equals("be")
                && at > 1
                && items.get(at - 1) instanceof Mark there
                && there.lower().equals("there")
                && items.get(at - 2) instanceof VerbGroup says
                && !lexicon.speechClasses(says.lemma()).isEmpty();
    }

    /// "the claim that ...", "reports that ...": the clause behind is what is claimed, no description of the noun.
    boolean isContent(int that) {
        return that > 0
                && items.get(that) instanceof Mark mark
                && mark.lower().equals("that")
                && items.get(that - 1) instanceof NounGroup noun
                && lexicon.isAny(noun, "allegation", "sayword")
                && !lexicon.is("step", noun);
    }

    /// "Reports that the army had fired were untrue": the noun before the content is the subject of the verb behind it.
    private int contentNoun(int at) {
        int verbs = 0;
        for (int i = at - 1; i > 0; i--) {
            var item = items.get(i);
            if (item instanceof VerbGroup verb && verb.finite() && !isReduced(i, verb)) {
                verbs++;
            }
            if (verbs > 1 || (i == at - 1 && item instanceof Mark mark && mark.is(Tag.CONJUNCTION))) {
                return -1;
            }
            if (isContent(i)) {
                return verbs == 1 ? i - 1 : -1;
            }
        }
        return -1;
    }

    /// "..., said the mayor of Oruna": the speaker stands behind the verb.
    private boolean isInverted(int at, VerbGroup verb) {
        return at > 1
                && Set.of("say", "add", "report", "explain", "note", "announce", "write", "recall", "reply", "warn")
                        .contains(verb.lemma())
                && verb.to() - verb.from() == 1
                && items.get(at - 1) instanceof Mark comma
                && comma.is(Tag.COMMA)
                && at + 1 < items.size()
                && items.get(at + 1) instanceof NounGroup speaker
                && !speaker.isPronoun()
                && (speaker.isName() || lexicon.isAny(speaker, "role", "org", "neutral", "force"))
                && !(at + 2 < items.size() && items.get(at + 2) instanceof VerbGroup)
                && verbBefore(at) >= 0
                && noVerbBehind(at);
    }

    /// No clause of its own behind, which would be what is said.
    private boolean noVerbBehind(int at) {
        for (int i = at + 2; i < items.size(); i++) {
            if (items.get(i) instanceof Mark mark
                    && (mark.is(Tag.COMMA) || mark.is(Tag.STOP) || mark.is(Tag.SEMICOLON) || mark.is(Tag.QUOTE))) {
                return true;
            }
            if (items.get(i) instanceof VerbGroup
                    || (items.get(i) instanceof Mark that && that.lower().equals("that"))) {
                return false;
            }
        }
        return true;
    }

    /// "broke in, wounded two men and burned the cars": verbs of one subject, with "and" before the last.
    private boolean isInSeries(int at, VerbGroup verb) {
        boolean past = verb.verb().is(VerbForm.PAST) && verb.to() - verb.from() == 1 && !byFollows(at);
        int before = verbBefore(at);
        if (!past
                || at < 2
                || before < 0
                || !(items.get(at - 1) instanceof Mark comma)
                || !comma.is(Tag.COMMA)
                || !(items.get(before) instanceof VerbGroup first)
                || !first.finite()
                || first.perfect() != verb.perfect()
                || !first.verb().is(VerbForm.PAST)
                || isReduced(before, first)) {
            return false;
        }
        for (int i = at - 2; i > before; i--) {
            if (items.get(i) instanceof Mark mark && mark.is(Tag.COMMA)) {
                return false;
            }
        }
        for (int i = at + 1; i + 1 < items.size(); i++) {
            if (items.get(i) instanceof VerbGroup) {
                return false;
            }
            if (items.get(i) instanceof Mark and
                    && and.is(Tag.CONJUNCTION)
                    && items.get(i + 1) instanceof VerbGroup last) {
                return last.verb().is(VerbForm.PAST) && last.finite();
            }
        }
        return false;
    }

    private Found finite(int at, VerbGroup verb) {
        if (isThere(at, verb)) {
            return none(Link.COMPLEMENT, at - 2);
        }
        if (verb.lemma().equals("be")
                && at > 1
                && items.get(at - 1) instanceof Mark there
                && there.lower().equals("there")
                && items.get(at - 2) instanceof Mark opener
                && (opener.is(Tag.SUBORDINATOR) || opener.is(Tag.RELATIVE))) {
            return none(linkBefore(at - 1), complementGovernor(at - 1));
        }
        if (isInverted(at, verb)) {
            return none(Link.MAIN, -1);
        }
        if (isInSeries(at, verb)) {
            return none(Link.COORDINATED, verbBefore(at));
        }
        int content = Participles.isClosingSpeech(items, at, lexicon) ? -1 : contentNoun(at);
        if (content >= 0) {
            return subject(content);
        }
        if (isReduced(at, verb)) {
            return participle(at);
        }
        int i = at - 1;
        int steps = 0;
        while (i >= 0 && steps++ < 60) {
            var item = items.get(i);
            if (item instanceof NounGroup) {
                if (i > 0 && items.get(i - 1) instanceof VerbGroup && subjectGerunds.contains(i - 1)) {
                    return new Found(List.of(), List.of(), linkBefore(i - 1), complementGovernor(i - 1));
                }
                int outer = beforeRelative(i - 1);
                if (outer >= 0) {
                    i = outer;
                    continue;
                }
                int before = left(i, verb);
                if (before == i) {
                    return subject(i);
                }
                i = before;
            } else if (item instanceof VerbGroup other) {
                int outer = beforeRelative(i);
                if (outer >= 0) {
                    i = outer;
                    continue;
                }
                boolean passable = other.shape() == Shape.PARTICIPLE
                        || other.shape() == Shape.GERUND
                        || isReduced(i, other)
                        || (other.shape() == Shape.INFINITIVE && nounGovernor(i));
                if (!passable) {
                    return none(Link.MAIN, -1);
                }
                i--;
            } else {
                int next = overMark((Mark) item, i, at);
                if (next == RELATIVE) {
                    return relative(i);
                }
                if (next == COORDINATED) {
                    return coordinated(i, verb);
                }
                if (next < 0) {
                    return none(Link.MAIN, -1);
                }
                i = next;
            }
        }
        return none(Link.MAIN, -1);
    }

    /// "The man who attacked the town was killed": over a relative clause to the noun that it describes.
    private int beforeRelative(int verb) {
        if (verb < 2 || !(items.get(verb) instanceof VerbGroup group) || !group.finite() || isReduced(verb, group)) {
            return -1;
        }
        var found = of(verb, group);
        boolean pronoun = found.link() == Link.RELATIVE && !found.at().isEmpty();
        if (!pronoun) {
            return -1;
        }
        int at = found.at().getFirst();
        boolean contact = at > 0 && items.get(at) instanceof NounGroup own && own.isPronoun() && !isIndefinite(own);
        int noun = contact ? at - 1 : at;
        boolean behind = noun < verb && items.get(noun) instanceof NounGroup;
        return behind && isWhoRelative(noun, verb) ? noun : -1;
    }

    /// "anyone who", "those who": a head of its own, no subject of a clause without "that".
    private static boolean isIndefinite(NounGroup group) {
        String word = group.head().lower();
        return word.startsWith("any") || word.startsWith("every") || word.startsWith("some") || word.equals("those");
    }

    private boolean isWhoRelative(int noun, int verb) {
        for (int i = noun + 1; i < verb; i++) {
            if (items.get(i) instanceof Mark mark
                    && (mark.is(Tag.RELATIVE) || mark.lower().equals("that"))) {
                return true;
            }
        }
        return items.get(noun + 1) instanceof NounGroup own && own.isPronoun();
    }

    private static final int RELATIVE = -2;
    private static final int COORDINATED = -3;

    private boolean nounGovernor(int infinitive) {
        return infinitive > 0 && items.get(infinitive - 1) instanceof NounGroup;
    }

    /// Where to look on from a group that is no subject because a preposition or participle stands before it; the
    /// index itself when it is one.
    private int left(int i, VerbGroup verb) {
        boolean aim = i > 1
                && items.get(i - 1) instanceof VerbGroup purpose
                && purpose.shape() == Shape.INFINITIVE
                && items.get(i - 2) instanceof NounGroup;
        boolean bare = verb.to() - verb.from() == 1
                && verb.verb().is(VerbForm.BASE)
                && !verb.verb().is(VerbForm.PAST);
        return aim && !bare ? i - 1 : left(i);
    }

    private int left(int i) {
        if (i == 0) {
            return i;
        }
        var before = items.get(i - 1);
        if (before instanceof Mark mark && mark.is(Tag.PREPOSITION)) {
            boolean second = i > 2
                    && items.get(i - 2) instanceof Mark and
                    && and.is(Tag.CONJUNCTION)
                    && items.get(i - 3) instanceof NounGroup;
            return SUBORDINATING.contains(mark.lower()) && !Participles.isGuise(items, i - 1)
                    ? i
                    : second ? i - 3 : i - 2;
        }
        if (before instanceof VerbGroup verb
                && (verb.shape() == Shape.GERUND || verb.shape() == Shape.PARTICIPLE || isReduced(i - 1, verb))
                && i > 1
                && items.get(i - 2) instanceof NounGroup) {
            return i - 1;
        }
        if (before instanceof Mark mark && mark.is(Tag.CONJUNCTION) && i > 1 && items.get(i - 2) instanceof NounGroup) {
            int first = left(i - 2);
            boolean inPreposition =
                    first != i - 2 && i > 2 && items.get(i - 3) instanceof Mark m && m.is(Tag.PREPOSITION);
            boolean between = inPreposition
                    && items.get(i - 3) instanceof Mark m
                    && m.lower().equals("between");
            return between ? first : i;
        }
        return i;
    }

    private Found subject(int i) {
        var groups = new ArrayList<NounGroup>();
        var at = new ArrayList<Integer>();
        int first = i;
        while (first > 1
                && items.get(first - 1) instanceof Mark mark
                && mark.is(Tag.CONJUNCTION)
                && items.get(first - 2) instanceof NounGroup
                && left(first - 2) == first - 2
                && !(first > 2 && items.get(first - 3) instanceof VerbGroup)) {
            first -= 2;
        }
        for (int k = first; k <= i; k += 2) {
            groups.add((NounGroup) items.get(k));
            at.add(k);
        }
        if (groups.size() == 1) {
            behind(i, groups);
        }
        return new Found(groups, at, linkBefore(first), complementGovernor(first));
    }

    /// "Envoys of the army and of the rebels", "negotiators for A and for B": those for whom they come.
    private void behind(int i, List<NounGroup> groups) {
        var head = groups.getFirst();
        if (!lexicon.isAny(head, "role", "delegation")) {
            return;
        }
        var served = new ArrayList<NounGroup>();
        head.ofGroup().ifPresent(served::add);
        for (int k = i + 1; k + 1 < items.size() && items.get(k) instanceof Mark mark; k += 2) {
            int at = mark.is(Tag.CONJUNCTION) ? k + 1 : k;
            boolean serves = items.get(at) instanceof Mark of
                    && Set.of("of", "for", "from").contains(of.lower())
                    && at + 1 < items.size()
                    && items.get(at + 1) instanceof NounGroup;
            if (!serves) {
                break;
            }
            served.add((NounGroup) items.get(at + 1));
            k = at;
        }
        if (served.size() > 1) {
            groups.clear();
            groups.addAll(served);
        }
    }

    /// "that by and large the pact held": over what stands between "that" and the subject.
    private int skipFronted(int from) {
        int i = skipAdverbs(from);
        int k = i;
        while (k > 0
                && items.get(k) instanceof NounGroup
                && items.get(k - 1) instanceof Mark mark
                && mark.is(Tag.PREPOSITION)) {
            k = skipAdverbs(k - 2);
        }
        boolean comma = k > 0 && items.get(k) instanceof Mark mark && mark.is(Tag.COMMA) && k < i;
        k = comma ? skipAdverbs(k - 1) : k;
        return k >= 0 && items.get(k) instanceof Mark that && that.lower().equals("that") ? k : i;
    }

    /// "told him the Front had fired": behind the person who was told begins what he was told.
    private boolean isTold(int first) {
        return first > 1
                && items.get(first - 1) instanceof NounGroup
                && items.get(first - 2) instanceof VerbGroup tells
                && Set.of("tell", "inform", "assure", "warn", "remind").contains(tells.lemma())
                && tells.finite();
    }

    private Link linkBefore(int first) {
        if (isTold(first)) {
            return Link.COMPLEMENT;
        }
        int i = skipFronted(first - 1);
        if (i >= 0 && items.get(i) instanceof Mark mark) {
            if (mark.lower().equals("that") && isDescribing(i)) {
                return Link.RELATIVE;
            }
            if (mark.is(Tag.SUBORDINATOR)) {
                return switch (mark.lower()) {
                    case "that", "whether", "how", "why" -> Link.COMPLEMENT;
                    case "if", "unless", "lest" -> Link.CONDITION;
                    default -> Link.SUBORDINATE;
                };
            }
            if (mark.is(Tag.RELATIVE)) {
                return Link.RELATIVE;
            }
            if (mark.is(Tag.PREPOSITION)) {
                return Link.SUBORDINATE;
            }
        }
        boolean contact = i >= 0
                && i == first - 1
                && items.get(i) instanceof NounGroup
                && items.get(first) instanceof NounGroup pronoun
                && pronoun.isPronoun();
        if (contact) {
            return Link.RELATIVE;
        }
        boolean inverted = i == 0
                && items.get(0) instanceof VerbGroup verb
                && (verb.is("should")
                        || verb.verb().lower().equals("had")
                        || verb.verb().lower().equals("were"));
        if (inverted) {
            return Link.CONDITION;
        }
        return i >= 0 && items.get(i) instanceof VerbGroup ? Link.COMPLEMENT : Link.MAIN;
    }

    /// "the soldiers that the rebels had captured": behind a noun that no verb of speaking governs.
    private boolean isDescribing(int that) {
        if (that < 1 || !(items.get(that - 1) instanceof NounGroup)) {
            return false;
        }
        int verb = verbBefore(that);
        return verb < 0
                || (items.get(verb) instanceof VerbGroup v
                        && lexicon.speechClasses(v.lemma()).isEmpty()
                        && !lexicon.is("objectcontrol", v.lemma()));
    }

    private int complementGovernor(int first) {
        if (isTold(first)) {
            return first - 2;
        }
        int i = skipFronted(first - 1);
        if (i >= 0 && items.get(i) instanceof Mark mark && mark.lower().equals("that")) {
            boolean second = i > 0 && items.get(i - 1) instanceof Mark and && and.is(Tag.CONJUNCTION);
            return isDescribing(i) ? -1 : second ? sayingBefore(i) : verbBefore(i);
        }
        return i >= 0 && items.get(i) instanceof VerbGroup ? i : -1;
    }

    private int overMark(Mark mark, int i, int at) {
        return switch (mark.tag()) {
            case ADVERB, TIME, QUOTE, NEGATION, PREPOSITION -> i - 1;
            case COMMA -> overComma(i);
            case RELATIVE -> RELATIVE;
            case SUBORDINATOR -> mark.lower().equals("that") ? RELATIVE : -1;
            case CONJUNCTION -> i == skipAdverbs(at - 1) || skipAdverbs(at - 1) == i ? COORDINATED : -1;
            default -> -1;
        };
    }

    /// Over a parenthesis between commas (apposition, relative or participle clause, place) to the noun it belongs to.
    private int overComma(int i) {
        for (int open = i - 1; open > 0; open--) {
            if (!(items.get(open) instanceof Mark mark) || !mark.is(Tag.COMMA)) {
                continue;
            }
            int before = skipAdverbs(open - 1);
            if (before >= 0 && items.get(before) instanceof NounGroup && isParenthesis(open + 1, i)) {
                return before;
            }
        }
        int before = skipAdverbs(i - 1);
        return before >= 0 && before < i - 1 && items.get(before) instanceof NounGroup ? before : -1;
    }

    private boolean isParenthesis(int from, int to) {
        int start = from;
        while (start < to && items.get(start) instanceof Mark m && (m.is(Tag.ADVERB) || m.is(Tag.TIME))) {
            start++;
        }
        if (start >= to) {
            return true;
        }
        boolean relative = items.get(start) instanceof Mark mark
                && (mark.is(Tag.RELATIVE)
                        || (mark.is(Tag.PREPOSITION)
                                && start + 1 < to
                                && items.get(start + 1) instanceof Mark r
                                && r.is(Tag.RELATIVE)));
        if (relative) {
            return true;
        }
        if (isInterjection(start, to)) {
            return true;
        }
        for (int i = start; i < to; i++) {
            if (items.get(i) instanceof VerbGroup verb
                    && i > start
                    && verb.finite()
                    && !isReduced(i, verb)
                    && !relativeBefore(start, i)) {
                return false;
            }
        }
        if (items.get(start) instanceof VerbGroup verb) {
            return !verb.finite() || (verb.verb().is(VerbForm.PARTICIPLE) && verb.to() - verb.from() == 1);
        }
        return items.get(start) instanceof NounGroup
                || (items.get(start) instanceof Mark mark && mark.is(Tag.PREPOSITION));
    }

    /// ", he added,": a subject and a verb of saying, nothing else.
    private boolean isInterjection(int from, int to) {
        boolean pair =
                to - from >= 2 && items.get(from) instanceof NounGroup && items.get(from + 1) instanceof VerbGroup;
        if (!pair || !(items.get(from + 1) instanceof VerbGroup verb)) {
            return false;
        }
        boolean says = lexicon.is("say", verb.lemma()) || lexicon.is("say", verb.lemma() + " " + verb.particle());
        for (int i = from + 2; i < to; i++) {
            says &= items.get(i) instanceof Mark mark && (mark.is(Tag.TIME) || mark.is(Tag.ADVERB));
        }
        return says;
    }

    private boolean relativeBefore(int start, int i) {
        for (int k = i - 1; k >= start && k >= i - 3; k--) {
            if (items.get(k) instanceof Mark mark && mark.is(Tag.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    /// The noun that a relative pronoun stands for.
    private Found relative(int pronoun) {
        boolean there = pronoun > 0
                && items.get(pronoun) instanceof Mark that
                && that.lower().equals("that")
                && items.get(pronoun - 1) instanceof VerbGroup
                && items.get(pronoun + 1) instanceof Mark next
                && next.lower().equals("there");
        if (there) {
            return none(Link.COMPLEMENT, pronoun - 1);
        }
        int i = skipAdverbs(pronoun - 1);
        while (i >= 0 && items.get(i) instanceof Mark mark && (mark.is(Tag.COMMA) || mark.is(Tag.PREPOSITION))) {
            i = skipAdverbs(i - 1);
        }
        if (i >= 0 && items.get(i) instanceof NounGroup group) {
            return new Found(List.of(group), List.of(i), Link.RELATIVE, -1);
        }
        return none(Link.RELATIVE, -1);
    }

    /// "... and wounded seven": the subject of the verb before the conjunction; of "said it had struck and said ..."
    /// the one in the same tense.
    private Found coordinated(int conjunction, VerbGroup second) {
        int nearest = verbBefore(conjunction);
        boolean within = nearest >= 0
                && items.get(nearest) instanceof VerbGroup relative
                && isRelative(nearest, relative)
                && relative.perfect() == second.perfect()
                && Participles.noComma(items, nearest, conjunction);
        if (within) {
            return none(Link.COORDINATED, nearest);
        }
        nearest = -1;
        for (int i = conjunction - 1; i >= 0; i--) {
            if (items.get(i) instanceof VerbGroup verb
                    && !isRelative(i, verb)
                    && verb.shape() != Shape.GERUND
                    && verb.shape() != Shape.PARTICIPLE
                    && !isReduced(i, verb)) {
                nearest = nearest < 0 ? i : nearest;
                boolean speech = !lexicon.speechClasses(second.lemma()).isEmpty();
                boolean alike = verb.perfect() == second.perfect()
                        && (verb.modal() == null) == (second.modal() == null)
                        && verb.finite();
                if (!speech || alike) {
                    return none(Link.COORDINATED, i);
                }
            }
        }
        return none(Link.COORDINATED, nearest);
    }

    private boolean isRelative(int at, VerbGroup verb) {
        return verb.finite() && at > 1 && of(at, verb).link() == Link.RELATIVE;
    }

    /// Whether a past form is a participle behind its noun ("lorries held at the ferry") and not the verb of a clause.
    boolean isReduced(int at, VerbGroup verb) {
        var known = reduced.get(at);
        if (known == null) {
            known = looksReduced(at, verb) && !thereFollows(at);
            reduced.put(at, known);
        }
        return known;
    }

    private boolean thereFollows(int at) {
        return at + 2 < items.size()
                && items.get(at + 1) instanceof Mark there
                && there.lower().equals("there")
                && items.get(at + 2) instanceof VerbGroup verb
                && isThere(at + 2, verb);
    }

    private boolean looksReduced(int at, VerbGroup verb) {
        boolean bare = verb.finite()
                && verb.modal() == null
                && !verb.passive()
                && !verb.perfect()
                && !verb.progressive()
                && verb.verb().is(VerbForm.PARTICIPLE);
        int before = at - 1;
        if (!bare || before < 0 || !(items.get(before) instanceof NounGroup group) || group.isPronoun()) {
            return bare && before >= 0 && items.get(before) instanceof Mark mark && mark.is(Tag.COMMA) && byFollows(at);
        }
        boolean counted = group.ofGroup().isPresent()
                && (group.head().lower().equals("number")
                        || group.head().lower().equals("total"));
        return counted
                || (byFollows(at) && !INTRANSITIVE.contains(verb.lemma()))
                || finiteFollows(at)
                || Participles.followsObjectOfGerund(items, at)
                || secondVerb(at);
    }

    private boolean byFollows(int at) {
        int i = at + 1;
        while (Particles.isPassed(items, i)) {
            i++;
        }
        boolean by = i < items.size()
                && items.get(i) instanceof Mark mark
                && mark.lower().equals("by");
        boolean how = by
                && i + 1 < items.size()
                && items.get(i + 1) instanceof NounGroup group
                && group.words().size() == 1
                && group.head().is(Tag.NOUN)
                && group.head().lower().equals(Morphology.singular(group.head().lower()))
                && !lexicon.isAny(group, "force", "org", "neutral");
        return by && !how;
    }

    /// Only prepositional groups lie between this verb and a finite one, which therefore has the subject.
    private boolean finiteFollows(int at) {
        int i = at + 1;
        boolean aimed = items.get(at) instanceof VerbGroup verb
                && lexicon.is("preposition", verb.particle())
                && i < items.size()
                && items.get(i) instanceof NounGroup;
        i += aimed ? 1 : 0;
        while (i < items.size()) {
            var item = items.get(i);
            if (item instanceof VerbGroup verb) {
                return verb.finite();
            }
            boolean preposition = item instanceof Mark mark && mark.is(Tag.PREPOSITION);
            boolean passable = item instanceof Mark mark && (mark.is(Tag.ADVERB) || mark.is(Tag.TIME));
            if (preposition && i + 1 < items.size() && items.get(i + 1) instanceof NounGroup) {
                i += 2;
            } else if (passable) {
                i++;
            } else {
                return false;
            }
        }
        return false;
    }

    /// A finite verb that is no verb of saying stands before in the same clause.
    private boolean secondVerb(int at) {
        for (int i = at - 1; i >= 0; i--) {
            var item = items.get(i);
            if (item instanceof Mark mark
                    && !mark.is(Tag.ADVERB)
                    && !mark.is(Tag.TIME)
                    && !mark.is(Tag.PREPOSITION)
                    && !mark.is(Tag.QUOTE)) {
                return false;
            }
            if (item instanceof VerbGroup verb) {
                return (!lexicon.is("say", verb.lemma()) || lexicon.is("counting", verb.lemma()))
                        && verb.finite()
                        && !isReduced(i, verb)
                        && !verb.lemma().equals("tell");
            }
        }
        return false;
    }
}
