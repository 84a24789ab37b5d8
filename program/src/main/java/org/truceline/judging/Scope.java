// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.model.Incident;
import org.truceline.model.Truth;
import org.truceline.terms.Agreement;
import org.truceline.terms.Duty;
import org.truceline.terms.Obligation;
import org.truceline.terms.Role;

/// Whether an incident is of the kind that an agreement is about, whenever it was: its act, its ground, its people.
final class Scope {
    private final Agreement terms;
    private final Witnesses witnesses;
    private final Whereabouts whereabouts;

    Scope(Agreement terms) {
        this.terms = terms;
        this.witnesses = new Witnesses(terms);
        this.whereabouts = new Whereabouts(terms);
    }

    Admission admit(Incident incident) {
        var known = witnesses.hear(incident);
        if (!known.claims().isEmpty() && known.everyScenario(s -> excluded(s, known))) {
            return Admission.EXCLUDED_GROUP;
        }
        if (duties().noneMatch(o ->
                ActMatch.of(known, o.readings().getFirst().rule(), o.duty()).truth() != Truth.NO)) {
            return Admission.ACT_NOT_REGULATED;
        }
        if (known.site().isPresent() && whereabouts.compare(known, null).fails()) {
            return Admission.OUTSIDE_TERRITORY;
        }
        if (known.claims().stream().noneMatch(c -> bound(c, known))) {
            return Admission.NOBODY_BOUND;
        }
        return oneDay(known) ? Admission.IN_SCOPE : Admission.NOT_ONE_DAY;
    }

    private Stream<Obligation> duties() {
        return terms.obligations().stream().filter(o -> o.duty() != Duty.MAY);
    }

    private boolean excluded(Scenario scenario, Known known) {
        boolean doer = scenario.doer() != null && terms.cast().holds(scenario.doer(), Role.EXCLUDED, known.day());
        boolean target = !scenario.targets().isEmpty()
                && scenario.targets().stream()
                        .allMatch(t -> t.all(a -> terms.cast().holds(a, Role.EXCLUDED, known.day())) == Truth.YES);
        return doer || target;
    }

    private boolean bound(Claim claim, Known known) {
        var hit = claim.scenarios().stream().flatMap(s -> s.targets().stream()).flatMap(t -> t.actors().stream());
        var did = claim.scenarios().stream().flatMap(s -> Optional.ofNullable(s.doer()).stream());
        return Stream.concat(did, hit)
                .distinct()
                .anyMatch(actor -> duties().anyMatch(o ->
                        terms.cast().selects(o.readings().getFirst().rule().bearer(), actor, known.day())));
    }

    private boolean oneDay(Known known) {
        ZoneId zone = terms.zone();
        var first = known.span().from().atZone(zone).toLocalDate();
        return first.equals(known.span().until().minusNanos(1).atZone(zone).toLocalDate());
    }
}
