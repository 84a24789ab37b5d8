// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The people of a member and its hotline, from the command line.
class PeopleAndHotlineTest {
    private static final String RECORD_TERMS = "../examples/syria-2016/september.yaml";

    @TempDir
    private Path temp;

    private String record = "";

    private record Ran(int exit, String out, String err) {}

    private static Ran run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Ran(exit, out.toString(), err.toString());
    }

    @BeforeEach
    void init() {
        record = temp.resolve("record").toString();
        assertThat(run("init", record, "--terms", RECORD_TERMS).exit()).isZero();
    }

    @Test
    void peopleAreAddedListedAndDisabled() {
        var added = run("people", "add", record, "anna", "--role", "liaison");
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(added.out()).containsPattern("one-time token for anna, good for a day: [A-Za-z0-9_-]{43}");
        assertThat(run("people", "list", record).out()).contains("anna", "liaison", "has set no password yet");
        assertThat(run("people", "disable", record, "anna").exit()).isZero();
        assertThat(run("people", "list", record).out()).contains("disabled");
        assertThat(run("people", "link", record, "anna").exit()).isEqualTo(2);
        assertThat(run("people", "add", record, "Anna!", "--role", "liaison").err())
                .contains("1 to 32 small letters");
        assertThat(run("people", "add", record, "boris", "--role", "king").err())
                .contains("expected one of", "liaison");
        assertThat(run("people", "add", temp.toString(), "boris", "--role", "head")
                        .exit())
                .isEqualTo(2);
        assertThat(run("people", "audit", record).exit()).isZero();
    }

    @Test
    void theTableOfRightsCanBeRead() {
        var rights = run("people", "rights");
        assertThat(rights.exit()).isZero();
        assertThat(rights.out())
                .containsPattern("channel\\.suspend +own +head")
                .containsPattern("session\\.start +own +everybody, signed in or not")
                .contains("What is not listed is refused to everybody.");
    }

    @Test
    void aCallIsLoggedListedAndTurnedIn() throws Exception {
        Path recording = Files.writeString(temp.resolve("call.txt"), "notes of the call\n");
        var logged = run(
                "hotline",
                "log",
                record,
                "--from",
                "usa",
                "--channel",
                "bilateral",
                "--caller",
                "a nurse",
                "--desk",
                "night desk",
                "--language",
                "ar",
                "--reason",
                "shelling",
                "--content",
                "She said that mortar shells fell on the clinic.",
                "--fact",
                "what=mortar shells",
                "--fact",
                "where=the clinic",
                "--spelled",
                "Zabadani",
                "--recording",
                recording.toString(),
                "--promise",
                "call back in an hour");
        assertThat(logged.exit()).as(logged.err()).isZero();
        assertThat(logged.out()).contains("is the number for the caller", "not asked yet, harm:");
        String number = logged.out().substring(0, 11);
        assertThat(run("hotline", "list", record).out()).contains(number, "on the line");
        assertThat(run("hotline", "list", record, "--due", "usa").out()).contains("by ", number);
        assertThat(run("hotline", "turn-in", record, number).err()).contains("still going on");
        String later = java.time.Instant.now().plusSeconds(60).toString();
        var turnedIn = run("hotline", "turn-in", record, number, "--end", later);
        assertThat(turnedIn.exit()).as(turnedIn.err()).isZero();
        assertThat(run("hotline", "show", record, number).out())
                .contains("\"report\":", "\"word\":\"Zabadani\"", "\"sha256\":");
        assertThat(run("hotline", "list", record, "--due", "usa").out()).isEmpty();
        assertThat(run("verify", record).exit()).isZero();
        assertThat(run("hotline", "show", record, "0917-AAAA-A").err()).contains("there is no call");
    }

    @Test
    void settingsWithASlipAreNamed() throws Exception {
        Path settings = temp.resolve("people.yaml");
        Files.writeString(settings, "openid: {issuer: http://id.example.org, client: c, secret_file: s}\n");
        Files.writeString(temp.resolve("s"), "secret");
        var insecure = run("serve", record, "--port", "0", "--as", "usa", "--people", settings.toString());
        assertThat(insecure.exit()).isEqualTo(2);
        assertThat(insecure.err()).contains("reached by https");
        Files.writeString(settings, "mial: {}\n");
        assertThat(run("serve", record, "--port", "0", "--as", "usa", "--people", settings.toString())
                        .err())
                .contains("there is no 'mial'; expected one of port, host, openid, mail");
        assertThat(run("serve", record, "--as", "atlantis").err()).contains("there is no side 'atlantis'");
    }
}
