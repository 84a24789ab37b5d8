// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.KeyFile;
import org.truceline.journal.Outbox;
import org.truceline.journal.Reception;
import org.truceline.journal.RecordCheck;
import org.truceline.journal.RefusedException;
import org.truceline.model.Act;
import org.truceline.model.Review;
import org.truceline.model.StatementId;
import org.truceline.node.NodeSetup;
import org.truceline.people.People;
import tools.jackson.databind.JsonNode;

/// People review at the nodes of their members, which are processes of their own: what they say is signed there, goes
/// to the host like any note, and all nodes have what follows from it.
class ReviewsAtNodesTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "syria-2016");
    private static final String PASSWORD = "seven calm days in a row";
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final List<String> ALL = List.of("un", "mission", "usa");

    @TempDir
    private Path temp;

    private final HttpClient client = HttpClient.newHttpClient();
    private Stage stage;
    private List<String> ids = List.of();

    @BeforeEach
    void start() throws Exception {
        Path terms = Files.createDirectories(temp.resolve("syria-2016"));
        Files.copy(EXAMPLES.resolve("september.yaml"), terms.resolve("september.yaml"));
        Path play = Files.createDirectories(temp.resolve("plays")).resolve("reviews.yaml");
        Files.writeString(play, """
                clock: 2016-09-16T06:00:00Z
                terms: [september.yaml]
                members:
                  - {name: un, role: secretariat}
                  - {name: mission, role: monitor}
                  - {name: usa, role: side}
                  - {name: guest, role: observer}
                steps: []
                """);
        stage = new Stage(Files.createDirectories(temp.resolve("stage")), play);
        Path rows = temp.resolve("rows.csv");
        Files.writeString(rows, """
                dataset,id,date,enddate,latitude,longitude,place,act,radius_m,source
                rows,r1,2016-09-13,2016-09-13,36.1481,36.9478,Urum al-Kubra,air_strike,500,a monitor
                rows,r2,2016-09-14,2016-09-14,35.1318,36.7578,Hama,shelling,500,a monitor
                rows,r3,2016-09-15,2016-09-15,33.5138,36.2765,Damascus,shelling,500,a monitor
                """);
        assertThat(stage.run("un", List.of("add", "DIR", rows.toString())).exit())
                .isZero();
        stage.start("un");
        stage.start("usa");
        stage.cut("guest");
        try (var journal = Journal.openToRead(stage.dir("un"))) {
            ids = journal.statements().stream()
                    .map(statement -> statement.id().toString())
                    .toList();
            assertThat(ids).hasSize(3);
            assertThat(journal.incidents()).hasSize(3);
        }
    }

    @AfterEach
    void stop() {
        stage.close();
        client.close();
    }

    @Test
    void whatAMonitorsPeopleSayIsSignedAtTheirNodeAndWhatRestsOnItFollowsAtAllNodes() throws Exception {
        var person = enter(stage.serve("mission"));
        stage.settle();
        assertThat(get(person, "/review").body())
                .contains("data-decides=\"true\"")
                .doesNotContain("speak for a side");
        assertThat(parse(get(person, "/api/reviews").body()).path("waiting").asInt())
                .isEqualTo(3);

        stage.cut("un");
        var said = say(person, reject(ids.getFirst()));
        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
        assertThat(parse(said.body()).path("pending").asBoolean()).isTrue();
        assertThat(parse(said.body()).path("review").asString()).isEqualTo("mission/" + ids.getFirst() + "/1");
        assertThat(say(person, reject(ids.getFirst())).statusCode())
                .as("the same person has said so, and it waits")
                .isEqualTo(409);
        assertThat(parse(get(person, "/api/reviews").body()).path("waiting").asInt())
                .isEqualTo(2);
        stage.mend("un");
        awaitAll("what rested on it is gone", journal -> journal.incidents().size() == 2);
        for (String name : ALL) {
            try (var journal = Journal.openToRead(stage.dir(name))) {
                assertThat(journal.statements())
                        .noneMatch(one -> one.id().toString().equals(ids.getFirst()));
                assertThat(journal.findings())
                        .noneMatch(finding -> journal.incidents().stream()
                                .noneMatch(one -> one.id().equals(finding.incident())));
                var review = review(journal, ids.getFirst());
                assertThat(review.from()).isEqualTo("mission");
                assertThat(review.by()).isEqualTo(People.FIRST);
            }
        }

        var undone = Json.object().put("statement", ids.getFirst()).put("opinion", "withdraw");
        assertThat(say(person, undone).statusCode()).isEqualTo(201);
        awaitAll("it counts again", journal -> journal.incidents().size() == 3);
        var corrected = Json.object().put("statement", ids.getLast()).put("opinion", "correct");
        corrected.putObject("fields").put("act", "air_strike");
        assertThat(say(person, corrected).statusCode()).isEqualTo(201);
        awaitAll("what rests on the correction is made anew", this::isMadeAnew);
        for (String name : ALL) {
            assertThat(RecordCheck.check(stage.dir(name)).faults()).as(name).isEmpty();
        }
    }

    private boolean isMadeAnew(Journal journal) {
        var incident = journal.incidents().stream()
                .filter(one -> one.statements().stream()
                        .anyMatch(statement -> statement.id().toString().equals(ids.getLast())))
                .findFirst()
                .orElseThrow();
        return incident.statements().getFirst().act() == Act.AIR_STRIKE
                && journal.findEntry(EntryType.INCIDENT, incident.id().value()).orElseThrow()
                        > journal.findEntry(EntryType.REVIEW, "mission/" + ids.getLast() + "/1")
                                .orElse(Long.MAX_VALUE);
    }

    @Test
    void whatASidesPeopleSayStandsBesideAndNobodyReviewsInAnothersNameOrAtAnObserversNode() throws Exception {
        stage.start("mission");
        stage.settle();
        String id = ids.getFirst();
        var said = stage.run(
                "usa", List.of("review", "DIR", "reject", id, "--by", "Ada", "--reason", "nothing was said of that"));
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("review usa/" + id + "/1 is signed here and goes to the host");
        stage.settle();
        for (String name : ALL) {
            try (var journal = Journal.openToRead(stage.dir(name))) {
                assertThat(journal.statements()).hasSize(3);
                assertThat(journal.incidents()).hasSize(3);
                assertThat(review(journal, id).person()).isEqualTo("usa/Ada");
            }
            assertThat(stage.run(name, List.of("review", "DIR", "list")).out())
                    .contains("rejected by usa/Ada: nothing was said of that (beside it");
        }
        var forged =
                new Review(StatementId.parse(id), 1, "the head", Instant.EPOCH, new Review.Rejected("no"), "mission");
        assertThatThrownBy(() ->
                        NodeSetup.pen(stage.dir("usa"), KeyFile.Passphrase.NONE).write(List.of(Body.of(forged))))
                .isInstanceOf(RefusedException.class);
        var guest = stage.run("guest", List.of("review", "DIR", "confirm", id, "--by", "Ben"));
        assertThat(guest.exit()).isEqualTo(2);
        assertThat(guest.err()).contains("observer");
    }

    @Test
    void whatTheHostHadTakenWhenHeWasKilledIsMadeAnewWhenHeIsBack() throws Exception {
        stage.start("mission");
        stage.settle();
        stage.cut("un");
        var said = stage.run(
                "mission", List.of("review", "DIR", "reject", ids.getFirst(), "--by", "Ada", "--reason", "not said"));
        assertThat(said.exit()).as(said.err()).isZero();
        stage.kill("mission");
        var outbox = (Outbox) NodeSetup.pen(stage.dir("mission"), KeyFile.Passphrase.NONE);
        try (var journal = NodeSetup.hosted(stage.dir("un"), KeyFile.Passphrase.NONE)) {
            var now = Instant.parse("2016-09-16T06:00:00Z");
            for (var batch : outbox.waiting()) {
                new Reception(journal, Duration.ofMinutes(5))
                        .take("mission", batch.entries(), new Reception.Said(now, now));
            }
            assertThat(journal.statements()).as("it counts").hasSize(2);
            assertThat(journal.incidents())
                    .as("what rests on it is as it was made")
                    .hasSize(3);
        }
        stage.mend("un");
        stage.start("mission");
        awaitAll("what rested on it is gone", journal -> journal.incidents().size() == 2);
    }

    private static Review review(Journal journal, String id) {
        return journal.reviewed().stream()
                .filter(one -> one.first().id().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .all()
                .getLast();
    }

    private interface Condition {
        boolean holds(Journal journal) throws IOException;
    }

    private void awaitAll(String what, Condition condition) throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        for (String name : ALL) {
            while (!holds(name, condition)) {
                if (System.nanoTime() > until) {
                    throw new AssertionError("it never came about at " + name + " that " + what);
                }
                Thread.sleep(50);
            }
        }
    }

    private boolean holds(String name, Condition condition) throws IOException {
        try (var journal = Journal.openToRead(stage.dir(name))) {
            return condition.holds(journal);
        }
    }

    private static JsonNode reject(String id) {
        return Json.object().put("statement", id).put("opinion", "reject").put("reason", "not said there");
    }

    /// Somebody signed in at a node.
    private record Person(int port, String cookie, String page) {}

    private Person enter(Stage.Served served) throws IOException, InterruptedException {
        var set = Json.object().put("link", served.link()).put("password", PASSWORD);
        assertThat(post(served.port(), "/api/password", set).statusCode()).isEqualTo(200);
        var body = Json.object().put("account", People.FIRST).put("password", PASSWORD);
        var answer = post(served.port(), "/api/session", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return new Person(
                served.port(), cookie, parse(answer.body()).path("page_token").asString());
    }

    private HttpResponse<String> say(Person person, JsonNode body) throws IOException, InterruptedException {
        return post(
                person.port(),
                "/api/reviews",
                body,
                "Cookie",
                person.cookie(),
                "Truceline-Page",
                person.page(),
                "Idempotency-Key",
                "key-number-" + System.nanoTime());
    }

    private HttpResponse<String> post(int port, String path, JsonNode body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.line(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(Person person, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + person.port() + path))
                .header("Cookie", person.cookie())
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static JsonNode parse(String body) {
        return Json.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
