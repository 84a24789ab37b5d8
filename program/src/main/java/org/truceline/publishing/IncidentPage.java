// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.publishing.View.Event;
import org.truceline.publishing.View.Ref;
import org.truceline.publishing.language.Words;

/// The page of one incident: the accounts side by side, and what was found under each reading.
final class IncidentPage {
    private IncidentPage() {}

    /// What the template shows.
    ///
    /// @param days on which it is told of
    /// @param open what would settle it, by obligation and reading under which nothing can be told
    record IncidentView(String title, List<Ref> days, List<Event> events, List<Open> open, Beside beside) {}

    /// What would have to be known under some readings.
    record Open(String readings, List<String> needed) {}

    static Sheet of(
            Incident incident,
            Scene scene,
            DaysOfIncidents days,
            Catalogue catalogue,
            Links links,
            Words words,
            Beside beside) {
        var wording = new Wording(words);
        var view = new EventView(scene, catalogue, wording);
        var id = incident.id();
        var told = days.of(id).stream()
                .map(day -> new Ref(links.day(day) + "#" + EventView.anchor(id), words.briefDay(day)))
                .toList();
        String title =
                words.text("incident-title", "what", wording.acts(incident.acts()), "where", view.place(incident));
        var events = view.show(List.of(id), 1);
        return Sheet.of(
                title,
                Section.REPORTS,
                "incident-page.mustache",
                new IncidentView(title, told, events, open(catalogue.listFindings(id), words), beside));
    }

    /// What the judge would need to know, once for all readings that need the same.
    private static List<Open> open(List<Finding> findings, Words words) {
        var readings = new LinkedHashMap<List<String>, List<String>>();
        findings.stream()
                .filter(finding -> !finding.needed().isEmpty())
                .sorted(Comparator.comparing(Finding::obligation).thenComparing(Finding::reading))
                .forEach(finding -> readings.computeIfAbsent(finding.needed(), needed -> new ArrayList<>())
                        .add(words.text(
                                "finding-reading", "obligation", finding.obligation(), "reading", finding.reading())));
        return readings.entrySet().stream()
                .map(entry -> new Open(String.join("; ", entry.getValue()), entry.getKey()))
                .toList();
    }
}
