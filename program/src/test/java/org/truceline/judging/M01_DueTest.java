// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;

/// Scenarios M: quotas and caps filled from counts, steps of withdrawal, reports that are owed. A count is its
/// speaker's own; what nobody counted cannot be told; what nobody says is done by its time is overdue as far as the
/// record shows.
class M01_DueTest {
    private static final String DUES = """
            duration:
              mode: open
              starts:
                - {reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}
                - {reading: evening, at: '2020-05-02T20:00:00+00:00[!UTC]', basis: [C1]}
            schedule:
              - {id: draw-back, label: Blue draws back, by: [blue], due: {after_start: P7D}, act: withdraw, basis: [C2]}
              - {id: meet, label: the commission meets, due: {day: 2020-05-20}, basis: [C2]}
            """;

    private static final String QUOTAS = """
            obligations:
              - {id: no-fire, label: no firing, bearer: {roles: [party]}, modality: must_not, acts: [fire], basis: [C1]}
            quotas:
              - id: lorries
                label: lorries a day
                bound: at_least
                bearer: {actors: [blue]}
                measure: aid lorries that enter
                amount: 600
                per: P1D
                from: '2020-05-03T00:00:00+00:00[!UTC]'
                words: [lorries]
                counted_by: [watch]
                rule: on entry
                parts:
                  - {id: fuel, label: of these with fuel, amount: 50, words: [fuel lorries]}
                readings:
                  - {id: less, label: 500 will do, amount: 500, held_by: [blue]}
              - {id: guards, label: guards at the gate, bound: at_most, bearer: {actors: [blue]}, measure: guards, amount: 20, words: [guards]}
            reports:
              - {id: weekly, label: a report each week, from: [watch], what: what was seen, every: P7D}
            """;

    private static String quotas(String instant, String said) {
        var terms = World.agreement(DUES, QUOTAS);
        return new Quotas(terms, Said.statements(said))
                .at(Instant.parse(instant)).stream()
                        .filter(q -> q.quota().equals("lorries"))
                        .map(q -> "%s %s %s: %d%s of %.0f %s"
                                .formatted(
                                        q.window().from().toString().substring(5, 10),
                                        q.part() == null ? q.reading() : q.part(),
                                        q.speaker() == null ? "nobody" : q.speaker() + (q.decisive() ? "!" : ""),
                                        q.least(),
                                        q.most() == null ? "+" : "",
                                        q.amount(),
                                        q.met()))
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("\n"));
    }

    private static String dues(String instant, String said, Report... reports) {
        return new Dues(World.agreement(DUES, QUOTAS), Said.statements(said), List.of(reports))
                .at(Instant.parse(instant)).stream()
                        .map(d -> d.id() + " (" + d.reading() + ") " + d.state().code())
                        .collect(Collectors.joining(", "));
    }

    private static Report report(String publisher, String day) {
        return Report.of(ReportKind.SITREP, "said", day, LocalDate.parse(day), publisher, "quiet", "r.txt", 1);
    }

    private static String entered(String by, String day, int lorries) {
        return "by: " + by + "; act: deliver_aid; when: " + day + "; vehicles: " + lorries
                + "; quote: some lorries entered";
    }

    @Test
    void m01_before_a_quota_begins_there_is_nothing_to_fill() {
        assertThat(quotas("2020-05-02T18:00:00Z", "")).isEmpty();
    }

    @Test
    void m02_where_nobody_counts_it_cannot_be_told() {
        assertThat(quotas("2020-05-03T18:00:00Z", "")).isEqualTo("""
                        05-03 as-written nobody: 0+ of 600 unknown
                        05-03 less nobody: 0+ of 500 unknown
                        05-03 fuel nobody: 0+ of 50 unknown""");
    }

    @Test
    void m03_a_day_that_is_over_is_short_by_its_count() {
        assertThat(quotas("2020-05-04T00:00:00Z", entered("Watchers", "2020-05-03", 550)))
                .startsWith("""
                        05-03 as-written watchers!: 550 of 600 no
                        05-03 less watchers!: 550 of 500 yes
                        """);
    }

    @Test
    void m04_while_the_day_runs_more_may_come() {
        assertThat(quotas("2020-05-03T18:00:00Z", entered("Watchers", "2020-05-03T10:00", 550)))
                .startsWith("05-03 as-written watchers!: 550 of 600 unknown");
    }

    @Test
    void m05_two_who_count_stand_side_by_side_and_are_never_added() {
        assertThat(quotas(
                        "2020-05-04T00:00:00Z",
                        entered("Watchers", "2020-05-03", 400) + "\n" + entered("Blue army", "2020-05-03", 620)))
                .startsWith("""
                        05-03 as-written blue army: 620 of 600 yes
                        05-03 as-written watchers!: 400 of 600 no
                        """);
    }

    @Test
    void m06_a_later_figure_of_the_same_day_replaces_the_earlier_one() {
        assertThat(quotas(
                        "2020-05-04T00:00:00Z",
                        entered("Watchers", "2020-05-03", 400) + "\n" + entered("Watchers", "2020-05-03", 610)))
                .startsWith("05-03 as-written watchers!: 610 of 600 yes");
    }

    @Test
    void m07_a_kind_has_an_amount_of_its_own() {
        assertThat(
                        quotas(
                                "2020-05-04T00:00:00Z",
                                "by: Watchers; act: deliver_aid; when: 2020-05-03; vehicles: 30; quote: 30 fuel lorries entered"))
                .endsWith("05-03 fuel watchers!: 30 of 50 no");
    }

    @Test
    void m08_the_rule_of_the_count_is_named() {
        var terms = World.agreement(DUES, QUOTAS);
        var status = new Quotas(terms, Said.statements(entered("Watchers", "2020-05-03", 1)))
                .at(Instant.parse("2020-05-04T00:00:00Z"));
        assertThat(status.getFirst().rule())
                .isEqualTo("the largest figure the speaker gives for a day, days added; by the terms: on entry");
    }

    @Test
    void m09_a_cap_is_broken_by_one_count_above_it() {
        var terms = World.agreement(DUES, QUOTAS);
        var said = Said.statements(
                "by: Watchers; act: weapon_in_zone; when: 2020-05-04; other: 25 guards; quote: 25 guards stood there");
        assertThat(new Quotas(terms, said)
                        .at(Instant.parse("2020-05-05T00:00:00Z"))
                        .getLast()
                        .met())
                .hasToString("NO");
    }

    @Test
    void m10_a_step_is_not_due_before_its_time() {
        assertThat(dues("2020-05-08T00:00:00Z", ""))
                .startsWith("draw-back (noon) not_due, draw-back (evening) not_due, meet (any) not_due");
    }

    @Test
    void m11_between_two_readings_of_the_start_it_is_overdue_by_one() {
        assertThat(dues("2020-05-09T15:00:00Z", ""))
                .startsWith("draw-back (noon) overdue, draw-back (evening) not_due");
    }

    @Test
    void m12_what_the_one_who_owes_it_says_is_done() {
        assertThat(dues(
                        "2020-05-12T00:00:00Z",
                        "by: Blue army; stance: states; act: withdraw; who: Blue army; when: 2020-05-08"))
                .startsWith("draw-back (noon) done, draw-back (evening) done");
    }

    @Test
    void m13_what_another_says_is_said_to_be_done() {
        assertThat(dues("2020-05-12T00:00:00Z", "by: Watchers; act: withdraw; who: Blue army; when: 2020-05-08"))
                .startsWith("draw-back (noon) said_done");
    }

    @Test
    void m14_and_so_is_what_another_denies() {
        assertThat(dues("2020-05-12T00:00:00Z", """
                        by: Blue army; stance: states; act: withdraw; who: Blue army; when: 2020-05-08
                        by: Watchers; stance: states; act: withdraw; polarity: negated; who: Blue army; when: 2020-05-08
                        """)).startsWith("draw-back (noon) said_done");
    }

    @Test
    void m15_a_step_due_some_time_that_day_may_be_due() {
        assertThat(dues("2020-05-20T12:00:00Z", "")).contains("meet (any) may_be_due");
    }

    @Test
    void m16_no_report_is_due_in_the_first_week() {
        assertThat(dues("2020-05-08T00:00:00Z", "")).endsWith("weekly (any) not_due");
    }

    @Test
    void m17_a_report_that_is_not_on_record_is_overdue() {
        assertThat(dues("2020-05-10T00:00:00Z", "", report("Blue army", "2020-05-08")))
                .endsWith("weekly (any) overdue");
    }

    @Test
    void m18_one_of_that_week_is_the_one_that_was_due() {
        assertThat(dues("2020-05-10T00:00:00Z", "", report("Watchers", "2020-05-08")))
                .endsWith("weekly (any) done");
    }

    @Test
    void m19_last_weeks_report_does_not_do_for_this_week() {
        assertThat(dues("2020-05-17T00:00:00Z", "", report("Watchers", "2020-05-08")))
                .endsWith("weekly (any) overdue");
    }

    @Test
    void m20_the_order_of_what_was_said_does_not_matter() {
        var lines = List.of(
                entered("Watchers", "2020-05-03", 400),
                entered("Blue army", "2020-05-03", 620),
                entered("Watchers", "2020-05-03", 610));
        assertThat(quotas("2020-05-04T00:00:00Z", String.join("\n", lines)))
                .isEqualTo(quotas(
                        "2020-05-04T00:00:00Z",
                        Stream.of(lines.get(2), lines.get(0), lines.get(1)).collect(Collectors.joining("\n"))));
    }
}
