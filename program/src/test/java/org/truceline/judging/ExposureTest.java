// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.truceline.judging.Tally.By;
import org.truceline.model.CountOf;
import org.truceline.model.Incident;

/// Figures a monitor needs: exposure by the hour with an interval for what is not dated well enough, levels of a
/// series, counts beside the effort of observation, and units that are never mixed.
class ExposureTest {
    private static final String WEEK = """
            duration:
              mode: fixed
              starts:
                - {reading: sunset, at: '2020-05-02T18:00:00+00:00[!UTC]', basis: [C1]}
              ends:
                - {reading: three, at: '2020-05-05T18:00:00+00:00[!UTC]', basis: [C2]}
            """;

    private static Incident clash(String when, int killed) {
        return Said.incident(
                "by: Watchers; act: armed_attack; who: Blue army + Green army; where: ford@10.1,20.1~100; when: " + when
                        + "; killed: " + killed);
    }

    private static String stretches(Incident... incidents) {
        return new Exposure(World.agreement(WEEK, World.NO_FIRE), List.of(incidents))
                .stretches().stream()
                        .map(s -> String.format(
                                Locale.ROOT,
                                "%s %.0f h %.1f %.1f %.1f",
                                s.phase().name().toLowerCase(Locale.ROOT),
                                s.hours(),
                                s.least(),
                                s.even(),
                                s.most()))
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void what_happened_in_the_evening_of_the_start_counts_as_during() {
        assertThat(stretches(clash("2020-05-02T17:59", 14), clash("2020-05-02T18:00", 3)))
                .isEqualTo("""
                        before 336 h 1.0 1.0 1.0
                        during 72 h 1.0 1.0 1.0
                        after 336 h 0.0 0.0 0.0""");
    }

    @Test
    void the_day_of_the_start_is_shared_out_by_its_hours() {
        assertThat(stretches(clash("2020-05-02", 56))).isEqualTo("""
                        before 336 h 0.0 3.0 4.0
                        during 72 h 0.0 4.7 18.7
                        after 336 h 0.0 0.0 0.0""");
    }

    @Test
    void a_row_of_a_year_is_in_no_stretch_and_counted_beside() {
        var exposure = new Exposure(
                World.agreement(WEEK, World.NO_FIRE),
                List.of(clash("2020-01-01..2020-12-31", 900), clash("2020-05-03", 3)));
        assertThat(exposure.beside().best()).isEqualTo(900);
        assertThat(exposure.stretches().get(1).most()).isEqualTo(1.0);
    }

    @Test
    void a_series_takes_to_another_level_where_its_counts_do() {
        var counts = new TreeMap<LocalDate, Integer>();
        var random = new Random(7);
        var first = LocalDate.parse("2020-04-01");
        for (int day = 0; day < 40; day++) {
            counts.put(first.plusDays(day), (day < 20 || day >= 30 ? 45 : 8) + random.nextInt(7));
        }
        assertThat(ChangePoints.levels(counts))
                .extracting(level -> level.from().toString())
                .containsExactly("2020-04-01", "2020-04-21", "2020-05-01");
    }

    @Test
    void a_steady_series_has_one_level() {
        var counts = new TreeMap<LocalDate, Integer>();
        var random = new Random(7);
        for (int day = 0; day < 40; day++) {
            counts.put(LocalDate.parse("2020-04-01").plusDays(day), 20 + random.nextInt(9));
        }
        assertThat(ChangePoints.levels(counts)).hasSize(1);
    }

    @Test
    void unlike_units_are_not_added() {
        var flights = new Figure(CountOf.OTHER, "flights", "the Watchers", 550, 550);
        var hours = new Figure(CountOf.OTHER, "hours of flight", "the Watchers", 2057, 2057);
        var others = new Figure(CountOf.OTHER, "flights", "Blue", 3, 3);
        assertThat(flights.plus(flights).least()).isEqualTo(1100);
        assertThatThrownBy(() -> flights.plus(hours))
                .hasMessageContaining("other (flights) by the count of the Watchers")
                .hasMessageContaining("hours of flight");
        assertThatThrownBy(() -> flights.plus(others)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void alleged_answered_and_found_stand_beside_the_effort_in_any_order() {
        var terms = World.agreement();
        var judge = new Judge(terms);
        var judged = new ArrayList<>(List.of(
                        Said.incident(
                                "by: Watchers; act: shelling; who: Blue army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-03"),
                        Said.incident("""
                                by: Green army; stance: accuses; act: shelling; who: Blue army; whom: Green army; where: mill@10.2,20.1~100; when: 2020-05-04
                                by: Blue army; stance: denies; act: shelling; who: Blue army; when: 2020-05-04
                                """),
                        Said.incident(
                                "by: Watchers; act: deny_access; who: Green army; where: mill@10.2,20.1~100; when: 2020-05-04"))
                .stream()
                .map(i -> new Judged(i, judge.judge(i)))
                .toList());
        var lines = new Tally(terms, judged).by(By.SIDE);
        assertThat(lines)
                .extracting(l -> l.key() + ": " + l.alleged() + " alleged, " + l.answered() + " answered, " + l.found()
                        + " found, " + l.open() + " open; " + l.effort().speakers() + " speakers, "
                        + l.effort().denied() + " kept away")
                .containsExactly(
                        "Blue: 2 alleged, 1 answered, 1 found, 1 open; 3 speakers, 0 kept away",
                        "Green: 1 alleged, 0 answered, 0 found, 0 open; 1 speakers, 1 kept away");
        Collections.shuffle(judged, new Random(3));
        assertThat(new Tally(terms, judged).by(By.SIDE)).isEqualTo(lines);
        assertThat(new Tally(terms, judged).by(By.DAY))
                .extracting(Tally.Line::key)
                .containsExactly("2020-05-03", "2020-05-04");
    }
}
