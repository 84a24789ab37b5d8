// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves that spellings of one name meet, and that towns whose names are merely alike stay apart.
final class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "Deir ez-Zor, Deir Ezzor",
        "Deir ez-Zor, DEIR EZ ZOR",
        "Raqqa, ar-Raqa",
        "Taiz, Ta'izz",
        "Ma'rib, Marib",
        "Medellín, Medellin",
        "Şūr, Sur",
        "Saint-Louis, Saint Louis",
        "Al-Bab, Bab",
        "Stanytsia, Stanyts’ia",
    })
    void caseAccentsArticlesDoublesAndSilentSignsMakeNoDifference(String a, String b) {
        assertThat(Spelling.exact(a)).isEqualTo(Spelling.exact(b)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ARABIC, Dayr al-Zawr, Deir ez-Zour",
        "ARABIC, Dayr az Zawr, Deir Ezzor",
        "ARABIC, Saraqib, Saraqeb",
        "ARABIC, Suwayda, Sweida",
        "ARABIC, Qunaytirah, Kuneitra",
        "ARABIC, Ghouta, Ghuta",
        "ARABIC, Khan Shaykhun, Khan Sheikhoun",
        "ARABIC, Kafr Nabl, Kafranbel",
        "ARABIC, Talbisah, Talbiseh",
        "ARABIC, Salamiyah, Selemiyeh",
        "ARABIC, Hudaydah, Hodeida",
        "ARABIC, Jabal, Jebel",
        "SLAVIC, Kharkiv, Kharkov",
        "SLAVIC, Luhansk, Lugansk",
        "SLAVIC, Horlivka, Gorlovka",
        "SLAVIC, Avdiivka, Avdeyevka",
        "SLAVIC, Pisky, Peski",
        "SLAVIC, Debaltseve, Debaltsevo",
        "OTHER, Mekelle, Mek'ele",
        "OTHER, Aksum, Axum",
    })
    void waysOfWritingOneNameInLatinLettersMeet(Tradition tradition, String a, String b) {
        String key = Spelling.loose(a, tradition);
        assertThat(Spelling.loose(b, tradition)).isEqualTo(key).isNotEmpty();
        assertThat(Spelling.distance(a, b, tradition)).isLessThanOrEqualTo(Spelling.tolerance(key));
    }

    @ParameterizedTest
    @CsvSource({
        "ARABIC, Hama, Homs",
        "ARABIC, Aleppo, Latakia",
        "ARABIC, Sarmin, Sarmada",
        "ARABIC, Nubl, Nablus",
        "ARABIC, Jableh, Jbeil",
        "ARABIC, Douma, Madaya",
        "ARABIC, Marib, Mahrab",
        "SLAVIC, Donetsk, Kramatorsk",
        "SLAVIC, Lviv, Kyiv",
        "SLAVIC, Sumy, Izium",
        "OTHER, Cali, Cucuta",
        "OTHER, Goma, Gao",
    })
    void differentTownsStayApart(Tradition tradition, String a, String b) {
        String key = Spelling.loose(a, tradition);
        boolean meet = key.equals(Spelling.loose(b, tradition))
                && !key.isEmpty()
                && Spelling.distance(a, b, tradition) <= Spelling.tolerance(key);
        assertThat(meet || Spelling.exact(a).equals(Spelling.exact(b))).isFalse();
    }
}
