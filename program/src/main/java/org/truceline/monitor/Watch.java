// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.channel.HitIndex;
import org.truceline.channel.HitIndex.Watched;
import org.truceline.channel.NoticeAlarms;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.Notified;
import org.truceline.channel.StrikeQuestions;
import org.truceline.channel.StrikeWatch;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.model.Alert;
import org.truceline.model.Incident;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.Recorded;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Agreement;

/// Watches over what is notified: which strikes may have been at it, and where there is silence. What it raises depends
/// on what is on record and not on the order in which it came; what is on record already is not raised again.
public final class Watch {
    private final Journal journal;
    private final Agreement agreement;
    private final Opener opener;
    private final String by;
    private final Clock clock;

    /// @param by who raises and signs the alerts
    /// @param clock of the record
    public Watch(Journal journal, Agreement agreement, Opener opener, String by, Clock clock) {
        this.journal = journal;
        this.agreement = agreement;
        this.opener = opener;
        this.by = by;
        this.clock = clock;
    }

    /// What is raised, and which looks at protected content it took.
    ///
    /// @param views by the member whose key opened it
    public record Raised(List<Alert> alerts, Map<String, List<Body>> views) {
        public List<Body> bodies() {
            return alerts.stream().map(Body::of).toList();
        }
    }

    /// The alerts that incidents call for.
    public Raised strikes(List<Incident> incidents) throws IOException {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var board = board(now);
        if (board.objects().isEmpty() || incidents.isEmpty()) {
            return new Raised(List.of(), Map.of());
        }
        var index = new HitIndex(board.objects().stream().map(this::watched).toList());
        var join = new StrikeWatch(index, agreement.zone());
        var alerts = new ArrayList<Alert>();
        for (Incident incident : incidents) {
            join.of(incident).forEach(hit -> alerts.add(strike(board, incident, hit, now)));
        }
        return new Raised(fresh(alerts), opener.views());
    }

    private Alert strike(NoticeBoard board, Incident incident, StrikeWatch.Hit hit, Instant now) {
        var object = board.find(hit.object()).orElseThrow();
        var request = StrikeQuestions.to(agreement, object.to());
        var cause = new Alert.Strike(incident.id(), hit.hit(), hit.near(), request);
        String id = object.id() + "/" + incident.id().value();
        return new Alert(id, object.id(), object.version(), by, now, cause);
    }

    /// Silence that has fallen due by now.
    public List<Alert> silences(Instant now) throws IOException {
        var alerts = new ArrayList<Alert>();
        for (Notified object : board(now).objects()) {
            alarms(object).of(object).stream()
                    .filter(silence -> !silence.due().isAfter(now))
                    .forEach(silence -> alerts.add(silence(object, silence, now)));
        }
        return fresh(alerts);
    }

    private Alert silence(Notified object, Alert.Silence silence, Instant now) {
        String who = silence.who() == null ? object.from() : silence.who();
        String id = String.join(
                "/",
                object.id(),
                "v" + object.version(),
                silence.of().code(),
                who,
                silence.due().toString());
        return new Alert(id, object.id(), object.version(), by, now, silence);
    }

    /// The words that are owed about an object by the rules of the agreement.
    public NoticeAlarms alarms(Notified object) {
        return new NoticeAlarms(
                agreement.machinery().findNoticeRule(object.object().kind()), agreement.zone());
    }

    public NoticeBoard board(Instant now) throws IOException {
        return NoticeBoard.at(journal.recordedNotices(), now);
    }

    private List<Alert> fresh(List<Alert> alerts) {
        var known = new HashMap<String, Alert.Cause>();
        journal.alerts().stream()
                .filter(alert -> alert.by().equals(by))
                .forEach(alert -> known.put(alert.id(), alert.cause()));
        return alerts.stream()
                .filter(alert -> !alert.cause().equals(known.get(alert.id())))
                .toList();
    }

    /// Where an object was notified to be. Each version counts until the record took the next; the newest for its whole
    /// window.
    private Watched watched(Notified object) {
        var changes = object.steps().stream()
                .filter(step -> step.value().act() instanceof NoticeAct.Submitted
                        || step.value().act() instanceof NoticeAct.Cancelled)
                .toList();
        var legs = new ArrayList<Leg>();
        boolean sealed = false;
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).value().act() instanceof NoticeAct.Submitted act) {
                sealed |= !act.sealed().isEmpty();
                var until =
                        i + 1 < changes.size() ? Optional.of(changes.get(i + 1).at()) : Optional.<Instant>empty();
                legs(object, changes.get(i), act)
                        .flatMap(leg -> until(leg, until))
                        .forEach(legs::add);
            }
        }
        return new Watched(object.id(), legs, object.object().nearMeters(), sealed);
    }

    private Stream<Leg> legs(Notified object, Recorded<Notice> step, NoticeAct.Submitted act) {
        boolean isNewest = act.version() == object.described().version();
        var told = isNewest ? object.object().legs() : act.object().legs();
        var exact = opener.join(step.value(), act);
        if (exact.isEmpty() || exact.get().legs().isEmpty()) {
            return told.stream();
        }
        var legs = exact.get().legs();
        Instant end = told.getLast().window().until();
        return isNewest && object.object().kind().stays() ? Notified.until(legs, end).stream() : legs.stream();
    }

    private static Stream<Leg> until(Leg leg, Optional<Instant> end) {
        if (end.isEmpty() || end.get().isAfter(leg.window().until())) {
            return Stream.of(leg);
        }
        return end.get().isAfter(leg.window().from())
                ? Stream.of(new Leg(
                        leg.words(),
                        leg.path(),
                        leg.unsureMeters(),
                        new TimeSpan(leg.window().from(), end.get())))
                : Stream.empty();
    }
}
