// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.publishing.SmallScene;

class FinderTest {
    private final Finder finder = new Finder(SmallScene.scene(), Gazetteer.builtIn());

    @ParameterizedTest
    @ValueSource(strings = {"ferry killing", "KILLING  Ferry", "férry kìlling", "ferry, killing!"})
    void wordsAreFoundWhateverTheirCaseAccentsAndOrder(String query) {
        assertThat(finder.find(query).statements())
                .extracting(statement -> statement.quote().words())
                .containsExactly("Southland guns shelled the Long Ferry, killing six, the army said.");
        assertThat(finder.find(query).reports()).hasSize(1);
    }

    @Test
    void allWordsHaveToBeThere() {
        assertThat(finder.find("ferry balloon").statements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!"})
    void nothingIsFoundByNothing(String query) {
        var found = finder.find(query);
        assertThat(found.statements()).isEmpty();
        assertThat(found.reports()).isEmpty();
        assertThat(found.places()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Halab,Aleppo", "Alep,Aleppo"})
    void aPlaceIsFoundInAnySpelling(String spelling, String name) {
        assertThat(finder.find(spelling).places())
                .extracting(place -> place.entry().name())
                .contains(name);
    }
}
