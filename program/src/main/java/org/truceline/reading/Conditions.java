// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.reading.Clause.Link;

/// What stands behind an if-clause that comes first: "the general warned that if his men were attacked, they would
/// shoot back" says "would shoot back" by the general, whatever the if-clause says before it.
final class Conditions {
    private static final Set<String> WILL = Set.of("will", "would", "shall", "'ll", "must");

    private final Lexicon lexicon;
    private final List<Item> items;
    private final List<Clause> clauses;

    private Conditions(Lexicon lexicon, List<Item> items, List<Clause> clauses) {
        this.lexicon = lexicon;
        this.items = items;
        this.clauses = clauses;
    }

    /// The clauses of a sentence, with what follows a condition hung where the condition itself hangs.
    static List<Clause> hung(Lexicon lexicon, List<Item> items, List<Clause> clauses) {
        if (clauses.stream().noneMatch(c -> c.link() == Link.CONDITION)) {
            return clauses;
        }
        var conditions = new Conditions(lexicon, items, clauses);
        var out = new ArrayList<Clause>();
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            out.add(
                    i > 0 && conditions.isConsequent(clause, clauses.get(i - 1))
                            ? conditions.rehung(clause, clauses.get(i - 1))
                            : clause);
        }
        return List.copyOf(out);
    }

    /// "if X attacks, Y will answer": directly behind the condition, with a subject and a "will" of its own.
    private boolean isConsequent(Clause clause, Clause before) {
        boolean will = clause.verb().modalWord().filter(WILL::contains).isPresent();
        return will
                && before.link() == Link.CONDITION
                && !clause.subjects().isEmpty()
                && (clause.link() == Link.MAIN || clause.hangsOn(before));
    }

    private Clause rehung(Clause clause, Clause condition) {
        var speech = speech(condition);
        return new Clause(
                clause.at(),
                clause.verb(),
                clause.subjects(),
                clause.objects(),
                clause.preps(),
                speech.isPresent() ? Link.COMPLEMENT : Link.MAIN,
                speech.orElse(null),
                clause.from(),
                clause.to());
    }

    /// The verb of speaking right before "that if" or "if".
    private Optional<Clause> speech(Clause condition) {
        int i = condition.from() - 1;
        while (i >= 0
                && items.get(i) instanceof Mark mark
                && Set.of("if", "unless", "that", ",").contains(mark.lower())) {
            i--;
        }
        int at = i;
        return clauses.stream()
                .filter(c -> c.at() == at && !lexicon.speechClasses(c.lemma()).isEmpty())
                .findFirst();
    }
}
