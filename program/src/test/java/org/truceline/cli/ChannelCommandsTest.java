// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Json;

/// Everything that goes on in a channel can be done and seen from the command line, in 80 columns and as JSON.
final class ChannelCommandsTest {
    private static final String SEPTEMBER =
            Path.of("..", "examples", "syria-2016", "september.yaml").toString();
    private static final String SOON = "2998-01-01T00:00:00Z";
    private static final String NOW_OR_NEVER = "2999-01-01T00:00:00Z";

    @TempDir
    private Path temp;

    private String dir = "";

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void aRecord() {
        dir = temp.resolve("record").toString();
        assertThat(run("init", dir, "--terms", SEPTEMBER).exit()).isZero();
    }

    private Run step(String verb, String about, String from, String... more) {
        var words = new ArrayList<>(List.of("case", verb, dir, about, "--from", from));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private Run raise() {
        return step(
                "raise",
                "c1",
                "usa",
                "--channel",
                "bilateral",
                "--to",
                "russia",
                "--count",
                "3",
                "--clause",
                "F-aid",
                "--words",
                "Three convoys were stopped.");
    }

    @Test
    void aCaseFromRaisingToClosing() {
        assertThat(raise().out()).contains("case c1 is raised");
        assertThat(step("acknowledge", "c1", "russia").out()).contains("is acknowledged");
        assertThat(step("ask", "c1", "usa", "--wanted", "scale,intent", "--words", "How long?")
                        .exit())
                .isZero();
        assertThat(step("inform", "c1", "russia", "--intent", "to let them pass", "--words", "One day.")
                        .out())
                .contains("is informed");
        assertThat(step("answer", "c1", "russia", "--answer", "error", "--count", "2", "--words", "Orders came late.")
                        .exit())
                .isZero();
        assertThat(step("answer", "c1", "russia", "--answer", "not_confirmed", "--count", "1", "--words", "Not ours.")
                        .exit())
                .isZero();
        String assessed = step(
                        "assess",
                        "c1",
                        "usa",
                        "--outcome",
                        "confirmed",
                        "--joint",
                        "--scale",
                        "three",
                        "--words",
                        "So.")
                .out();
        String note = assessed.substring(5, 13);
        assertThat(step("approve", note, "russia").exit()).isZero();
        assertThat(step("try", "c1", "usa", "--words", "We called the checkpoint.")
                        .out())
                .contains("steps tried");
        assertThat(step("remedy", "c1", "russia", "--words", "The checkpoint lets convoys pass.")
                        .exit())
                .isZero();
        assertThat(step("close", "c1", "usa", "--words", "Settled.").out()).contains("case c1 is closed");

        String list = run("case", "list", dir).out();
        assertThat(list)
                .contains("usa alleges 3")
                .contains("russia: not confirmed 1, error 2")
                .contains("Channel bilateral: alleged");
        String shown = run("case", "show", dir, "c1").out();
        assertThat(shown)
                .contains("clauses: F-aid")
                .contains("offered as of both, with russia")
                .contains("intent: to let them pass");
        assertThat(run("status", dir).out()).contains("usa: 3 in 1 case").doesNotContain("case c1");
        assertThat((list + shown).lines()).allMatch(line -> line.length() <= 80);
        assertThat(run("verify", dir).exit()).isZero();
    }

    @Test
    void asJsonForPrograms() {
        raise();
        var listed = json(run("case", "list", dir, "--json").out());
        assertThat(listed.path("case").asString()).isEqualTo("c1");
        assertThat(listed.path("unanswered").asInt()).isEqualTo(3);
        assertThat(listed.path("owed").valueStream().map(o -> o.path("step").asString()))
                .containsExactlyInAnyOrder("receipt", "answer");
        assertThat(json(run("case", "show", dir, "c1", "--json").out())
                        .path("events")
                        .size())
                .isEqualTo(1);
        var channel = json(run("channel", "show", dir, "bilateral", "--json").out());
        assertThat(channel.path("clocks_while_suspended").asString()).isEqualTo("stop");
        assertThat(channel.path("columns").path(0).path("open").asInt()).isEqualTo(3);
        assertThat(json(step("acknowledge", "c1", "russia", "--json").out())
                        .path("effect")
                        .asString())
                .contains("acknowledged");
    }

    @Test
    void aSuspendedChannelHoldsItsNotesAndAnotherGoesOn() {
        raise();
        assertThat(run("channel", "suspend", dir, "bilateral", "--from", "usa", "--words", "Enough.")
                        .exit())
                .isZero();
        assertThat(step("answer", "c1", "russia", "--answer", "error", "--words", "An error.")
                        .out())
                .contains("it is held");
        assertThat(step("raise", "a1", "usa", "--channel", "air-safety", "--to", "russia", "--words", "Too near.")
                        .out())
                .contains("case a1 is raised");
        String shown = run("channel", "show", dir).out();
        assertThat(shown)
                .contains("suspended")
                .contains("held, and counts when")
                .contains("answer");
        assertThat(shown.lines()).allMatch(line -> line.length() <= 80);
        assertThat(run("case", "list", dir).out()).contains("1 notes are held").contains("its time stands still");
        assertThat(run("channel", "resume", dir, "bilateral", "--from", "usa", "--words", "Again.")
                        .exit())
                .isZero();
        assertThat(run("case", "list", dir).out()).contains("russia: error 3").doesNotContain("held");
        assertThat(run("verify", dir).exit()).isZero();
    }

    private boolean cosigns(String member, String when) {
        return CosigningPart.isTaken(Path.of(dir), member, Instant.parse(when));
    }

    private void change(String verb, String... more) {
        var words = new ArrayList<>(List.of("channel", verb, dir, "bilateral", "--from", "usa", "--words", "So."));
        words.addAll(List.of(more));
        assertThat(run(words.toArray(String[]::new)).exit()).isZero();
    }

    @Test
    void whoSuspendsHisCosigningStopsUntilHeTakesItUp() {
        assertThat(cosigns("usa", SOON)).isTrue();
        change("suspend", "--scope", "cases");
        assertThat(cosigns("usa", SOON)).as("cases alone").isTrue();
        change("suspend", "--scope", "cosigning");
        assertThat(cosigns("usa", SOON)).isFalse();
        assertThat(cosigns("russia", SOON)).as("the other side").isTrue();
        change("resume", "--scope", "cosigning");
        assertThat(cosigns("usa", SOON)).isTrue();
    }

    @Test
    void whoLeavesAChannelCosignsUntilHeHasLeft() {
        change("withdraw", "--effective", NOW_OR_NEVER);
        assertThat(cosigns("usa", SOON)).isTrue();
        assertThat(cosigns("usa", NOW_OR_NEVER)).isFalse();
    }

    @Test
    void aRecordThatCannotBeReadIsNotCosigned() {
        assertThat(CosigningPart.isTaken(temp.resolve("none"), "usa", Instant.parse(SOON)))
                .isFalse();
    }

    @Test
    void aChangeFromALaterTimeIsAnnounced() {
        var told = run(
                "channel",
                "withdraw",
                dir,
                "bilateral",
                "--from",
                "usa",
                "--effective",
                NOW_OR_NEVER,
                "--words",
                "Then.");
        assertThat(told.out()).contains("it takes effect at " + NOW_OR_NEVER);
        assertThat(run("channel", "show", dir, "bilateral").out()).contains("announced: withdraw");
    }

    @Test
    void whatTheTermsDoNotAllowIsRefusedWithTheReasonAndNothingIsWritten() {
        raise();
        refused(step("answer", "c1", "usa", "--answer", "error", "--words", "x"), "is for who is to answer, russia");
        refused(step("close", "c9", "usa", "--words", "x"), "there is no case 'c9'");
        refused(step("answer", "c1", "russia", "--answer", "no_answer", "--words", "x"), "nobody says no_answer");
        refused(step("answer", "c1", "russia", "--answer", "perhaps", "--words", "x"), "expected one of confirmed");
        refused(step("warn", "c1", "usa", "--words", "x"), "comes after step calm");
        refused(step("exclude", "c1", "usa", "--party", "opposition", "--words", "x"), "comes after step refer");
        refused(step("approve", "none", "usa"), "there is no note 'none'");
        refused(step("acknowledge", "c1", "mars"), "there is no side or member 'mars'");
        refused(
                step(
                        "raise",
                        "c2",
                        "usa",
                        "--channel",
                        "bilateral",
                        "--to",
                        "russia",
                        "--incident",
                        "i-none",
                        "--words",
                        "x"),
                "there is no incident 'i-none' on record");
        refused(run("channel", "resume", dir, "bilateral", "--from", "usa", "--words", "x"), "has not suspended");
        refused(
                run("channel", "suspend", dir, "bilateral", "--from", "usa", "--scope", "some", "--words", "x"),
                "expected one of all, cases");
        assertThat(run("case", "list", dir, "--json").out().lines()).hasSize(1);
        assertThat(json(run("case", "list", dir, "--json").out()).path("events").size())
                .isEqualTo(1);
    }

    @Test
    void aWarningWithNothingTriedIsGivenOnlyByWhoSaysSo() {
        raise();
        assertThat(step("warn", "c1", "usa", "--untried", "--words", "We may fire.")
                        .exit())
                .isZero();
        assertThat(run("case", "show", dir, "c1").out()).contains("with nothing short of force on record");
    }

    @Test
    void everyCommandExplainsItselfInEightyColumns() {
        for (String verb : List.of(
                "raise",
                "acknowledge",
                "ask",
                "inform",
                "answer",
                "assess",
                "try",
                "warn",
                "remedy",
                "close",
                "refer",
                "exclude",
                "readmit",
                "approve",
                "list",
                "show",
                "lapse")) {
            assertThat(run("case", verb, "--help").out().lines()).as(verb).allMatch(line -> line.length() <= 80);
        }
        for (String verb : List.of("suspend", "resume", "withdraw", "show")) {
            assertThat(run("channel", verb, "--help").out().lines()).as(verb).allMatch(line -> line.length() <= 80);
        }
    }

    private static void refused(Run run, String why) {
        assertThat(run.exit()).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(run.err()).contains(why).doesNotContain("\tat ");
    }

    private static tools.jackson.databind.JsonNode json(String out) {
        return Json.parse(out.lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    private static Run run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Run(exit, out.toString(), err.toString());
    }
}
