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
import org.truceline.journal.Journal;

/// What a user meets who brings places of his own: one file of many, a name looked up, a record that says what it was
/// read with.
final class GazetteerCommandTest {
    private static final String TERMS =
            Path.of("..", "examples", "syria-2016", "september.yaml").toString();

    @TempDir
    private Path temp;

    private record Run(int exit, String out, String err) {}

    @Test
    void aListBecomesAGazetteerThatNamesAreLookedUpIn() throws IOException {
        Path list = list("Dunmir,33.5,36.5,SY");
        Path made = temp.resolve("made.tsv");
        assertThat(run("gazetteer", "import", list.toString(), "-o", made.toString())
                        .out())
                .startsWith("1 places and 0 regions");
        assertThat(run("gazetteer", "find", "--gazetteer", made.toString(), "Dounmeer")
                        .out())
                .contains("SY  village")
                .contains("Dunmir")
                .contains("(sounds alike)");
        assertThat(run("gazetteer", "find", "--country", "LB", "--gazetteer", made.toString(), "Dunmir")
                        .exit())
                .isEqualTo(Exit.DID_NOT_HOLD);
    }

    @Test
    void mistakesAreToldAndNothingIsWritten() throws IOException {
        Path list = list("Dunmir,north,36.5,SY");
        Path made = temp.resolve("made.tsv");
        var run = run("gazetteer", "import", list.toString(), "-o", made.toString());
        assertThat(run.exit()).isEqualTo(Exit.USERS_MISTAKE);
        assertThat(run.err()).contains("list.csv:2: column 'latitude': expected a number, found 'north'");
        assertThat(made).doesNotExist();
        assertThat(run("gazetteer", "import", list.toString(), "--country", "Narnia")
                        .err())
                .contains("expected a country as two letters");
        assertThat(run("gazetteer", "find", "--gazetteer", "nowhere.tsv", "Dunmir")
                        .err())
                .contains("nowhere.tsv: expected a gazetteer file, there is none");
    }

    @Test
    void aRecordReadsWithTheFilesInItAndSaysWhich() throws IOException {
        Path dir = temp.resolve("record");
        run("init", dir.toString(), "--terms", TERMS);
        Path list = list("Dunmir,33.5,36.5,SY");
        assertThat(run("gazetteer", "import", list.toString(), "--into", dir.toString())
                        .exit())
                .isZero();
        Path article = Files.writeString(
                temp.resolve("article.txt"),
                "Published: 2016-09-14\nPublisher: Coast Courier\n\nArmy guns shelled Dunmir on Monday, residents said.\n");
        var added = run(
                "add", dir.toString(), "--published", "2016-09-14", "--publisher", "Coast Courier", article.toString());
        assertThat(added.exit()).as(added.err()).isZero();
        try (var journal = Journal.openToRead(dir)) {
            assertThat(journal.gazetteer()).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo("places.tsv");
                assertThat(file.sha256()).hasSize(64);
                assertThat(file.places()).isEqualTo(1);
            });
        }
        assertThat(run("verify", dir.toString()).exit()).isZero();
    }

    private Path list(String row) throws IOException {
        return Files.writeString(temp.resolve("list.csv"), "name,latitude,longitude,country_code\n" + row + "\n");
    }

    private static Run run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Run(exit, out.toString(), err.toString());
    }
}
