// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truceline.bench.ReadingBench;
import org.truceline.bench.ReadingFigures;
import org.truceline.bench.ReadingFigures.Alike;
import org.truceline.bench.ReadingFigures.Point;
import org.truceline.bench.ReadingFigures.Rates;

/// Proves that the figures fit a terminal and say what did not hold.
class FiguresTableTest {
    private static final ReadingFigures FIGURES = new ReadingFigures(
            "reading/1 on Java 25.0.3+9-LTS, Somebody",
            15.02,
            new Rates(2_000, 4_000, 5_000, 7),
            new Rates(1_000, 2_000, 3_000, 7),
            List.of(new Point(10_000_000, 2_000.5, 2_001, 4_998, 410)),
            new Rates(400, 500, 600, 5),
            new Rates(100, 150, 200, 3),
            "0123456789abcdef0123456789abcdef",
            List.of(new Alike("once more", true), new Alike("in Turkish, in Turkey", false)));

    @Test
    void every_line_fits_eighty_columns() {
        assertThat(printed().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void the_other_is_shown_beside_with_the_ratio() {
        assertThat(printed())
                .containsPattern("OpenNLP.* 1,000 +2,000 +2\\.0")
                .containsPattern("PETRARCH2.* 1,280 +3\\.1");
    }

    @Test
    void what_was_not_read_the_same_is_told() {
        assertThat(printed()).containsPattern("once more +yes").containsPattern("in Turkey +NO");
        assertThat(FIGURES.allAlike()).isFalse();
        assertThat(ReadingBench.json(FIGURES)).contains("{\"how\":\"in Turkish, in Turkey\",\"same\":false}");
    }

    private static String printed() {
        var out = new StringWriter();
        var writer = new PrintWriter(out);
        new FiguresTable(writer).print(FIGURES);
        writer.flush();
        return out.toString();
    }
}
