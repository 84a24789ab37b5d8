// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.List;
import java.util.Set;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Duty;
import org.truceline.terms.Exemption;
import org.truceline.terms.Obligation;
import org.truceline.terms.Rule;
import org.truceline.terms.Selector;

/// What takes an act out of an obligation. An exception that turns on facts (an act, a weapon, a target, a place)
/// applies where these are so; one that turns on what went before or was meant (self-defence, consent) is left open
/// by whoever claims it, since a claim alone decides nothing.
final class Exceptions {
    private final Agreement terms;
    private final WhoAndWhom who;
    private final Whereabouts whereabouts;
    private final Weapons weapons;
    private final Conduct conduct;

    Exceptions(Agreement terms, Conduct conduct) {
        this.terms = terms;
        this.conduct = conduct;
        this.who = new WhoAndWhom(terms);
        this.whereabouts = new Whereabouts(terms);
        this.weapons = new Weapons(terms);
    }

    /// Whether an exception applies: that of the first that does, or else that may.
    Comparison compare(Obligation obligation, Known known) {
        return obligation.exemptions().stream()
                .filter(e -> e.kind() != Exemption.Kind.EXCLUDED_TARGET)
                .map(e -> one(e, obligation, known))
                .max(java.util.Comparator.comparing(Comparison::truth))
                .orElse(Comparison.no(""));
    }

    private Comparison one(Exemption exemption, Obligation obligation, Known known) {
        var facts = facts(exemption, known);
        var clauses = Binding.clauses(obligation.basis(), exemption.basis());
        if (exemption.words().isEmpty()) {
            return ofFacts(exemption) ? told(exemption, facts.and(done(exemption, known, clauses))) : Comparison.no("");
        }
        return known.incident().statements().stream()
                .filter(s -> known.mentions(s, exemption.words()))
                .findFirst()
                .map(s -> claimed(exemption, Witnesses.speakerName(s), facts, known, clauses))
                .orElse(Comparison.no(""));
    }

    private Comparison claimed(Exemption exemption, String speaker, Truth facts, Known known, List<String> clauses) {
        String claim = speaker + " speaks of " + kind(exemption) + ", which would take it out of the clause";
        var done = done(exemption, known, clauses);
        return done == Truth.NO
                ? Comparison.no(claim + asks(exemption) + "; that was not done")
                : new Comparison(Truth.UNKNOWN.and(facts), claim + asks(exemption) + shown(exemption, known, clauses));
    }

    /// Whether what has to precede was done; nothing has to where the exception names no procedure.
    private Truth done(Exemption exemption, Known known, List<String> clauses) {
        String procedure = exemption.procedure();
        return procedure == null ? Truth.YES : conduct.procedureDone(procedure, known, clauses);
    }

    private String shown(Exemption exemption, Known known, List<String> clauses) {
        String procedure = exemption.procedure();
        return procedure == null || done(exemption, known, clauses) != Truth.YES
                ? ""
                : "; that was done" + conduct.shown(procedure, known, clauses);
    }

    /// Whether an exception names facts on which it turns.
    static boolean ofFacts(Exemption exemption) {
        return !exemption.acts().isEmpty()
                || exemption.weapon() != null
                || exemption.place() != null
                || !exemption.target().anyone();
    }

    private String asks(Exemption exemption) {
        String first = exemption.procedure() == null
                ? ""
                : " once this was done first: "
                        + terms.machinery()
                                .findProcedure(exemption.procedure())
                                .map(p -> p.label())
                                .orElse(exemption.procedure());
        return first + (exemption.proportionate() ? ", if it was no more than the threat asked for" : "");
    }

    private static Comparison told(Exemption exemption, Truth facts) {
        return new Comparison(
                facts,
                switch (facts) {
                    case YES -> "it falls under the exception: " + kind(exemption);
                    case NO -> "";
                    case UNKNOWN -> "it may fall under the exception: " + kind(exemption);
                });
    }

    private static String kind(Exemption exemption) {
        return exemption.kind().code().replace('_', ' ')
                + (exemption.words().isEmpty() && exemption.text() != null ? " (" + exemption.text() + ")" : "");
    }

    private Truth facts(Exemption e, Known known) {
        Truth place = e.place() == null
                ? Truth.YES
                : whereabouts.compare(known, e.place()).truth();
        return act(e, known)
                .and(target(e, known))
                .and(place)
                .and(weapons.compare(known, e.weapon()).truth());
    }

    private static Truth act(Exemption e, Known known) {
        return e.acts().isEmpty()
                ? Truth.YES
                : ActMatch.of(known, rule(e), Duty.MUST_NOT).truth();
    }

    private Truth target(Exemption e, Known known) {
        return e.target().anyone() ? Truth.YES : who.targets(known, rule(e));
    }

    /// An exception as what a rule asks.
    static Rule rule(Exemption e) {
        return new Rule(
                Selector.ANYONE, e.acts(), Set.of(), Set.of(), e.weapon(), e.target(), e.place(), null, null, null);
    }
}
