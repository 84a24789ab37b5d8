// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.model.Statement;
import org.truceline.terms.Agreement;
import org.truceline.terms.Role;

/// What a reader has to be warned of before he lays an incident at anybody's door, whatever the verdict: a name in a
/// dataset that lumps those who are not of one side, and dead whom the row itself counts to nobody it names.
final class Flags {
    static final String FLAG = "flag: ";

    private final Agreement terms;

    Flags(Agreement terms) {
        this.terms = terms;
    }

    List<String> of(Known known) {
        var flags = new LinkedHashSet<String>();
        for (Claim claim : known.claims()) {
            claim.doers().stream()
                    .filter(doer -> lumps(doer.actors(), known.day()))
                    .forEach(doer -> flags.add(lumped(doer)));
            strangers(claim.statement()).forEach(flags::add);
            answerable(claim, known.day()).forEach(flags::add);
        }
        return new ArrayList<>(flags);
    }

    /// Whether a name stands for one of a side and for a bystander: neither of a side nor left out.
    private boolean lumps(Set<String> actors, LocalDate day) {
        boolean sided = actors.stream().anyMatch(a -> terms.sideOf(a, day).isPresent());
        return sided && actors.stream().anyMatch(a -> bystander(a, day));
    }

    private boolean bystander(String actor, LocalDate day) {
        return terms.sideOf(actor, day).isEmpty() && !terms.cast().holds(actor, Role.EXCLUDED, day);
    }

    private String lumped(Candidates doer) {
        String who = doer.actors().stream().sorted().map(terms.cast()::label).collect(Collectors.joining(" or "));
        return FLAG + "'" + doer.words() + "' may stand for " + who
                + "; by that name alone it is charged to none of them";
    }

    /// Who answers for those who may have done it.
    private List<String> answerable(Claim claim, LocalDate day) {
        return claim.doers().stream()
                .flatMap(doer -> doer.actors().stream().sorted())
                .flatMap(actor -> terms.cast().answerableFor(actor, day).stream())
                .map(a -> FLAG + terms.cast().label(a.actor()) + " answers for "
                        + terms.cast().label(a.whom()) + " (" + a.strength().code() + ")")
                .distinct()
                .toList();
    }

    private static List<String> strangers(Statement s) {
        return s.counts().stream()
                .filter(c -> Tolls.ofNoSideNamed(s, c))
                .map(c -> FLAG + "the dead are counted to neither " + String.join(" nor ", s.actor())
                        + "; whom it hit is not settled by the row")
                .toList();
    }
}
