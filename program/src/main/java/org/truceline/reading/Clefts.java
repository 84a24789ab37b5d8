// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.truceline.reading.Clause.Link;

/// Cleft sentences said straight: "it was the army's guns that had fired" says that the army's guns had fired, and "it
/// was not the rebels who shelled the town" that the rebels had not.
///
/// Left as it stands, the second would lay at the rebels' door what the speaker takes from it.
final class Clefts {
    private static final Set<String> OPENERS = Set.of("who", "that", "which");

    private final Lexicon lexicon;
    private final List<Item> items;
    private final List<Clause> clauses;

    private Clefts(Lexicon lexicon, List<Item> items, List<Clause> clauses) {
        this.lexicon = lexicon;
        this.items = items;
        this.clauses = clauses;
    }

    /// The clauses of a sentence, with each cleft pair as the one clause that it stands for.
    static List<Clause> straightened(Lexicon lexicon, List<Item> items, List<Clause> clauses) {
        var clefts = new Clefts(lexicon, items, clauses);
        return clauses.stream().anyMatch(clefts::opens) ? clefts.straighten() : clauses;
    }

    /// "it was X", "it is not X".
    private boolean opens(Clause clause) {
        return clause.lemma().equals("be")
                && clause.verb().finite()
                && clause.verb().modal() == null
                && clause.subject()
                        .filter(s -> s.head().lower().equals("it") && s.words().size() == 1)
                        .isPresent()
                && clause.object()
                        .filter(o -> o.from() >= clause.verb().to())
                        .filter(o -> lexicon.actNoun(o).isEmpty() && !lexicon.isAny(o, "allegation", "lie"))
                        .isPresent();
    }

    private List<Clause> straighten() {
        var out = new ArrayList<Clause>();
        var changed = new HashMap<Integer, Clause>();
        Optional<Clause> open = Optional.empty();
        for (var clause : clauses) {
            if (opens(clause)) {
                open = second(clause).map(s -> clause);
                if (open.isEmpty()) {
                    out.add(clause);
                }
                continue;
            }
            var first = open.filter(
                    o -> second(o).filter(s -> s.at() == clause.at()).isPresent());
            var straight = first.isPresent() ? joined(first.get(), clause) : along(clause, changed);
            if (!straight.equals(clause)) {
                changed.put(clause.at(), straight);
                first.ifPresent(f -> changed.put(f.at(), straight));
            }
            out.add(straight);
        }
        return List.copyOf(out);
    }

    /// The clause behind "who" or "that" whose doer stands in the first; what is spoken between them is passed over.
    private Optional<Clause> second(Clause first) {
        var who = first.objects().getLast();
        return clauses.stream()
                .filter(c -> c.at() > first.at() && !isAside(c))
                .findFirst()
                .filter(c -> c.verb().finite() && isOpened(c, first) && isOf(who, c));
    }

    private boolean isOf(NounGroup who, Clause clause) {
        return clause.subjects().isEmpty()
                || clause.subject()
                        .filter(s -> s.from() <= who.fullEnd() || follows(s, "not"))
                        .isPresent();
    }

    private boolean isOpened(Clause second, Clause first) {
        int i = second.at() - 1;
        while (i > first.at()
                && items.get(i) instanceof Mark mark
                && (mark.is(Tag.ADVERB) || mark.is(Tag.TIME) || mark.is(Tag.NEGATION))) {
            i--;
        }
        return i > first.at() + 1 && items.get(i) instanceof Mark opener && OPENERS.contains(opener.lower());
    }

    /// ", a spokesman said,".
    private boolean isAside(Clause clause) {
        return lexicon.is("say", clause.lemma())
                && clause.to() < items.size()
                && items.get(clause.to()) instanceof Mark comma
                && comma.is(Tag.COMMA);
    }

    /// "not the rebels but the army": the one behind "but" is meant; "the army, not the rebels": the one before "not".
    private Clause joined(Clause first, Clause second) {
        var governor = first.governing().orElse(null);
        var last = first.objects().getLast();
        boolean but = first.objects().size() > 1 && follows(last, "but");
        return new Clause(
                second.at(),
                turned(second.verb(), first.verb().negated() && !but),
                List.of(but ? last : first.objects().getFirst()),
                second.objects(),
                second.preps(),
                first.link() == Link.COORDINATED ? Link.MAIN : first.link(),
                governor,
                first.from(),
                second.to());
    }

    private boolean follows(NounGroup group, String word) {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i).equals(group)) {
                return items.get(i - 1) instanceof Mark mark && mark.lower().equals(word);
            }
        }
        return false;
    }

    /// "who had attacked the post and killed seven": the doer, and the "not", go on to the verbs that follow.
    private static Clause along(Clause clause, Map<Integer, Clause> changed) {
        return clause.governing()
                .map(g -> changed.get(g.at()))
                .map(c -> new Clause(
                        clause.at(),
                        turned(clause.verb(), c.verb().negated() && clause.link() == Link.COORDINATED),
                        clause.subjects().isEmpty() || clause.link() == Link.COORDINATED
                                ? c.subjects()
                                : clause.subjects(),
                        clause.objects(),
                        clause.preps(),
                        clause.link(),
                        c,
                        clause.from(),
                        clause.to()))
                .orElse(clause);
    }

    static Clause with(Clause clause, VerbGroup verb) {
        return new Clause(
                clause.at(),
                verb,
                clause.subjects(),
                clause.objects(),
                clause.preps(),
                clause.link(),
                clause.governing().orElse(null),
                clause.from(),
                clause.to());
    }

    static VerbGroup turned(VerbGroup verb, boolean negated) {
        return !negated
                ? verb
                : new VerbGroup(
                        verb.from(),
                        verb.to(),
                        verb.verb(),
                        verb.lemma(),
                        verb.particle(),
                        verb.passive(),
                        !verb.negated(),
                        verb.perfect(),
                        verb.progressive(),
                        verb.shape(),
                        verb.modal());
    }
}
