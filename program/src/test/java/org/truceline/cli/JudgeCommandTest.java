// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `judge` on a table as UCDP GED publishes it, with the traps of the real one: a row of a whole year, a group left
/// out, a coalition coded under another government, a day on which the ends part.
final class JudgeCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "syria-2016");
    private static final String SEPTEMBER = EXAMPLES.resolve("september.yaml").toString();

    private static final String HEADER = "id,type_of_violence,dyad_name,side_a,side_b,source_office,source_date,"
            + "where_prec,where_coordinates,latitude,longitude,country,date_prec,date_start,date_end,deaths_unknown,"
            + "low,best,high\n";

    @TempDir
    private Path temp;

    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    private static String row(String id, int type, String a, String b, String from, String to, int unknown, int best) {
        return String.join(
                        ",",
                        id,
                        "" + type,
                        a + " - " + b,
                        a,
                        b,
                        "Courier",
                        to,
                        "1",
                        "Tell Ten",
                        "35.9",
                        "36.9",
                        "Syria",
                        "1",
                        from,
                        to,
                        "" + unknown,
                        "" + best,
                        "" + best,
                        "" + best)
                + "\n";
    }

    private Path table() throws IOException {
        String table = HEADER
                + row("before", 1, "Government of Syria", "Syrian insurgents", "2016-09-10", "2016-09-10", 0, 8)
                + row("during", 1, "Government of Syria", "Syrian insurgents", "2016-09-14", "2016-09-14", 0, 6)
                + row("year", 1, "Government of Syria", "Syrian insurgents", "2016-01-01", "2016-12-31", 0, 8000)
                + row("left-out", 1, "Government of Syria", "IS", "2016-09-14", "2016-09-14", 0, 40)
                + row("lumped", 1, "Government of Iraq", "IS", "2016-09-17", "2016-09-17", 90, 90)
                + row("convoy", 3, "Government of Syria", "Civilians", "2016-09-19", "2016-09-19", 0, 21);
        var file = temp.resolve("ged.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(table.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private String findings() throws IOException {
        var out = temp.resolve("findings.jsonl");
        var run =
                run("judge", "--terms", SEPTEMBER, "--events", table().toString(), "--as", "ged", "-o", out.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readString(out);
    }

    @Test
    void deathsADayLeaveOutWhatIsNotOfOneDayAndWhoIsLeftOut() throws IOException {
        var run = run(
                "judge",
                "--terms",
                SEPTEMBER,
                "--events",
                table().toString(),
                "--as",
                "ged",
                "--between",
                "2016-09-13..2016-09-16");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("2016-09-13 to 2016-09-16    1.5 (1.5 to 1.5)  6 deaths in 1 rows over 4 days")
                .contains("130 deaths in 2 rows: excluded group")
                .contains("8,000 deaths in 1 rows: not one day");
    }

    @Test
    void aRowOfAYearIsOpenAndNothingElse() throws IOException {
        assertThat(findings().lines().filter(l -> l.contains("\"id\":\"year\"")))
                .isNotEmpty()
                .allMatch(l -> l.contains("\"verdict\":\"indeterminate\""));
    }

    @Test
    void aGovernmentUnderWhichAnotherIsCodedIsNotChargedWithoutAFlag() throws IOException {
        assertThat(findings().lines().filter(l -> l.contains("\"id\":\"lumped\"")))
                .isNotEmpty()
                .noneMatch(l -> l.contains("\"verdict\":\"breach\""))
                .allMatch(
                        l -> l.contains("flag: 'Government of Iraq' may stand for coalition led by the United States or"
                                + " Iraq; by that name alone it is charged to none of them"))
                .allMatch(l -> l.contains("flag: the dead are counted to neither Government of Iraq nor IS"));
    }

    @Test
    void whereTheEndsPartEachIsJudgedAndSaysSo() throws IOException {
        assertThat(findings().lines().filter(l -> l.contains("\"id\":\"convoy\"")))
                .anyMatch(l -> l.contains("\"reading\":\"all-attacks, seven-dates\",\"verdict\":\"outside_scope\""))
                .anyMatch(l ->
                        l.contains("\"reading\":\"all-attacks, seven-times-24-hours\",\"verdict\":\"indeterminate\""))
                .anyMatch(l -> l.contains("\"reading\":\"all-attacks, makers-only\",\"verdict\":\"breach\"")
                        && l.contains("the end read as: not ended by one who did not make it"));
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsTheUsersMistake() throws IOException {
        assertThat(run(
                                "judge",
                                "--terms",
                                SEPTEMBER,
                                "--events",
                                table().toString(),
                                "--between",
                                "2016-09-16..2016-09-13")
                        .err())
                .contains("expected the later date last");
    }

    @Test
    void aRecordTellsItsFindingsItsCountsAndItsStatusAtAnyInstant() {
        String dir = temp.resolve("demo").toString();
        assertThat(run("demo", "--examples", EXAMPLES.toString(), dir).exit()).isZero();
        var told = run("judge", "--record", dir, "--pick", "10", "--seed", "1").out();
        assertThat(told.lines().filter(l -> l.startsWith("Rule (") || l.startsWith("No rule is engaged")))
                .hasSize(10);
        assertThat(run("judge", "--record", dir, "--by", "side").out()).contains("Syrian government");
        assertThat(run("status", dir, "--at", "2016-09-19T20:00").out())
                .contains("its standing for it is disputed")
                .contains("may be set back by: Russia, United States")
                .contains("completed    7 of 7 days have passed");
        assertThat(run("status", dir, "--at", "2016-03-25T00:30").err()).contains("does not exist in Asia/Damascus");
        assertThat(run("status", dir, "--at", "2036-01-01").exit()).isZero();
    }
}
