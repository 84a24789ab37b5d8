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
    private static final Set<String> PLACING = Set.of(
            "in",
            "from",
            "at",
            "near",
            "to",
            "within",
            "inside",
            "for",
            "of",
            "on",
            "southwest",
            "southeast",
            "northwest",
            "northeast",
            "north",
            "south",
            "east",
            "west",
            "outside",
            "along");
    private static final Set<String> SEATED = Set.of("GOV", "JUD", "COP", "LEG", "MIL", "MED", "EDU", "SPY", "HLH");

    private static final Set<String> PLACING_VERB = Set.of("in", "of", "near");
    private static final Set<String> BACKWARD =
            Set.of("it", "its", "they", "their", "them", "he", "his", "she", "her", "him", "himself");
    private static final int LETTERS_OF_COUNTRY = 3;

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

    /// "... came as the envoy prepared to leave": no participle behind its noun but a clause of its own.
    boolean isAfterAs(Clause clause) {
        var subject = clause.subject();
        int before = subject.map(s -> sentence.itemOf(s.from()) - 1).orElse(-1);
        return before > 0
                && clause.verb().shape() == VerbGroup.Shape.FINITE
                && sentence.items().get(before) instanceof Mark mark
                && mark.lower().equals("as");
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<String> doers(List<NounGroup> groups, Clause clause) {
        var out = new ArrayList<String>();
        var all = listed(groups);
        for (int i = 0; i < all.size(); i++) {
            var group = all.get(i);
            var shared = i + 1 < all.size() && isAdjective(group)
                    ? code(all.get(i + 1), clause).agent()
                    : "";
            (group.isPronoun() ? antecedents(group, clause).stream() : doer(group, clause).stream())
                    .map(c -> c.length() == LETTERS_OF_COUNTRY ? c + shared : c)
                    .filter(c -> !out.contains(c))
                    .forEach(out::add);
        }
        return out;
    }

    /// "Osmark and Ardanese envoys": one word for a state, which shares the noun behind the next.
    private boolean isAdjective(NounGroup group) {
        return group.words().size() == 1
                && actors.isAdjective(group.head().token().text());
    }

    /// A list goes on to the left over commas where a conjunction closes it: "A, B and C".
    private List<NounGroup> listed(List<NounGroup> groups) {
        if (groups.isEmpty()) {
            return groups;
        }
        var out = new ArrayList<>(groups);
        boolean closed = groups.size() > 1;
        int i = sentence.itemOf(groups.getFirst().from()) - 1;
        while (i > 0) {
            int noun = i;
            boolean comma = false;
            while (noun > 0
                    && sentence.items().get(noun) instanceof Mark mark
                    && (mark.is(Tag.COMMA) || mark.is(Tag.CONJUNCTION))) {
                closed |= mark.is(Tag.CONJUNCTION);
                comma = true;
                noun--;
            }
            boolean goesOn = comma
                    && closed
                    && sentence.items().get(noun) instanceof NounGroup group
                    && !actors.of(group.words(), year).isEmpty();
            if (!goesOn) {
                break;
            }
            out.addFirst((NounGroup) sentence.items().get(noun));
            i = noun - 1;
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
        if (lexicon.actNoun(group).isPresent()) {
            return text(new Code(code.base(), code.base().isEmpty() ? agent : ""));
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
            var at = placed.base().isEmpty() ? behindVerb(clause) : placed;
            code = code.isEmpty() ? placed : new Code(at.base(), code.agent());
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
            String creed = inner.agent().equals("MUS") && !counted ? inner.agent() : "";
            code = new Code(inner.base(), counted ? inner.agent() : code.agent() + creed);
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
        for (var placed : placed(group)) {
            var code = actors.of(placed.words(), year);
            if (code.base().isEmpty() && placed.ofGroup().isPresent()) {
                code = actors.of(placed.innermost().words(), year);
            }
            if (!code.base().isEmpty()) {
                return new Code(code.base(), "");
            }
        }
        return Code.NONE;
    }

    /// The groups behind prepositions of place, and behind a participle that goes on from the group.
    private List<NounGroup> placed(NounGroup group) {
        var out = new ArrayList<NounGroup>();
        int i = sentence.itemOf(group.from()) + 1;
        boolean placing = false;
        while (i > 0 && i < sentence.items().size()) {
            var item = sentence.items().get(i);
            if (item instanceof NounGroup next) {
                if (placing) {
                    out.add(next);
                }
                placing = false;
            } else if (item instanceof VerbGroup verb) {
                if (verb.shape() != VerbGroup.Shape.GERUND) {
                    break;
                }
            } else if (item instanceof Mark mark) {
                if (mark.is(Tag.PREPOSITION)) {
                    placing = PLACING.contains(mark.lower());
                } else if (!mark.is(Tag.TIME) && !mark.is(Tag.ADVERB)) {
                    break;
                }
            }
            i++;
        }
        return out;
    }

    /// The country in which the clause says that it happened, for people of no country: "six people were hurt in X".
    private Code behindVerb(Clause clause) {
        return clause.preps().stream()
                .filter(p -> PLACING_VERB.contains(p.preposition())
                        && lexicon.actNoun(p.group()).isEmpty())
                .map(p -> code(p.group(), clause))
                .filter(c -> !c.base().isEmpty())
                .map(c -> new Code(c.base(), ""))
                .findFirst()
                .orElse(Code.NONE);
    }

    private Optional<String> antecedent(NounGroup pronoun, Clause clause) {
        return antecedents(pronoun, clause).stream().findFirst();
    }

    /// Whom a pronoun means: the nearest subject before it that is an actor, all of a list for "they".
    private List<String> antecedents(NounGroup pronoun, Clause clause) {
        String word = pronoun.first().lower();
        if (!BACKWARD.contains(word)) {
            return List.of();
        }
        for (int i = sentence.clauses().size() - 1; i >= 0; i--) {
            var before = sentence.clauses().get(i);
            var named = before.subjects().stream()
                    .filter(s -> !s.isPronoun() && s.from() < pronoun.from())
                    .toList();
            var found = before.at() <= clause.at() && !named.isEmpty() ? doers(named, before) : List.<String>of();
            if (!found.isEmpty()) {
                return word.startsWith("the") ? found : List.of(found.getFirst());
            }
        }
        return List.of();
    }
}
