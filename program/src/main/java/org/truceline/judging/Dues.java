// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.judging.DueStatus.Kind;
import org.truceline.judging.DueStatus.State;
import org.truceline.model.Polarity;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.terms.Agreement;
import org.truceline.terms.Asserted;
import org.truceline.terms.Milestone;
import org.truceline.terms.PointInTime;
import org.truceline.terms.ReportingDuty;

/// What the terms say is due and when, and how far the record shows it done: steps of a schedule by what is said of
/// them, reports by what those who owe them have published.
public final class Dues {
    /// Reports looked through until the last one due before an instant: a century of days.
    private static final int MOST_CYCLES = 36_600;

    private final Agreement terms;
    private final ZoneId zone;
    private final List<Statement> statements;
    private final List<Report> reports;

    /// @param statements all there are, in any order
    /// @param reports all there are, in any order
    public Dues(Agreement terms, List<Statement> statements, List<Report> reports) {
        this.terms = terms;
        this.zone = terms.zone();
        this.statements =
                statements.stream().sorted(Comparator.comparing(Statement::id)).toList();
        this.reports = List.copyOf(reports);
    }

    /// How everything that has a time stands at an instant, past or future, in the order of the terms.
    public List<DueStatus> at(Instant instant) {
        return Stream.concat(
                        terms.course().schedule().stream().flatMap(m -> steps(m, instant).stream()),
                        terms.machinery().reports().stream().flatMap(r -> report(r, instant)))
                .toList();
    }

    /// One line for each due time that the readings of the start lead to.
    private List<DueStatus> steps(Milestone step, Instant instant) {
        Map<PointInTime, List<String>> byDue = new LinkedHashMap<>();
        terms.course()
                .starts()
                .forEach(s -> byDue.computeIfAbsent(step.due().under(s.at()), d -> new ArrayList<>())
                        .add(s.reading()));
        var lines = new ArrayList<DueStatus>();
        byDue.forEach((due, readings) -> {
            String reading = byDue.size() == 1 ? Judge.ANY_READING : String.join(", ", readings);
            lines.add(step(step, due, reading, instant));
        });
        return lines;
    }

    private DueStatus step(Milestone step, PointInTime due, String reading, Instant instant) {
        var told = told(step, instant);
        var by = Set.copyOf(step.by());
        boolean own = told.stream().anyMatch(s -> saidBy(s, by));
        boolean denied = told.stream().anyMatch(s -> s.polarity() == Polarity.NEGATED);
        boolean claimed = told.stream().anyMatch(s -> s.polarity() == Polarity.AFFIRMED);
        var done = step.done().stream()
                .filter(d -> d.status() != Asserted.Status.PLANNED && !instant.isBefore(d.at().latest()))
                .toList();
        State state = done.isEmpty() && !claimed
                ? undone(due, instant)
                : denied || (done.stream().noneMatch(d -> d.status() == Asserted.Status.ACTUAL) && !own)
                        ? State.SAID_DONE
                        : State.DONE;
        return new DueStatus(
                Kind.STEP,
                step.id(),
                step.label(),
                reading,
                step.by(),
                due.unknown() ? null : due.latest(),
                state,
                told.stream().map(Statement::id).toList(),
                reason(state, due, told, done));
    }

    private static State undone(PointInTime due, Instant instant) {
        if (due.unknown()) {
            return State.MAY_BE_DUE;
        }
        if (instant.isAfter(due.latest())) {
            return State.OVERDUE;
        }
        return instant.isBefore(due.earliest()) || due.exact() ? State.NOT_DUE : State.MAY_BE_DUE;
    }

    private String reason(State state, PointInTime due, List<Statement> told, List<Asserted> done) {
        String speakers = Stream.concat(
                        told.stream()
                                .map(s -> Witnesses.speakerName(s)
                                        + (s.polarity() == Polarity.NEGATED ? " denies it" : " says so")),
                        done.stream().map(d -> d.heldBy().isEmpty() ? "the terms say so" : holders(d)))
                .distinct()
                .collect(Collectors.joining("; "));
        return "due " + due.said() + (speakers.isEmpty() ? "; nobody says it is done" : "; " + speakers)
                + (state == State.OVERDUE ? ", and that time has passed" : "");
    }

    private String holders(Asserted done) {
        return done.heldBy().stream().map(terms.cast()::label).collect(Collectors.joining(", ")) + " say so";
    }

    /// What is said of a step up to an instant: that those who owe it did its act, or did not.
    private List<Statement> told(Milestone step, Instant instant) {
        var by = Set.copyOf(step.by());
        return statements.stream()
                .filter(s -> step.act() != null
                        && s.act() == step.act()
                        && !s.timeAtMost(zone).from().isAfter(instant))
                .filter(s -> !begins(s).isAfter(instant))
                .filter(s -> s.modality() == org.truceline.model.Modality.ACTUAL)
                .filter(s -> by.isEmpty() || s.actor().stream().anyMatch(name -> means(name, by, s.reported())))
                .toList();
    }

    private Instant begins(Statement s) {
        return s.reported().atStartOfDay(zone).toInstant();
    }

    private boolean saidBy(Statement s, Set<String> by) {
        var speaker = s.speaker();
        return speaker != null && speaker.names().stream().anyMatch(name -> means(name, by, s.reported()));
    }

    /// Whether a name may mean one of some sides, actors or bodies.
    private boolean means(String name, Set<String> ids, LocalDate day) {
        var meant = new HashSet<String>();
        terms.actorsNamed(name, day).forEach(actor -> {
            meant.add(actor);
            terms.sideOf(actor, day).ifPresent(side -> meant.add(side.id()));
        });
        terms.machinery().bodies().stream()
                .filter(b -> b.label().equalsIgnoreCase(name))
                .forEach(b -> meant.add(b.id()));
        return meant.stream().anyMatch(ids::contains);
    }

    private Stream<DueStatus> report(ReportingDuty duty, Instant instant) {
        var due = lastDue(duty, instant);
        if (due == null) {
            return Stream.of(status(
                    duty, null, State.NOT_DUE, duty.upon() == null ? "none is due yet" : "owed upon " + duty.upon()));
        }
        var since = duty.every() == null ? Instant.MIN : duty.every().before(due, zone);
        var by = Set.copyOf(duty.from());
        var found = reports.stream()
                .filter(r -> means(r.publisher(), by, r.published()))
                .filter(r -> !published(r).isBefore(since) && !published(r).isAfter(instant))
                .map(Report::published)
                .min(LocalDate::compareTo);
        return Stream.of(found.map(
                        day -> status(duty, due, State.DONE, "a report of theirs of " + day + " is on record"))
                .orElseGet(() -> status(
                        duty,
                        due,
                        State.OVERDUE,
                        "no report of theirs since " + since.atZone(zone).toLocalDate() + " is on record")));
    }

    private Instant published(Report report) {
        return report.published().plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    private static DueStatus status(ReportingDuty duty, @Nullable Instant due, State state, String reason) {
        return new DueStatus(
                Kind.REPORT,
                duty.id(),
                duty.label(),
                Judge.ANY_READING,
                duty.from(),
                due,
                state,
                List.<StatementId>of(),
                reason);
    }

    /// The last instant up to another by which a report was due; absent when none was.
    private @Nullable Instant lastDue(ReportingDuty duty, Instant instant) {
        var start = terms.course().starts().getFirst().at();
        var every = duty.every();
        Instant next = null;
        if (duty.first() != null) {
            var first = duty.first().under(start);
            next = first.unknown() ? null : first.latest();
        } else if (every != null && !start.unknown()) {
            next = every.after(start.latest(), zone);
        }
        Instant last = null;
        for (int i = 0; i < MOST_CYCLES && next != null && !next.isAfter(instant); i++) {
            last = next;
            next = every == null || every.isZero() ? null : every.after(next, zone);
        }
        return last;
    }
}
