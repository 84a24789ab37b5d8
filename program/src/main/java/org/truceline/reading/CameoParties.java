// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.reading.CameoActors.Code;

/// The actors that the noun groups of one sentence mean, as doers and as the other side. A doer is never taken from a
/// place; the other side may be the country of what was hit.
final class CameoParties {
    private static final Set<String> PLACING = Set.of("in", "from", "at", "near", "to", "within", "inside", "for");
    private static final Set<String> SEATED = Set.of("GOV", "JUD", "COP", "LEG", "MIL", "MED", "EDU", "SPY", "HLH");

    private final Lexicon lexicon;
    private final CameoActors actors;
    private final Sentence sentence;
    private final int year;

    CameoParties(Lexicon lexicon, CameoActors actors, Sentence sentence, int year) {
        this.lexicon = lexicon;
        this.actors = actors;
        this.sentence = sentence;
        this.year = year;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<String> doers(List<NounGroup> groups, Clause clause) {
        var out = new ArrayList<String>();
        for (var group : groups) {
            doer(group, clause).filter(c -> !out.contains(c)).ifPresent(out::add);
        }
        return out;
    }

    private Optional<String> doer(NounGroup group, Clause clause) {
        if (group.isPronoun()) {
            return antecedent(group, clause);
        }
        var code = code(group, clause);
        var agent = code.agent();
        boolean place = agent.isEmpty() && lexicon.isAny(group, "place", "home", "noun") && !group.isName();
        if (place || group.negates()) {
            return Optional.empty();
        }
        if (code.base().isEmpty() && SEATED.contains(agent)) {
            code = new Code(behind(group).base(), agent);
        }
        return text(code);
    }

    private static Optional<String> text(Code code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(code.text());
    }

    List<String> others(List<NounGroup> groups, Clause clause) {
        var out = new ArrayList<String>();
        for (var group : groups) {
            other(group, clause).filter(c -> !out.contains(c)).ifPresent(out::add);
        }
        return out;
    }

    private Optional<String> other(NounGroup group, Clause clause) {
        if (group.isPronoun()) {
            return antecedent(group, clause);
        }
        var code = code(group, clause);
        if (code.base().isEmpty()) {
            var placed = behind(group);
            code = code.isEmpty() ? placed : new Code(placed.base(), code.agent());
        }
        return text(code);
    }

    /// The words of a group, then what hangs behind it by "of", then the name beside it between commas.
    private Code code(NounGroup group, Clause clause) {
        var code = actors.of(group.words(), year);
        var of = group.ofGroup();
        if (of.isPresent() && code.base().isEmpty()) {
            var inner = code(of.get(), clause);
            boolean counted = code.agent().isEmpty() || group.head().is(Tag.NUMBER);
            code = new Code(inner.base(), counted ? inner.agent() : code.agent());
        }
        if (group.first().is(Tag.POSSESSIVE_PRONOUN)
                && code.base().isEmpty()
                && !code.agent().isEmpty()) {
            var owner = antecedent(group, clause);
            code = new Code(
                    owner.map(o -> o.substring(0, 3))
                            .filter(o -> !o.equals("---"))
                            .orElse(""),
                    code.agent());
        }
        if (code.base().isEmpty()) {
            var beside = sentence.apposition(group)
                    .map(g -> actors.of(g.words(), year))
                    .orElse(Code.NONE);
            boolean same = group.isName() || !code.agent().isEmpty();
            if (same && !beside.base().isEmpty()) {
                code = new Code(beside.base(), code.agent().isEmpty() ? beside.agent() : code.agent());
            }
        }
        return code;
    }

    /// The country that a group stands in, by the words right behind it.
    private Code behind(NounGroup group) {
        for (var prep : sentence.behind(group)) {
            if (PLACING.contains(prep.preposition())) {
                var code = actors.of(prep.group().words(), year);
                if (!code.base().isEmpty()) {
                    return new Code(code.base(), "");
                }
            }
        }
        return Code.NONE;
    }

    /// Whom a pronoun means: the subject of the clause above, else the subject that stands before it.
    private Optional<String> antecedent(NounGroup pronoun, Clause clause) {
        if (!Set.of("it", "its", "they", "their", "them", "he", "his", "she", "her", "him", "himself")
                .contains(pronoun.first().lower())) {
            return Optional.empty();
        }
        for (int i = sentence.clauses().size() - 1; i >= 0; i--) {
            var before = sentence.clauses().get(i);
            var subject = before.subject().filter(s -> !s.isPronoun() && s.from() < pronoun.from());
            if (before.at() <= clause.at() && subject.isPresent()) {
                var found = subject.flatMap(s -> doer(s, before));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
