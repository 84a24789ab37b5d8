// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;

/// The pass for sums of victims: "the number of dead climbed to 31", "put the toll at 80 or more", "spoke of 20 to
///
/// 45 wounded", "14 bodies were brought in". They belong to the attack told before, or are harm by themselves.
final class Tolls {
    private static final Set<String> GIVING = Set.of("put", "estimate", "give", "set", "place", "raise", "revise");
    private static final Set<String> STANDING =
            Set.of("rise", "climb", "grow", "increase", "stand", "reach", "pass", "be", "exceed", "jump", "go", "fall");
    private static final Set<String> TELLING = Set.of("speak", "talk", "tell", "report", "count", "list", "record");

    private static final Set<String> COUNTING =
            Set.of("count", "record", "report", "confirm", "list", "register", "identify", "document", "log", "tally");

    private final Lexicon lexicon;
    private final Counts counts;
    private final Memory memory;

    Tolls(Lexicon lexicon, Counts counts, Memory memory) {
        this.lexicon = lexicon;
        this.counts = counts;
        this.memory = memory;
    }

    /// The draft of a sum, without place or time of its own.
    Optional<Draft> of(Clause clause, Optional<Voice> voice, Sentence sentence, Teller around, Cast cast) {
        if (GIVING.contains(clause.lemma()) && clause.object().isPresent()) {
            var teller = clause.subject().flatMap(s -> cast.teller(s, sentence, around));
            return sum(clause.object().get(), sentence)
                    .flatMap(of -> figure(clause, sentence, of))
                    .flatMap(c -> teller.map(t -> draft(clause, sentence, t, c)));
        }
        var teller = voice.map(Voice::teller).orElse(around);
        if (STANDING.contains(clause.lemma()) && clause.subject().isPresent()) {
            return sum(clause.subject().get(), sentence)
                    .flatMap(of -> figure(clause, sentence, of))
                    .map(c -> draft(clause, sentence, teller, c));
        }
        boolean bodies = COUNTING.contains(clause.lemma())
                && !clause.verb().passive()
                && !clause.verb().negated()
                && clause.object()
                        .filter(Figures::hasNumber)
                        .filter(o -> victims(o).isPresent())
                        .isPresent();
        if (bodies) {
            var by = clause.subject()
                    .flatMap(s -> cast.teller(s, sentence, around))
                    .orElse(teller);
            return victims(clause.object().get())
                    .flatMap(of -> counts.of(clause.object().get(), of, sentence))
                    .map(c -> draft(clause, sentence, by, c));
        }
        var counted = clause.after("of");
        if (TELLING.contains(clause.lemma())
                && counted.isPresent()
                && clause.subject().isPresent()) {
            var said = cast.teller(clause.subject().get(), sentence, around).orElse(teller);
            return victims(counted.get())
                    .flatMap(of -> counts.of(counted.get(), of, sentence))
                    .map(c -> draft(clause, sentence, said, c));
        }
        return Optional.empty();
    }

    /// What a sum counts: "the number of dead", "the death toll", "the number of people killed since Monday".
    private Optional<CountOf> sum(NounGroup group, Sentence sentence) {
        boolean toll =
                group.head().lower().equals("toll") || group.head().lower().equals("tally");
        boolean number = Set.of("number", "count", "figure", "total")
                .contains(group.head().lower());
        boolean losses = Set.of("loss", "casualty", "dead")
                .contains(Morphology.singular(group.head().lower()));
        if (toll || losses) {
            return Optional.of(CountOf.KILLED);
        }
        var of = group.ofGroup();
        if (!number || of.isEmpty()) {
            return Optional.empty();
        }
        int end = Math.min(sentence.tokens().size(), of.get().fullEnd() + 2);
        for (int i = of.get().from(); i < end; i++) {
            var kind = kind(sentence.tokens().get(i).lower());
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    private Optional<CountOf> victims(NounGroup group) {
        return group.lowers().stream().flatMap(w -> kind(w).stream()).findFirst();
    }

    private static Optional<CountOf> kind(String word) {
        return switch (word) {
            case "dead", "killed", "deaths", "died", "bodies", "slain" -> Optional.of(CountOf.KILLED);
            case "wounded", "injured", "hurt", "casualties" -> Optional.of(CountOf.WOUNDED);
            case "displaced", "homeless", "fled", "uprooted", "evacuated" -> Optional.of(CountOf.DISPLACED);
            case "detained", "arrested", "held", "detainees", "abducted", "hostages" -> Optional.of(CountOf.DETAINED);
            default -> Optional.empty();
        };
    }

    /// The number behind "at" or "to", with "or more" behind it.
    private Optional<Count> figure(Clause clause, Sentence sentence, CountOf of) {
        var items = sentence.items();
        for (int i = clause.at() + 1; i < Math.min(items.size(), clause.at() + 8); i++) {
            boolean number = items.get(i) instanceof NounGroup g && g.first().is(Tag.NUMBER) && g.of() == null;
            boolean counted = items.get(i) instanceof NounGroup g
                    && g.words().stream().anyMatch(w -> w.is(Tag.NUMBER))
                    && i > 0
                    && items.get(i - 1) instanceof Mark m
                    && m.is(Tag.PREPOSITION);
            if ((number || counted) && items.get(i) instanceof NounGroup group) {
                boolean more = group.to() + 1 < sentence.tokens().size()
                        && sentence.tokens().get(group.to()).is("or")
                        && sentence.tokens().get(group.to() + 1).is("more");
                return counts.of(group, of, sentence).map(c -> new Count(c.of(), null, c.min(), more ? null : c.max()));
            }
        }
        return Optional.empty();
    }

    private Draft draft(Clause clause, Sentence sentence, Teller teller, Count count) {
        boolean hurt = count.of() == CountOf.KILLED || count.of() == CountOf.WOUNDED;
        var earlier = hurt ? memory.recent(d -> Memory.isAttack(d.act())) : Optional.<Draft>empty();
        Act act = earlier.map(Draft::act)
                .orElse(
                        switch (count.of()) {
                            case DISPLACED -> Act.DISPLACE;
                            case DETAINED -> Act.DETAIN;
                            default -> Act.HARM;
                        });
        int from = Composer.start(sentence, sentence.items().get(clause.from()).from());
        int to = Composer.end(sentence, sentence.endWordOfItem(Math.max(clause.at(), clause.to() - 1)));
        return new Draft(
                from,
                to,
                teller,
                List.of(),
                Stance.STATES,
                act,
                earlier.map(Draft::means).orElse(null),
                Polarity.AFFIRMED,
                Modality.ACTUAL,
                List.of(),
                earlier.map(Draft::targets).orElse(List.of()),
                earlier.map(Draft::place).orElse(null),
                earlier.map(Draft::when).orElse(null),
                List.of(count),
                "toll:" + clause.lemma());
    }

    Lexicon lexicon() {
        return lexicon;
    }
}
