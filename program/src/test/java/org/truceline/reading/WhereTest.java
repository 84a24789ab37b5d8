// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.gazetteer.PlaceBook;
import org.truceline.model.Place;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Site;

/// Proves which words are the place of an act, and which of the places of a name they may mean.
final class WhereTest {
    private static final String TWINS = """
            # truceline gazetteer 1
            Dunmir	town	SY	33.500	36.500	2000		12000	Qalun
            Dunmir	village	SY	36.500	40.500	1500		900	Hasra
            Dunmir	city	US	40.000	-90.000	5000		300000	Ohio
            Orem	town	SY	33.400	36.300	2000		9000	Qalun
            Qalun	province	SY	33.500	36.500	30000
            Hasra	province	SY	36.500	40.500	30000
            """;

    private static final RuleReader READER =
            RuleReader.with(Gazetteer.builtIn().and(PlaceBook.of("twins.tsv", TWINS.getBytes(StandardCharsets.UTF_8))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Army guns shelled the village of Dunmir on Monday. | Dunmir",
                "Rebels fired rockets at a base near Dunmir on Monday. | near Dunmir",
                "Shots were fired at a bus between Dunmir and Orem on Monday. | between Dunmir and Orem",
                "Rockets were fired from Orem at the town of Dunmir. | Dunmir",
                "Army guns shelled the hills above Dunmir on Monday. | hills above Dunmir",
                "Gunships fired rockets at a cement works west of Velkany on Monday. | west of Velkany",
                "Two men were wounded when shells landed near Velkany. | near Velkany",
            })
    void theWordsThatNameThePlaceAreCutFromTheText(String text, String words) {
        assertThat(place(READER, text).words()).isEqualTo(words);
    }

    @Test
    void theTownIsTheOneNamedLast() {
        String text = "The mayor went to the market of the town of Velkany. On Monday army guns shelled the town.";
        assertThat(place(READER, text).words()).isEqualTo("Velkany");
    }

    @Test
    void aPlaceThatNoGazetteerHasIsReadByItsGrammar() {
        var place = place(READER, "Army guns shelled a mill at Velkany on Monday.");
        assertThat(place.words()).isEqualTo("Velkany");
        assertThat(place.candidates()).isEmpty();
    }

    @Test
    void theTerritoryOfTheAgreementComesBeforeTheGreatestCity() {
        var open = candidates(READER, "Army guns shelled Dunmir on Monday.");
        assertThat(open).extracting(Site::country).containsExactly("US", "SY", "SY");
        var within = candidates(READER.within(Set.of("SY")), "Army guns shelled Dunmir on Monday.");
        assertThat(within).hasSize(2).allMatch(s -> s.country().equals("SY"));
    }

    @Test
    void aCountryOrARegionInTheReportDecides() {
        assertThat(candidates(READER, "In Syria army guns shelled Dunmir on Monday."))
                .extracting(Site::country)
                .containsOnly("SY");
        assertThat(candidates(READER, "Army guns shelled Dunmir, in Hasra province in Syria, on Monday."))
                .singleElement()
                .satisfies(s -> assertThat(s.area().centre().latitude()).isEqualTo(36.5));
    }

    @Test
    void theOtherPlacesOfTheReportDecideLast() {
        assertThat(candidates(READER, "Army guns shelled Orem and then Dunmir in Syria. Rebels shelled Dunmir."))
                .isNotEmpty();
        var sites = candidates(READER.within(Set.of("SY")), "Orem was quiet. On Monday rebels shelled Dunmir.");
        assertThat(sites)
                .singleElement()
                .satisfies(s -> assertThat(s.area().centre().latitude()).isEqualTo(33.5));
    }

    @Test
    void whatLiesBesideAPlaceIsACircleBesideIt() {
        var syria = READER.within(Set.of("SY"));
        var orem = candidates(syria, "Army guns shelled Orem on Monday.")
                .getFirst()
                .area();
        var near = candidates(syria, "Army guns shelled a farm near Orem on Monday.")
                .getFirst()
                .area();
        assertThat(near.centre()).isEqualTo(orem.centre());
        assertThat(near.radiusMeters()).isGreaterThan(orem.radiusMeters());
        var north = candidates(syria, "Army guns shelled a farm 10 km north of Orem on Monday.")
                .getFirst()
                .area();
        assertThat(orem.centre().metersTo(north.centre())).isBetween(9_900.0, 10_100.0);
        assertThat(north.centre().latitude()).isGreaterThan(orem.centre().latitude());
        var between = candidates(syria, "Shots were fired at a bus between Orem and Saraqib on Monday.")
                .getFirst()
                .area();
        assertThat(between.centre().metersTo(orem.centre())).isLessThanOrEqualTo(between.radiusMeters() * 1.01);
    }

    private static List<Site> candidates(Reader reader, String text) {
        return place(reader, text).candidates();
    }

    private static Place place(Reader reader, String text) {
        var report = Report.of(
                ReportKind.ARTICLE, "test", "t", LocalDate.of(2016, 10, 4), "Coast Courier", text, "test.txt", 1);
        return reader.read(report).stream()
                .flatMap(s -> java.util.Optional.ofNullable(s.place()).stream())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no place read in: " + text));
    }
}
