// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
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
    record IncidentView(String title, List<Ref> days, List<Event> events) {}

    static Sheet of(Incident incident, Scene scene, List<Day> days, Catalogue catalogue, Links links, Words words) {
        var wording = new Wording(words);
        var view = new EventView(scene, catalogue, wording);
        var id = incident.id();
        var told = days.stream()
                .filter(day -> day.incidents().contains(id) || day.undated().contains(id))
                .map(day -> new Ref(links.day(day.date()) + "#" + EventView.anchor(id), words.briefDay(day.date())))
                .toList();
        String title =
                words.text("incident-title", "what", wording.acts(incident.acts()), "where", view.place(incident));
        var events = view.show(List.of(id), 1);
        return Sheet.of(title, Section.REPORTS, "incident-page.mustache", new IncidentView(title, told, events));
    }
}
