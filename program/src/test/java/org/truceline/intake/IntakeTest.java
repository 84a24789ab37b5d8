// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.truceline.model.ReportKind;

/// What comes in is kept whole, and what cannot be taken says where and why.
final class IntakeTest {
    private static final String GED_HEADER = "id,type_of_violence,dyad_name,side_a,side_b,source_office,source_date,"
            + "where_prec,where_coordinates,latitude,longitude,country,date_prec,date_start,date_end,low,best,high";
    private static final String GED_ROW =
            "7,1,A - B,A,B,Desk;Other,2021-06-11;2021-06-12,2,Ardan town,36.5,41.25,Osmark,1,2021-06-10,2021-06-10,2,3,5";

    @Test
    void anArticleWithAHeaderKeepsItsTextToTheCharacter() throws IOException {
        var items =
                take("a.txt", "Published: 2021-06-15\nPublisher: Hill Courier\nKind: sitrep\n\nTwo  spaces.\n\nEnd \n");
        assertThat(items).singleElement().isInstanceOfSatisfying(Item.Prose.class, prose -> {
            assertThat(prose.report().text()).isEqualTo("Two  spaces.\n\nEnd \n");
            assertThat(prose.report().published()).isEqualTo("2021-06-15");
            assertThat(prose.report().kind()).isEqualTo(ReportKind.SITREP);
            assertThat(prose.report().name()).isEqualTo("a");
        });
    }

    @Test
    void theSameWordsOfTheSamePublisherAndDayAreOneReportWhateverTheFile() throws IOException {
        String text = "Published: 2021-06-15\nPublisher: Hill Courier\n\nShots were heard.\n";
        assertThat(report(take("a.txt", text))).isEqualTo(report(take("b.txt", text)));
        assertThat(report(take("a.txt", text))).isNotEqualTo(report(take("a.txt", text.replace("15", "16"))));
    }

    @Test
    void aHeaderMayBeReplacedByDefaultsAndItsLackIsTold() throws IOException {
        var defaults = new Defaults(Optional.of(LocalDate.of(2021, 6, 15)), Optional.of("Desk"));
        assertThat(take(new Intake(Optional.empty(), defaults), "a.txt", "Shots: three.\n\nNo more."))
                .singleElement()
                .isInstanceOf(Item.Prose.class);
        assertThat(reason(take("a.txt", "Shots were heard."))).contains("--published");
        assertThat(reason(take("a.txt", "Published: 1016-09-17\nPublisher: X\n\nWords.")))
                .contains("1900 to 2200");
    }

    @Test
    void binaryRubbishAndEmptyFilesAreRejectedAndNeverRepaired() throws IOException {
        byte[] rubbish = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff, 1, 2};
        assertThat(reason(take("a.txt", rubbish))).contains("UTF-8").contains("byte 1");
        assertThat(reason(take(
                        "a.txt", "Published: 2021-06-15\nPublisher: X\n\nA\u0000B".getBytes(StandardCharsets.UTF_8))))
                .contains("U+0000");
        assertThat(reason(take("a.txt", ""))).contains("empty");
        assertThat(reason(take("a.txt", "Published: 2021-06-15\nPublisher: X\n\n \n")))
                .contains("none");
        assertThat(reason(take("b.jsonl", rubbish))).contains("UTF-8");
        assertThat(reason(take("c.csv", rubbish))).isNotBlank();
    }

    @Test
    void aLineOfAHundredMegabytesIsRejectedAndTheNextOneTaken() throws IOException {
        String good = "\n{\"id\":\"x\",\"published\":\"2021-06-15\",\"publisher\":\"P\",\"text\":\"Words.\"}\n";
        var endless = new SequenceInputStream(
                new Repeated('a', 100 << 20), new ByteArrayInputStream(good.getBytes(StandardCharsets.UTF_8)));
        var items = new ArrayList<Item>();
        intake().take(Path.of("b.jsonl"), endless, items::add);
        assertThat(items.get(0)).isInstanceOfSatisfying(Item.Rejected.class, rejected -> {
            assertThat(rejected.line()).isEqualTo(1);
            assertThat(rejected.reason()).contains("longer");
        });
        assertThat(items.get(1)).isInstanceOf(Item.Prose.class);
        var single = new ArrayList<Item>();
        intake().take(Path.of("a.txt"), new Repeated('a', 100 << 20), single::add);
        assertThat(reason(single)).contains("longer");
    }

    @Test
    void aFaultyJsonLineNamesItsPlaceAndTheRestGoesOn() throws IOException {
        var items = take("b.jsonl", """
                {"id":"x","published":"2021-06-15","publisher":"P","text":"Words."}
                {"id":"y","published":"yesterday","publisher":"P","text":"W"}
                {"id":"z",,}
                {"id":"w","published":"2021-06-15","publisher":"P"}
                """);
        assertThat(items).hasSize(4);
        assertThat(items.get(1)).hasToString("b.jsonl:2: expected a date like 2016-09-12, got 'yesterday'");
        assertThat(items.get(2).toString()).startsWith("b.jsonl:3: column ");
        assertThat(items.get(3)).hasToString("b.jsonl:4: expected the field 'text', it is missing");
    }

    @Test
    void aRowOfTheEventDatasetIsWhatTheDatasetSays() throws IOException {
        var items = take("g.csv", GED_HEADER + "\n" + GED_ROW + "\n");
        assertThat(items).singleElement().isInstanceOfSatisfying(Item.Coded.class, coded -> {
            assertThat(coded.report().dataset()).isEqualTo("ged");
            assertThat(coded.report().name()).isEqualTo("7");
            assertThat(coded.report().published()).isEqualTo("2021-06-12");
            assertThat(coded.report().text()).contains("\"side_b\":\"B\"");
            var statement = coded.statements().getFirst();
            assertThat(statement.actor()).containsExactly("A", "B");
            assertThat(statement.target()).isEmpty();
            assertThat(statement.via()).containsExactly("Desk", "Other");
            assertThat(statement.counts().getFirst().min()).isEqualTo(2);
            assertThat(statement.counts().getFirst().max()).isEqualTo(5);
            assertThat(statement.place())
                    .isNotNull()
                    .satisfies(place -> assertThat(
                                    place.resolved().orElseThrow().area().radiusMeters())
                            .isEqualTo(25_000));
        });
    }

    @Test
    void aShortRowAndABadNumberNameTheirLineAndColumn() throws IOException {
        var items = take(
                "g.csv",
                GED_HEADER + "\n7,1,A - B\n" + GED_ROW.replace("36.5", "north") + "\n"
                        + GED_ROW.replace("2021-06-10,2021-06-10", "2021-06-10,2021-06-01") + "\n" + GED_ROW + "\n");
        assertThat(items).hasSize(4);
        assertThat(items.get(0)).hasToString("g.csv:2: expected 18 fields, got 3");
        assertThat(items.get(1))
                .hasToString("g.csv:3: column 'latitude': expected a number from -90 to 90, got 'north'");
        assertThat(items.get(2).toString()).contains("g.csv:4: ").contains("date_end on or after date_start");
        assertThat(items.get(3)).isInstanceOf(Item.Coded.class);
    }

    @Test
    void aTableWithoutItsColumnsSaysWhichItLacks() throws IOException {
        assertThat(reason(take("e.csv", "date,where\n2021-06-10,here\n"))).contains("latitude, longitude");
    }

    @Test
    void aPlainEventTableTakesActorsTargetsAndNumbers() throws IOException {
        var items = take("e.csv", """
                dataset,id,date,enddate,latitude,longitude,act,actor,target,killed_min,killed_max
                d,1,2021-06-10,2021-06-11,36.5,41.2,shelling,A;B,clinic,2,
                d,2,2021-06-10,,36.5,41.2,boating,,,,
                """);
        assertThat(items.get(0)).isInstanceOfSatisfying(Item.Coded.class, coded -> {
            var statement = coded.statements().getFirst();
            assertThat(statement.actor()).containsExactly("A", "B");
            assertThat(statement.counts().getFirst().max()).isNull();
        });
        assertThat(items.get(1).toString()).contains("'boating' is no act").contains("air_strike");
    }

    private static Intake intake() {
        return new Intake(Optional.empty(), Defaults.NONE);
    }

    private static List<Item> take(String name, String text) throws IOException {
        return take(intake(), name, text);
    }

    private static List<Item> take(Intake intake, String name, String text) throws IOException {
        var items = new ArrayList<Item>();
        intake.take(Path.of(name), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), items::add);
        return items;
    }

    private static List<Item> take(String name, byte[] bytes) throws IOException {
        var items = new ArrayList<Item>();
        try {
            intake().take(Path.of(name), new ByteArrayInputStream(bytes), items::add);
        } catch (java.io.CharConversionException e) {
            items.add(new Item.Rejected(name, 1, "expected text in UTF-8: " + e.getMessage()));
        }
        return items;
    }

    private static String report(List<Item> items) {
        return ((Item.Prose) items.getFirst()).report().id().value();
    }

    private static String reason(List<Item> items) {
        assertThat(items).hasSize(1);
        return ((Item.Rejected) items.getFirst()).reason();
    }

    /// One character so many times, without the memory.
    private static final class Repeated extends InputStream {
        private final int character;
        private long left;

        Repeated(int character, long times) {
            this.character = character;
            this.left = times;
        }

        @Override
        public int read() {
            return left-- > 0 ? character : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(left, length);
            java.util.Arrays.fill(into, from, from + n, (byte) character);
            left -= n;
            return n;
        }
    }
}
