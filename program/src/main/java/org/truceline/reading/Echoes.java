// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;

/// The pass for clauses that only echo an act: "the other side had", "did so first", "was not ready to do the same",
/// "to end them". What was done stands in the words before; who is said to have done it stands here.
final class Echoes {
    private static final Set<String> SAME = Set.of("so", "same", "likewise");
    private static final Set<String> ENDING = Set.of("stop", "end", "cease", "halt", "desist");

    private final Lexicon lexicon;
    private final Memory memory;
    private final Events events;

    Echoes(Lexicon lexicon, Memory memory, Events events) {
        this.lexicon = lexicon;
        this.events = events;
        this.memory = memory;
    }

    /// @param before the act told last in the same sentence
    Optional<Frame> of(Clause clause, Sentence sentence, Optional<Frame> before) {
        if (clause.subjects().isEmpty() || clause.link() == Clause.Link.CONDITION) {
            return Optional.empty();
        }
        boolean wrong = clause.subjects().stream()
                .allMatch(s -> s.isPronoun() || s.isName() || lexicon.isAny(s, "force", "org", "role", "person"));
        if (wrong && ends(clause)) {
            return memory.lastWrong().map(d -> echo(clause, sentence, before, d, true));
        }
        var source = origin(clause, sentence);
        if (source.isPresent()) {
            return source;
        }
        if (stays(clause, sentence)) {
            return memory.recent(d -> d.act() == Act.WITHDRAW)
                    .map(d -> echo(
                            clause,
                            sentence,
                            Optional.empty(),
                            affirmed(d),
                            !clause.verb().negated()));
        }
        if (!echoes(clause, sentence)) {
            return Optional.empty();
        }
        boolean not = clause.verb().negated();
        return before.map(f -> told(clause, sentence, f, not))
                .or(() -> memory.lastAct()
                        .filter(d -> d.stance() != Stance.DEMANDS && d.stance() != Stance.COMMENTS)
                        .map(d -> echo(clause, sentence, before, d, not)));
    }

    private static Draft affirmed(Draft draft) {
        return draft.with(draft.teller(), draft.stance(), draft.actors(), draft.from(), draft.to(), draft.rule());
    }

    /// "the guard was still in the valley", "remained there": it has not gone.
    private boolean stays(Clause clause, Sentence sentence) {
        boolean still =
                Set.of("be", "stand", "sit", "wait").contains(clause.lemma()) && says(clause, sentence, "still");
        boolean stay = clause.lemma().equals("remain") || clause.lemma().equals("stay");
        boolean somewhere = clause.after("on").filter(this::isGround).isPresent()
                || clause.after("in").filter(this::isGround).isPresent()
                || clause.after("at").filter(this::isGround).isPresent()
                || says(clause, sentence, "there");
        return (still || stay) && somewhere;
    }

    /// Ground that can be left: "in contact", "in force", "in touch", "on alert" are states, not ground.
    private boolean isGround(NounGroup group) {
        boolean article = group.words().size() > 1;
        return group.isName() || article || lexicon.isAny(group, "place", "military", "home");
    }

    /// "the shots had come from their positions": whose guns or positions they are fired from does it.
    private Optional<Frame> origin(Clause clause, Sentence sentence) {
        boolean comes = Set.of("come", "originate").contains(clause.lemma())
                || (clause.verb().passive() && Set.of("fire", "launch", "shoot").contains(clause.lemma()));
        var from = clause.after("from");
        var what = clause.subject();
        boolean fire = what.isPresent()
                && (lexicon.weapon(what.get()).isPresent()
                        || lexicon.actNoun(what.get()).isPresent()
                        || what.get().head().lemma().equals("shot")
                        || what.get().head().lower().equals("it"));
        if (!comes || !fire || from.isEmpty()) {
            return Optional.empty();
        }
        boolean theirs = lexicon.isAny(from.get(), "military", "weapon_held", "warcraft");
        return memory.lastAttack()
                .map(d -> echo(
                                clause,
                                sentence,
                                Optional.empty(),
                                affirmed(d),
                                clause.verb().negated())
                        .withActors(theirs ? events.doers(from.get()) : List.of()));
    }

    /// "the guard was still in the valley", after its withdrawal was spoken of: it has not withdrawn.
    Optional<Frame> staying(Clause clause, Sentence sentence) {
        return stays(clause, sentence) && !clause.subjects().isEmpty()
                ? memory.recent(d -> d.act() == Act.WITHDRAW)
                        .map(d -> echo(
                                clause,
                                sentence,
                                Optional.empty(),
                                affirmed(d),
                                !clause.verb().negated()))
                : Optional.empty();
    }

    /// "to stop", "make them end it": an end to the wrong that was spoken of.
    private static boolean ends(Clause clause) {
        boolean pronoun = clause.object()
                .map(o -> o.isPronoun() || o.head().lower().equals("this"))
                .orElse(true);
        return ENDING.contains(clause.lemma())
                && pronoun
                && clause.preps().isEmpty()
                && clause.verb().shape() != VerbGroup.Shape.GERUND
                && !clause.verb().passive();
    }

    private boolean echoes(Clause clause, Sentence sentence) {
        return switch (clause.lemma()) {
            case "have" -> clause.object().isEmpty() && clause.preps().isEmpty() && isAtEnd(clause, sentence);
            case "do" ->
                (clause.object().isEmpty()
                                && isAtEnd(clause, sentence)
                                && clause.preps().isEmpty())
                        || clause.object()
                                .map(o -> SAME.contains(o.head().lower()))
                                .orElse(false)
                        || says(clause, sentence, "so")
                        || says(clause, sentence, "likewise");
            case "follow" ->
                clause.object().map(o -> o.head().lower().equals("suit")).orElse(false);
            default -> false;
        };
    }

    private static boolean says(Clause clause, Sentence sentence, String word) {
        return sentence.items().subList(clause.at(), Math.min(sentence.items().size(), clause.at() + 3)).stream()
                .anyMatch(i -> i instanceof Mark mark && mark.lower().equals(word));
    }

    private static boolean isAtEnd(Clause clause, Sentence sentence) {
        int i = clause.at() + 1;
        while (i < sentence.items().size() && sentence.items().get(i) instanceof Mark mark && mark.is(Tag.ADVERB)) {
            i++;
        }
        return i >= sentence.items().size()
                || (sentence.items().get(i) instanceof Mark mark
                        && (mark.is(Tag.STOP) || mark.is(Tag.COMMA) || mark.is(Tag.SEMICOLON) || mark.is(Tag.QUOTE)));
    }

    private Frame told(Clause clause, Sentence sentence, Frame frame, boolean not) {
        return new Frame(
                frame.act(),
                frame.means(),
                clause.subjects(),
                List.of(),
                frame.places(),
                not,
                Modality.ACTUAL,
                Set.of("echo"),
                null,
                clause,
                sentence.items().get(clause.from()).from(),
                sentence.endWordOfItem(Math.max(clause.at(), clause.to() - 1)),
                "echo:" + clause.lemma());
    }

    private Frame echo(Clause clause, Sentence sentence, Optional<Frame> before, Draft draft, boolean not) {
        @Nullable Frame same = before.orElse(null);
        boolean negated = not ^ (draft.polarity() == Polarity.NEGATED && same == null);
        return new Frame(
                draft.act(),
                draft.means(),
                clause.subjects(),
                List.of(),
                List.of(),
                negated,
                FrameBuilder.modality(clause),
                Set.of("echo"),
                null,
                clause,
                sentence.items().get(clause.from()).from(),
                sentence.endWordOfItem(Math.max(clause.at(), clause.to() - 1)),
                "echo:" + clause.lemma());
    }

    Lexicon lexicon() {
        return lexicon;
    }
}
