// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Moment;
import org.truceline.terms.Accession;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.Condition;
import org.truceline.terms.Course;
import org.truceline.terms.Extension;
import org.truceline.terms.Length;
import org.truceline.terms.Milestone;
import org.truceline.terms.Obligation;
import org.truceline.terms.PointInTime;
import org.truceline.terms.Quota;
import org.truceline.terms.Reading;
import org.truceline.terms.Renewal;
import org.truceline.terms.ReportingDuty;
import org.truceline.terms.TimeSpec;
import org.truceline.terms.Zone;
import org.truceline.terms.telling.Timeline.Entry;

/// The gatherer of all moments of an agreement. One call of [#all()] owns it.
final class Moments {
    /// Repetitions of one duty or renewal that are told, at most: a daily report over a year.
    private static final int MOST_REPETITIONS = 400;

    private final Agreement terms;
    private final Course course;
    private final Phrases say;
    private final Instant until;
    private final List<Entry> found = new ArrayList<>();

    Moments(Agreement terms, Instant until) {
        this.terms = terms;
        this.course = terms.course();
        this.say = new Phrases(terms);
        this.until = until;
    }

    List<Entry> all() {
        course.starts().forEach(s -> asserted(s, "start", "start", "the terms start"));
        course.extensions()
                .forEach(e -> add(
                        e.at(), "extension", "extended by " + e.period().said() + by(e.by()), List.of(), e.basis()));
        extended();
        course.ends().forEach(e -> asserted(e, "end", "end", "the terms end"));
        var renewal = course.renewal();
        if (renewal != null) {
            renewal(renewal);
        }
        course.events().forEach(e -> e.times().forEach(t -> asserted(t, "event", e.id(), e.label())));
        course.clocks().forEach(c -> found.addAll(new ClockRuns(c, course, terms.zone(), say).all()));
        course.schedule().forEach(this::milestone);
        terms.obligations().forEach(this::obligation);
        terms.quotas().forEach(this::quota);
        terms.machinery().reports().forEach(this::report);
        terms.cast().accessions().forEach(this::accession);
        terms.ground().zones().forEach(this::zone);
        return found;
    }

    private void add(PointInTime at, String kind, String what, List<String> readings, List<String> basis) {
        found.add(new Entry(at, kind, what, readings, basis));
    }

    private String by(List<String> ids) {
        return ids.isEmpty() ? "" : ", by " + say.names(ids);
    }

    private static List<String> readings(Map<String, String> taken) {
        return taken.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
    }

    /// A time that is asserted: under its own reading, and under those that it hangs on.
    ///
    /// @param of of what it is a reading: `start`, `end`, or the id of an event or milestone
    private void asserted(Asserted one, String kind, String of, String what) {
        String status = switch (one.status()) {
            case PLANNED -> ", as planned";
            case ACTUAL -> "";
            case ASSERTED ->
                one.heldBy().isEmpty()
                        ? ""
                        : ", as " + say.names(one.heldBy()) + (one.heldBy().size() == 1 ? " has it" : " have it");
        };
        for (Variation v : Variation.of(one.when(), course)) {
            var readings = new ArrayList<>(List.of(of + " " + one.reading()));
            readings.addAll(readings(v.taken()));
            add(v.at(), kind, what + status, readings, one.basis());
        }
    }

    private void spec(@Nullable TimeSpec time, String kind, String what, List<String> basis) {
        if (time != null) {
            moments(Variation.of(time, course), kind, what, basis);
        }
    }

    /// The same moment under several readings told once, and without readings when it is so under all.
    private void moments(List<Variation> variations, String kind, String what, List<String> basis) {
        var byMoment = variations.stream()
                .collect(Collectors.groupingBy(
                        v -> List.of(v.at().earliest(), v.at().latest()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
        boolean sameUnderAll = byMoment.size() == 1;
        for (List<Variation> same : byMoment.values()) {
            var readings = sameUnderAll
                    ? List.<String>of()
                    : same.stream()
                            .flatMap(v -> readings(v.taken()).stream())
                            .distinct()
                            .toList();
            add(same.getFirst().at(), kind, what, readings, basis);
        }
    }

    /// How far the extensions carry, one after the other, from each start.
    private void extended() {
        var renewal = course.renewal();
        for (Asserted start : course.starts()) {
            var readings = course.starts().size() == 1 ? List.<String>of() : List.of("start " + start.reading());
            var to = renewal == null || renewal.term() == null
                    ? start.at()
                    : shifted(start.at(), renewal.term(), "term");
            for (Extension e : course.extensions()) {
                to = shifted(to, e.period(), e.id());
                if (!to.unknown()) {
                    add(to, "term", "the time of extension '" + e.id() + "' runs out", readings, e.basis());
                }
            }
        }
    }

    private void renewal(Renewal renewal) {
        var term = renewal.term();
        if (term == null) {
            return;
        }
        for (Asserted start : course.starts()) {
            var readings = course.starts().size() == 1 ? List.<String>of() : List.of("start " + start.reading());
            var end = shifted(start.at(), term, "first term");
            for (int i = 0; i < MOST_REPETITIONS && end.earliest().isBefore(until); i++) {
                boundary(renewal, end, i, readings);
                var period = renewal.period();
                if (period == null || period.isZero() || course.mode() != Course.Mode.AUTOMATIC) {
                    break;
                }
                end = shifted(end, period, "term");
            }
        }
    }

    private void boundary(Renewal renewal, PointInTime end, int i, List<String> readings) {
        if (end.unknown()) {
            return;
        }
        var notice = renewal.notice();
        if (notice != null) {
            var last = new PointInTime(
                    notice.before(end.earliest(), terms.zone()), notice.before(end.latest(), terms.zone()), "notice");
            add(last, "notice", "last day to object to renewal" + by(renewal.by()), readings, renewal.basis());
        }
        String what = course.mode() == Course.Mode.AUTOMATIC
                ? "term " + (i + 1) + " ends; renewed unless objected to"
                : "term ends unless renewed" + by(renewal.by());
        add(end, "term", what, readings, renewal.basis());
    }

    private PointInTime shifted(PointInTime at, Length by, String said) {
        return at.unknown()
                ? at
                : new PointInTime(by.after(at.earliest(), terms.zone()), by.after(at.latest(), terms.zone()), said);
    }

    private void milestone(Milestone m) {
        spec(m.from(), "begin", m.label() + by(m.by()) + ": begins", m.basis());
        spec(m.due(), "due", m.label() + by(m.by()) + ": due", m.basis());
        m.readings().forEach(r -> asserted(r, "due", m.id(), m.label() + by(m.by()) + ": due"));
        m.done().forEach(d -> asserted(d, "done", m.id(), m.label() + ": done"));
    }

    private void obligation(Obligation o) {
        for (Reading r : o.readings()) {
            String reading = o.readings().size() == 1 ? "" : " (" + r.id() + ")";
            spec(r.rule().from(), "begin", o.label() + reading + ": binds from here", o.basis());
            spec(r.rule().to(), "finish", o.label() + reading + ": binds up to here", o.basis());
        }
        for (Condition c : o.conditions()) {
            switch (c.test()) {
                case Condition.Test.Once once ->
                    spec(once.time(), "begin", o.label() + ": once " + c.text(), o.basis());
                case Condition.Test.Until to ->
                    spec(to.time(), "finish", o.label() + ": until then " + c.text(), o.basis());
                case Condition.Test.Stated stated -> {}
                case Condition.Test.WhileKept kept -> {}
                case Condition.Test.ClockDone clock -> {}
                case Condition.Test.ProcedureDone done -> {}
            }
        }
    }

    private void quota(Quota q) {
        spec(q.from(), "begin", q.label() + ": counted from here", q.basis());
        spec(q.to(), "finish", q.label() + ": counted up to here", q.basis());
    }

    private void report(ReportingDuty r) {
        var every = r.every();
        var first = r.first() == null && every != null
                ? new TimeSpec.Offset(new TimeSpec.Start(), every, false, r.cutOff(), terms.zone())
                : r.first();
        if (first == null) {
            return;
        }
        String what = r.label() + by(r.from()) + ": due";
        var due = Variation.of(first, course);
        for (int i = 0; i < MOST_REPETITIONS && !due.isEmpty(); i++) {
            moments(due, "report", what, r.basis());
            due = every == null || every.isZero() ? List.of() : next(due, every);
        }
    }

    private List<Variation> next(List<Variation> due, Length every) {
        return due.stream()
                .filter(v -> !v.at().unknown())
                .map(v -> new Variation(v.taken(), shifted(v.at(), every, v.at().said())))
                .filter(v -> v.at().earliest().isBefore(until))
                .toList();
    }

    private void accession(Accession step) {
        var day = new Moment.Day(step.at());
        var at = step.from(terms.zone());
        add(
                step.hour() == null
                        ? new PointInTime(day.begins(terms.zone()), day.ends(terms.zone()), "some time on " + step.at())
                        : new PointInTime(at, at, step.at() + " " + step.hour()),
                "joining",
                say.name(step.actor()) + ": " + Phrases.code(step.status())
                        + (step.to().isEmpty() ? "" : ", to " + say.names(step.to())),
                List.of(),
                step.basis());
    }

    private void zone(Zone zone) {
        var from = zone.from();
        if (from != null) {
            var begins = new Moment.Day(from).begins(terms.zone());
            add(
                    new PointInTime(begins, begins, "from " + from),
                    "zone",
                    zone.label() + ": lies so from here",
                    List.of(),
                    List.of());
        }
        var to = zone.to();
        if (to != null) {
            var ends = new Moment.Day(to).ends(terms.zone());
            add(
                    new PointInTime(ends, ends, "to " + to),
                    "zone",
                    zone.label() + ": lies so up to here",
                    List.of(),
                    List.of());
        }
    }
}
