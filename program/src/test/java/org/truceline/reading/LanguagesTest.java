// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;

/// What language a report is in is told or left open, and what is not English is never read as English.
final class LanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Gunmen fired on a bridge near the town of Tal Wadi on Monday, and two drivers were hurt.
            en | The Ahl al-Wadi and Liwa Sahil brigades fought in Tal Wadi, Khan Zaytun, Kafr Nahr, Bir Jabal and Ras al-Ayn.
            fr | Les tirs ont repris mercredi dans les quartiers est de la ville, selon des habitants qui ont vu trois avions.
            ru | За минувшие сутки обстановка в городе оставалась сложной, жители вышли на улицы.
            ru | 3 сентября отмечено 6 нарушений перемирия.
            uk | За минулу добу зафіксовано дев'ять порушень режиму тиші, двоє військових поранено.
            tr | Ateşkes dün gece kentin doğusunda ihlal edildi, üç kişi yaralandı ve iki araç yandı.
            he | שלושה בני אדם נפצעו הבוקר באזור הצפון, והכביש הראשי נסגר לתנועה.
            ar | أعلنت اللجنة أن الطريق إلى المدينة فتح أمام القوافل صباح أمس.
            fa | در روز گذشته چند خودرو در جاده شمالی متوقف شدند و گفتگوها ادامه پیدا کرد.
            """)
    void theLanguageIsTold(String language, String text) {
        assertThat(report(text).language()).isEqualTo(language);
    }

    @Test
    void anEnglishReportHasNoNotesAndOneInAnotherLanguageSaysThatItIsNotRead() {
        assertThat(report("Gunmen fired on a bridge, and the drivers were hurt.")
                        .notes())
                .isEmpty();
        assertThat(report("Les tirs ont repris mercredi dans les quartiers est de la ville, selon des habitants.")
                        .notes())
                .containsExactly("language fr: not read");
        assertThat(report("За минувшие сутки обстановка в городе оставалась сложной.")
                        .notes())
                .containsExactly("language ru: figures, dates and places read; not read further");
    }

    @Test
    void aHeadlineOfNamesIsLeftOpenAndReadAsBefore() {
        assertThat(Languages.parts("Tal Wadi, Khan Zaytun")).allMatch(Languages.Part::isEnglish);
    }

    @Test
    void ofAMixedReportOnlyTheEnglishIsReadAsEnglish() {
        String text = """
                Rebels shelled the village of Tal Wadi on Monday, the mayor said.

                Les rebelles ont bombardé le village de Tal Wadi lundi, selon le maire qui était sur place.

                Сегодня в городе было тихо, жители вышли на улицы. The road was open and the market was full.""";
        var parts = Languages.parts(text);
        assertThat(parts).extracting(Languages.Part::language).containsExactly("en", "fr", "ru", "en");
        String english = Languages.english(text, parts);
        assertThat(english).hasSameSizeAs(text).doesNotContain("rebelles").doesNotContain("тихо");
        assertThat(english.indexOf("The road")).isEqualTo(text.indexOf("The road"));
        assertThat(report(text).notes())
                .containsExactly(
                        "language fr in 1 of 4 parts: not read",
                        "language ru in 1 of 4 parts: figures, dates and places read; not read further");
        var quotes = Reader.standard().read(report(text)).stream()
                .map(statement -> statement.quote().words())
                .toList();
        assertThat(quotes).isNotEmpty().allMatch(text::contains).noneMatch(words -> words.contains("rebelles"));
    }

    @Test
    void aForeignNameInBracketsLeavesASentenceEnglish() {
        assertThat(Languages.parts("Shells fell on Tal Wadi (تل وادي) and on the road to the coast."))
                .singleElement()
                .matches(Languages.Part::isEnglish);
    }

    private static Report report(String text) {
        var report =
                Report.of(ReportKind.ARTICLE, "test", "t", LocalDate.of(2031, 5, 4), "Wadi Wire", text, "test.txt", 1);
        return Languages.mark(report);
    }
}
