// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.model.About;
import org.truceline.model.Call;
import org.truceline.model.CallMeans;
import org.truceline.model.Deed;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.model.Note;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedKind;
import org.truceline.model.NotifiedObject;
import org.truceline.model.TimeSpan;

/// What stands on the record that the tests of rights and refusals ask for, and a body for every operation that takes
/// one.
final class Fixture {
    static final String OWN = "usa";
    static final String OTHER = "russia";
    static final String OWN_CASE = "case-own";
    static final String OTHER_CASE = "case-other";
    static final String OWN_CALL = "0917-AAAA-R";
    static final String OTHER_CALL = "0917-AAAC-7";

    static final String OWN_NOTICE = "aid-own";
    static final String OTHER_NOTICE = "aid-other";
    private static final String NOTIFIED =
            "\"kind\": \"site\", \"label\": \"a hospital\", \"holder\": \"a relief body\","
                    + " \"near_m\": 500, \"legs\": [{\"words\": \"Aleppo\", \"path\": [[37.16, 36.2]], \"from\":"
                    + " \"2016-09-12T16:00:00Z\", \"until\": \"2036-01-01T00:00:00Z\"}]}";
    private static final Instant AT = Instant.parse("2016-09-17T12:00:00Z");
    private static final String STEP = "\"channel\": \"bilateral\", \"words\": \"as was said on the line\"";

    /// A body that is as described, by operation.
    static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("session.start", "{\"account\": \"the-door\", \"password\": \"" + RunningApi.PASSWORD + "\"}"),
            Map.entry("password.set", "{\"link\": \"no-such-link\", \"password\": \"seven calm days in a row\"}"),
            Map.entry("password.change", "{\"present\": \"" + RunningApi.PASSWORD + "\", \"password\": \"short\"}"),
            Map.entry("people.add", "{\"account\": \"new-%d\", \"role\": \"observer\"}"),
            Map.entry("case.raise", "{\"case\": \"case-%d\", \"to\": \"russia\", " + STEP + "}"),
            Map.entry("case.acknowledge", "{" + STEP + "}"),
            Map.entry("case.ask", "{\"wanted\": [\"nature\", \"scale\"], " + STEP + "}"),
            Map.entry("case.inform", "{\"nature\": \"mortar fire\", " + STEP + "}"),
            Map.entry("case.answer", "{\"answer\": \"under_inquiry\", " + STEP + "}"),
            Map.entry("case.assess", "{\"question\": \"occurrence\", \"outcome\": \"contested\", " + STEP + "}"),
            Map.entry("case.try", "{" + STEP + "}"),
            Map.entry("case.warn", "{" + STEP + "}"),
            Map.entry("case.remedy", "{" + STEP + "}"),
            Map.entry("case.close", "{" + STEP + "}"),
            Map.entry("case.refer", "{\"to\": \"joint-centre\", " + STEP + "}"),
            Map.entry("case.exclude", "{\"party\": \"nusra\", " + STEP + "}"),
            Map.entry("case.readmit", "{\"party\": \"nusra\", " + STEP + "}"),
            Map.entry("note.approve", "{\"agrees\": true, " + STEP + "}"),
            Map.entry("channel.suspend", "{\"words\": \"we suspend our part\", \"scope\": [\"all\"]}"),
            Map.entry("channel.resume", "{\"words\": \"we take it up again\", \"scope\": [\"all\"]}"),
            Map.entry("channel.withdraw", "{\"words\": \"we leave\", \"scope\": [\"all\"]}"),
            Map.entry(
                    "call.log",
                    "{\"channel\": \"bilateral\", \"means\": \"phone\", \"caller\": \"a driver\", \"desk\": \"night"
                            + " desk\", \"language\": \"ar\", \"reason\": \"shelling\", \"content\": \"\"}"),
            Map.entry("notice.open", "{\"purpose\": \"to warn the crews\"}"),
            Map.entry(
                    "notice.submit",
                    "{\"open\": true, \"to\": [\"russia\"], \"notified\": {\"id\": \"aid-%d\", " + NOTIFIED + "}"),
            Map.entry("notice.amend", "{\"open\": true, \"notified\": {" + NOTIFIED + "}"),
            Map.entry("notice.cancel", "{\"words\": \"it is off\"}"),
            Map.entry("notice.deliver", "{\"level\": \"headquarters\", \"person\": \"duty office\"}"),
            Map.entry(
                    "notice.acknowledge",
                    "{\"response\": \"noted\", \"level\": \"headquarters\", \"person\": \"duty office\"}"),
            Map.entry("notice.reconfirm", "{\"until\": \"2036-01-01T00:00:00Z\"}"),
            Map.entry("notice.position", "{\"words\": \"all is well\"}"),
            Map.entry("notice.complete", "{\"words\": \"it arrived\"}"),
            Map.entry(
                    "notice.struck",
                    "{\"words\": \"it was hit\", \"when\": {\"from\": \"2016-09-19T16:00:00Z\", \"until\":"
                            + " \"2016-09-19T17:00:00Z\"}}"),
            Map.entry("notice.review", "{\"words\": \"what was learned\"}"),
            Map.entry("review.decide", "{\"statement\": \"no-report.1\", \"opinion\": \"confirm\"}"),
            Map.entry("call.amend", "{\"content\": \"He said more.\"}"),
            Map.entry("shift.note", "{\"words\": \"call the nurse again at nine\"}"),
            Map.entry("call.turn_in", "{}"));

    private Fixture() {}

    static void fill(Path record) throws IOException {
        try (var journal = Journal.open(record, Clock.systemUTC())) {
            journal.append(OWN, said(OWN));
            journal.append(OTHER, said(OTHER));
        }
    }

    /// What one of the two has said.
    static List<Body> said(String from) {
        return from.equals(OWN)
                ? List.of(
                        Body.of(raised(OWN, OTHER, OWN_CASE)),
                        Body.of(call(OWN, OWN_CALL)),
                        Body.of(notice(OWN, OTHER, OWN_NOTICE)))
                : List.of(
                        Body.of(raised(OTHER, OWN, OTHER_CASE)),
                        Body.of(call(OTHER, OTHER_CALL)),
                        Body.of(notice(OTHER, OWN, OTHER_NOTICE)));
    }

    private static Note raised(String from, String to, String id) {
        var about = new About(List.of(), List.of(), List.of());
        var deed = new Deed.Raised(id, to, null, about, 1, null);
        return Note.of("note-" + id, from, "bilateral", deed, "shells fell on the market", AT);
    }

    private static Notice notice(String from, String to, String id) {
        var window = new TimeSpan(AT, Instant.parse("2036-01-01T00:00:00Z"));
        var leg = new Leg("Aleppo", List.of(new GeoPoint(36.2, 37.16)), 0, window);
        var object = new NotifiedObject(
                id, NotifiedKind.SITE, "a hospital", "a relief body", List.of(leg), 500, 0, null, false, null);
        return new Notice("n-" + id, id, from, AT, new NoticeAct.Submitted(1, object, List.of(to), List.of(), ""));
    }

    private static Call call(String from, String id) {
        return new Call(
                id,
                from,
                "bilateral",
                CallMeans.PHONE,
                "a driver",
                "night desk",
                "ar",
                AT,
                AT.plusSeconds(300),
                "shelling",
                "He said that shells fell.",
                List.of(),
                null,
                Map.of(),
                List.of(),
                List.of(),
                null);
    }

    static String body(String operation, int number) {
        String body = BODIES.get(operation);
        return Objects.requireNonNull(body, "the test knows no body for " + operation)
                .replace("%d", "" + number);
    }
}
