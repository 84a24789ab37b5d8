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
    private static final int TALL = 100;

    private MapPage() {}

    /// What the template shows.
    ///
    /// @param day the one that the slider begins with, counted from the first
    /// @param last day, counted so
    /// @param bars the path of a bar for each day, 1 wide and at most [#TALL] high
    /// @param others number of the voice of all who are no side
    /// @param unplaced empty when every incident has a place
    /// @param codes what the acts are called
    /// @param parts what parts of the incidents there are
    record MapView(
            String runs,
            long day,
            int last,
            String bars,
            List<Voice> sides,
            int others,
            String unplaced,
            String codes,
            String parts) {}

    /// A side to listen to.
    record Voice(int number, String label, boolean isFirst, boolean isSecond) {}

    static Sheet of(Scene scene, List<Day> days, MapColumns columns, Words words) {
        var sides = scene.cast().sides();
        var voices = new ArrayList<Voice>();
        for (int i = 0; i < sides.size(); i++) {
            voices.add(new Voice(i, sides.get(i).label(), i == 0, i == 1));
        }
        int unplaced = columns.unplaced();
        var view = new MapView(
                IndexPage.runs(scene, words),
                fullest(days),
                days.size() - 1,
                bars(days),
                voices,
                sides.size(),
                unplaced == 0 ? "" : words.text("map-unplaced", "n", unplaced),
                codes(words),
                Layout.inScript(columns.headJson()));
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

    /// How many incidents each day has, beside the day that has most.
    private static String bars(List<Day> days) {
        int most = Math.max(1, days.get(fullest(days)).incidents().size());
        var path = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            int tall = Math.ceilDiv(days.get(i).incidents().size() * TALL, most);
            if (tall > 0) {
                path.append("M")
                        .append(i)
                        .append(" ")
                        .append(TALL)
                        .append("v-")
                        .append(tall)
                        .append("h.9v")
                        .append(tall)
                        .append("z");
            }
        }
        return path.toString();
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
