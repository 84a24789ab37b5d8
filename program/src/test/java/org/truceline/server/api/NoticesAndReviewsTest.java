// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.model.Alert;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.people.Role;

/// What is notified, the alarms about it and the statements that wait for a person, by role: on the pages and behind
/// them.
class NoticesAndReviewsTest {
    private static final String SECRET = "36.23456";
    private static final String NOTICE = "{\"to\": [\"usa\"], \"notified\": {\"id\": \"aid-sealed\", \"kind\":"
            + " \"movement\", \"label\": \"a convoy\", \"holder\": \"a relief body\", \"near_m\": 500, \"vehicles\": 3,"
            + " \"legs\": [{\"words\": \"Aleppo\", \"path\": [[37.12345, " + SECRET + "]], \"from\":"
            + " \"2016-09-12T16:00:00Z\", \"until\": \"2036-01-01T00:00:00Z\"}]}}";

    private RunningApi api;

    @BeforeEach
    void start(@TempDir Path dir) throws IOException {
        Path record = RunningApi.record(dir);
        Fixture.fill(record);
        try (var journal = Journal.open(record, Clock.systemUTC())) {
            var silence = new Alert.Silence(
                    Alert.SilenceOf.ACKNOWLEDGEMENT, Fixture.OTHER, Instant.parse("2016-09-17T13:00:00Z"));
            var alert = new Alert(
                    Fixture.OWN_NOTICE + "/v1",
                    Fixture.OWN_NOTICE,
                    1,
                    Journal.HOST,
                    Instant.parse("2016-09-17T13:00:00Z"),
                    silence);
            var report = Report.of(
                    ReportKind.ARTICLE,
                    "news",
                    "the market",
                    LocalDate.of(2016, 9, 17),
                    "The Desk",
                    "Russia said on Saturday that rebels shelled Aleppo. Washington said that Russia bombed a hospital in"
                            + " Aleppo on Friday.",
                    "market.txt",
                    1);
            journal.append(Journal.HOST, List.of(Body.of(alert), Body.of(report)));
            RunningApi.flow(journal, RunningApi.agreement()).takeUp(List.of(report));
        }
        api = RunningApi.of(record, Fixture.OWN);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void exactPlacesStandOnNoPageUntilALookAtThemIsOnRecord() throws Exception {
        var humanitarian = api.as(Role.HUMANITARIAN);
        assertThat(api.post(humanitarian, "/api/notices", NOTICE).statusCode()).isEqualTo(422);
        var head = api.as(Role.HEAD);
        assertThat(api.post(head, "/api/recipients", "").statusCode()).isEqualTo(201);
        assertThat(api.post(head, "/api/recipients", "").statusCode()).isEqualTo(409);
        assertThat(api.post(humanitarian, "/api/notices", NOTICE).statusCode()).isEqualTo(201);
        var position =
                api.post(humanitarian, "/api/notices/aid-sealed/position", "{\"exact\": [37.12345, " + SECRET + "]}");
        assertThat(position.statusCode()).as(position.body()).isEqualTo(201);
        for (Role role : Role.values()) {
            if (role != Role.GUEST) {
                for (String path : List.of(
                        "/notifications",
                        "/notifications/aid-sealed",
                        "/api/notices/aid-sealed",
                        "/ogc/collections/notified/items?f=json")) {
                    var answer = api.get(api.as(role), path);
                    assertThat(answer.statusCode()).as("%s by %s", path, role).isEqualTo(200);
                    assertThat(answer.body())
                            .as("%s by %s", path, role)
                            .contains("a convoy")
                            .doesNotContain("36.234", "37.123");
                }
            }
        }
        long before = views();
        var opened = api.post(api.as(Role.LIAISON), "/api/notices/aid-sealed/open", "{\"purpose\": \"to warn crews\"}");
        assertThat(opened.body()).contains(SECRET);
        assertThat(views()).isEqualTo(before + 1);
        assertThat(api.get(api.as(Role.OBSERVER), "/notifications/aid-sealed").body())
                .contains("to warn crews")
                .doesNotContain("36.234");
    }

    private long views() throws IOException {
        try (var journal = Journal.openToRead(api.record())) {
            return journal.views().size();
        }
    }

    @Test
    void whoeverOnlyLooksHasNoFormAndWhoIsNotSignedInNoPage() throws Exception {
        String path = "/notifications/" + Fixture.OTHER_NOTICE;
        assertThat(api.get(api.as(Role.LIAISON), path).body()).contains("/acknowledge");
        assertThat(api.get(api.as(Role.OBSERVER), path).body()).doesNotContain("<form");
        assertThat(api.get(api.as(Role.MONITOR), "/notifications").body()).doesNotContain("data-draft");
        assertThat(api.get(api.as(Role.HUMANITARIAN), "/notifications").body()).contains("data-draft");
        assertThat(api.get(api.as(Role.HUMANITARIAN), "/notifications/" + Fixture.OWN_NOTICE)
                        .body())
                .contains("/amend", "/cancel");
        for (String page : List.of("/notifications", path, "/review")) {
            assertThat(api.send("GET", page, "").statusCode()).as(page).isEqualTo(401);
        }
        assertThat(api.get(api.as(Role.LIAISON), "/notifications/nothing").statusCode())
                .isEqualTo(404);
    }

    /// Who of a member has seen an alarm, its own people know; that an alert was raised again has to be seen again.
    @Test
    void anAlarmIsSeenByAPersonAndHisOwnPeopleKnow() throws Exception {
        String alert = "/api/alerts/" + entry();
        assertThat(api.post(api.as(Role.OBSERVER), alert + "/acknowledge", "").statusCode())
                .isEqualTo(403);
        assertThat(api.get(api.as(Role.OBSERVER), "/notifications").body()).doesNotContain("the-liaison");
        assertThat(api.post(api.as(Role.LIAISON), alert + "/acknowledge", "").statusCode())
                .isEqualTo(204);
        assertThat(api.get(api.as(Role.OBSERVER), "/notifications").body()).contains("the-liaison");
        var listed = RunningApi.json(api.get(api.as(Role.OBSERVER), "/api/alerts"))
                .path("alerts")
                .get(0);
        assertThat(listed.path("seen").get(0).path("account").asString()).isEqualTo("the-liaison");
        assertThat(api.post(api.as(Role.LIAISON), "/api/alerts/0/acknowledge", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.get(api.as(Role.LIAISON), alert + "/pack").statusCode()).isEqualTo(422);
    }

    private long entry() throws IOException {
        try (var journal = Journal.openToRead(api.record())) {
            return journal.entries(EntryType.ALERT).values().iterator().next();
        }
    }

    @Test
    void aStatementIsConfirmedTakenBackCorrectedAndRejected() throws Exception {
        var monitor = api.as(Role.MONITOR);
        var first = RunningApi.json(api.get(monitor, "/api/reviews"));
        int waiting = first.path("waiting").asInt();
        assertThat(waiting).isGreaterThan(1);
        var statement = first.path("statements").get(0);
        String id = statement.path("id").asString();
        assertThat(statement.path("report").path("text").asString())
                .contains(statement.path("quote").asString());

        assertThat(decide(Role.MONITOR, id, Map.of("opinion", "confirm"))).isEqualTo(201);
        assertThat(decide(Role.MONITOR, id, Map.of("opinion", "confirm"))).isEqualTo(409);
        assertThat(waiting(Role.MONITOR)).isEqualTo(waiting - 1);
        assertThat(waiting(Role.HEAD))
                .as("another person has not said anything yet")
                .isEqualTo(waiting);
        assertThat(decide(Role.MONITOR, id, Map.of("opinion", "withdraw"))).isEqualTo(201);
        assertThat(decide(Role.MONITOR, id, Map.of("opinion", "withdraw"))).isEqualTo(409);
        assertThat(waiting(Role.MONITOR)).isEqualTo(waiting);

        assertThat(decide(Role.MONITOR, id, Map.of("opinion", "reject"))).isEqualTo(422);
        assertThat(correct(id, "act", "no_such_act")).isEqualTo(422);
        assertThat(correct(id, "quote", "words that are not there")).isEqualTo(422);
        assertThat(correct(id, "target", "somebody else")).isEqualTo(201);
        try (var journal = Journal.openToRead(api.record())) {
            var reviewed = journal.reviewed().stream()
                    .filter(one -> one.first().id().toString().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(reviewed.reviews()).hasSize(3);
            assertThat(reviewed.standing().orElseThrow().target()).containsExactly("somebody else");
        }
        assertThat(decide(Role.HEAD, id, Map.of("opinion", "reject", "reason", "not said there")))
                .isEqualTo(201);
        try (var journal = Journal.openToRead(api.record())) {
            assertThat(journal.statements())
                    .noneMatch(one -> one.id().toString().equals(id));
        }
    }

    @Test
    void twoArePutTogetherHeldApartAndLeftToTheMatcherAgain() throws Exception {
        var before = together();
        assertThat(before).hasSizeGreaterThan(1);
        String one = before.getLast().getFirst();
        String other = before.getFirst().getFirst();
        assertThat(link(one, other, "same")).isEqualTo(201);
        assertThat(together()).anyMatch(incident -> incident.containsAll(List.of(one, other)));
        assertThat(link(other, one, "same")).as("the same from the other end").isEqualTo(409);
        assertThat(link(one, other, "apart")).isEqualTo(201);
        assertThat(together()).isEqualTo(before);
        assertThat(link(one, other, "open")).isEqualTo(201);
        assertThat(together()).isEqualTo(before);

        assertThat(link(one, one, "apart")).isEqualTo(422);
        assertThat(link(one, "no-report.1", "apart")).isEqualTo(404);
        assertThat(decide(Role.MONITOR, one, Map.of("opinion", "link", "other", other)))
                .isEqualTo(422);
        assertThat(decide(Role.MONITOR, one, Map.of("opinion", "link", "bond", "apart")))
                .isEqualTo(400);
    }

    private int link(String one, String other, String bond) throws Exception {
        return decide(Role.MONITOR, one, Map.of("opinion", "link", "other", other, "bond", bond));
    }

    /// The statements of each incident.
    private List<List<String>> together() throws IOException {
        try (var journal = Journal.openToRead(api.record())) {
            return journal.incidents().stream()
                    .map(incident -> incident.statements().stream()
                            .map(statement -> statement.id().toString())
                            .toList())
                    .toList();
        }
    }

    @Test
    void reviewingIsForMonitorsVerifiersAndHeads() throws Exception {
        for (Role role : List.of(Role.LIAISON, Role.HUMANITARIAN, Role.OBSERVER)) {
            assertThat(api.get(api.as(role), "/review").statusCode())
                    .as("%s", role)
                    .isEqualTo(403);
            assertThat(decide(role, "r1.1", Map.of("opinion", "confirm"))).isEqualTo(403);
        }
        assertThat(api.get(api.as(Role.MONITOR), "/review").body()).contains("data-decides=\"true\"");
        assertThat(api.get(api.as(Role.AUDITOR), "/review").body()).contains("data-decides=\"false\"");
        assertThat(decide(Role.MONITOR, "r1.1", Map.of("opinion", "confirm"))).isEqualTo(404);
    }

    private int waiting(Role role) throws Exception {
        return RunningApi.json(api.get(api.as(role), "/api/reviews"))
                .path("waiting")
                .asInt();
    }

    private int correct(String statement, String field, String value) throws Exception {
        var body = Json.object().put("statement", statement).put("opinion", "correct");
        body.putObject("fields").put(field, value);
        return api.post(api.as(Role.MONITOR), "/api/reviews", Json.line(body)).statusCode();
    }

    private int decide(Role role, String statement, Map<String, String> said) throws Exception {
        var body = Json.object().put("statement", statement);
        said.forEach(body::put);
        return api.post(api.as(role), "/api/reviews", Json.line(body)).statusCode();
    }

    /// By what a geographic program asks first to what it shows.
    @Test
    void whatIsNotifiedIsACollectionForGeographicPrograms() throws Exception {
        var login = api.as(Role.HUMANITARIAN);
        assertThat(api.get(login, "/ogc/collections?f=json").body()).contains("\"id\":\"notified\"");
        var items = RunningApi.json(api.get(login, "/ogc/collections/notified/items?kind=site&f=json"));
        assertThat(items.path("features")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactlyInAnyOrder(Fixture.OWN_NOTICE, Fixture.OTHER_NOTICE);
        assertThat(api.get(login, "/ogc/collections/notified/items?bbox=0,0,1,1&f=json")
                        .body())
                .doesNotContain(Fixture.OWN_NOTICE);
        assertThat(api.send("GET", "/ogc/collections/notified/items?f=json", "").statusCode())
                .isEqualTo(401);
    }
}
