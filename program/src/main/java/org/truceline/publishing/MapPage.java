// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import org.truceline.publishing.View.Frame;

/// The page of the map with its slider of time. What it draws comes as [MapColumns]; without scripts it leads to the
/// same incidents as lists.
final class MapPage {
    private MapPage() {}

    /// What the template shows.
    ///
    /// @param day the one that the slider begins with, counted from the first
    /// @param others number of the voice of all who are no side
    /// @param unplaced empty when every incident has a place
    record MapView(Frame frame, String first, String last, long day, List<Voice> sides, int others, String unplaced) {}

    /// A side to listen to.
    record Voice(int number, String label, boolean isFirst, boolean isSecond) {}

    static String of(Scene scene, List<Day> days, Frame frame) {
        var sides = scene.cast().sides();
        var voices = new ArrayList<Voice>();
        for (int i = 0; i < sides.size(); i++) {
            voices.add(new Voice(i, sides.get(i).label(), i == 0, i == 1));
        }
        long unplaced = scene.material().incidents().stream()
                .filter(incident -> incident.where().isEmpty())
                .count();
        return Templates.MAP.execute(new MapView(
                frame,
                DayNames.withYear(scene.period().first()),
                DayNames.withYear(scene.period().last()),
                fullest(days),
                voices,
                sides.size(),
                unplaced == 0 ? "" : Long.toString(unplaced)));
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
