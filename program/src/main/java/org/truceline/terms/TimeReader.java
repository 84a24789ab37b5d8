// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.truceline.terms.Ids.Kind.ACTOR;
import static org.truceline.terms.Ids.Kind.CLAUSE;
import static org.truceline.terms.Ids.Kind.EVENT;
import static org.truceline.terms.Ids.Kind.LANDMARK;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.model.GeoPoint;
import org.truceline.model.Moment;
import org.truceline.model.Sun;
import org.truceline.terms.StrictTime.ImpossibleTime;
import org.truceline.terms.TimeSpec.Pick;

/// The reader of times as the terms write them: instants, sunsets, days, offsets from the start and from events.
final class TimeReader {
    /// The word that stands for the start where an event could be named.
    private static final String START = "start";

    /// Keys that say more of a time that another key names.
    private static final Set<String> MODIFIERS = Set.of("on", "plus", "minus", "hour");

    private static final List<String> FORMS = List.of(
            "sunset",
            "sunrise",
            "day",
            "through",
            "after_start",
            "after",
            "before",
            "event",
            "between",
            "first_of",
            "last_of");

    /// Times of events that a time may hang on, directly or not: beyond any agreement, and cheap to compute.
    private static final int MAX_HANGING = 500;

    private final ZoneId zone;
    private final Map<String, Cursor> landmarks;
    private final Map<String, Cursor> eventEntries;
    private final Map<String, Event> events = new HashMap<>();
    private final Map<String, Integer> weights = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Ids ids;
    private final PointInTime start;
    private int weight;

    private TimeReader(Cursor root, ZoneId zone, Ids ids, PointInTime start) {
        this.zone = zone;
        this.ids = ids;
        this.start = start;
        this.landmarks = byId(root, "landmarks");
        this.eventEntries = byId(root, "events");
    }

    /// A reader that knows the first start of the agreement.
    static TimeReader of(Cursor root, ZoneId zone, Ids ids) {
        var unsure = new TimeReader(root, zone, ids, PointInTime.unknown("the start"));
        var start = root.at("duration").items("starts").stream()
                .findFirst()
                .map(first -> unsure.start(first.at("at")))
                .orElse(unsure.start);
        return new TimeReader(root, zone, ids, start);
    }

    private static Map<String, Cursor> byId(Cursor root, String key) {
        return root.items(key).stream().collect(Collectors.toMap(e -> e.text("id"), e -> e, (first, second) -> first));
    }

    private PointInTime start(Cursor at) {
        return spec(at).under(start);
    }

    /// The moment that a time means under the first start.
    PointInTime read(Cursor at) {
        return spec(at).under(start);
    }

    Asserted asserted(Cursor at) {
        var spec = spec(at.at("at"));
        var holders = ids.references(ACTOR, at.at("held_by"));
        return new Asserted(
                at.text("reading"),
                at.code(
                        Asserted.Status.class,
                        "status",
                        holders.isEmpty() ? Asserted.Status.ACTUAL : Asserted.Status.ASSERTED),
                spec,
                spec.under(start),
                at.maybe("said"),
                holders,
                ids.references(CLAUSE, at.at("basis")),
                at.mark());
    }

    List<Event> events() {
        return eventEntries.values().stream()
                .sorted((a, b) -> Integer.compare(index(a), index(b)))
                .map(this::event)
                .toList();
    }

    private static int index(Cursor entry) {
        return Integer.parseInt(entry.path().substring(entry.path().lastIndexOf('/') + 1));
    }

    TimeSpec spec(Cursor at) {
        if (at.node().isString()) {
            return new TimeSpec.Fixed(instant(at, 0));
        }
        var forms = at.keys().stream()
                .filter(key -> FORMS.contains(key) && !MODIFIERS.contains(key))
                .toList();
        boolean solar = forms.contains("sunset") || forms.contains("sunrise");
        var leading = forms.stream()
                .filter(form -> !(solar && forms.size() > 1 && (form.equals("after") || form.equals("before"))))
                .toList();
        if (leading.size() != 1) {
            if (at.node().isObject()) {
                at.fault(
                        "one of an instant, " + String.join(", ", FORMS),
                        leading.isEmpty() ? "none" : String.join(" and ", leading),
                        null);
            }
            return new TimeSpec.Fixed(PointInTime.unknown("not given"));
        }
        return formed(at, leading.getFirst());
    }

    private TimeSpec formed(Cursor at, String form) {
        return switch (form) {
            case "sunset", "sunrise" -> solar(at);
            case "day" -> new TimeSpec.Fixed(day(at));
            case "through" -> new TimeSpec.Fixed(instant(at.at("through"), 1));
            case "after_start" -> offset(at, new TimeSpec.Start(), "after_start", false);
            case "after" -> offset(at, anchor(at.at("after")), "plus", false);
            case "before" -> offset(at, anchor(at.at("before")), "minus", true);
            case "between" -> among(at.at("between"), Pick.BETWEEN);
            case "first_of" -> among(at.at("first_of"), Pick.FIRST);
            case "last_of" -> among(at.at("last_of"), Pick.LAST);
            default -> onEvent(at.at("event"));
        };
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

    private PointInTime day(Cursor at) {
        var day = new Moment.Day(at.at("day").date());
        return new PointInTime(day.begins(zone), day.ends(zone), "some time on " + day.date());
    }

    private TimeSpec offset(Cursor at, TimeSpec from, String lengthKey, boolean back) {
        var length = at.find(lengthKey).map(Cursor::length).orElse(Length.NONE);
        var hour = at.find("hour").flatMap(Cursor::hour).orElse(null);
        return length.isZero() && hour == null ? from : new TimeSpec.Offset(from, length, back, hour, zone);
    }

    private TimeSpec among(Cursor list, Pick pick) {
        var times = list.items().stream().map(this::spec).toList();
        return times.isEmpty() ? new TimeSpec.Fixed(PointInTime.unknown("not given")) : new TimeSpec.Among(pick, times);
    }

    /// The start, an event by its id, or a time of its own.
    private TimeSpec anchor(Cursor at) {
        if (!at.node().isString()) {
            return spec(at);
        }
        return at.text().equals(START) ? new TimeSpec.Start() : named(at);
    }

    /// An event by its id, or by words that nobody can compute.
    private TimeSpec onEvent(Cursor at) {
        return at.text().contains(" ") && !eventEntries.containsKey(at.text())
                ? new TimeSpec.Fixed(PointInTime.unknown("when " + at.text()))
                : named(at);
    }

    private TimeSpec named(Cursor at) {
        var entry = eventEntries.get(ids.reference(EVENT, at));
        return entry == null
                ? new TimeSpec.Fixed(PointInTime.unknown("when " + at.text()))
                : new TimeSpec.OnEvent(event(entry));
    }

    private Event event(Cursor at) {
        String id = at.text("id");
        var known = events.get(id);
        if (known == null) {
            int outer = weight;
            weight = 1;
            known = open.add(id) ? build(id, at) : circle(id, at);
            open.remove(id);
            events.put(id, known);
            weights.put(id, weight);
            weight = outer;
        }
        weight = Math.min(MAX_HANGING + 1, weight + weights.getOrDefault(id, 1));
        return known;
    }

    private Event build(String id, Cursor at) {
        var times = at.items("times").stream().map(this::asserted).toList();
        if (weight > MAX_HANGING) {
            at.fault("at most " + MAX_HANGING + " times that it hangs on", "more", null);
            times = List.of();
        }
        return new Event(id, at.text("label"), times, ids.references(CLAUSE, at.at("basis")), at.mark());
    }

    private Event circle(String id, Cursor at) {
        at.at("times")
                .fault("times that do not hang on the event itself", String.join(" -> ", open) + " -> " + id, null);
        return new Event(id, at.text("label"), List.of(), List.of(), at.mark());
    }

    private TimeSpec solar(Cursor at) {
        boolean sets = at.node().has("sunset");
        var place = at.at(sets ? "sunset" : "sunrise");
        String id = ids.reference(LANDMARK, place);
        var landmark = landmarks.get(id);
        var point = landmark == null ? new GeoPoint(0, 0) : landmark.at("at").point();
        String label = landmark == null ? id : landmark.text("label");
        if (at.node().has("after") || at.node().has("before")) {
            return new TimeSpec.Solar(
                    formed(at, at.node().has("after") ? "after" : "before"), point, label, sets, zone);
        }
        if (at.find("on").isEmpty()) {
            at.fault("a date under 'on'", "none", null);
        }
        LocalDate on = at.find("on").map(Cursor::date).orElse(LocalDate.EPOCH);
        String said = (sets ? "sunset in " : "sunrise in ") + label + " on " + on;
        var instant = sets ? Sun.sets(point, on, zone) : Sun.rises(point, on, zone);
        if (instant.isEmpty()) {
            place.fault("a place where the sun rises and sets that day", "'" + id + "'", null);
        }
        return new TimeSpec.Fixed(instant.map(i -> PointInTime.exactly(i, said)).orElse(PointInTime.unknown(said)));
    }
}
