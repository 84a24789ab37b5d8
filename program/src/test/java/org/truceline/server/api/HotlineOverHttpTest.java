// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truceline.server.api.RunningApi.json;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.channel.hotline.CallNumber;
import org.truceline.journal.Journal;
import org.truceline.journal.RecordCheck;
import org.truceline.people.Role;
import org.truceline.server.api.RunningApi.Login;

/// A call is written down while it lasts, its number is given at once, and it becomes a report within the hour.
class HotlineOverHttpTest {
    private static final String BEGINNING = """
            {"channel": "bilateral", "means": "phone", "caller": "a teacher in the north of the town",
             "desk": "duty officer", "language": "ar", "reason": "shelling reported", "content": ""}""";

    private RunningApi api;
    private Login monitor;

    @BeforeEach
    void start(@TempDir Path dir) throws IOException, InterruptedException {
        api = RunningApi.of(RunningApi.record(dir), "usa");
        monitor = api.as(Role.MONITOR);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aCallFromItsNumberToItsReport() throws Exception {
        var begun = api.post(monitor, "/api/calls", BEGINNING);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        String number = json(begun).path("id").asString();
        assertThat(CallNumber.isOne(number)).as(number).isTrue();
        assertThat(json(begun).path("missing")).hasSize(8);
        assertThat(json(api.get(monitor, "/api/calls/due"))
                        .path("due")
                        .get(0)
                        .path("call")
                        .asString())
                .isEqualTo(number);

        assertThat(api.post(monitor, "/api/calls/" + number + "/turn-in", "{}").statusCode())
                .as("still on the line")
                .isEqualTo(422);
        var amended = api.send(
                "PUT",
                "/api/calls/" + number,
                """
                {"content": "Three mortar shells fell on the market of Zabadani at noon. Two people are hurt.",
                 "facts": {"what": "mortar shells", "where": "the market", "harm": "two hurt"},
                 "spelled": [{"word": "Zabadani", "read_back": true}],
                 "attachments": [{"name": "call.ogg", "media": "audio/ogg",
                   "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}],
                 "end": "%s"}""".formatted(api.now().plusSeconds(1).toString()),
                RunningApi.headers(monitor));
        assertThat(amended.statusCode()).as(amended.body()).isEqualTo(200);
        assertThat(json(amended).path("missing")).hasSize(5);

        var turnedIn = api.post(monitor, "/api/calls/" + number + "/turn-in", "{}");
        assertThat(turnedIn.statusCode()).as(turnedIn.body()).isEqualTo(200);
        String report = json(turnedIn).path("report").asString();
        assertThat(json(api.get(monitor, "/api/calls/due")).path("due")).isEmpty();
        try (var journal = Journal.openToRead(api.record())) {
            var text = journal.reports().stream()
                    .filter(r -> r.id().value().equals(report))
                    .findFirst()
                    .orElseThrow()
                    .text();
            assertThat(text)
                    .startsWith("Call from a teacher in the north of the town, in Arabic. Three mortar shells")
                    .contains("Name given: Zabadani, spelled out, read back and confirmed.", "SHA-256 9f86d081");
            assertThat(journal.statements())
                    .as("what was turned in is read")
                    .isNotEmpty()
                    .allSatisfy(
                            statement -> assertThat(statement.report().value()).isEqualTo(report));
            assertThat(journal.incidents()).as("and matched").isNotEmpty();
            assertThat(journal.findings()).as("and judged").isNotEmpty();
        }
        assertThat(RecordCheck.check(api.record()).faults()).isEmpty();
        assertThat(api.post(monitor, "/api/calls/" + number + "/turn-in", "{}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void placesComeWhileANameIsTyped() throws Exception {
        var found = json(api.get(monitor, "/api/places?q=zabad")).path("places");
        assertThat(found).isNotEmpty();
        assertThat(found.get(0).path("name").asString()).containsIgnoringCase("zabadani");
        assertThat(json(api.get(monitor, "/api/places?q=z")).path("places")).isEmpty();
    }

    @Test
    void whatTheSameKeyAsksForAgainIsNotDoneAgain() throws Exception {
        var headers = RunningApi.headers(monitor);
        assertThat(api.send("POST", "/api/calls", BEGINNING, headers).statusCode())
                .isEqualTo(201);
        long size = api.logSize();
        var again = api.send("POST", "/api/calls", BEGINNING, headers);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(api.logSize()).isEqualTo(size);
    }
}
