// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.reading.Clause.Link;
import org.truceline.reading.Voice.Kind;

/// The pass that finds who speaks in which stretch of a sentence: before ("X said that ..."), behind ("..., X said"),
/// between ("..., he added, ..."), and "according to X".
final class Voices {
    private final Lexicon lexicon;
    private final Cast cast;
    private final Sentence sentence;
    private final List<Voice> out = new ArrayList<>();
    private final Set<Integer> trailing = new HashSet<>();

    private Voices(Lexicon lexicon, Cast cast, Sentence sentence) {
        this.lexicon = lexicon;
        this.cast = cast;
        this.sentence = sentence;
    }

    /// @param frame who speaks where the sentence names nobody
    static List<Voice> of(Lexicon lexicon, Cast cast, Sentence sentence, Teller frame) {
        var voices = new Voices(lexicon, cast, sentence);
        sentence.clauses().forEach(c -> voices.behind(c, frame));
        voices.accordingTo(frame);
        sentence.clauses().forEach(c -> voices.before(c, frame));
        return List.copyOf(voices.out);
    }

    /// The innermost voice that covers an item.
    static Optional<Voice> at(List<Voice> voices, int item) {
        return voices.stream().filter(v -> v.covers(item)).min(Comparator.comparingInt(Voice::width));
    }

    private List<Clause> dependents(Clause clause) {
        return sentence.clauses().stream()
                .filter(d -> d.hangsOn(clause)
                        && (d.link() == Link.COMPLEMENT || d.link() == Link.INFINITIVE || d.link() == Link.GERUND))
                .toList();
    }

    /// "we will respond": an answer that lies ahead and says nothing is given with guns.
    private boolean isAnswerInForce(Clause clause) {
        return Set.of("respond", "answer", "reply").contains(clause.lemma())
                && clause.verb().modal() != null
                && dependents(clause).isEmpty();
    }

    private boolean speaks(Clause clause) {
        if (isAnswerInForce(clause)) {
            return false;
        }
        return !lexicon.speechClasses(phrase(clause)).isEmpty()
                || (!isOtherVerb(clause)
                        && !lexicon.speechClasses(clause.lemma()).isEmpty());
    }

    /// "called up reservists", "put forward": with its particle the verb is another one.
    private boolean isOtherVerb(Clause clause) {
        String phrase = phrase(clause);
        return !clause.verb().particle().isEmpty()
                && lexicon.speechClasses(phrase).isEmpty()
                && !lexicon.patterns().of(phrase).isEmpty();
    }

    private String phrase(Clause clause) {
        if (clause.lemma().equals("hold") && held(clause)) {
            return "hold responsible";
        }
        if (clause.lemma().equals("give") && isUltimatum(clause)) {
            return "demand";
        }
        String particle = clause.verb().particle();
        return particle.isEmpty() ? clause.lemma() : clause.lemma() + " " + particle;
    }

    /// "has given them until noon to leave", "gave the rebels two days to withdraw".
    private boolean isUltimatum(Clause clause) {
        boolean somebody = clause.object().isPresent();
        boolean task = sentence.clauses().stream()
                .anyMatch(d -> d.hangsOn(clause) && d.verb().shape() == VerbGroup.Shape.INFINITIVE);
        boolean time =
                sentence.items().subList(clause.at(), Math.min(sentence.items().size(), clause.at() + 5)).stream()
                        .anyMatch(i -> (i instanceof Mark m && m.is(Tag.TIME))
                                || (i instanceof NounGroup g
                                        && List.of("hours", "days", "day", "week", "weeks", "hour")
                                                .contains(g.head().lower())));
        return somebody && task && time && clause.verb().finite();
    }

    private boolean held(Clause clause) {
        return sentence.items().subList(clause.at(), Math.min(sentence.items().size(), clause.to() + 1)).stream()
                .anyMatch(i -> (i instanceof Mark m
                                && (m.lower().equals("responsible") || m.lower().equals("accountable")))
                        || (i instanceof VerbGroup v
                                && v.lemma().equals("blame")
                                && v.shape() == VerbGroup.Shape.INFINITIVE));
    }

    /// "..., X said": a verb of saying behind what is said, with nothing of its own to say behind it.
    private void behind(Clause clause, Teller frame) {
        boolean plain = lexicon.is("say", phrase(clause)) || lexicon.is("say", clause.lemma());
        if (!plain
                || !dependents(clause).isEmpty()
                || clause.verb().shape() != VerbGroup.Shape.FINITE
                || clause.verb().modal() != null) {
            return;
        }
        int first = clause.from();
        int before = first - 1;
        boolean inverted = clause.subjects().isEmpty() && !clause.objects().isEmpty();
        boolean cut = before >= 0
                && sentence.items().get(before) instanceof Mark mark
                && (mark.is(Tag.COMMA) || mark.is(Tag.QUOTE));
        if (!cut || sentence.quoted(clause.at())) {
            return;
        }
        boolean lie = sentence.items().subList(0, before).stream()
                .anyMatch(i -> i instanceof NounGroup g && lexicon.is("lie", g));
        boolean said = goesOn(clause)
                || lie
                || (before > 0
                        && (hasVerb(0, before)
                                || sentence.quoted(Math.max(0, before - 1))
                                || (sentence.items().get(before) instanceof Mark q && q.is(Tag.QUOTE))));
        var subject = inverted ? clause.object() : clause.subject();
        if (!said
                || subject.isEmpty()
                || (quoteFollows(clause)
                        && !sentence.quoted(0)
                        && !(sentence.items().get(0) instanceof Mark m && m.is(Tag.QUOTE)))) {
            return;
        }
        var teller = cast.teller(subject.get(), sentence, frame);
        if (teller.isEmpty()) {
            return;
        }
        trailing.add(clause.at());
        int end = goesOn(clause) ? sentence.items().size() : before;
        int begin = beginOf(before);
        var kind = lexicon.is("announce", clause.lemma()) ? Kind.ANNOUNCE : Kind.SAY;
        out.add(new Voice(teller.get(), kind, clause, begin, end, List.of(), null, first, clause.to()));
    }

    private boolean hasVerb(int from, int to) {
        return sentence.clauses().stream().anyMatch(c -> c.at() >= from && c.at() < to);
    }

    private boolean quoteFollows(Clause clause) {
        for (int i = clause.at() + 1; i < Math.min(sentence.items().size(), clause.to() + 3); i++) {
            if (sentence.items().get(i) instanceof Mark mark && mark.is(Tag.QUOTE)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the speech goes on behind a parenthetical "he added".
    private boolean goesOn(Clause clause) {
        int i = clause.to();
        while (i < sentence.items().size()
                && sentence.items().get(i) instanceof Mark mark
                && (mark.is(Tag.TIME) || mark.is(Tag.ADVERB))) {
            i++;
        }
        boolean mark = i < sentence.items().size()
                && sentence.items().get(i) instanceof Mark m
                && (m.is(Tag.COMMA) || m.is(Tag.QUOTE));
        return mark && hasVerb(i, sentence.items().size()) && !ownSubjectAfterConjunction(i);
    }

    /// ", while Y said ..." and "; Z ..." begin something new.
    private boolean ownSubjectAfterConjunction(int i) {
        return i + 1 < sentence.items().size()
                && sentence.items().get(i + 1) instanceof Mark mark
                && (mark.is(Tag.SUBORDINATOR) || mark.is(Tag.CONJUNCTION) || mark.is(Tag.RELATIVE))
                && sentence.clauses().stream().anyMatch(c -> c.at() > i && speaks(c));
    }

    /// What is said begins behind the last voice before it, or with the sentence.
    private int beginOf(int end) {
        int begin = 0;
        for (var voice : out) {
            var speech = voice.speech();
            if (speech.isPresent() && speech.get().at() < end && voice.to() <= end) {
                begin = Math.max(begin, speech.get().to());
            }
        }
        return begin;
    }

    private void accordingTo(Teller frame) {
        var items = sentence.items();
        for (int i = 0; i + 2 < items.size(); i++) {
            boolean found = items.get(i) instanceof Mark mark
                    && mark.lower().equals("according")
                    && items.get(i + 1) instanceof Mark;
            if (!found || !(items.get(i + 2) instanceof NounGroup group)) {
                continue;
            }
            var teller = cast.teller(group, sentence, frame);
            if (teller.isEmpty()) {
                continue;
            }
            boolean first = !hasVerb(0, i);
            int at = i;
            out.add(new Voice(
                    teller.get(),
                    Kind.SAY,
                    null,
                    first ? i + 3 : beginOf(at),
                    first ? items.size() : i,
                    List.of(),
                    null,
                    i,
                    i + 3));
        }
    }

    private void before(Clause clause, Teller frame) {
        if (trailing.contains(clause.at()) || !speaks(clause)) {
            return;
        }
        var kind = kind(clause);
        if (kind.isEmpty()) {
            clause.subject().filter(s -> !s.isPronoun()).ifPresent(s -> cast.teller(s, sentence, frame));
            return;
        }
        boolean recordsNone = clause.subject().filter(NounGroup::negates).isPresent()
                && dependents(clause).isEmpty();
        if (recordsNone) {
            return;
        }
        @Nullable Voice outer = at(out, clause.at()).orElse(null);
        Teller around = outer == null ? frame : outer.teller();
        var subject = Participles.isPassive(clause)
                ? Events.partners(clause, "by").stream().findFirst()
                : clause.subject();
        var meant = kind.get() == Kind.DENY ? subject.map(s -> accusedBefore(s, clause)) : subject;
        var teller = meant.flatMap(s -> cast.teller(s, sentence, around));
        if (teller.isEmpty() && !Participles.isPassive(clause)) {
            return;
        }
        int to = outer == null ? scopeEnd(clause) : Math.min(outer.to(), scopeEnd(clause));
        var accused = Participles.isPassive(clause) ? clause.subjects() : clause.objects();
        out.add(new Voice(
                teller.orElse(around),
                kind.get(),
                clause,
                clause.at() + 1,
                to,
                accused,
                outer,
                clause.from(),
                clause.to()));
    }

    /// "the rebels blamed the army, but it denied any role": who denies is who was blamed.
    private NounGroup accusedBefore(NounGroup subject, Clause clause) {
        boolean third = subject.isPronoun()
                && Set.of("it", "they").contains(subject.head().lower());
        boolean turns = clause.from() > 0
                && sentence.items().get(clause.from() - 1) instanceof Mark but
                && but.lower().equals("but");
        return !third || !turns
                ? subject
                : out.stream()
                        .filter(v -> (v.kind() == Kind.ACCUSE || v.kind() == Kind.BLAME)
                                && v.accused().size() == 1
                                && v.speech().filter(s -> s.at() < clause.at()).isPresent())
                        .map(v -> v.accused().getFirst())
                        .findFirst()
                        .orElse(subject);
    }

    private Optional<Kind> kind(Clause clause) {
        var classes = new ArrayList<>(lexicon.speechClasses(phrase(clause)));
        lexicon.speechClasses(clause.lemma()).stream()
                .filter(c -> !classes.contains(c) && !isOtherVerb(clause))
                .forEach(classes::add);
        return new SpeechKinds(lexicon, sentence, dependents(clause), quoteFollows(clause)).of(clause, classes);
    }

    /// A voice ends where the next speaker or a second verb of the same speaker begins.
    private int scopeEnd(Clause clause) {
        boolean clausal = sentence.clauses().stream().anyMatch(d -> d.hangsOn(clause) && d.link() == Link.COMPLEMENT);
        for (var next : sentence.clauses()) {
            if (next.at() <= clause.at()) {
                continue;
            }
            if (isResumed(clause, next)) {
                return Math.max(clause.at() + 1, conjunctionBefore(next.at()));
            }
            boolean apart = !clausal
                    && next.link() == Link.MAIN
                    && next.verb().finite()
                    && !next.subjects().isEmpty()
                    && separated(next);
            if (apart && !sentence.quoted(next.at())) {
                return Math.max(clause.at() + 1, conjunctionBefore(next.from()));
            }
            boolean own = next.hangsOn(clause) && next.link() == Link.COORDINATED;
            boolean sibling = speaks(next)
                    && next.link() == Link.COORDINATED
                    && sameTense(clause, next)
                    && !kind(next).isEmpty();
            boolean other = speaks(next)
                    && next.link() != Link.COMPLEMENT
                    && next.link() != Link.COORDINATED
                    && next.link() != Link.RELATIVE
                    && !next.subjects().isEmpty()
                    && next.verb().finite()
                    && separated(next)
                    && !trailing.contains(next.at())
                    && !next.verb().perfect();
            if (own || sibling || other) {
                return Math.max(clause.at() + 1, conjunctionBefore(own || sibling ? next.at() : next.from()));
            }
        }
        return sentence.items().size();
    }

    /// "the army, which the rebels blame for the raid, has left": behind such an aside its noun goes on.
    private static boolean isResumed(Clause aside, Clause next) {
        return (aside.link() == Link.RELATIVE || aside.link() == Link.MODIFIER)
                && next.link() == Link.MAIN
                && next.verb().finite()
                && next.subject().filter(s -> s.from() < aside.verb().from()).isPresent();
    }

    private static boolean sameTense(Clause a, Clause b) {
        return a.verb().perfect() == b.verb().perfect()
                && b.verb().modal() == null
                && b.verb().shape() == a.verb().shape();
    }

    private boolean separated(Clause next) {
        for (int i = next.from() - 1; i >= 0 && i >= next.from() - 3; i--) {
            if (sentence.items().get(i) instanceof Mark mark
                    && (mark.is(Tag.COMMA)
                            || mark.is(Tag.CONJUNCTION)
                            || mark.is(Tag.SEMICOLON)
                            || (mark.is(Tag.SUBORDINATOR) && !mark.lower().equals("that")))) {
                return true;
            }
        }
        return false;
    }

    private int conjunctionBefore(int item) {
        int i = item;
        while (i > 0 && sentence.items().get(i - 1) instanceof Mark mark && !mark.is(Tag.QUOTE)) {
            i--;
        }
        return i;
    }
}
