// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.server.api.RunningApi.json;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.people.Role;

/// What a browser gets and gives.
class SessionsOverHttpTest {
    private RunningApi api;

    @BeforeEach
    void start(@TempDir Path dir) throws IOException {
        Path record = RunningApi.record(dir);
        Fixture.fill(record);
        api = RunningApi.of(record, Fixture.OWN);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        api.as(Role.LIAISON);
        var answer = api.send(
                "POST",
                "/api/session",
                "{\"account\": \"the-liaison\", \"password\": \"" + RunningApi.PASSWORD + "\"}",
                "Content-Type",
                "application/json");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("truceline_session=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Session");
    }

    @Test
    void theFirstAccountSetsItsPasswordByTheLink() throws Exception {
        String link = api.people.firstStart().orElseThrow();
        String body = "{\"link\": \"" + link + "\", \"password\": \"" + RunningApi.PASSWORD + "\"}";
        assertThat(json(api.send("POST", "/api/password", body, "Content-Type", "application/json"))
                        .path("role")
                        .asString())
                .isEqualTo("head");
        assertThat(api.send("POST", "/api/password", body, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.signIn("head").session().path("account").asString()).isEqualTo("head");
    }

    @Test
    void nobodySeesAPageWithoutHavingSignedIn() throws Exception {
        for (String path : new String[] {"/", "/days/2016-09-17", "/days.csv", "/ogc", "/ogc/collections"}) {
            assertThat(api.send("GET", path, "").statusCode()).as(path).isEqualTo(401);
        }
        assertThat(api.get(api.as(Role.OBSERVER), "/").statusCode()).isEqualTo(200);
        assertThat(api.send("GET", "/enter", "").body()).contains("/enter.js");
        assertThat(api.send("GET", "/enter.js", "").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
    }

    @Test
    void aStolenSessionIsNamedInTheAuditAndInTheList() throws Exception {
        var liaison = api.as(Role.LIAISON);
        String id = liaison.session().path("id").asString();
        assertThat(api.get(liaison, "/api/status").statusCode()).isEqualTo(200);
        var client = java.net.http.HttpClient.newHttpClient();
        var theft = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:" + api.port() + "/api/status"))
                .header("Cookie", liaison.cookie())
                .header("User-Agent", "another browser")
                .build();
        assertThat(client.send(theft, java.net.http.HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        assertThat(api.get(liaison, "/api/status").statusCode()).isEqualTo(401);
        var head = api.as(Role.HEAD);
        assertThat(json(api.get(head, "/api/audit")).path("lines").toString())
                .contains(id)
                .contains("stolen or moved");
        assertThat(json(api.get(head, "/api/sessions?of=everybody"))
                        .path("sessions")
                        .toString())
                .contains("its token came from 127.0.0.1 (another browser)");
    }

    @Test
    void whatIsProtectedAndWhatIsRefusedStandsInTheAudit() throws Exception {
        api.get(api.as(Role.VERIFIER), "/api/calls/" + Fixture.OTHER_CALL);
        api.post(api.as(Role.MONITOR), "/api/channels/bilateral/suspend", Fixture.body("channel.suspend", 1));
        var lines = json(api.get(api.as(Role.AUDITOR), "/api/audit")).path("lines");
        assertThat(lines.toString())
                .contains("\"deed\":\"call.show\",\"about\":\"" + Fixture.OTHER_CALL + "\",\"outcome\":\"seen\"")
                .contains("\"deed\":\"channel.suspend\",\"about\":\"\",\"outcome\":\"refused\",\"detail\":\"monitor may"
                        + " not\"");
    }

    @Test
    void whoGuessesIsToldToWait() throws Exception {
        api.as(Role.LIAISON);
        int status = 0;
        for (int i = 0; i < 6; i++) {
            var answer = api.send(
                    "POST",
                    "/api/session",
                    "{\"account\": \"the-liaison\", \"password\": \"wrong\"}",
                    "Content-Type",
                    "application/json");
            status = answer.statusCode();
            if (i == 5) {
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                        .isBetween(1L, 30L);
            }
        }
        assertThat(status).isEqualTo(429);
        api.pass(Duration.ofSeconds(31));
        assertThat(api.signIn("the-liaison").page()).isNotEmpty();
    }

    @Test
    void whatIsNewComesAsEventsAndGoesOnWhereTheLineBroke() throws Exception {
        var liaison = api.as(Role.LIAISON);
        long size = api.logSize();
        var client = java.net.http.HttpClient.newHttpClient();
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:" + api.port() + "/api/events"))
                .header("Cookie", liaison.cookie())
                .header("User-Agent", "the test")
                .header("Last-Event-ID", Long.toString(size - 2))
                .build();
        var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofLines());
        var lines = answer.body().iterator();
        assertThat(next(lines, "id: ")).isEqualTo("id: " + (size - 1));
        assertThat(api.post(liaison, "/api/cases", Fixture.body("case.raise", 7))
                        .statusCode())
                .isEqualTo(201);
        assertThat(next(lines, "id: ")).isEqualTo("id: " + size);
        assertThat(next(lines, "data: ")).contains("\"type\":\"note\"").doesNotContain("as was said");
        client.shutdownNow();
    }

    /// Whoever goes from page to page leaves lists behind: the newest page is told all the same.
    @Test
    void oneListOfEventsTooManyEndsTheOldestAndNotTheNewest() throws Exception {
        var liaison = api.as(Role.LIAISON);
        var client = java.net.http.HttpClient.newHttpClient();
        var lists = new java.util.ArrayList<java.util.Iterator<String>>();
        for (int i = 0; i < 9; i++) {
            var request = java.net.http.HttpRequest.newBuilder(
                            java.net.URI.create("http://127.0.0.1:" + api.port() + "/api/events"))
                    .header("Cookie", liaison.cookie())
                    .header("User-Agent", "the test")
                    .build();
            var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            lists.add(answer.body().iterator());
        }
        assertThat(next(lists.getFirst(), "event: ")).isEqualTo("the events ended");
        assertThat(api.post(liaison, "/api/cases", Fixture.body("case.raise", 8))
                        .statusCode())
                .isEqualTo(201);
        assertThat(next(lists.getLast(), "event: ")).isEqualTo("event: entry");
        client.shutdownNow();
    }

    private static String next(java.util.Iterator<String> lines, String start) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(start)) {
                return line;
            }
        }
        return "the events ended";
    }
}
