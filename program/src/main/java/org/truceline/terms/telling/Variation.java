// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.truceline.terms.Asserted;
import org.truceline.terms.Course;
import org.truceline.terms.PointInTime;
import org.truceline.terms.TimeSpec;

/// One moment that a time comes to, and which readings of the start and of events it takes for that.
///
/// @param taken for the start ("start") and each event that the time hangs on, the reading taken
record Variation(Map<String, String> taken, PointInTime at) {
    static final String START = "start";

    /// Readings taken together, at most; beyond that only the first are told.
    private static final int MOST = 100;

    Variation {
        taken = Map.copyOf(taken);
    }

    /// All moments that a time can come to, each with the readings behind it.
    static List<Variation> of(TimeSpec time, Course course) {
        return switch (time) {
            case TimeSpec.Fixed fixed -> List.of(new Variation(Map.of(), fixed.at()));
            case TimeSpec.Start start -> starts(course);
            case TimeSpec.OnEvent on -> occurrences(on, course);
            case TimeSpec.Offset offset ->
                of(offset.from(), course).stream()
                        .map(v -> v.moved(
                                new TimeSpec.Offset(
                                        new TimeSpec.Fixed(v.at()),
                                        offset.length(),
                                        offset.back(),
                                        offset.hour(),
                                        offset.zone()),
                                offset.said()))
                        .toList();
            case TimeSpec.Solar solar ->
                of(solar.day(), course).stream()
                        .map(v -> v.moved(
                                new TimeSpec.Solar(
                                        new TimeSpec.Fixed(v.at()),
                                        solar.at(),
                                        solar.place(),
                                        solar.sets(),
                                        solar.zone()),
                                solar.said()))
                        .toList();
            case TimeSpec.Extended extended ->
                of(extended.end(), course).stream()
                        .map(v -> v.moved(
                                new TimeSpec.Extended(
                                        new TimeSpec.Fixed(v.at()), extended.by(), extended.zone(), extended.words()),
                                extended.said()))
                        .toList();
            case TimeSpec.Among among -> together(among, course);
        };
    }

    private static List<Variation> starts(Course course) {
        return course.starts().stream()
                .map(s -> new Variation(Map.of(START, s.reading()), s.at()))
                .toList();
    }

    private static List<Variation> occurrences(TimeSpec.OnEvent on, Course course) {
        var all = new ArrayList<Variation>();
        for (Asserted time : on.event().times()) {
            for (Variation v : of(time.when(), course)) {
                var taken = new TreeMap<>(v.taken());
                taken.put(on.event().id(), time.reading());
                all.add(new Variation(taken, v.at()));
            }
        }
        return all.isEmpty()
                ? List.of(new Variation(
                        Map.of(), PointInTime.unknown("when " + on.event().label())))
                : limited(all);
    }

    private Variation moved(TimeSpec moved, String said) {
        var to = moved.under(at);
        return new Variation(taken, new PointInTime(to.earliest(), to.latest(), said));
    }

    /// Every choice of one moment each whose readings do not contradict each other.
    private static List<Variation> together(TimeSpec.Among among, Course course) {
        List<List<Variation>> chosen = List.of(List.of());
        for (TimeSpec one : among.of()) {
            var next = new ArrayList<List<Variation>>();
            for (var before : chosen) {
                for (Variation v : of(one, course)) {
                    if (before.stream().allMatch(b -> b.agreesWith(v)) && next.size() < MOST) {
                        var longer = new ArrayList<>(before);
                        longer.add(v);
                        next.add(longer);
                    }
                }
            }
            chosen = next;
        }
        return chosen.stream().map(choice -> joined(among, choice)).toList();
    }

    private boolean agreesWith(Variation other) {
        return taken.entrySet().stream()
                .allMatch(
                        e -> other.taken.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
    }

    private static Variation joined(TimeSpec.Among among, List<Variation> choice) {
        var taken = new TreeMap<String, String>();
        choice.forEach(v -> taken.putAll(v.taken()));
        var fixed =
                choice.stream().<TimeSpec>map(v -> new TimeSpec.Fixed(v.at())).collect(Collectors.toList());
        var at = new TimeSpec.Among(among.pick(), fixed).under(choice.getFirst().at());
        return new Variation(taken, new PointInTime(at.earliest(), at.latest(), among.said()));
    }

    private static List<Variation> limited(List<Variation> all) {
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }
}
