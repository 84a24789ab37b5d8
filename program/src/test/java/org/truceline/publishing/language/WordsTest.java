// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);
    private static final Words ARABIC = Words.in(Language.ARABIC);
    private static final Words RUSSIAN = Words.in(Language.RUSSIAN);

    @Test
    void aPluralHasTheFormOfItsNumber() {
        assertThat(ENGLISH.text("claim", "n", 1)).isEqualTo("1 accusation");
        assertThat(RUSSIAN.text("claim", "n", 1)).isEqualTo("1 обвинение");
        assertThat(RUSSIAN.text("claim", "n", 3)).isEqualTo("3 обвинения");
        assertThat(RUSSIAN.text("claim", "n", 11)).isEqualTo("11 обвинений");
        assertThat(RUSSIAN.text("claim", "n", 22)).isEqualTo("22 обвинения");
        assertThat(ARABIC.text("claim", "n", 1)).isEqualTo("اتهام واحد");
        assertThat(ARABIC.text("claim", "n", 2)).isEqualTo("اتهامان");
        assertThat(ARABIC.text("claim", "n", 5)).isEqualTo("٥ اتهامات");
        assertThat(ARABIC.text("claim", "n", 12)).isEqualTo("١٢ اتهاماً");
        assertThat(ARABIC.text("claim", "n", 100)).isEqualTo("١٠٠ اتهام");
    }

    @Test
    void digitsAreThoseOfTheLanguage() {
        assertThat(ENGLISH.number(12345)).isEqualTo("12,345");
        assertThat(ARABIC.number(12345)).isEqualTo("١٢٬٣٤٥");
        assertThat(ARABIC.numeral(12345)).isEqualTo("١٢٣٤٥");
    }

    @Test
    void datesAreThoseOfTheLanguageAndMomentsOfTheZone() {
        var day = LocalDate.of(2031, 5, 4);
        assertThat(ENGLISH.fullDay(day)).isEqualTo("Sunday 4 May 2031");
        assertThat(RUSSIAN.fullDay(day)).isEqualTo("воскресенье, 4 мая 2031 г.");
        assertThat(ARABIC.fullDay(day)).isEqualTo("الأحد ٤ مايو ٢٠٣١");
        var at = Instant.parse("2031-05-04T21:30:00Z");
        assertThat(ENGLISH.moment(at, ZoneId.of("Africa/Nairobi"))).isEqualTo("5 May 2031, 00:30");
        assertThat(ENGLISH.moment(at, ZoneOffset.UTC)).isEqualTo("4 May 2031, 21:30");
    }

    @Test
    void aCodeThatNobodyHasWordsForStandsAsItIs() {
        assertThat(ENGLISH.code("status", "half_way")).isEqualTo("half way");
    }

    @Test
    void aMessageThatIsNotThereIsAFault() {
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.text("no-such"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar|ARABIC",
                "de-CH, ru;q=0.9, en;q=0.8|RUSSIAN",
                "ar-SY;q=0.4, ru;q=0.6|RUSSIAN",
                "fr|ENGLISH",
                "ar;q=0|ENGLISH",
                ";;;|ENGLISH",
                "*|ENGLISH"
            })
    void aBrowserGetsTheFirstOfItsLanguagesThatThereIs(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }
}
