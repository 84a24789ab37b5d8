// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;

/// What political sentences become in CAMEO; each line shows one construction or one class of acts.
final class CameoCoderTest {
    private static final CameoCoder CODER = CameoCoder.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The president of Chile visited Norway on Friday.             | CHLGOV -> NOR 042
            Egyptian officials held talks with Sudan.                    | EGYGOV -> SDN 046; SDN -> EGYGOV 046
            Japan, Peru and Kenya met on Monday.                         | JPN -> KEN 040; JPN -> PER 040; KEN -> JPN 040; KEN -> PER 040; PER -> JPN 040; PER -> KEN 040
            Peru and Chile signed a trade agreement in Lima.             | CHL -> PER 057; PER -> CHL 057
            Japan will send food to Nepal.                               | JPN -> NPL 073
            Cuba wants to help Angola.                                   | CUB -> AGO 033
            Mali has agreed to lift the curfew in Niger.                 | MLI -> NER 0813
            Ghana called on Togo to withdraw its troops.                 | GHA -> TGO 0256
            Chad refused to release two French soldiers.                 | TCD -> FRAMIL 1243
            Egypt was accused by Sudan of arming rebels.                 | SDN -> EGY 112
            Nepal said that Indian troops had attacked Bhutan.           | NPL -> INDMIL 112
            Iran denied supplying weapons to Yemen.                      | IRN -> YEM 016
            Italy rejected a proposal by Austria.                        | ITA -> AUT 127
            Kenya threatened to close its border with Somalia.           | KEN -> SOM 131
            Thousands of demonstrators marched in Lisbon.                | ---OPP -> PRT 141
            The European Union imposed sanctions on Belarus.             | IGOEUREEC -> BLR 163
            Brazil recalled its ambassador from Bolivia.                 | BRA -> BOL 161
            Turkish police arrested a French journalist.                 | TURCOP -> FRAMED 173
            Gunmen kidnapped a Swiss engineer in Nigeria.                | ---UAF -> CHE 181
            Fijian warplanes launched an air strike against a Tongan island. | FJIMIL -> TON 195
            Six villagers were killed in Fijian shelling in Tonga.       | FJI -> TONCVL 190
            Malta faces pressure from Cyprus to free the crew.           | CYP -> MLT 100
            Peru welcomed the decision by Chile.                         | PER -> CHL 051
            Fijian and Tongan activists staged a protest in Lima.        | FJIOPP -> PER 141; TONOPP -> PER 141
            """)
    void readsWhoDidWhatToWhom(String sentence, String expected) {
        assertThat(events(sentence)).containsExactlyInAnyOrder(expected.split("; ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mali did not attack Niger.
            If Mali attacks Niger, Chad will respond.
            Did Mali attack Niger?
            Mali may attack Niger.
            Six villagers were killed in Tonga.
            A bomb exploded in the Malian town of Gao.
            Mali failed to sign the treaty with Niger.
            A pilot whom Mali had accused of attacking Niger slept.
            The army of shoppers visited the market.
            """)
    void namesNobodyForWhatIsDeniedOrSupposedOrForAPlace(String sentence) {
        assertThat(events(sentence)).isEmpty();
    }

    @Test
    void anOfficeHolderIsKnownOnlyInHisYears() {
        assertThat(events("Barack Obama visited Norway.", 2012)).containsExactly("USAGOV -> NOR 042");
        assertThat(events("Barack Obama visited Norway.", 2022)).isEmpty();
    }

    @Test
    void aCorpusMayBringActorsOfItsOwn() {
        var coder = CameoCoder.with(java.util.Map.of("osmark", "OSM"));
        var report = report("Osmark visited Norway.", 2012);

        assertThat(coder.code(report)).extracting(CodedEvent::source).containsExactly("OSM");
    }

    @Test
    void anEventPointsAtItsWordsAndItsRule() {
        var report = report("It rained. Cuba visited Norway on Friday.", 2012);
        var event = CODER.code(report).getFirst();

        assertThat(event.quote().standsIn(report.text())).isTrue();
        assertThat(event.quote().words()).startsWith("Cuba visited Norway");
        assertThat(event.rule()).startsWith("cameo-verbs:");
        assertThat(event.root()).isEqualTo("04");
    }

    private static List<String> events(String sentence) {
        return events(sentence, 2012);
    }

    private static List<String> events(String sentence, int year) {
        return CODER.code(report(sentence, year)).stream()
                .map(e -> e.source() + " -> " + e.target() + " " + e.code())
                .toList();
    }

    private static Report report(String text, int year) {
        return Report.of(ReportKind.ARTICLE, "test", "t", LocalDate.of(year, 5, 1), "Coast Courier", text, "t.txt", 1);
    }
}
