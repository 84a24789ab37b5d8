// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import org.truceline.model.Incident;
import org.truceline.publishing.View.Event;
import org.truceline.publishing.View.Frame;
import org.truceline.publishing.View.Ref;

/// The page of one incident: the accounts side by side, and what was found under each reading.
final class IncidentPage {
    private IncidentPage() {}

    /// What the template shows.
    ///
    /// @param days on which it is told of
    record IncidentView(Frame frame, String title, List<Ref> days, List<Event> events) {}

    static String of(Incident incident, Scene scene, List<Day> days, Catalogue catalogue, Links links, Frame frame) {
        var id = incident.id();
        var told = days.stream()
                .filter(day -> day.incidents().contains(id) || day.undated().contains(id))
                .map(day -> new Ref(links.day(day.date()) + "#" + EventView.anchor(id), DayNames.brief(day.date())))
                .toList();
        String title = Wording.acts(incident.acts()) + ", " + EventView.place(incident);
        var events = new EventView(scene, catalogue).show(List.of(id), 1);
        return Templates.INCIDENT.execute(new IncidentView(frame, Wording.sentence(title), told, events));
    }
}
