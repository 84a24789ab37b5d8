// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DayTableTest {
    private final Scene scene = SmallScene.scene();
    private final String table = DayTable.of(scene, Days.of(scene));

    @Test
    void aDayIsARowForTheSidesAndARowForWhatWasSaid() {
        assertThat(table).isEqualTo("""
                Truce of the Delta
                2031-05-03 to 2031-05-06, days in Africa/Nairobi

                                                                                 incidents by
                                                                                 verdict
                                                         channels                          out
                       status in each side's own words   Truce          River               of
                  day  NOR        SOU        RIV         hotline        traffic  breach  scope
                -----  ---------  ---------  ----------  -------------  -------  ------  -----
                3 May  agreed     agreed     not joined  open           open          -      -
                4 May  in effect  in effect  not joined  open           open          1      1
                5 May  in effect  ended      not joined  SOU suspended  open          -      -
                6 May  in effect  ended      not joined  SOU suspended  open          -      -

                                            alleged
                                            breaches,
                                            who > whom
                             inci-           NOR     NOR
                  day  said  dents  killed  >SOU    >RIV
                -----  ----  -----  ------  ----  ------
                3 May     -      -       -     -       -
                4 May     2      1    4-6+     1       -
                5 May     3      -       -     -  1 (42)
                6 May     1      -       -     -       -

                said: statements published that day. incidents: said to have happened that day;
                one dated to two days stands on both. killed: the least and the most that
                anybody gave, + where somebody said "at least". -: none, or nobody said.
                incidents by verdict: by what their findings say; one incident can stand under
                several verdicts, one for each obligation and reading.
                alleged breaches: "3 (42)" is three accusations, and sums that claim 42
                breaches; the two are never added together.
                not in the table: incidents undated or of more than two days: 1; items that
                could not be taken in: 2.
                """);
    }

    @Test
    void noLineIsWiderThanATerminal() {
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(DayTable.WIDTH));
    }

    @Test
    void whatDoesNotFitBesideStandsBelow() {
        var wide = new ArrayList<>(scene.cast().sides());
        for (int i = 0; i < 12; i++) {
            wide.add(new Side("s" + i, "Side " + i, "SIDE-" + i));
        }
        var cast = new Cast(wide, scene.cast().channels(), scene.cast().sideOf());
        var many =
                new Scene(scene.period(), cast, scene.material(), scene.statuses(), scene.source(), scene.outlines());
        assertThat(DayTable.of(many, Days.of(many)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(DayTable.WIDTH))
                .anySatisfy(line -> assertThat(line).contains("SIDE-11"));
    }
}
