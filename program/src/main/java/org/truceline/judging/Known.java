// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.truceline.model.Act;
import org.truceline.model.Incident;
import org.truceline.model.Site;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.TimeSpan;

/// What is known of an incident, with its uncertainty, fixed before any clause is looked at.
///
/// @param day the local day on which roles are looked up: the last one that the incident can lie on, at most that of
///     its first report
/// @param claims the statements that say it was done, in the order of their ids
/// @param firm those of the claims by which it is established who did it: by somebody without a stake or by the doer's
///     own side, and not denied
/// @param sides ids of the sides that the doers named may be of
/// @param words the words of each statement, made comparable
record Known(
        Incident incident,
        TimeSpan span,
        LocalDate day,
        List<Claim> claims,
        List<Denial> denials,
        List<Claim> firm,
        Optional<Site> site,
        Set<String> sides,
        Map<StatementId, Mentions> words) {
    Known {
        claims = List.copyOf(claims);
        denials = List.copyOf(denials);
        firm = List.copyOf(firm);
        sides = Set.copyOf(sides);
        words = Map.copyOf(words);
    }

    /// Whether a statement of the incident has one of some names among its words.
    boolean mentions(Statement statement, Collection<String> names) {
        var said = words.get(statement.id());
        return said != null && !names.isEmpty() && said.any(names);
    }

    /// The claims by which what was done, and with what, is told of whoever did it: those that establish who that was,
    /// or all while nobody does. What one speaker says of the act is not laid to him whom another names.
    List<Claim> deciding() {
        return firm.isEmpty() ? claims : firm;
    }

    Set<Act> acts() {
        var acts = EnumSet.noneOf(Act.class);
        claims.forEach(c -> acts.add(c.statement().act()));
        return acts;
    }

    /// Whether every claim that names a doer lays it on, or at, an excluded group alone.
    boolean everyScenario(Predicate<Scenario> property) {
        return claims.stream().flatMap(c -> c.scenarios().stream()).allMatch(property);
    }
}
