// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user meets: the worked case end to end, and each mistake answered with its place, its reason and the right
/// exit code, with nothing half written.
final class CliTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "syria-2016");
    private static final String SEPTEMBER = EXAMPLES.resolve("september.yaml").toString();

    @TempDir
    private Path temp;

    /// What a run said and how it ended.
    private record Run(int exit, String out, String err) {}

    @Test
    void theWorkedCaseRunsFromReportsToDaysAndVerifies() {
        String dir = temp.resolve("demo").toString();
        var demo = run("demo", "--examples", EXAMPLES.toString(), dir);
        assertThat(demo.err()).isEmpty();
        assertThat(demo.exit()).isZero();
        assertThat(demo.out().lines()).allMatch(line -> line.length() <= 80 || line.contains("report"));
        assertThat(rows(demo.out(), "19 Sep")).contains("ended").contains("in effect");
        assertThat(rows(demo.out(), "3 Oct")).contains("US suspended").contains("open");
        assertThat(demo.out()).contains("printed 32, the parts make 23");
        assertThat(Path.of(dir, "report", "2016-09-19.html")).exists();
        assertThat(run("verify", dir).exit()).isZero();
        assertThat(run("rebuild", dir).exit()).isZero();
        assertThat(run("status", dir, "--at", "2016-10-03").out()).contains("suspended");
        assertThat(run("case", "list", dir).out()).contains("deir-ez-zor").contains("error");
        assertThat(run("demo", "--examples", EXAMPLES.toString(), dir).exit()).isEqualTo(Exit.USERS_MISTAKE);
    }

    @Test
    void addingTheSameFileTwiceAddsNothing() throws IOException {
        String dir = record();
        Path file = article("Shells fell on Halab. The Syrian army said rebels had fired three rockets on Monday.");
        assertThat(run("add", dir, file.toString()).out()).startsWith("1 reports added");
        var again = run("add", dir, file.toString());
        assertThat(again.out()).startsWith("0 reports added, 1 on record already; 0 statements, 0 incidents");
        assertThat(run("verify", dir).exit()).isZero();
    }

    @Test
    void whatCannotBeTakenIsToldAndTheRestGoesOn() throws IOException {
        String dir = record();
        Path good = article("Rebels shelled the village of Khan Tuman on Monday, the Syrian army said.");
        Path rubbish = Files.write(temp.resolve("rubbish.txt"), new byte[] {(byte) 0x80, 0, 1});
        var mixed = run("add", dir, good.toString(), rubbish.toString());
        assertThat(mixed.exit()).isZero();
        assertThat(mixed.out()).startsWith("1 reports added");
        assertThat(mixed.err())
                .contains("rubbish.txt:1: expected text in UTF-8")
                .contains("1 rejected");
        assertThat(run("add", "--strict", dir, rubbish.toString(), good.toString())
                        .exit())
                .isEqualTo(Exit.DID_NOT_HOLD);
        assertThat(run("add", dir, rubbish.toString()).exit()).isEqualTo(Exit.USERS_MISTAKE);
    }

    @Test
    void aReportInAnotherLanguageIsKeptAndSaysThatItIsNotReadFurther() throws IOException {
        String dir = record();
        Path bulletin = article("За сутки отмечено 12 нарушений режима тишины: Алеппо - 7, Хама - 5.");
        assertThat(run("add", dir, bulletin.toString()).out())
                .startsWith("1 reports added, 0 on record already; 3 stat");
        Path other = article("Les tirs ont repris mercredi dans les quartiers est de la ville, selon des habitants.");
        assertThat(run("add", dir, other.toString()).out()).startsWith("1 reports added, 0 on record already; 0 stat");
        assertThat(run("read", other.toString()).out())
                .contains("\"language\":\"fr\",\"notes\":[\"language fr: not read\"]");
        assertThat(run("rebuild", dir).exit()).isZero();
        assertThat(run("verify", dir).exit()).isZero();
        assertThat(run("report", dir, "--day", "2016-09-14").exit()).isZero();
        assertThat(Files.readString(Path.of(dir, "report", "2016-09-14.html")))
                .contains("language fr: not read")
                .contains("language ru: figures, dates and places read; not read further");
    }

    @Test
    void aDelegateWritesForItsSideWithItsOwnKeyAndAStrangerDoesNot() throws IOException {
        String dir = record();
        String own = temp.resolve("usa.key").toString();
        String deputy = temp.resolve("deputy.key").toString();
        String stranger = temp.resolve("stranger.key").toString();
        assertThat(run("key", "new", "usa", "-o", own, "--plain").exit()).isZero();
        assertThat(run("key", "new", "stranger", "-o", stranger, "--plain").exit())
                .isZero();
        String vkey = run("key", "new", "deputy", "-o", deputy, "--plain")
                .out()
                .lines()
                .findFirst()
                .orElseThrow()
                .replace("signs as     ", "");
        assertThat(run("key", "announce", dir, "--key", own).exit()).isZero();
        var delegated = run("key", "delegate", dir, "--key", own, "--to", vkey, "--until", "2999-01-01T00:00:00Z");
        assertThat(delegated.err()).isEmpty();

        assertThat(raise(dir, "by-deputy", "--key", deputy).exit()).isZero();
        var refused = raise(dir, "by-stranger", "--key", stranger);
        assertThat(refused.exit()).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(refused.err()).contains("is not one that the record knows");
        assertThat(run("channel", "suspend", dir, "bilateral", "--from", "usa", "--words", "Enough.", "--key", deputy)
                        .exit())
                .isZero();
        assertThat(run("case", "list", dir).out()).contains("by-deputy").doesNotContain("by-stranger");
        assertThat(run("verify", dir).exit()).isZero();
    }

    private static Run raise(String dir, String name, String... more) {
        var words = new java.util.ArrayList<>(List.of(
                "case", "raise", dir, name, "--from", "usa", "--channel", "bilateral", "--words", "It was shelled."));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    @Test
    void aFailedReadLeavesNoFileBehind() throws IOException {
        Path out = temp.resolve("s.jsonl");
        var run = run("read", temp.resolve("none.txt").toString(), "-o", out.toString());
        assertThat(run.exit()).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(run.err()).contains("no such file");
        try (var files = Files.list(temp)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void faultyTermsNameLineColumnAndTheNearestRightWord() throws IOException {
        Path bad = temp.resolve("bad.yaml");
        Files.writeString(
                bad, Files.readString(Path.of(SEPTEMBER)).replace("\nzone: Asia/Damascus", "\nzone: Asia/Damascu"));
        var run = run("init", temp.resolve("record").toString(), "--terms", bad.toString());
        assertThat(run.exit()).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(run.err()).containsPattern("bad\\.yaml:\\d+:\\d+: ").contains("Asia/Damascus");
        assertThat(temp.resolve("record")).doesNotExist();
    }

    @Test
    void mistakesOnTheCommandLineAreToldWithoutAStackTrace() throws IOException {
        for (List<String> words : List.of(
                List.of("nonsense"),
                List.of("verify", temp.resolve("none").toString()),
                List.of("add", temp.resolve("none").toString(), SEPTEMBER),
                List.of("status", record(), "--at", "yesterday"),
                List.of("judge", "--terms", SEPTEMBER, "--events", "none.csv"),
                List.of(
                        "channel",
                        "suspend",
                        temp.resolve("record").toString(),
                        "nochannel",
                        "--from",
                        "usa",
                        "--words",
                        "x"),
                List.of("read", "--as", "telepathy", SEPTEMBER))) {
            var run = run(words.toArray(String[]::new));
            assertThat(run.exit()).as("%s", words).isEqualTo(Exit.USERS_MISTAKE);
            assertThat(run.err()).as("%s", words).isNotBlank().doesNotContain("\tat ");
        }
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : List.of(
                "demo", "init", "add", "read", "match", "judge", "terms", "status", "report", "verify", "rebuild",
                "case", "channel", "review", "serve")) {
            var run = run(command, "--help");
            assertThat(run.exit()).as(command).isZero();
            assertThat(run.out().lines()).as(command).allMatch(line -> line.length() <= 80);
        }
    }

    private String record() throws IOException {
        Path dir = temp.resolve("record");
        if (!Files.exists(dir)) {
            assertThat(run("init", dir.toString(), "--terms", SEPTEMBER).exit()).isZero();
        }
        return dir.toString();
    }

    private Path article(String text) throws IOException {
        return Files.writeString(
                temp.resolve("article.txt"), "Published: 2016-09-14\nPublisher: Levant Wire\n\n" + text + "\n");
    }

    /// The rows of a day in all tables.
    private static String rows(String tables, String day) {
        return tables.lines().filter(line -> line.strip().startsWith(day)).collect(Collectors.joining("\n"));
    }

    private static Run run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Run(exit, out.toString(), err.toString());
    }
}
