// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truceline.model.Polarity;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;
import org.truceline.reading.CameoCodes.Turn;

/// Statements as events of CAMEO and PLOVER.
final class CameoExportTest {
    private static final Reader READER = Reader.standard();
    private static final CameoExport EXPORT = CameoExport.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fijian warplanes bombed Tongan troops on Monday.   | FJI 195 TONMIL ASSAULT aerial
            Peru accused Chile of shelling a school.           | PER 112 CHL ACCUSE allege
            Peru denied shelling the school.                   | PER 016 - REJECT -
            Norway urged Chile to stop the air strikes.        | NOR 0256 CHL REQUEST yield
            The rebels freed four prisoners.                   | ---REB 0841 - RETREAT release
            """)
    void aStatementBecomesAnEvent(String text, String expected) {
        var statement = READER.read(report(text)).getFirst();
        var codes = EXPORT.of(statement).orElseThrow();

        assertThat(String.join(
                        " ",
                        absent(codes.source()),
                        codes.code(),
                        absent(codes.target()),
                        codes.event(),
                        absent(codes.mode())))
                .isEqualTo(expected);
    }

    @Test
    void whatDidNotHappenIsNoEvent() {
        var told = READER.read(report("Fijian warplanes bombed Tongan troops on Monday."))
                .getFirst();

        assertThat(EXPORT.of(told)).isPresent();
        assertThat(EXPORT.of(negated(told))).isEmpty();
    }

    @Test
    void everyCodeHasALabelOfItsOwnAndTurnsOnlyIntoCodes() {
        var codes = new CameoCodes();
        var labels = new HashSet<String>();
        for (String code : codes.all()) {
            assertThat(code).matches("[0-9]{2,4}");
            assertThat(labels.add(codes.label(code))).as(code).isTrue();
            for (var turn : Turn.values()) {
                codes.turned(code, turn)
                        .ifPresent(into -> assertThat(codes.has(into)).isTrue());
            }
        }
        assertThat(codes.all()).hasSizeGreaterThan(270);
    }

    private static Statement negated(Statement s) {
        return new Statement(
                s.id(),
                s.reported(),
                s.quote(),
                s.speaker(),
                s.via(),
                s.stance(),
                s.act(),
                s.means(),
                Polarity.NEGATED,
                s.modality(),
                s.actor(),
                s.target(),
                s.place(),
                s.when(),
                s.counts(),
                s.rule());
    }

    private static String absent(String code) {
        return code.isEmpty() ? "-" : code;
    }

    private static Report report(String text) {
        return Report.of(ReportKind.ARTICLE, "test", "t", LocalDate.of(2016, 10, 4), "Coast Courier", text, "t.txt", 1);
    }
}
