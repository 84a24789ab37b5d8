// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import org.truceline.journal.Json;
import org.truceline.model.Act;
import org.truceline.publishing.language.Words;

/// The page of the map with its slider of time. What it draws comes as [MapColumns]; without scripts it leads to the
/// same incidents as lists.
final class MapPage {
    private MapPage() {}

    /// What the template shows.
    ///
    /// @param day the one that the slider begins with, counted from the first
    /// @param others number of the voice of all who are no side
    /// @param unplaced empty when every incident has a place
    record MapView(String runs, long day, List<Voice> sides, int others, String unplaced, String codes) {}

    /// A side to listen to.
    record Voice(int number, String label, boolean isFirst, boolean isSecond) {}

    static Sheet of(Scene scene, List<Day> days, Words words) {
        var sides = scene.cast().sides();
        var voices = new ArrayList<Voice>();
        for (int i = 0; i < sides.size(); i++) {
            voices.add(new Voice(i, sides.get(i).label(), i == 0, i == 1));
        }
        long unplaced = scene.material().incidents().stream()
                .filter(incident -> incident.where().isEmpty())
                .count();
        var view = new MapView(
                IndexPage.runs(scene, words),
                fullest(days),
                voices,
                sides.size(),
                unplaced == 0 ? "" : words.text("map-unplaced", "n", unplaced),
                codes(words));
        return Sheet.of(words.text("map-title"), Section.MAP, "map.mustache", view)
                .withStyle("/assets/vendor/leaflet/leaflet.css")
                .withStyle("/assets/src/map/map.css")
                .withLibrary("/assets/vendor/leaflet/leaflet.js")
                .withScript("/assets/src/map/page.js");
    }

    /// What the acts are called, by their codes.
    private static String codes(Words words) {
        var json = Json.object();
        for (Act act : Act.values()) {
            json.put(act.code(), words.code("act", act.code()));
        }
        return Layout.inScript(json);
    }

    /// The day of which most is told: nobody wants to look for it.
    private static int fullest(List<Day> days) {
        int fullest = 0;
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i).incidents().size() > days.get(fullest).incidents().size()) {
                fullest = i;
            }
        }
        return fullest;
    }
}
