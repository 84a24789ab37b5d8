// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.LANDMARK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truceline.model.GeoPoint;
import org.truceline.model.Moment;
import org.truceline.model.Sun;
import org.truceline.terms.StrictTime.ImpossibleTime;

/// The reader of times as the terms write them: instants, sunsets, days, offsets from the start, events.
final class TimeReader {
    private final ZoneId zone;
    private final Map<String, GeoPoint> landmarks;
    private final Map<String, String> labels;
    private final Ids ids;
    private final PointInTime start;

    TimeReader(Cursor root, ZoneId zone, Ids ids) {
        this.zone = zone;
        this.ids = ids;
        this.landmarks = root.items("landmarks").stream()
                .collect(Collectors.toMap(l -> l.text("id"), l -> l.at("at").point(), (first, second) -> first));
        this.labels = root.items("landmarks").stream()
                .collect(Collectors.toMap(l -> l.text("id"), l -> l.text("label"), (first, second) -> first));
        this.start = root.at("duration").items("starts").stream()
                .findFirst()
                .filter(first -> !first.at("at").node().has("after_start"))
                .map(first -> read(first.at("at"), new PointInTime(Instant.EPOCH, Instant.EPOCH, "the start")))
                .orElse(PointInTime.unknown("the start"));
    }

    PointInTime read(Cursor at) {
        return read(at, start);
    }

    private PointInTime read(Cursor at, PointInTime startOfTerms) {
        if (at.node().isString()) {
            return instant(at, 0);
        }
        if (form(at).isEmpty()) {
            at.fault("one of an instant, sunset, sunrise, day, through, after_start, event", "none or several", null);
            return PointInTime.unknown("not given");
        }
        return switch (form(at).get()) {
            case "sunset", "sunrise" -> solar(at);
            case "day" -> day(at);
            case "through" -> instant(at.at("through"), 1);
            case "after_start" -> afterStart(at, startOfTerms);
            default -> PointInTime.unknown("when " + at.text("event"));
        };
    }

    private static Optional<String> form(Cursor at) {
        var forms = at.keys().stream().filter(key -> !key.equals("on")).toList();
        return forms.size() == 1 ? Optional.of(forms.getFirst()) : Optional.empty();
    }

    private PointInTime instant(Cursor at, int minutesLater) {
        try {
            var time = StrictTime.parse(at.text());
            return PointInTime.exactly(time.toInstant().plus(minutesLater, ChronoUnit.MINUTES), at.text());
        } catch (ImpossibleTime e) {
            at.fault(e);
            return PointInTime.unknown(at.text());
        }
    }

    private PointInTime solar(Cursor at) {
        boolean sets = at.node().has("sunset");
        var place = at.at(sets ? "sunset" : "sunrise");
        String landmark = ids.reference(LANDMARK, place);
        var point = landmarks.getOrDefault(landmark, new GeoPoint(0, 0));
        LocalDate on = at.find("on").map(Cursor::date).orElse(LocalDate.EPOCH);
        if (at.find("on").isEmpty()) {
            at.fault("a date under 'on'", "none", null);
        }
        var instant = sets ? Sun.sets(point, on, zone) : Sun.rises(point, on, zone);
        if (instant.isEmpty()) {
            place.fault("a place where the sun rises and sets that day", "'" + landmark + "'", null);
        }
        String said = (sets ? "sunset in " : "sunrise in ") + labels.getOrDefault(landmark, landmark) + " on " + on;
        return instant.map(i -> PointInTime.exactly(i, said)).orElse(PointInTime.unknown(said));
    }

    private PointInTime day(Cursor at) {
        var day = new Moment.Day(at.at("day").date());
        return new PointInTime(day.begins(zone), day.ends(zone), "some time on " + day.date());
    }

    private PointInTime afterStart(Cursor at, PointInTime from) {
        var period = at.period("after_start");
        return new PointInTime(from.earliest().plus(period), from.latest().plus(period), period + " after the start");
    }
}
