// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Journal;
import org.truceline.model.Finding;

/// What sides write at their own nodes, which are processes of their own, and what follows from it: the host's findings
/// that hang on it, and the calendars and alerts that anybody takes from his copy.
class WhatFollowsAtNodesTest {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final List<String> ALL = List.of("un", "blue", "green");

    private static final String TERMS = """
            agreement: W
            title: Truce of the ford
            zone: UTC
            countries: [SY]
            called: [truce]
            clauses: [{id: C1, text: Ground is taken after talks alone.}]
            actors:
              - {id: blue, label: Blue, short: BLU, kind: state, names: [Blue army]}
              - {id: green, label: Green, short: GRN, kind: armed_group, names: [Green army]}
            sides:
              - {id: blue, label: Blue, short: BLU, actors: [blue]}
              - {id: green, label: Green, short: GRN, actors: [green]}
            roles: [{actor: blue, role: party}, {actor: green, role: party}]
            channels: [{id: line, label: the line, kind: ceasefire, members: [blue, green], procedure: talk, named: [line]}]
            procedures:
              - id: talk
                label: talk
                basis: [C1]
                steps: [{id: call, text: call, deed: raise}, {id: hear, text: hear, deed: answer, who: addressee}]
            duration:
              mode: open
              starts: [{reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}]
            obligations:
              - id: ground
                label: ground is taken after talks alone
                bearer: {roles: [party]}
                modality: may_only_after
                procedure: talk
                acts: [seize_ground]
                basis: [C1]
            """;

    private static final String ROWS = """
            dataset,id,date,enddate,latitude,longitude,place,act,actor,target,killed_min,killed_max,source,country
            watch,e1,2020-05-08,2020-05-08,36.2,37.16,Aleppo,seize_ground,Blue army,Green army,0,0,Watchers,Syria
            """;

    @TempDir
    private Path temp;

    private Stage stage;

    @BeforeEach
    void start() throws Exception {
        // A stage takes its terms from the folder of the worked case beside that of its play.
        Path terms = Files.createDirectories(temp.resolve("syria-2016"));
        Files.writeString(terms.resolve("w.yaml"), TERMS);
        Path play = Files.createDirectories(temp.resolve("plays")).resolve("ford.yaml");
        Files.writeString(play, """
                clock: 2020-05-05T08:00:00Z
                terms: [w.yaml]
                members:
                  - {name: un, role: secretariat}
                  - {name: blue, role: side}
                  - {name: green, role: side}
                steps: []
                """);
        stage = new Stage(Files.createDirectories(temp.resolve("stage")), play);
        for (String name : ALL) {
            stage.start(name);
        }
        stage.settle();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private void run(String node, String... command) {
        var said = stage.run(node, Arrays.asList(command));
        assertThat(said.exit())
                .as(String.join(" ", command) + ": " + said.err())
                .isZero();
    }

    @Test
    void whatHangsOnAnAnswerIsFoundByTheHostOnceTheAnswerReachesHimAndIsTheSameForAll() throws Exception {
        Path rows = Files.writeString(temp.resolve("rows.csv"), ROWS);
        run("un", "add", "DIR", rows.toString());
        awaitVerdict("indeterminate");
        run(
                "blue",
                "case",
                "raise",
                "DIR",
                "k",
                "--from",
                "blue",
                "--to",
                "green",
                "--channel",
                "line",
                "--clause",
                "C1",
                "--words",
                "We want to talk of the ford.");
        awaitVerdict("procedural_breach");
        stage.cut("green");
        run("green", "case", "answer", "DIR", "k", "--from", "green", "--answer", "confirmed", "--words", "We have.");
        assertThat(verdicts("un")).as("it has not reached him").containsExactly("procedural_breach");
        stage.mend("green");
        awaitVerdict("permitted");
        for (String name : ALL) {
            try (var journal = Journal.openToRead(stage.dir(name))) {
                var finding = journal.findings().getFirst();
                assertThat(finding).isEqualTo(finding("un"));
                assertThat(journal.misdeeds()).isEmpty();
            }
        }
    }

    private Finding finding(String name) throws IOException {
        try (var journal = Journal.openToRead(stage.dir(name))) {
            return journal.findings().getFirst();
        }
    }

    private List<String> verdicts(String name) throws IOException {
        try (var journal = Journal.openToRead(stage.dir(name))) {
            return journal.findings().stream().map(f -> f.verdict().code()).toList();
        }
    }

    private void awaitVerdict(String code) throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        for (String name : ALL) {
            while (!verdicts(name).equals(List.of(code))) {
                if (System.nanoTime() > until) {
                    throw new AssertionError(name + " never found " + code + ", but " + verdicts(name));
                }
                Thread.sleep(50);
            }
        }
    }

    @Test
    void calendarsAndAlertsTakenFromAnyCopyAreTheSameAndFollowWhatIsAmendedAndCancelled() throws Exception {
        run(
                "blue",
                "notify",
                "site",
                "DIR",
                "hospital",
                "--from",
                "blue",
                "--to",
                "green",
                "--label",
                "a hospital",
                "--holder",
                "a relief body",
                "--near",
                "5000",
                "--place",
                "Aleppo",
                "--points",
                "36.2,37.16",
                "--window",
                "2020-05-06T12:00:00Z/2020-05-16T12:00:00Z",
                "--words",
                "It is marked.",
                "--open");
        run("blue", "notify", "submit", "DIR", "hospital", "--from", "blue");
        run(
                "green",
                "case",
                "raise",
                "DIR",
                "k",
                "--from",
                "green",
                "--to",
                "blue",
                "--channel",
                "line",
                "--clause",
                "C1",
                "--words",
                "We want to talk of the ford.");
        stage.settle();
        String calendar = sameCalendar();
        assertThat(calendar).contains("BEGIN:VEVENT", "UID:hospital@", "DTSTART:20200506T120000Z");
        assertThat(calendar).doesNotContain("STATUS:CANCELLED");
        assertThat(sameMessages()).anySatisfy((name, text) -> {
            assertThat(name).isEqualTo("hospital-v1.cap.xml");
            assertThat(text).contains("<msgType>Alert</msgType>");
        });

        stage.cut("un");
        run("blue", "notify", "cancel", "DIR", "hospital", "--from", "blue", "--words", "It was moved.");
        assertThat(calendar("green")).as("it has not reached them").doesNotContain("STATUS:CANCELLED");
        stage.mend("un");
        stage.settle();
        assertThat(sameCalendar()).contains("STATUS:CANCELLED");
        assertThat(sameMessages().values()).anyMatch(text -> text.contains("<msgType>Cancel</msgType>"));
    }

    private String calendar(String node) throws IOException {
        Path file = temp.resolve(node + ".ics");
        run(node, "export", "DIR", "--as", "ical", "-o", file.toString());
        return Files.readString(file);
    }

    private String sameCalendar() throws IOException {
        var all = new ArrayList<String>();
        for (String name : ALL) {
            all.add(calendar(name));
        }
        assertThat(all).allMatch(all.getFirst()::equals);
        return all.getFirst();
    }

    private Map<String, String> messages(String node) throws IOException {
        Path folder = Files.createTempDirectory(temp, node + "-cap");
        run(node, "export", "DIR", "--as", "cap", "-o", folder.toString());
        var all = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return all;
    }

    private Map<String, String> sameMessages() throws IOException {
        var first = messages("un");
        for (String name : ALL) {
            assertThat(messages(name)).as(name).isEqualTo(first);
        }
        return first;
    }
}
