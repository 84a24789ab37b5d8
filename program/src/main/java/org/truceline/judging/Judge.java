// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.model.Act;
import org.truceline.model.Compared;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Truth;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;
import org.truceline.terms.Clause;
import org.truceline.terms.Duty;
import org.truceline.terms.Obligation;

/// The judge of incidents under one agreement: facts with their uncertainty, the time in force under each reading,
/// roles, obligations, exemptions, findings. Pure: the same incident gives the same findings, byte for byte.
///
/// Each obligation that the incident engages gives one finding for each reading on which its verdict depends, or one
/// with the reading [#ANY_READING] when it depends on none. What engages no obligation gives one finding that says
/// which comparison failed.
public final class Judge {
    /// The reading of a finding that holds under every reading.
    public static final String ANY_READING = "any";

    /// The obligation of a finding when none is engaged.
    public static final String NO_OBLIGATION = "none";

    /// Before the id of the obligation that came nearest, among the reasons of a finding on none.
    static final String NEAREST = "nearest: ";

    private final Agreement terms;
    private final Witnesses witnesses;
    private final Bench bench;
    private final Ties ties;

    public Judge(Agreement terms) {
        this(terms, Conduct.NONE);
    }

    /// @param conduct what was found before, for obligations that hang on the other side's
    Judge(Agreement terms, Conduct conduct) {
        this.terms = terms;
        this.witnesses = new Witnesses(terms);
        this.bench = new Bench(terms, conduct);
        this.ties = new Ties(terms);
    }

    /// What the terms say of an incident; at least one finding, those on obligations in the order of the terms.
    public List<Finding> judge(Incident incident) {
        var known = witnesses.hear(incident);
        return judge(known, trials(known));
    }

    /// What the terms say of one incident of a docket, in full.
    ///
    /// @param docket made for the same agreement
    /// @param number from 0 to one less than its size
    public List<Finding> judge(Docket docket, int number) {
        var known = docket.known(number, witnesses);
        return judge(known, trials(known));
    }

    /// The obligations that an incident engages, tried on it; none where there is nothing to try.
    List<Trial> trials(Known known) {
        return engaged(tried(known));
    }

    /// All obligations tried on an incident, whether it engages them or not.
    List<Trial> tried(Known known) {
        return withoutTrial(known).isPresent() ? List.of() : bench.trials(known);
    }

    /// @param engaged as [#trials] gives them
    List<Finding> judge(Known known, List<Trial> engaged) {
        var without = withoutTrial(known);
        if (without.isPresent()) {
            return List.of(without.get());
        }
        if (engaged.isEmpty()) {
            return List.of(nothingEngaged(known));
        }
        var writer = new FindingWriter(terms, ties, known);
        return engaged.stream().flatMap(trial -> writer.write(trial).stream()).toList();
    }

    /// Of what nobody says was done, and of a breach without an act, no obligation can be tried.
    private Optional<Finding> withoutTrial(Known known) {
        if (known.claims().isEmpty() && known.denials().isEmpty()) {
            return Optional.of(none(known, Verdict.OUTSIDE_SCOPE, List.of(), "nobody says of this that it was done"));
        }
        if (known.acts().equals(Set.of(Act.VIOLATE))) {
            return Optional.of(
                    none(known, Verdict.INDETERMINATE, boundClauses(terms), "a breach is alleged and no act is named"));
        }
        return Optional.empty();
    }

    /// Those that may be breached or that allow it. An act not said exactly is tried by the obligations that cover it
    /// however it was done; only where there is none, by those that may cover it.
    static List<Trial> engaged(List<Trial> trials) {
        boolean covered = trials.stream().anyMatch(t -> t.act() == Truth.YES);
        return trials.stream()
                .filter(Trial::engaged)
                .filter(t -> !covered || t.act() == Truth.YES)
                .toList();
    }

    private Finding nothingEngaged(Known known) {
        var nearest = bench.nearest(known);
        var obligation = nearest.obligation();
        var reasons =
                obligation == null ? List.of(nearest.reason()) : List.of(nearest.reason(), NEAREST + obligation.id());
        return none(known, Verdict.OUTSIDE_SCOPE, nearest.clauses(), reasons, nearest.tried());
    }

    private Finding none(Known known, Verdict verdict, List<String> clauses, String reason) {
        return none(known, verdict, clauses, List.of(reason), List.of());
    }

    private Finding none(
            Known known, Verdict verdict, List<String> clauses, List<String> reasons, List<Compared> tried) {
        return new Finding(
                known.incident().id(),
                terms.id(),
                NO_OBLIGATION,
                ANY_READING,
                verdict,
                cited(terms, clauses),
                new FindingWriter(terms, ties, known).facts(),
                reasons,
                tried,
                verdict == Verdict.INDETERMINATE ? List.of("which act is meant") : List.of());
    }

    /// The clauses to name where some are engaged; the first of the terms, where none is.
    static List<String> cited(Agreement terms, List<String> clauses) {
        return clauses.isEmpty()
                ? terms.sources().clauses().stream().map(Clause::id).limit(1).toList()
                : clauses;
    }

    /// The clauses of all that binds anybody.
    static List<String> boundClauses(Agreement terms) {
        var clauses = new LinkedHashSet<String>();
        terms.obligations().stream()
                .filter(o -> o.duty() != Duty.MAY)
                .map(Obligation::basis)
                .forEach(clauses::addAll);
        return List.copyOf(clauses);
    }
}
