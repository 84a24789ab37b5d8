// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves what the built-in places are found by.
final class GazetteerTest {
    private static final Gazetteer BUILT_IN = Gazetteer.builtIn();

    @ParameterizedTest
    @ValueSource(strings = {"Deir ez-Zor", "Dayr al-Zawr", "Deir Ezzor", "Deir-ez-Zour", "DAYR AZ ZOR"})
    void aTownIsFoundByAnySpelling(String words) {
        assertThat(BUILT_IN.candidates(words).getFirst().entry().name()).isEqualTo("Deir ez-Zor");
    }

    @Test
    void aBareNameIsTheTownAndWithItsWordTheProvince() {
        assertThat(BUILT_IN.candidates("Daraa")).allMatch(c -> !c.entry().isRegion());
        assertThat(BUILT_IN.candidates("Daraa province").getFirst().entry().isRegion())
                .isTrue();
    }

    @Test
    void aProvinceHoldsTheTownsInIt() {
        var province = BUILT_IN.candidates("Idlib Governorate").getFirst().entry();
        assertThat(province.holds(BUILT_IN.spelled("Saraqib").getFirst().entry()))
                .isTrue();
        assertThat(province.holds(BUILT_IN.spelled("Daraa").getFirst().entry())).isFalse();
    }

    @Test
    void whatSoundsLikeNothingIsNotFound() {
        assertThat(BUILT_IN.candidates("Qwertbad")).isEmpty();
    }
}
