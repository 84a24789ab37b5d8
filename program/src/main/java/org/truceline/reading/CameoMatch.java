// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.reading.Clause.Link;
import org.truceline.reading.Clause.Prepositional;
import org.truceline.reading.VerbGroup.Shape;

/// Finds the row of the verb table that a clause fits, and the two sides.
final class CameoMatch {
    private final Sentence sentence;
    private final CameoVerbs verbs;
    private final CameoParties parties;

    CameoMatch(Sentence sentence, CameoVerbs verbs, CameoParties parties) {
        this.sentence = sentence;
        this.verbs = verbs;
        this.parties = parties;
    }

    /// The names under which the tables may know the verb of a clause, the longest first.
    static List<String> keys(Clause clause, Sentence sentence) {
        var out = new ArrayList<String>();
        String particle = clause.verb().particle();
        if (!particle.isEmpty()) {
            out.add(clause.lemma() + " " + particle);
        }
        int next = clause.verb().to();
        if (clause.lemma().equals("be") && next < sentence.tokens().size()) {
            out.add("be " + sentence.tokens().get(next).lower());
        }
        out.add(clause.lemma());
        return out;
    }

    /// The first row that fits with both sides; else the first that fits without the other side.
    Optional<CameoMeaning> of(Clause clause) {
        boolean participle =
                clause.link() == Link.MODIFIER && clause.verb().shape() != Shape.GERUND && !parties.isAfterAs(clause);
        boolean passive = clause.verb().passive() || participle;
        var by = clause.preps().stream()
                .filter(p -> p.preposition().equals("by"))
                .map(Prepositional::group)
                .toList();
        var subjects = passive ? by.isEmpty() ? strikes(clause) : by : clause.subjects();
        var objects = passive ? clause.subjects() : clause.objects();
        Optional<CameoMeaning> half = Optional.empty();
        for (String key : keys(clause, sentence)) {
            for (var row : verbs.of(key)) {
                if (!fits(row, clause, objects)) {
                    continue;
                }
                var found = meaning(row, clause, subjects, objects);
                if (!found.targets().isEmpty()) {
                    return Optional.of(found);
                }
                half = half.isEmpty() ? Optional.of(found) : half;
            }
        }
        return half;
    }

    /// "killed in Osmarkan shelling": whose act it was, where a noun names the act and whose it is.
    private List<NounGroup> strikes(Clause clause) {
        return clause.preps().stream()
                .filter(p -> p.preposition().equals("in"))
                .map(Prepositional::group)
                .filter(g -> parties.lexicon().actNoun(g).isPresent())
                .toList();
    }

    private boolean fits(CameoVerbs.Row row, Clause clause, List<NounGroup> objects) {
        if (row.bare()) {
            return objects.isEmpty();
        }
        boolean object = row.classes().isEmpty()
                || row.classes().stream().anyMatch(c -> objects.stream().anyMatch(o -> verbs.is(c, o)));
        boolean prep = row.preps().isEmpty()
                || row.preps().stream()
                        .anyMatch(wanted -> clause.preps().stream()
                                .anyMatch(p -> p.preposition().equals(wanted.preposition())
                                        && verbs.is(wanted.meaning(), p.group())));
        return object && prep;
    }

    private CameoMeaning meaning(CameoVerbs.Row row, Clause clause, List<NounGroup> subjects, List<NounGroup> objects) {
        String slot = row.slots().getFirst();
        boolean turned = slot.startsWith("<");
        var doers = parties.doers(turned ? in(slot.substring(1), clause, objects) : subjects, clause);
        var targets = turned ? parties.others(subjects, clause) : targets(row, clause, doers, objects);
        return new CameoMeaning(
                doers,
                targets,
                row.code(),
                false,
                row.mutual(),
                sentence.firstWordOfItem(clause.from()),
                sentence.endWordOfItem(Math.max(clause.at(), clause.to() - 1)),
                row.rule());
    }

    /// The codes in the first slot that names anybody but the doers themselves.
    private List<String> targets(CameoVerbs.Row row, Clause clause, List<String> doers, List<NounGroup> objects) {
        for (String slot : row.slots()) {
            if (slot.equals("=")) {
                if (doers.size() > 1) {
                    return doers;
                }
                continue;
            }
            var found = parties.others(in(slot, clause, objects), clause);
            if (!found.isEmpty() && !found.equals(doers)) {
                return found;
            }
        }
        return List.of();
    }

    private List<NounGroup> in(String slot, Clause clause, List<NounGroup> objects) {
        if (slot.startsWith("1")) {
            return clause.preps().stream()
                    .limit(1)
                    .filter(p -> p.preposition().equals(slot.substring(1)))
                    .map(Prepositional::group)
                    .toList();
        }
        if (slot.equals("O")) {
            return objects;
        }
        if (slot.equals("of")) {
            return objects.stream().flatMap(o -> o.ofGroup().stream()).toList();
        }
        return Stream.concat(clause.preps().stream(), objects.stream().flatMap(o -> sentence.behind(o).stream()))
                .filter(p -> p.preposition().equals(slot))
                .map(Prepositional::group)
                .distinct()
                .toList();
    }
}
