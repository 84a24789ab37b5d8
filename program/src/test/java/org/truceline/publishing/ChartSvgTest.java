// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.publishing.language.Language;
import org.truceline.publishing.language.Words;

class ChartSvgTest {
    private final List<Day> days = Days.of(SmallScene.scene());

    @Test
    void theDayOfThePageIsMarkedAndEveryDayLeadsToItsPage() {
        String chart = ChartSvg.of(days, SmallScene.FERRY, Links.FILES, Words.in(Language.ENGLISH));
        assertThat(chart).containsOnlyOnce("class=\"today\"");
        assertThat(days).allSatisfy(day -> assertThat(chart).contains("href=\"" + day.date() + ".html\""));
    }

    @Test
    void anOpenRangeHasAnArrow() {
        assertThat(ChartSvg.of(days, null, Links.FILES, Words.in(Language.ENGLISH)))
                .containsOnlyOnce("class=\"arrow\"")
                .doesNotContain("today");
    }

    @ParameterizedTest
    @CsvSource({"0,5", "5,5", "6,10", "11,20", "21,50", "51,100", "101,200", "201,500"})
    void axesEndAtARoundNumberThatHoldsTheMost(int most, int top) {
        assertThat(ChartSvg.top(most)).isEqualTo(top);
    }
}
