// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Proves what the lists that others publish become: one line a place, regions with circles, nothing by the order.
final class PlaceListTest {
    private static final Source TOWNS = source(
            "SY.txt",
            geonames("1", "Dunmir", "Dounmeer,دنمير", "P", "PPL", "33.5", "36.5", "12000"),
            geonames("2", "Dunmir", "", "P", "PPL", "36.5", "40.5", "900"),
            geonames("3", "Tall Orem", "", "P", "PPL", "33.7", "36.6", ""),
            geonames("4", "Old Orem", "", "P", "PPLH", "33.7", "36.6", ""));

    private static final Source CODES = source("admin1CodesASCII.txt", "SY.09\tQalun\tQalun\t77");

    private static final Source PLACES = source(
            "places.csv",
            "PP_PCODE,PP_NAME_EN,ADM2_EN,ADM1_EN,ADM1_PCODE,latitude,longitude",
            "C1,Dounmir (Qalun),Upper Qalun,Qalun,SY09,33.51,36.51");

    @Test
    void theOrderOfTheFilesMakesNoDifference() {
        String one = PlaceList.of(List.of(TOWNS, CODES, PLACES), Set.of()).text();
        String other =
                PlaceList.of(List.of(PLACES, CODES, TOWNS, PLACES), Set.of()).text();
        assertThat(one).isEqualTo(other);
    }

    @Test
    void aPlaceIsNamedWithItsRegionsAndTheRegionsGetTheCircleAroundTheirPlaces() {
        var made = PlaceList.of(List.of(TOWNS, CODES, PLACES), Set.of());
        var gazetteer = Gazetteer.builtIn().and(book(made));
        assertThat(gazetteer.spelled("Tall Orem")).singleElement().satisfies(c -> {
            assertThat(c.entry().within()).containsExactly("Qalun");
            assertThat(c.entry().kind()).isEqualTo("village");
        });
        var qalun = gazetteer.candidates("Qalun province").getFirst().entry();
        assertThat(qalun.isRegion()).isTrue();
        assertThat(gazetteer.spelled("Dunmir"))
                .allSatisfy(c -> assertThat(qalun.holds(c.entry())).isTrue());
        assertThat(made.text())
                .doesNotContain("Old Orem")
                .doesNotContain("دنمير")
                .contains("Dounmeer");
    }

    @Test
    void aCountryCanBePickedOut() {
        var made = PlaceList.of(List.of(TOWNS, CODES, PLACES), Set.of("LB"));
        assertThat(made.places() + made.regions()).isZero();
    }

    @Test
    void whatItMadeItTakesInAgainAsItIs() {
        String made = PlaceList.of(List.of(TOWNS, CODES), Set.of()).text();
        assertThat(PlaceList.of(List.of(source("again.tsv", made.stripTrailing())), Set.of())
                        .text())
                .isEqualTo(made);
    }

    @Test
    void anEditedFileIsIndexedAnew() {
        String made = PlaceList.of(List.of(TOWNS, CODES), Set.of()).text();
        String edited = made.replace("Tall Orem", "Tall Arzan");
        var gazetteer = Gazetteer.builtIn().and(PlaceBook.of("edited.tsv", edited.getBytes(StandardCharsets.UTF_8)));
        assertThat(gazetteer.spelled("Tal Arzan")).hasSize(1);
        assertThat(gazetteer.spelled("Tall Orem")).isEmpty();
    }

    @Test
    void aFileOfNoKnownFormIsToldWhatWasExpected() {
        assertThatThrownBy(() -> PlaceList.of(List.of(source("poem.txt", "roses are red")), Set.of()))
                .isInstanceOf(GazetteerFault.class)
                .hasMessageStartingWith("poem.txt:1: expected a GeoNames table (19 columns between tabs");
    }

    @Test
    void aBrokenCellIsToldWithItsLineAndColumn() {
        var broken =
                source("bad.csv", "name,latitude,longitude,country_code", "Dunmir,33.5,36.5,SY", "Orem,north,36,SY");
        assertThatThrownBy(() -> PlaceList.of(List.of(broken), Set.of()))
                .hasMessage("bad.csv:3: column 'latitude': expected a number, found 'north'");
        var short1 = source("SY.txt", geonames("1", "Dunmir", "", "P", "PPL", "33.5", "36.5", "1"), "2\tOrem");
        assertThatThrownBy(() -> PlaceList.of(List.of(short1), Set.of()))
                .hasMessage("SY.txt:2: expected 19 columns of GeoNames, found 2");
    }

    @Test
    void aLineOfAGazetteerFileThatCannotBeReadIsToldToo() {
        byte[] bytes = (PlaceBook.FORM + "\nDunmir\ttown\tSY\t33.5\t36.5\tfar\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> PlaceBook.of("own.tsv", bytes))
                .hasMessage("own.tsv:2: column 6: expected a number, found 'far'");
    }

    private static PlaceBook book(PlaceList.Made made) {
        return PlaceBook.of("made.tsv", made.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Source source(String name, String... lines) {
        return new Source(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String geonames(
            String id, String name, String others, String kind, String code, String north, String east, String people) {
        var row = new String[GeoNamesRows.MAIN_COLUMNS];
        Arrays.fill(row, "");
        row[0] = id;
        row[1] = name;
        row[2] = name;
        row[3] = others;
        row[4] = north;
        row[5] = east;
        row[6] = kind;
        row[7] = code;
        row[8] = "SY";
        row[10] = "09";
        row[14] = people;
        return String.join("\t", row);
    }
}
