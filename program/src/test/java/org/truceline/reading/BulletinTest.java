// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.model.Count;
import org.truceline.model.Place;
import org.truceline.model.Polarity;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;

/// Proves the layouts of bulletins: each figure with its place, act, doer and speaker.
class BulletinTest {
    private static final Reader READER = Reader.standard();

    private static List<Statement> read(String text) {
        return READER.read(Report.of(
                ReportKind.BULLETIN, "test", "t", LocalDate.of(2021, 6, 9), "Hill Observers", text, "test.txt", 1));
    }

    /// "violate@Ostel=7", "no violate@Karn"
    private static String figure(Statement s) {
        var out = new StringBuilder(s.polarity() == Polarity.NEGATED ? "no " : "")
                .append(s.act().code());
        Place place = s.place();
        out.append(place == null ? "" : "@" + place.words());
        s.actor().forEach(a -> out.append('<').append(a));
        s.counts().stream().map(Count::min).forEach(n -> out.append('=').append(n));
        return out.toString();
    }

    private static String figures(String text) {
        return String.join("; ", read(text).stream().map(BulletinTest::figure).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            Violations recorded: Ostel 7, Karn 3.                                  => violate@Ostel=7; violate@Karn=3
            Violations recorded: Ostel: seven; Karn: none.                         => violate@Ostel=7; no violate@Karn
            Week of 3 to 9 May. Ostel: four; Karn: none; Dravik: two.              => violate@Ostel=4; no violate@Karn; violate@Dravik=2
            The mission recorded nine violations: six in Ostel and three in Karn.  => violate=9; violate@Ostel=6; violate@Karn=3
            The mission recorded nine violations (Ostel 6, Karn 3).                => violate=9; violate@Ostel=6; violate@Karn=3
            The mission recorded nine violations. Ostel had six of them, Karn three. => violate=9; violate@Ostel=6; violate@Karn=3
            The mission recorded 50 violations. Of the 50, 30 were rifle shots and 20 were mortar rounds. => violate=50; direct_fire=30; shelling=20
            The mission listed 17 breaches, eleven of them attacks and 6 of them arrests. => violate=17; armed_attack=11; detain=6
            The mission recorded 12 violations. Army patrols were behind four of the 12. => violate=12; violate<Army patrols=4
            The mission recorded 12 violations, against 19 in April.               => violate=12; violate=19
            The mission recorded 40 violations, including 23 explosions.           => violate=40=23
            The mission recorded 40 violations in Ostel district. In Karn district it recorded 44. => violate@Ostel district=40; violate@Karn district=44
            The mission recorded three violations. Total since 1 May, 47.          => violate=3; violate=47
            Violations: Ostel 7, Karn 3; all sectors 10.                           => violate@Ostel=7; violate@Karn=3; violate=10
            """)
    void every_figure_of_a_layout_is_a_statement(String text, String figures) {
        assertThat(figures(text)).isEqualTo(figures);
    }

    @Test
    void each_side_speaks_under_its_own_heading_and_answers_the_other() {
        var read = read("Exchange of figures, 8 June. Belmor's side: 13 violations by Ardan (Ostel 8, Karn 5). "
                + "Ardan's side: 9 violations by Belmor. Belmor does not confirm any of the nine.");
        var lines = new ArrayList<String>();
        read.forEach(s -> {
            var speaker = s.speaker();
            lines.add((speaker == null ? "-" : speaker.org()) + " " + s.stance().code() + " " + figure(s));
        });
        assertThat(lines)
                .containsExactly(
                        "Belmor accuses violate<Ardan=13",
                        "Belmor accuses violate@Ostel<Ardan=8",
                        "Belmor accuses violate@Karn<Ardan=5",
                        "Ardan accuses violate<Belmor=9",
                        "Belmor comments violate<Belmor=9");
    }

    @Test
    void a_heading_gives_its_time_to_all_figures() {
        assertThat(read("Week of 3 to 9 May. Violations: Ostel 7, Karn 3."))
                .hasSize(2)
                .allSatisfy(s -> assertThat(String.valueOf(s.when())).contains("2021-05-03", "2021-05-09"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            The army shelled Karn, killing nine people, five in Karn and four in Ostel. => shelling@Karn=9; shelling@Karn=5; shelling@Ostel=4
            Seven people were killed in Karn, two of them children.                     => harm@Karn=7=2
            28 people were killed in Karn and 257 wounded.                              => harm@Karn=28=257
            """)
    void victims_have_parts_too(String text, String figures) {
        assertThat(figures(text).replaceAll("<army", "")).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            The mission has 12 patrols. Ostel has four and Karn three.
            Ostel beat Karn 7-3 and has nine points.
            The Karn office is open from 8 to 12.
            """)
    void other_figures_are_no_violations(String text) {
        assertThat(read(text)).isEmpty();
    }
}
