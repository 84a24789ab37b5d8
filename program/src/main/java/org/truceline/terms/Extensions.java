// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Truth;

/// What extensions make of the ends that are written: one by those who may extend, declared before an end that it
/// moves, makes it that much later; one by others leaves it where it is, and the end says so. Where readings differ on
/// who may, the end is told both ways.
final class Extensions {
    private final Course course;
    private final Cast cast;
    private final ZoneId zone;

    private Extensions(Course course, Cast cast, ZoneId zone) {
        this.course = course;
        this.cast = cast;
        this.zone = zone;
    }

    /// The course with its ends as the extensions leave them.
    static Course applied(Course course, Cast cast, ZoneId zone) {
        // Without a start the terms are faulty, and are told so.
        boolean standsAsWritten =
                course.extensions().isEmpty() || course.starts().isEmpty();
        return standsAsWritten ? course : course.ending(new Extensions(course, cast, zone).ends());
    }

    private List<Asserted> ends() {
        var ends = new ArrayList<Asserted>();
        for (Asserted written : course.ends()) {
            List<Asserted> told = List.of(written);
            for (Extension extension : course.extensions()) {
                if (moves(extension, written)) {
                    told = told.stream()
                            .flatMap(end -> after(extension, end).stream())
                            .toList();
                }
            }
            ends.addAll(told);
        }
        return ends;
    }

    private static boolean moves(Extension extension, Asserted end) {
        return extension.moves().isEmpty()
                ? end.when().hangsOnStart()
                : extension.moves().contains(end.reading());
    }

    private List<Asserted> after(Extension extension, Asserted end) {
        if (end.at().unknown()) {
            return List.of(end);
        }
        String by = extension.by().isEmpty()
                ? ""
                : " by " + extension.by().stream().map(cast::label).collect(Collectors.joining(" and "));
        String period = extension.period().said();
        if (extension.at().earliest().isAfter(end.at().latest())) {
            return List.of(with(end, null, "not moved by the extension of " + period + by + ", which came after it"));
        }
        var moved = with(end, extension.period(), "extended by " + period);
        var kept = with(end, null, "not moved by the extension of " + period + by + ", who had no standing for it");
        return switch (standing(extension)) {
            case YES -> List.of(moved);
            case NO -> List.of(kept);
            case UNKNOWN -> List.of(kept, moved.named(end.reading() + "-extended"));
        };
    }

    private Asserted with(Asserted end, @Nullable Length period, String words) {
        var start = course.starts().getFirst().at();
        return end.at(new TimeSpec.Extended(end.when(), period, zone, words), start);
    }

    /// Whether one of those who declared it may extend: yes or no where all readings agree. Where the terms do not say
    /// who may, anybody.
    private Truth standing(Extension extension) {
        var rules =
                course.standing().stream().filter(s -> s.act() == Act.EXTEND).toList();
        if (rules.isEmpty() || extension.by().isEmpty()) {
            return Truth.YES;
        }
        var day = extension.at().earliest().atZone(zone).toLocalDate();
        return rules.stream()
                .map(rule -> Truth.of(extension.by().stream().anyMatch(by -> may(rule, by, day))))
                .reduce((one, other) -> one == other ? one : Truth.UNKNOWN)
                .orElseThrow();
    }

    private boolean may(Standing rule, String actor, LocalDate day) {
        return rule.actors().contains(actor) || rule.roles().stream().anyMatch(role -> cast.holds(actor, role, day));
    }
}
