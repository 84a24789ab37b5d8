// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.judging.Proceedings;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.IncidentId;
import org.truceline.monitor.Reckoning.Gone;
import org.truceline.monitor.Reckoning.Made;

/// Judges what is new, some incidents at a time.
final class Sittings {
    private final Issuers issuers;
    private final List<Proceedings> alone;
    private final Map<IncidentId, List<Made>> ahead;
    private final List<Gone> gone;
    private final Set<IncidentId> heard = new HashSet<>();

    /// @param alone courts for which each incident stands for itself
    /// @param ahead what the others found
    /// @param gone what they no longer find
    Sittings(Issuers issuers, List<Proceedings> alone, List<Made> ahead, List<Gone> gone) {
        this.issuers = issuers;
        this.alone = List.copyOf(alone);
        this.ahead = ahead.stream()
                .collect(Collectors.groupingBy(made -> made.finding().incident()));
        this.gone = List.copyOf(gone);
    }

    /// All that is found of one incident that is new or changed.
    List<Finding> of(Incident incident) {
        heard.add(incident.id());
        var findings = new ArrayList<Finding>();
        ahead.getOrDefault(incident.id(), List.of()).forEach(made -> findings.add(made.finding()));
        var voiced = List.of(issuers.voiced(incident));
        for (Proceedings court : alone) {
            court.judge(voiced, any -> true, List.of()).forEach(judged -> findings.addAll(judged.findings()));
        }
        return findings;
    }

    /// What is found otherwise than before of incidents that stay as they were, and were never asked for here.
    List<Made> elsewhere() {
        return ahead.entrySet().stream()
                .filter(entry -> !heard.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /// What no longer follows, of such incidents.
    List<Gone> gone() {
        return gone;
    }
}
