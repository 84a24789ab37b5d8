// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Json;

/// A person confirms, corrects or rejects what was read, from the command line, and sees both on the pages.
final class ReviewCommandTest {
    private static final String SEPTEMBER =
            Path.of("..", "examples", "syria-2016", "september.yaml").toString();
    private static final String TEXT = "Rebels shelled the village of Khan Tuman on 13 September, the Syrian army said."
            + " The ceasefire is otherwise holding, residents of Hama said.";

    @TempDir
    private Path temp;

    private String dir = "";
    private String id = "";

    /// What a run said and how it ended.
    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void aRecordWithAnAccusation() throws IOException {
        dir = temp.resolve("record").toString();
        Path article = Files.writeString(
                temp.resolve("article.txt"), "Published: 2016-09-14\nPublisher: Levant Wire\n\n" + TEXT + "\n");
        assertThat(run("init", dir, "--terms", SEPTEMBER).exit()).isZero();
        assertThat(run("add", dir, article.toString()).exit()).isZero();
        id = run("review", dir, "list")
                .out()
                .lines()
                .filter(line -> line.contains("accuses: shelling"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRejectedStatementLeavesThePagesAsFactAndStaysOnThemAsRejected() throws IOException {
        assertThat(run("review", dir, "reject", id, "--by", "Ada Example", "--reason", "it was a drill")
                        .out())
                .startsWith("review " + id + "/1 is on record; 1 incidents");
        String page = page();
        assertThat(page)
                .contains("Rejected on review")
                .contains("Rejected by Ada Example")
                .contains("it was a drill");
        assertThat(page.substring(0, page.indexOf("id=\"rejected\""))).doesNotContain("Rebels shelled");
        assertThat(run("verify", dir).exit()).isZero();
    }

    @Test
    void whatIsHeldApartIsNoLongerOneIncidentAndTheLinkSaysWhoDecided() throws IOException {
        Path second = Files.writeString(temp.resolve("second.txt"), """
                Published: 2016-09-14
                Publisher: Orontes Post

                Rebels shelled the village of Khan Tuman on 13 September, the Syrian army said.
                """);
        assertThat(run("add", dir, second.toString()).exit()).isZero();
        var link = Json.parse(run("review", dir, "links", "--json").out().getBytes(StandardCharsets.UTF_8));
        String one = link.path("a").asString();
        String other = link.path("b").asString();
        assertThat(run("review", dir, "apart", other, one, "--by", "Ada Example")
                        .out())
                .startsWith("review " + one + "/1 is on record; 2 incidents");
        assertThat(run("review", dir, "links").out()).isEmpty();
        assertThat(run("review", dir, "links", "--all").out()).startsWith("apart  " + one + "  " + other);
        assertThat(run("review", dir, "apart", one, other, "--by", "Ada Example")
                        .out())
                .contains("says so already");
        assertThat(run("review", dir, "list").out()).contains("not about the same as " + other);
        assertThat(page()).contains("Not about the same thing as " + other);
        assertThat(run("review", dir, "same", one, other, "--by", "Ada Example").exit())
                .isZero();
        assertThat(run("review", dir, "links", "--all", "--json").out())
                .contains("\"p\":1.0")
                .contains("a person decided");
        assertThat(run("review", dir, "unlink", one, other, "--by", "Ada Example")
                        .exit())
                .isZero();
        assertThat(run("review", dir, "unlink", one, other, "--by", "Ada Example")
                        .out())
                .contains("could be taken back");
        assertThat(run("review", dir, "apart", one, one, "--by", "Ada Example").exit())
                .isEqualTo(2);
        assertThat(run("verify", dir).exit()).isZero();
    }

    @Test
    void aCorrectionIsShownWithWhatWasFirstRead() throws IOException {
        var run = run(
                "review",
                dir,
                "correct",
                id,
                "--by",
                "Ada Example",
                "--set",
                "stance=states",
                "--set",
                "actor=",
                "--set",
                "counts=wounded:3..5:children");
        assertThat(run.err()).isEmpty();
        assertThat(page())
                .contains("Corrected by Ada Example")
                .contains("First read as: ")
                .contains("accuses: ")
                .contains("children");
        assertThat(run("rebuild", dir).exit()).isZero();
        assertThat(run("review", dir, "list", "--json").out()).contains("\"counts_as\":\"corrected\"");
    }

    @Test
    void twoPersonsReviewTheSameStatementAndBothAreKept() {
        run("review", dir, "confirm", id, "--by", "Ada Example");
        run("review", dir, "reject", id, "--by", "Ben Example", "--reason", "not said");
        assertThat(run("review", dir, "confirm", id, "--by", "Ada Example").out())
                .contains("nothing added");
        assertThat(run("review", dir, "list").out())
                .contains("confirmed by Ada Example")
                .contains("rejected by Ben Example: not said")
                .contains("disputed; counts as rejected");
        assertThat(run("review", dir, "list", "--unreviewed").out()).doesNotContain(id);
    }

    @Test
    void aCorrectionFromAFileReplacesWholeFields() throws IOException {
        Path file = Files.writeString(
                temp.resolve("fields.json"), "{\"quote\":\"Rebels shelled the village\",\"target\":[\"the village\"]}");
        assertThat(run("review", dir, "correct", id, "--by", "Ada", "--with", file.toString())
                        .err())
                .isEmpty();
        assertThat(run("review", dir, "list", "--json").out())
                .contains("\"correction\":{\"id\":\"" + id + "\"")
                .contains("\"quote\":\"Rebels shelled the village\",\"start\":0,\"end\":26");
    }

    @Test
    void whatCannotBeInTheReportIsRefusedWithItsFieldAndNothingIsWritten() throws IOException {
        Path unknown = Files.writeString(temp.resolve("unknown.json"), "{\"colour\":\"red\"}");
        Path broken = Files.writeString(temp.resolve("broken.json"), "{");
        Path elsewhere = Files.writeString(temp.resolve("elsewhere.json"), "{\"start\":3}");
        String before = run("review", dir, "list", "--json").out();
        refused("when.from", "correct", id, "--by", "Ada", "--set", "when.from=2016-02-30");
        refused("when", "correct", id, "--by", "Ada", "--set", "when.to=2016-09-01");
        refused("'bombard' is no act", "correct", id, "--by", "Ada", "--set", "act=bombard");
        refused("do not stand in the report", "correct", id, "--by", "Ada", "--set", "quote=Rebels fled");
        refused("do not stand in the report", "correct", id, "--by", "Ada", "--set", "place=Idlib");
        refused("no such field", "correct", id, "--by", "Ada", "--set", "colour=red");
        refused("FIELD=VALUE", "correct", id, "--by", "Ada", "--set", "colour");
        refused("whole number", "correct", id, "--by", "Ada", "--set", "counts=killed:many");
        refused("no such range", "correct", id, "--by", "Ada", "--set", "counts=killed:5..3");
        refused("nothing to correct", "correct", id, "--by", "Ada");
        refused("no field 'colour'", "correct", id, "--by", "Ada", "--with", unknown.toString());
        refused("expected JSON", "correct", id, "--by", "Ada", "--with", broken.toString());
        refused("cannot lie at", "correct", id, "--by", "Ada", "--with", elsewhere.toString());
        refused("no statement 'r00.1'", "confirm", "r00.1", "--by", "Ada");
        refused("needs a reason", "reject", id, "--by", "Ada", "--reason", " ");
        refused("--by", "confirm", id);
        refused("no report 'nosuch'", "list", "--report", "nosuch");
        assertThat(run("review", dir, "list", "--json").out()).isEqualTo(before);
    }

    @Test
    void theWalkShowsEachQuoteInItsSentenceAndTakesOneKeyForAnAnswer() throws IOException {
        String shown = walk("x\nc\nr\n\ns\n");
        assertThat(shown)
                .contains(">>> Rebels shelled the village of Khan Tuman on 13 September")
                .contains("expected one of: c confirm")
                .contains(id + "/1 is on record");
        assertThat(walk("q\n")).doesNotContain(">>> Rebels shelled");
        assertThat(run("review", dir, "list").out()).contains("confirmed by Ada Example");
    }

    @Test
    void inTheWalkAFaultyFieldIsToldAndTheRestOfTheCorrectionGoesOn() throws IOException {
        assertThat(walk("e\nact=bombard\nact=armed_attack\n\nq\n"))
                .contains("'bombard' is no act")
                .contains(id + "/1 is on record");
        assertThat(run("review", dir, "list").out()).contains("corrected by Ada Example: Syria accuses: armed");
    }

    private String walk(String keys) throws IOException {
        var out = new StringWriter();
        try (var desk = ReviewDesk.open(Path.of(dir))) {
            new ReviewWalk(desk, new BufferedReader(new StringReader(keys)), new PrintWriter(out)).walk("Ada Example");
        }
        return out.toString();
    }

    private String page() throws IOException {
        assertThat(run("report", dir, "--day", "2016-09-14").err()).isEmpty();
        return Files.readString(Path.of(dir, "report", "2016-09-14.html"));
    }

    private void refused(String why, String... words) {
        var all = new java.util.ArrayList<>(List.of("review", dir));
        all.addAll(List.of(words));
        var run = run(all.toArray(String[]::new));
        assertThat(run.exit()).as("%s", all).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(run.err()).as("%s", all).contains(why).doesNotContain("\tat ");
    }

    private static Run run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Run(exit, out.toString(), err.toString());
    }
}
