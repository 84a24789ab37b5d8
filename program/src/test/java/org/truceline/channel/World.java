// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedKind;
import org.truceline.model.NotifiedObject;
import org.truceline.model.Recorded;
import org.truceline.model.Response;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Agreement;
import org.truceline.terms.NoticeRule;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// The small world of the notice tests: north and south fight, relief notifies. Its record keeps a time of its own,
/// which runs only when a test says so.
final class World {
    /// The hour at which windows open unless a test says otherwise.
    static final Instant OPENS = Instant.parse("2021-06-10T08:00:00Z");

    private static final String TERMS = """
            agreement: W
            title: Truce of the two valleys
            zone: UTC
            countries: [XX]
            called: [truce]
            clauses: [{id: C1, text: The sides tell each other of relief.}]
            obligations:
              - {id: no-fire, label: no firing, bearer: {roles: [party]}, modality: must_not, acts: [fire], basis: [C1]}
            actors:
              - {id: n, label: North, short: N, kind: state, names: [North]}
              - {id: s, label: South, short: S, kind: state, names: [South]}
              - {id: relief, label: Relief, short: R, kind: organisation, names: [Relief]}
            sides:
              - {id: north, label: North, short: N, actors: [n]}
              - {id: south, label: South, short: S, actors: [s]}
            roles:
              - {actor: n, role: party}
              - {actor: s, role: party}
              - {actor: relief, role: humanitarian}
            duration:
              mode: open
              starts: [{reading: plain, at: '2021-06-01T00:00:00+00:00[!UTC]', said: on 1 June, held_by: [n, s]}]
            notices:
              - {id: moves, label: movements, kinds: [movement, evacuation], to: [north, south], lead: PT48H,
                 emergency_lead: PT24H, confirm_before: PT6H, positions_every: PT1H, levels: [headquarters, unit]}
              - {id: sites, label: sites, kinds: [site], to: [north, south], valid_for: P6M}
            """;

    private final List<Recorded<Notice>> record = new ArrayList<>();
    private Instant now = OPENS.minus(Duration.ofDays(3));

    static Agreement terms() {
        return switch (Terms.read(TERMS, "world.yaml")) {
            case TermsResult.Loaded loaded -> loaded.agreement();
            case TermsResult.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    static NoticeRule rule(NotifiedKind kind) {
        return terms().machinery().findNoticeRule(kind).orElseThrow();
    }

    /// Sets the record's time, in hours before the window opens; negative for after.
    World before(double hours) {
        now = OPENS.minusSeconds((long) (hours * 3600));
        return this;
    }

    Instant now() {
        return now;
    }

    World says(String from, NoticeAct act) {
        return says(from, "convoy", act);
    }

    World says(String from, String object, NoticeAct act) {
        var notice = new Notice(from + record.size(), object, from, now, act);
        record.add(new Recorded<>(notice, from, record.size(), now));
        return this;
    }

    World confirms(String who, int version, String level) {
        return says(who, new NoticeAct.Delivered(version, level, "duty officer"));
    }

    World answers(String who, int version, Response response) {
        return says(who, new NoticeAct.Acknowledged(version, response, "headquarters", "duty officer", ""));
    }

    NoticeBoard board() {
        return NoticeBoard.at(record, now);
    }

    Notified convoy() {
        return board().find("convoy").orElseThrow();
    }

    List<Recorded<Notice>> notices() {
        return List.copyOf(record);
    }

    /// What falls due about the convoy, a line each: when, in hours after the window opens, and what.
    List<String> owed() {
        var terms = terms();
        return new NoticeAlarms(
                        terms.machinery().findNoticeRule(convoy().object().kind()), terms.zone())
                .of(convoy()).stream()
                        .map(silence -> "%+.0f h: %s%s"
                                .formatted(
                                        Duration.between(OPENS, silence.due()).toSeconds() / 3600.0,
                                        silence.of().code(),
                                        silence.who() == null ? "" : " of " + silence.who()))
                        .toList();
    }

    static NoticeAct.Submitted convoy(int version) {
        return submit(version, object(NotifiedKind.MOVEMENT, "convoy", false));
    }

    static NoticeAct.Submitted submit(int version, NotifiedObject object) {
        return new NoticeAct.Submitted(version, object, List.of("north", "south"), List.of(), "");
    }

    /// Ten kilometres of road, east along the 36th parallel, eight hours long.
    static NotifiedObject object(NotifiedKind kind, String id, boolean emergency) {
        var window = new TimeSpan(OPENS, OPENS.plus(Duration.ofHours(8)));
        var road =
                kind.stays() ? List.of(new GeoPoint(36, 40)) : List.of(new GeoPoint(36, 40), new GeoPoint(36, 40.11));
        return object(kind, id, emergency, new Leg("Ardan; Bel", road, 0, window), null);
    }

    static NotifiedObject object(
            NotifiedKind kind, String id, boolean emergency, Leg leg, @Nullable Duration positions) {
        return new NotifiedObject(
                id,
                kind,
                "relief goods",
                "Relief",
                List.of(leg),
                1_000,
                kind.stays() ? 0 : 12,
                "white",
                emergency,
                positions);
    }
}
