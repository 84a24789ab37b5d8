// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Json;
import org.truceline.people.People;
import tools.jackson.databind.JsonNode;

/// People of two sides sign in at their own nodes, which are processes of their own, and deal with a case by the API
/// there, before, while and after the line between them is cut.
class PeopleAtNodesTest {
    private static final Path PLAY = Path.of("..", "examples", "plays", "syria-2016.yaml");
    private static final String PASSWORD = "seven calm days in a row";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @TempDir
    private Path temp;

    private final HttpClient client = HttpClient.newHttpClient();
    private int keys;

    /// Somebody signed in at a node.
    private record Person(int port, String cookie, String page) {}

    @Test
    void whatOneSideRaisesTheOtherAnswersAndWhatIsWrittenWhileTheLineIsCutWaits() throws Exception {
        try (var stage = new Stage(temp, PLAY)) {
            stage.start(stage.host());
            var usa = enter(stage.serve("usa"));
            var russia = enter(stage.serve("russia"));
            stage.cut("observer"); // Not in this.
            stage.settle();

            try (var open = events(russia)) {
                long start = System.nanoTime();
                post(usa, "/api/cases", raise("deir-ez-zor", "russia"));
                String line = open.readLine();
                while (!line.contains("\"type\":\"note\"")) {
                    line = open.readLine();
                }
                System.out.printf(
                        "a case raised at one node is on the other side's open page after %d ms%n",
                        (System.nanoTime() - start) / 1_000_000);
            }
            post(russia, "/api/cases/deir-ez-zor/answer", answer("error"));
            stage.settle();
            for (Person person : List.of(usa, russia)) {
                var seen = get(person, "/api/cases/deir-ez-zor");
                assertThat(seen.path("answers").path("error").asInt()).isEqualTo(1);
                assertThat(seen.path("pending").asBoolean()).isFalse();
            }

            strike(stage, usa, russia);

            stage.cut(stage.host());
            assertThat(post(usa, "/api/cases", raise("cut-off", "russia"))
                            .path("pending")
                            .asBoolean())
                    .isTrue();
            assertThat(get(usa, "/api/cases/cut-off").path("pending").asBoolean())
                    .isTrue();
            var status = get(usa, "/api/status");
            assertThat(status.path("pending").findValuesAsString("type")).containsExactly("note");
            await(
                    "the node says that the line is cut",
                    () -> get(usa, "/api/status")
                            .path("to_host")
                            .path("state")
                            .asString("")
                            .equals("down"));
            assertThat(ask(russia, "/api/cases/cut-off").statusCode()).isEqualTo(404);

            stage.kill("usa");
            var again = stage.serve("usa");
            assertThat(again.link()).as("somebody can sign in already").isEmpty();
            var back = signIn(again.port());
            assertThat(get(back, "/api/cases/cut-off").path("pending").asBoolean())
                    .isTrue();

            stage.mend(stage.host());
            stage.settle();
            for (Person person : List.of(back, russia)) {
                assertThat(get(person, "/api/cases/cut-off").path("pending").asBoolean())
                        .isFalse();
                assertThat(cases(person)).containsExactly("deir-ez-zor", "cut-off");
                assertThat(get(person, "/api/cases/cut-off").path("events").size())
                        .isEqualTo(1);
                assertThat(get(person, "/api/status").path("pending").size()).isZero();
            }
        }
    }

    /// One side has notified a site; the host puts a strike there on record, and the other side's page is told.
    private void strike(Stage stage, Person holder, Person watcher) throws IOException, InterruptedException {
        stage.set(Instant.parse("2016-09-10T12:00:00Z"));
        var leg = Json.object().put("words", "Urum al-Kubra");
        leg.putArray("path").addArray().add(36.9478).add(36.1481);
        leg.put("from", "2016-09-09T20:00:00Z").put("until", "2016-09-12T20:00:00Z");
        var notified = Json.object()
                .put("id", "hospital")
                .put("kind", "site")
                .put("label", "a hospital")
                .put("holder", "a relief body")
                .put("near_m", 5_000);
        notified.putArray("legs").add(leg);
        var body = Json.object().put("open", true);
        body.putArray("to").add("russia");
        body.set("notified", notified);
        post(holder, "/api/notices", Json.line(body));
        stage.settle();
        assertThat(get(watcher, "/api/notices").path("notices").size()).isEqualTo(1);
        Path rows = temp.resolve("rows.csv");
        Files.writeString(rows, """
                dataset,id,date,enddate,latitude,longitude,place,act,radius_m,source
                rows,r1,2016-09-10,2016-09-10,36.1481,36.9478,Urum al-Kubra,air_strike,500,a monitor
                """);
        try (var open = events(watcher)) {
            assertThat(stage.run(stage.host(), List.of("add", "DIR", rows.toString()))
                            .exit())
                    .isZero();
            long start = System.nanoTime();
            String line = open.readLine();
            while (!line.contains("\"type\":\"alert\"")) {
                line = open.readLine();
            }
            System.out.printf(
                    "the alert on a strike that the host has put on record is on the other side's open page after"
                            + " %d ms%n",
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static String raise(String id, String to) {
        return Json.line(Json.object()
                .put("case", id)
                .put("to", to)
                .put("channel", "bilateral")
                .put("words", "We ask for an explanation."));
    }

    private static String answer(String answer) {
        return Json.line(
                Json.object().put("answer", answer).put("channel", "bilateral").put("words", "It is being reviewed."));
    }

    /// The first person of a node sets a password by the link that the first start prints.
    private Person enter(Stage.Served served) throws IOException, InterruptedException {
        assertThat(served.link()).isNotEmpty();
        var body = Json.object().put("link", served.link()).put("password", PASSWORD);
        var set = client.send(
                request(served.port(), "/api/password", Json.line(body)).build(), BodyHandlers.ofString());
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        return signIn(served.port());
    }

    private Person signIn(int port) throws IOException, InterruptedException {
        var body = Json.object().put("account", People.FIRST).put("password", PASSWORD);
        var answer = client.send(request(port, "/api/session", Json.line(body)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return new Person(port, cookie, json(answer.body()).path("page_token").asString());
    }

    private static HttpRequest.Builder request(int port, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private JsonNode post(Person person, String path, String body) throws IOException, InterruptedException {
        keys++;
        var request = request(person.port(), path, body)
                .header("Cookie", person.cookie())
                .header("Truceline-Page", person.page())
                .header("Idempotency-Key", "key-number-" + keys)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer.body());
    }

    private java.net.http.HttpResponse<String> ask(Person person, String path)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + person.port() + path))
                .header("Cookie", person.cookie())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private JsonNode get(Person person, String path) throws IOException, InterruptedException {
        var answer = ask(person, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private List<String> cases(Person person) throws IOException, InterruptedException {
        var ids = new ArrayList<String>();
        get(person, "/api/cases")
                .path("cases")
                .forEach(found -> ids.add(found.path("case").asString()));
        return ids;
    }

    private BufferedReader events(Person person) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + person.port() + "/api/events"))
                .header("Cookie", person.cookie())
                .build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static JsonNode json(String body) {
        return Json.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void await(String what, Condition condition) throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it never came about that " + what);
            }
            Thread.sleep(50);
        }
    }
}
