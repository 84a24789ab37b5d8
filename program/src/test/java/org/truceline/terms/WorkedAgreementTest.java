// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The worked agreements load, and names as articles have them lead to the right actors.
class WorkedAgreementTest {
    private static final LocalDate DAY = LocalDate.parse("2016-09-19");

    private final Agreement september = load("september.yaml");
    private final Agreement february = load("february.yaml");

    static Agreement load(String file) {
        try {
            var path = Path.of("..", "examples", "syria-2016", file);
            return switch (Terms.read(Files.readString(path), file)) {
                case TermsResult.Loaded loaded -> loaded.agreement();
                case TermsResult.Faulty faulty ->
                    throw new AssertionError(faulty.faults().toString());
            };
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_truce_starts_at_sunset_in_damascus_to_the_minute() {
        assertThat(september.course().starts().getFirst().at().earliest())
                .isEqualTo(Instant.parse("2016-09-12T15:45:00Z"));
    }

    @Test
    void the_february_terms_start_at_midnight_in_damascus_and_have_no_end() {
        assertThat(february.course().starts().getFirst().at().earliest())
                .isEqualTo(Instant.parse("2016-02-26T22:00:00Z"));
        assertThat(february.course().ends()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Syrian army, syrian_government",
        "Damascus, syrian_government",
        "government forces, syrian_government",
        "Syrian government warplanes, syrian_government",
        "the Syrian military, syrian_government",
        "Moscow, russia",
        "Russian warplanes, russia",
        "Russian Foreign Minister Sergei Lavrov, russia",
        "Russia's Defence Ministry, russia",
        "U.S., usa",
        "U.S. officials, usa",
        "US State Department, usa",
        "the US-led coalition, coalition",
        "Gulf-backed rebels in Idlib, opposition",
        "Jabhat al-Nusra, nusra",
        "Jabhat Fatah al-Sham, nusra",
        "Free Syrian Army fighters, opposition",
        "Turkish government, turkey",
        "Syrian Democratic Forces, sdf",
        "Islamic State, isil",
    })
    void a_name_of_an_article_leads_to_its_actor(String name, String actor) {
        assertThat(september.actorsNamed(name, DAY)).containsExactly(actor);
    }

    @ParameterizedTest
    @CsvSource({
        "Aleppo",
        "Damascus countryside",
        "Syrian civilians",
        "Russian journalists",
        "Idlib province",
        "Castello Road",
        "humanitarian aid convoy",
        "residents",
        "Lebanese army",
        "Deir ez-Zor",
        "Syrian",
        "army",
        "the",
    })
    void a_place_or_an_unrelated_name_leads_nowhere(String name) {
        assertThat(september.actorsNamed(name, DAY)).isEmpty();
    }

    @Test
    void a_name_used_of_several_leads_to_all_of_them() {
        assertThat(september.actorsNamed("militants", DAY)).containsExactly("nusra", "opposition");
        assertThat(september.actorsNamed("Syrian and Russian warplanes", DAY))
                .containsExactly("russia", "syrian_government");
        assertThat(september.actorsInRows("UCDP", "Syrian insurgents", DAY))
                .containsExactly("ahrar_al_sham", "nusra", "opposition");
    }

    @Test
    void a_new_name_is_not_known_before_the_renaming() {
        assertThat(september.actorsNamed("Jabhat Fatah al-Sham", LocalDate.parse("2016-07-27")))
                .isEmpty();
    }

    @Test
    void an_actor_belongs_to_a_side_with_its_allies() {
        assertThat(september.sideOf("government_allies").orElseThrow().id()).isEqualTo("syria");
        assertThat(september.sideOf("ahrar_al_sham").orElseThrow().id()).isEqualTo("opposition");
        assertThat(september.sideOf("isil")).isEmpty();
    }
}
