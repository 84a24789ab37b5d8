// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A convoy from its draft to the alert that it may have been struck, on the command line.
final class NotifyCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "syria-2016");

    @TempDir
    private Path temp;

    private String dir = "";

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void aRecordWithKeysToSealTo() {
        dir = temp.resolve("r").toString();
        assertThat(run(
                                "init",
                                dir,
                                "--terms",
                                EXAMPLES.resolve("september.yaml").toString())
                        .exit())
                .isZero();
        for (String member : new String[] {"un", "syria", "russia", "opposition"}) {
            assertThat(run("notify", "key", dir, member).exit()).isZero();
        }
    }

    @Test
    void aDraftIsNobodyElsesUntilItIsSubmittedAndThenExactPlacesAreSealed() throws IOException {
        draft();
        assertThat(run("notify", "list", dir).out()).contains("nothing is notified");
        var submitted = run("notify", "submit", dir, "c1", "--from", "un");
        assertThat(submitted.exit()).as(submitted.err()).isZero();
        assertThat(submitted.out())
                .contains(
                        "it lacks a window that is not over yet",
                        "holds recipients",
                        "holds place: 0.0 km",
                        "sent to syria");
        String shown = run("notify", "show", dir, "c1", "--json").out();
        assertThat(shown).contains("\"unsure_m\":7900.0", "is_not").doesNotContain("36.13", "plate-17", "36.202");
        assertThat(onDisk()).doesNotContain("plate-17");
        assertThat(run("verify", dir).exit()).isZero();
    }

    @Test
    void whoOpensExactPlacesIsOnRecordFirst() {
        submitted();
        var opened = run("notify", "open", dir, "c1", "--as", "syria", "--role", "liaison", "--purpose", "to pass on");
        assertThat(opened.out()).contains("plate-17", "36.202");
        assertThat(run("notify", "open", dir, "c1", "--as", "usa", "--role", "liaison", "--purpose", "curious")
                        .exit())
                .isEqualTo(Exit.USERS_MISTAKE);
        assertThat(onDisk()).contains("to pass on").doesNotContain("curious");
    }

    @Test
    void allWhoWereToldHaveToConfirmEachVersion() {
        submitted();
        ack("syria", "accepted");
        ack("russia", "noted");
        ack("opposition", "objected");
        assertThat(run("notify", "list", dir).out()).contains("all who were told have confirmed");
        var amended = run("notify", "amend", dir, "c1", "--from", "un", "--vehicles", "20", "--words", "fewer lorries");
        assertThat(amended.exit()).as(amended.err()).isZero();
        assertThat(run("notify", "list", dir).out())
                .contains("version 2", "not confirmed by: Syrian government, Russia");
        assertThat(run("notify", "cancel", dir, "c1", "--from", "un", "--words", "no road")
                        .exit())
                .isZero();
        assertThat(run("notify", "list", dir, "--json").out()).contains("\"state\":\"cancelled\"", "\"version\":3");
    }

    @Test
    void whatTheBoardDoesNotLetIsRefusedAndNothingIsWritten() {
        submitted();
        var foreign = run("notify", "cancel", dir, "c1", "--from", "syria", "--words", "no");
        assertThat(foreign.exit()).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(foreign.err()).contains("notified by un, not by syria");
        assertThat(run("notify", "complete", dir, "other", "--from", "un").err())
                .contains("nothing is notified as 'other'");
        assertThat(run(
                                "notify",
                                "movement",
                                dir,
                                "x",
                                "--from",
                                "un",
                                "--label",
                                "a",
                                "--holder",
                                "b",
                                "--place",
                                "Aleppo",
                                "--points",
                                "36.2;37.1",
                                "--window",
                                "2016-09-19")
                        .err())
                .contains("expected a point such as");
        assertThat(run("notify", "list", dir, "--json").out()).contains("\"version\":1");
    }

    @Test
    void aStrikeThatComesInRaisesTheAlertWithItsPackAndFeeds() throws IOException {
        submitted();
        Path row = Files.writeString(temp.resolve("events.csv"), """
                dataset,id,date,enddate,latitude,longitude,place,act,actor,target,killed_min,killed_max,source,country
                log,1,2016-09-19,2016-09-19,36.1481,36.9478,Urum al-Kubra,attack_on_aid,,convoy,18,,UN spokesman,Syria
                """);
        var added = run("add", dir, row.toString());
        assertThat(added.out()).contains("ALERT c1/", "Asked for information: opposition, russia", "held back");
        assertThat(added.out()).doesNotContain(" km");
        Path pack = temp.resolve("pack");
        var packed = run("notify", "pack", dir, "c1", "-o", pack.toString());
        assertThat(packed.exit()).as(packed.err()).isZero();
        assertThat(pack.resolve("request.txt")).content().contains("1. Which of your forces");
        assertThat(pack.resolve("statements.json")).content().contains("\"quote\"");
        assertThat(pack.resolve("map.svg")).content().startsWith("<svg");
        assertThat(run("verify", pack.resolve("bundle.json").toString()).exit()).isZero();
        assertThat(run(
                                "case",
                                "raise",
                                dir,
                                "shells",
                                "--from",
                                "usa",
                                "--to",
                                "russia",
                                "--channel",
                                "bilateral",
                                "--words",
                                "Shells fell on the market.")
                        .exit())
                .isZero();
        Path ics = temp.resolve("c.ics");
        assertThat(run("export", dir, "--as", "ical", "-o", ics.toString()).exit())
                .isZero();
        assertThat(ics).content().contains("BEGIN:VEVENT", "UID:c1@truceline/SY16S", "UID:case-shells-");
        assertThat(run("export", dir, "--as", "cap", "-o", temp.resolve("cap").toString())
                        .exit())
                .isZero();
        assertThat(temp.resolve("cap").resolve("c1-v1.cap.xml")).content().contains("<msgType>Alert</msgType>");
        assertThat(run("verify", dir).exit()).isZero();
    }

    @Test
    void silenceIsToldAndPutOnRecordOnce() {
        submitted();
        assertThat(run("notify", "alarms", dir, "--record").out())
                .contains("russia has not confirmed the newest version");
        assertThat(run("notify", "alarms", dir, "--record").out()).contains("no word is overdue");
    }

    private void draft() {
        var drafted = run(
                "notify",
                "movement",
                dir,
                "c1",
                "--from",
                "un",
                "--label",
                "relief convoy",
                "--holder",
                "UN",
                "--place",
                "Aleppo; Urum al-Kubra",
                "--points",
                "36.202,37.160 36.130,36.960",
                "--window",
                "2016-09-19",
                "--near",
                "5000",
                "--vehicles",
                "31",
                "--marking",
                "white",
                "--plate",
                "plate-17");
        assertThat(drafted.exit()).as(drafted.err()).isZero();
    }

    private void submitted() {
        draft();
        assertThat(run("notify", "submit", dir, "c1", "--from", "un").exit()).isZero();
    }

    private void ack(String who, String response) {
        var said = run(
                "notify",
                "acknowledge",
                dir,
                "c1",
                "--from",
                who,
                "--response",
                response,
                "--level",
                "headquarters",
                "--person",
                "duty officer");
        assertThat(said.exit()).as(said.err()).isZero();
    }

    /// All content of the record as anybody who has a copy can read it.
    private String onDisk() {
        var all = new StringBuilder();
        try (var files = Files.walk(Path.of(dir, "content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all.toString();
    }

    private static Run run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(exit, out.toString(), err.toString());
    }
}
