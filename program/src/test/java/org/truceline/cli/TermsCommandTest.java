// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What who writes terms sees: faults with their line, the difference between versions and texts, times under a
/// reading.
final class TermsCommandTest {
    private static final Path AGREEMENTS = Path.of("..", "examples", "agreements");
    private static final Path MEMORANDUM = AGREEMENTS.resolve("syria-2017-may.yaml");
    private static final Path SEPTEMBER = AGREEMENTS.resolve("syria-2016-september.yaml");

    @TempDir
    private Path temp;

    private record Run(int exit, String out, String err) {}

    private static Run run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Run(exit, out.toString(), err.toString());
    }

    private String changed(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        return Files.writeString(temp.resolve("changed.yaml"), text.replace(before, after))
                .toString();
    }

    @Test
    void a_fault_is_shown_under_its_line_within_eighty_columns() throws IOException {
        var run = run("terms", "check", changed(SEPTEMBER, "modality: may\n", "modalty: may\n"));
        assertThat(run.exit()).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(run.err().lines().toList())
                .startsWith("truceline: 2 faults in the terms")
                .containsSubsequence("    |     modalty: may", "    |     ^");
        assertThat(run.err().lines()).allMatch(line -> Screen.columns(line) <= Screen.WIDTH);
    }

    @Test
    void a_fault_far_to_the_right_is_shown_with_what_stands_around_it() throws IOException {
        var run = run("terms", "check", changed(SEPTEMBER, "radius_m: 2000", "radius_m: wide"));
        assertThat(run.err()).contains("radius_m: wide").contains("                              ^");
    }

    @Test
    void a_file_that_cannot_be_read_does_not_hide_the_next() throws IOException {
        Path foreign = Files.write(temp.resolve("foreign.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0x80});
        var run = run("terms", "check", foreign.toString(), "none.yaml", SEPTEMBER.toString());
        assertThat(run.exit()).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(run.err()).contains("foreign.yaml:1:5: expected text in UTF-8", "none.yaml: no such file");
        assertThat(run.out()).contains("no fault");
        var told = run("terms", "check", "--json", foreign.toString(), SEPTEMBER.toString());
        assertThat(told.exit()).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(told.out().lines().toList())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"sound\":false", "1:5: expected text in UTF-8"),
                        second -> assertThat(second).contains("\"sound\":true"));
    }

    @Test
    void versions_differ_clause_by_clause() throws IOException {
        String newer = changed(SEPTEMBER, "from_m: 0, to_m: 2500}", "from_m: 0, to_m: 2000}");
        var run = run("terms", "diff", SEPTEMBER.toString(), newer);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                under no clause
                  Zones castello-north-vehicles changed
                    - 0 m to 2500 m from Castello Road, from the Layramoun roundabout to the
                        Jandoul roundabout, north of it
                    + 0 m to 2000 m from Castello Road, from the Layramoun roundabout to the
                        Jandoul roundabout, north of it
                  Zones castello-south-vehicles changed
                    - 0 m to 2500 m from Castello Road, from the Layramoun roundabout to the
                        Jandoul roundabout, south of it
                    + 0 m to 2000 m from Castello Road, from the Layramoun roundabout to the
                        Jandoul roundabout, south of it
                """);
    }

    @Test
    void what_is_added_and_what_is_removed_is_told_under_its_clause() throws IOException {
        String newer =
                changed(SEPTEMBER, "modality: may\n    acts: [withdraw]", "modality: must\n    acts: [withdraw]");
        assertThat(run("terms", "diff", SEPTEMBER.toString(), newer).out()).isEqualTo("""
                clause S-8
                  Obligations leave-aleppo changed
                    - anyone may: withdraw
                    + anyone must: withdraw
                """);
    }

    @Test
    void texts_of_one_agreement_are_compared() {
        assertThat(run("terms", "diff", MEMORANDUM.toString()).out()).contains("""
                clause M5
                    tass: The working group is formed within two weeks and the maps are
                        ready by 4 June.
                    sputnik: The working group is formed within ten days and the maps are
                        ready by 27 May.
                clause M6
                    tass: The areas last six months and go on by themselves as long as the
                        guarantors agree.
                    not known to stand in sputnik
                """);
        assertThat(run("terms", "diff", MEMORANDUM.toString(), "--texts", "tass,ap")
                        .err())
                .contains("expected ids of its texts, tass, sputnik; came 'ap'");
    }

    @Test
    void nothing_differs_from_itself() {
        assertThat(run("terms", "diff", SEPTEMBER.toString(), SEPTEMBER.toString())
                        .out())
                .isEqualTo("no difference" + System.lineSeparator());
    }

    @Test
    void times_are_told_under_one_reading_and_in_a_stretch() {
        var run = run("terms", "timeline", SEPTEMBER.toString(), "--reading", "dates", "--from", "2016-09-18", "--utc");
        assertThat(run.out())
                .contains("2016-09-18 21:00Z")
                .contains("(seven-clean-days dates)")
                .doesNotContain("clean)");
        var wrong = run("terms", "timeline", SEPTEMBER.toString(), "--reading", "date");
        assertThat(wrong.exit()).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(wrong.err()).contains("expected one of").contains("came 'date'");
    }

    @Test
    void programs_get_one_line_a_moment_with_instants() {
        var run = run("terms", "timeline", SEPTEMBER.toString(), "--json");
        assertThat(run.out()).contains("\"earliest\":\"2016-09-12T15:45:00Z\"");
        assertThat(run.out().lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(run("terms", "show", SEPTEMBER.toString(), "--json").out()).startsWith("{\"title\":");
    }

    @Test
    void a_part_is_shown_alone() {
        var run = run("terms", "show", SEPTEMBER.toString(), "--part", "clocks");
        assertThat(run.out()).contains("CLOCKS").doesNotContain("OBLIGATIONS");
        assertThat(run("terms", "show", SEPTEMBER.toString(), "--part", "clowns")
                        .err())
                .contains("no part of that name; there are: Texts, Clauses");
    }
}
