// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.field.Device;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.Json;
import org.truceline.journal.RecordCheck;
import org.truceline.people.People;
import tools.jackson.databind.JsonNode;

/// A telephone sends its form to the node of a side, which is a process of its own and does not host the record: the
/// node keeps it while the host is away, and when he is back it is on record once, with its picture, at all nodes.
class FieldAtNodesTest {
    private static final Path PLAY = Path.of("..", "examples", "plays", "syria-2016.yaml");
    private static final String PASSWORD = "seven calm days in a row";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /// Longer than one entry may carry.
    private static final byte[] PHOTO = photo(4_000_000);

    private static final byte[] OTHER_PHOTO = photo(20);

    @TempDir
    private Path temp;

    private final HttpClient client = HttpClient.newHttpClient();
    private Stage stage;
    private int port;
    private Person person;

    private static byte[] photo(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0, bytes, 0, 3);
        return bytes;
    }

    @BeforeEach
    void start() throws Exception {
        stage = new Stage(Files.createDirectory(temp.resolve("stage")), PLAY);
        stage.set(Instant.parse("2016-09-18T06:00:00Z"));
        stage.start(stage.host());
        stage.start("russia");
        stage.cut("observer"); // Not in this.
        var served = stage.serve("usa");
        port = served.port();
        stage.settle();
        var body = Json.object().put("link", served.link()).put("password", PASSWORD);
        assertThat(client.send(json("/api/password", Json.line(body)), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        person = signIn();
    }

    @AfterEach
    void stop() {
        stage.close();
        client.close();
    }

    @Test
    void aFormThatReachesANodeWhileTheHostIsAwayIsKeptAndComesOnRecordOnceWithItsPictureForAll() throws Exception {
        byte[] xml = fill("photo_1", "far.jpg", "photo_2", "near.jpg");
        stage.cut(stage.host());

        assertThat(send(xml, Map.of("far.jpg", PHOTO), true).statusCode())
                .as("one picture is still to come")
                .isEqualTo(202);
        assertThat(list("submissions")).isEmpty();
        var sent = send(xml, Map.of("near.jpg", OTHER_PHOTO), false);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(sent.body())
                .contains("submit_success", "signed and kept here")
                .doesNotContain("on record as report");
        assertThat(waiting()).as("the answer got lost, so it is sent again").isEqualTo(1);
        assertThat(send(xml, Map.of("far.jpg", PHOTO, "near.jpg", OTHER_PHOTO), false)
                        .statusCode())
                .isEqualTo(201);
        assertThat(send(xml, Map.of("far.jpg", OTHER_PHOTO, "near.jpg", OTHER_PHOTO), false)
                        .statusCode())
                .as("another picture under the same id")
                .isEqualTo(409);
        assertThat(waiting()).isEqualTo(1);
        assertThat(list("submissions").getFirst().path("pending").asBoolean()).isTrue();

        stage.kill("usa");
        port = stage.serve("usa").port();
        assertThat(send(xml, Map.of("far.jpg", PHOTO, "near.jpg", OTHER_PHOTO), false)
                        .body())
                .contains("signed and kept here");
        assertThat(waiting()).as("nothing of it was lost, nor doubled").isEqualTo(1);

        stage.mend(stage.host());
        await("the host has read it and everybody holds that", this::isReadByAll);
        for (String name : List.of(stage.host(), "usa", "russia")) {
            requireOnRecord(name, xml);
        }
        var again = send(xml, Map.of("far.jpg", PHOTO, "near.jpg", OTHER_PHOTO), false);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).contains("on record as report");
        assertThat(waiting()).isZero();
        var shown = list("submissions");
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().path("pending").asBoolean()).isFalse();
        assertThat(shown.getFirst().path("incidents")).hasSize(1);
        assertThat(list("conflicts")).hasSize(1);
    }

    @Test
    void aFormFilledInOnTheNodesPageGoesTheSameWay() throws Exception {
        byte[] xml = fill();
        stage.cut(stage.host());
        assertThat(client.send(signedIn("/report"), BodyHandlers.ofString()).body())
                .contains("id=\"form\"");
        var sent = post(xml, Map.of(), false, "Cookie", person.cookie(), "Truceline-Page", person.page());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(waiting()).isEqualTo(1);
        stage.mend(stage.host());
        await("the host has read it and everybody holds that", this::isReadByAll);
        try (var journal = Journal.openToRead(stage.dir("russia"))) {
            assertThat(journal.findSubmission("usa", id(xml))).isPresent();
            assertThat(journal.statements()).hasSize(1);
        }
    }

    private boolean isReadByAll() throws IOException {
        for (String name : List.of(stage.host(), "usa", "russia")) {
            try (var journal = Journal.openToRead(stage.dir(name))) {
                if (journal.incidents().isEmpty() || !journal.pending().isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void requireOnRecord(String name, byte[] xml) throws IOException {
        try (var journal = Journal.openToRead(stage.dir(name))) {
            assertThat(journal.recordedSubmissions()).as(name).hasSize(1);
            var recorded = journal.recordedSubmissions().getFirst();
            assertThat(recorded.author()).isEqualTo("usa");
            assertThat(recorded.value().id()).isEqualTo(id(xml));
            var report = journal.findReport(
                            Objects.requireNonNull(recorded.value().report()))
                    .orElseThrow();
            assertThat(journal.reports()).as(name).containsExactly(report);
            var files = recorded.value().files();
            assertThat(files).extracting(file -> file.name()).containsExactly("far.jpg", "near.jpg");
            assertThat(journal.findFile("usa", report.id(), files.getFirst().sha256()))
                    .contains(PHOTO);
            assertThat(journal.findFile("usa", report.id(), files.getLast().sha256()))
                    .contains(OTHER_PHOTO);
            assertThat(journal.statements()).as(name).hasSize(1);
            assertThat(journal.findings()).as(name).isNotEmpty();
            assertThat(journal.misdeeds()).as(name).isEmpty();
        }
        assertThat(RecordCheck.check(stage.dir(name)).faults()).as(name).isEmpty();
    }

    /// Forms that the node has signed and the record does not have.
    private int waiting() throws IOException {
        try (var journal = Journal.openToRead(stage.dir("usa"))) {
            return (int) journal.pending().stream()
                    .filter(pending -> pending.body().type() == EntryType.SUBMISSION)
                    .count();
        }
    }

    /// What a telephone makes of the form that the node hands out.
    private byte[] fill(String... more) throws IOException, InterruptedException {
        var answers = new LinkedHashMap<String, String>();
        answers.put("act", "shelling");
        answers.put("weapon", "mortar");
        answers.put("by", "syrian_government");
        answers.put("against", "opposition");
        answers.put("time_kind", "about");
        answers.put("time_from", "2016-09-17T14:05:00+03:00");
        answers.put("time_to", "2016-09-17T14:20:00+03:00");
        answers.put("point", "36.2500 37.0800 400 12.5");
        answers.put("place_other", "Kafr Hamra");
        answers.put("killed_least", "2");
        answers.put("killed_most", "3");
        answers.put("injured_least", "4");
        answers.put("known_how", "seen");
        answers.put("words", "Shells fell on the market at noon");
        answers.put("language", "en");
        for (int i = 0; i < more.length; i += 2) {
            answers.put(more[i], more[i + 1]);
        }
        String form = ask("/openrosa/forms/truceline-violation.xml").body();
        String places = ask("/openrosa/forms/truceline-violation/places.csv").body();
        return Device.load(form, places, Files.createTempDirectory(temp, "device"))
                .fill(answers);
    }

    private static String id(byte[] xml) {
        String text = new String(xml, StandardCharsets.UTF_8);
        int start = text.indexOf("<instanceID>") + "<instanceID>".length();
        return text.substring(start, text.indexOf("</instanceID>"));
    }

    private static String basic() {
        byte[] bytes = (People.FIRST + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    private HttpResponse<String> send(byte[] xml, Map<String, byte[]> files, boolean isIncomplete)
            throws IOException, InterruptedException {
        return post(xml, files, isIncomplete, "Authorization", basic());
    }

    private HttpResponse<String> post(byte[] xml, Map<String, byte[]> files, boolean isIncomplete, String... headers)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        part(body, "xml_submission_file", "filled.xml", "text/xml", xml);
        files.forEach((name, bytes) -> part(body, name, name, "image/jpeg", bytes));
        if (isIncomplete) {
            body.writeBytes("--border\r\nContent-Disposition: form-data; name=\"*isIncomplete*\"\r\n\r\nyes\r\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--border--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri("/openrosa/submission"))
                .header("X-OpenRosa-Version", "1.0")
                .header("Content-Type", "multipart/form-data; boundary=border")
                .headers(headers)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String name, String file, String type, byte[] bytes) {
        body.writeBytes(("--border\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpRequest json(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", basic())
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /// Somebody signed in at the node.
    private record Person(String cookie, String page) {}

    private HttpRequest signedIn(String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Cookie", person.cookie())
                .build();
    }

    private Person signIn() throws IOException, InterruptedException {
        var body = Json.object().put("account", People.FIRST).put("password", PASSWORD);
        var answer = client.send(json("/api/session", Json.line(body)), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return new Person(cookie, parse(answer.body()).path("page_token").asString());
    }

    /// What the node tells of what was sent from the field.
    private List<JsonNode> list(String name) throws IOException, InterruptedException {
        var answer = client.send(signedIn("/api/field/submissions"), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parse(answer.body()).path(name).valueStream().toList();
    }

    private static JsonNode parse(String body) {
        return Json.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private interface Condition {
        boolean holds() throws IOException;
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
