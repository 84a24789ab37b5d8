// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Modality;
import org.truceline.reading.Clause.Link;
import org.truceline.reading.VerbGroup.Shape;
import org.truceline.reading.Voice.Kind;

/// The pass that joins voices and frames of a sentence into drafts of statements.
final class Interpreter {
    private final Lexicon lexicon;
    private final Frames frames;
    private final Cast cast;
    private final Memory memory;
    private final Composer composer;
    private final Nominals nominals;

    Interpreter(Lexicon lexicon, Frames frames, Cast cast, Memory memory, Composer composer, Nominals nominals) {
        this.lexicon = lexicon;
        this.frames = frames;
        this.cast = cast;
        this.memory = memory;
        this.composer = composer;
        this.nominals = nominals;
    }

    /// @param frame who speaks where the sentence names nobody
    void read(Sentence sentence, List<Voice> voices, Teller frame) {
        if (sentence.isQuestion()) {
            return;
        }
        notePairs(sentence);
        var found = new ArrayList<Found>();
        for (var clause : sentence.clauses()) {
            boolean truce = memory.truceInMind() || truceBefore(sentence, clause);
            var voice = voiceOf(voices, clause);
            if (voice.isPresent()) {
                nominals.read(voice.get(), sentence).forEach(composer::keep);
            }
            if (!takesFrame(clause, voice)) {
                continue;
            }
            frames.of(clause, sentence, truce)
                    .flatMap(f -> governed(f, clause, voices))
                    .ifPresent(f -> found.add(new Found(f, Voices.at(voices, clause.at()))));
        }
        for (var one : merged(found)) {
            composer.compose(one.frame(), one.voice(), sentence, frame).ifPresent(composer::keep);
        }
        memory.truce(sentence.items().stream().anyMatch(i -> i instanceof NounGroup g && lexicon.is("truce", g)));
        noteSubject(sentence, voices);
    }

    private record Found(Frame frame, Optional<Voice> voice) {}

    private static Optional<Voice> voiceOf(List<Voice> voices, Clause clause) {
        return voices.stream()
                .filter(v -> v.speech().map(s -> s.at() == clause.at()).orElse(false))
                .findFirst();
    }

    /// A verb of speaking is an act of its own only where it announces, accepts, rejects and the like.
    private boolean takesFrame(Clause clause, Optional<Voice> voice) {
        if (clause.link() == Link.CONDITION || conditional(clause)) {
            return false;
        }
        return voice.isEmpty() || voice.get().kind() == Kind.ANNOUNCE;
    }

    private static boolean conditional(Clause clause) {
        return clause.governing()
                .map(g -> g.link() == Link.CONDITION && clause.link() != Link.COMPLEMENT)
                .orElse(false);
    }

    private boolean truceBefore(Sentence sentence, Clause clause) {
        return sentence.items().stream()
                .limit(clause.at())
                .anyMatch(i -> i instanceof NounGroup g && lexicon.is("truce", g));
    }

    /// What the verb above makes of it: "tried to", "refused to", "plans to"; a mere purpose is no act.
    private Optional<Frame> governed(Frame frame, Clause clause, List<Voice> voices) {
        if ((clause.link() != Link.INFINITIVE && clause.link() != Link.GERUND) || clause.governor() == null) {
            return Optional.of(frame);
        }
        var governor = clause.governor();
        if (voiceOf(voices, governor).isPresent()) {
            boolean lies = clause.verb().shape() == Shape.INFINITIVE;
            return Optional.of(lies ? frame.withModality(Modality.INTENDED) : frame);
        }
        return controlled(frame, governor, clause);
    }

    private Optional<Frame> controlled(Frame frame, Clause governor, Clause clause) {
        String verb = governor.lemma();
        if (lexicon.is("negated", verb) && !governor.verb().negated()) {
            return Optional.of(refused(frame));
        }
        if (lexicon.is("actual", verb)) {
            return Optional.of(
                    governor.verb().negated()
                            ? frame.withNegated(true)
                            : frame.withModality(inherited(governor, frame)));
        }
        if (lexicon.is("intended", verb) && clause.link() == Link.INFINITIVE) {
            boolean not = governor.verb().negated();
            return Optional.of(frame.withModality(Modality.INTENDED).withNegated(frame.negated() ^ not));
        }
        boolean gerund = clause.link() == Link.GERUND && clause.verb().shape() == Shape.GERUND;
        return gerund && !lexicon.is("prevented", verb)
                ? Optional.of(frame.withModality(inherited(governor, frame)))
                : Optional.empty();
    }

    private static Modality inherited(Clause governor, Frame frame) {
        return governor.verb().modal() == null ? frame.modality() : Modality.INTENDED;
    }

    private static Frame refused(Frame frame) {
        return switch (frame.act()) {
            case EXTEND -> frame.withAct(Act.REFUSE_EXTENSION, frame.means());
            case ACCEPT, AGREE -> frame.withAct(Act.REJECT, frame.means());
            default -> frame.withNegated(!frame.negated());
        };
    }

    /// People killed by the act just told belong to that act.
    private static List<Found> merged(List<Found> found) {
        var out = new ArrayList<Found>();
        for (var next : found) {
            @Nullable Found last = out.isEmpty() ? null : out.getLast();
            boolean victims = last != null
                    && next.frame().act() == Act.HARM
                    && Memory.isAttack(last.frame().act())
                    && follows(next.frame(), last.frame());
            boolean repeated = last != null
                    && next.frame().clause().at() == last.frame().clause().at();
            if (victims && last != null) {
                out.removeLast();
                out.add(new Found(
                        last.frame().withSpan(next.frame().from(), next.frame().to()), last.voice()));
            } else if (!repeated) {
                out.add(next);
            }
        }
        return out;
    }

    private static boolean follows(Frame harm, Frame attack) {
        var link = harm.clause().link();
        return (link == Link.COORDINATED || link == Link.ADJUNCT)
                && harm.clause().hangsOn(attack.clause());
    }

    private void notePairs(Sentence sentence) {
        var items = sentence.items();
        for (int i = 0; i + 2 < items.size(); i++) {
            if (items.get(i) instanceof NounGroup a
                    && items.get(i + 1) instanceof Mark and
                    && and.is(Tag.CONJUNCTION)
                    && items.get(i + 2) instanceof NounGroup b) {
                String x = cast.parties().sideOf(a);
                String y = cast.parties().sideOf(b);
                boolean sides = !x.isEmpty()
                        && !y.isEmpty()
                        && !cast.parties().same(x, y)
                        && composer.isParty(a)
                        && composer.isParty(b);
                if (sides) {
                    memory.pair(cast.parties().core(a), cast.parties().core(b));
                }
            }
        }
    }

    /// The side that "it", "its" and "their" of the next sentence stand for.
    private void noteSubject(Sentence sentence, List<Voice> voices) {
        for (var clause : sentence.clauses()) {
            boolean main = clause.link() == Link.MAIN && clause.verb().finite();
            if (!main || clause.subject().isEmpty()) {
                continue;
            }
            var voice = voiceOf(voices, clause);
            String side = voice.map(v -> v.teller().side())
                    .filter(s -> !s.isEmpty())
                    .orElseGet(() -> composer.isParty(clause.subject().get())
                            ? cast.parties().sideOf(clause.subject().get())
                            : "");
            if (!side.isEmpty()) {
                cast.subject(side);
                return;
            }
        }
    }
}
