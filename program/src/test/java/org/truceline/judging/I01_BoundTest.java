// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Scenarios I: who is bound and protected on which day: joined, suspended, excluded, readmitted; who answers for whom;
/// a guarantor that fights.
class I01_BoundTest {
    private static final String LEBANON = """
            answers_for:
              - {actor: green, for: wild, strength: prevents, basis: [C2]}
            obligations:
              - id: hold-back
                label: Green keeps armed groups from firing
                bearer: {actors: [green, wild]}
                modality: must_not
                acts: [fire]
                target: {actors: [blue]}
                basis: [C2]
            """;

    private static final String WITHDRAWN = """
            obligations:
              - {id: leave, label: Green draws back, bearer: {sides: [green]}, modality: must_not, acts: [weapon_in_zone], basis: [C2], reading: parallel, readings: [{id: one-sided, label: only Blue draws back, source: a press summary, instead: {bearer: {sides: [blue]}}}]}
            """;

    /// The world with other steps of the Wild band.
    private static World joined(String... steps) {
        var own = Stream.of(steps).map(step -> "  - " + step + "\n").collect(Collectors.joining());
        return World.of(
                cast -> cast.replace("  - {actor: wild, at: 2020-05-01, status: refused}\n", own),
                World.COURSE,
                World.NO_FIRE);
    }

    @Test
    void i01_who_declared_is_bound_from_that_day() {
        assertThat(
                        joined("{actor: wild, at: 2020-05-10, status: declared}")
                                .judge(
                                        "by: Watchers; act: shelling; who: Wild band; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void i02_and_not_before_it() {
        assertThat(
                        joined("{actor: wild, at: 2020-05-10, status: declared}")
                                .judge(
                                        "by: Watchers; act: shelling; who: Wild band; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-08"))
                .isEqualTo(
                        "no-fire (any): indeterminate: whether Wild band is bound by the clause cannot be told: that Wild had joined by 2020-05-08 is not known");
    }

    @Test
    void i03_who_is_suspended_is_not_bound_meanwhile() {
        assertThat(
                        joined(
                                        "{actor: wild, at: 2020-05-03, status: attested}",
                                        "{actor: wild, at: 2020-05-10, status: suspended}")
                                .judge(
                                        "by: Watchers; act: shelling; who: Wild band; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("none (any): outside_scope: Wild band is not bound by the clause");
    }

    @Test
    void i04_nor_protected_once_excluded() {
        assertThat(
                        joined(
                                        "{actor: wild, at: 2020-05-03, status: attested}",
                                        "{actor: wild, at: 2020-05-10, status: excluded}")
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Wild band; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("none (any): outside_scope: 'Wild band' is not one whom the clause protects");
    }

    @Test
    void i05_who_is_readmitted_is_protected_again() {
        assertThat(
                        joined(
                                        "{actor: wild, at: 2020-05-03, status: attested}",
                                        "{actor: wild, at: 2020-05-10, status: excluded}",
                                        "{actor: wild, at: 2020-05-14, status: readmitted}")
                                .judge(
                                        "by: Watchers; act: shelling; who: Blue army; whom: Wild band; where: ford@10.1,20.1~100; when: 2020-05-16"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void i06_who_withdrew_is_no_longer_bound() {
        assertThat(
                        joined(
                                        "{actor: wild, at: 2020-05-03, status: attested}",
                                        "{actor: wild, at: 2020-05-10, status: withdrawn}")
                                .judge(
                                        "by: Watchers; act: shelling; who: Wild band; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("none (any): outside_scope: Wild band is not bound by the clause");
    }

    @Test
    void i07_of_whom_no_accession_is_known_it_cannot_be_told() {
        assertThat(
                        joined().judge(
                                        "by: Watchers; act: shelling; who: Wild band; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo(
                        "no-fire (any): indeterminate: whether Wild band is bound by the clause cannot be told: that Wild had joined by 2020-05-12 is not known");
    }

    @Test
    void i08_one_who_answers_for_another_is_named_with_him() {
        assertThat(
                        World.with(LEBANON)
                                .judge(
                                        "by: Watchers; act: shelling; who: Wild band; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("hold-back (any): breach of C2");
    }

    @Test
    void i09_a_withdrawal_read_as_parallel_binds_the_one_and_read_as_one_sided_the_other() {
        assertThat(
                        World.with(WITHDRAWN)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; who: Green army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("""
                        leave (parallel): breach of C2
                        leave (one-sided): outside_scope: Green army is not bound by the clause""");
    }

    @Test
    void i10_and_for_the_other_side_the_other_way_round() {
        assertThat(
                        World.with(WITHDRAWN)
                                .judge(
                                        "by: Watchers; act: weapon_in_zone; who: Blue army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("""
                        leave (parallel): outside_scope: Blue army is not bound by the clause
                        leave (one-sided): breach of C2""");
    }

    @Test
    void i11_a_guarantor_who_says_that_its_own_friend_fired_is_believed_of_its_own_side_only() {
        assertThat(
                        World.with(World.NO_FIRE)
                                .judge(
                                        "by: Red army; stance: accuses; act: shelling; who: Green army; whom: Blue army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("no-fire (any): indeterminate: that Green army did it is alleged by Red army only");
    }

    @Test
    void i12_a_guarantor_who_admits_has_fired() {
        assertThat(
                        World.with(World.NO_FIRE)
                                .judge(
                                        "by: Red army; stance: admits; act: air_strike; who: Red army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("no-fire (any): breach of C1");
    }

    @Test
    void i13_a_guarantor_who_fires_at_an_excluded_group_without_leave_breaks_nothing_it_promised() {
        assertThat(
                        World.with(World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: air_strike; who: Red army; whom: Grey front; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("none (any): outside_scope: 'Grey front' is a group that the terms do not protect");
    }

    @Test
    void i14_somebody_the_terms_do_not_know_is_nobody_they_bind() {
        assertThat(
                        World.with(World.NO_FIRE)
                                .judge(
                                        "by: Watchers; act: shelling; who: the Strangers; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo(
                        "no-fire (any): indeterminate: whether the Strangers is bound by the clause cannot be told: the name may mean somebody the terms do not know");
    }

    @Test
    void i15_an_accused_side_that_is_silent_is_accused_still() {
        assertThat(
                        World.with(World.NO_FIRE)
                                .judge(
                                        "by: Green army; stance: accuses; act: air_strike; who: Red army; whom: Green army; where: ford@10.1,20.1~100; when: 2020-05-12"))
                .isEqualTo("no-fire (any): indeterminate: that Red army did it is alleged by Green army only");
    }

    @Test
    void i16_on_the_day_of_a_step_with_an_hour_it_is_open_who_was_bound() {
        var noon = joined(
                "{actor: wild, at: 2020-05-01, status: refused}",
                "{actor: wild, at: 2020-05-10, hour: '12:00', status: declared}");
        String fire = "by: Watchers; act: shelling; who: Wild band; whom: Blue army; where: ford@10.1,20.1~100; when: ";
        assertThat(noon.judge(fire + "2020-05-10"))
                .isEqualTo(
                        "no-fire (any): indeterminate: whether Wild band is bound by the clause cannot be told: that Wild had joined by 2020-05-10 is not known");
        assertThat(noon.judge(fire + "2020-05-11")).isEqualTo("no-fire (any): breach of C1");
        assertThat(noon.judge(fire + "2020-05-09")).startsWith("none (any): outside_scope: ");
    }

    @Test
    void i17_where_a_side_stands_turns_at_the_hour() {
        var terms = World.agreement(
                cast -> cast.replace(
                        "{actor: green, at: 2020-05-01, status: attested}",
                        "{actor: green, at: 2020-05-01, hour: '12:00', status: attested}"),
                World.COURSE,
                World.NO_FIRE);
        var book = new StatusBook(terms, List.of());
        assertThat(book.at(Instant.parse("2020-05-01T11:59:00Z")).getLast().code())
                .isEqualTo(SideStatus.Code.NOT_JOINED);
        assertThat(book.at(Instant.parse("2020-05-01T12:00:00Z")).getLast().code())
                .isEqualTo(SideStatus.Code.AGREED);
    }

    @Test
    void i18_a_role_counts_from_its_day() {
        var late = World.of(
                cast -> cast.replace("{actor: green, role: party}", "{actor: green, role: party, from: 2020-05-10}"),
                World.COURSE,
                World.NO_FIRE);
        String fire =
                "by: Watchers; act: shelling; who: Green army; whom: Blue army; where: ford@10.1,20.1~100; when: ";
        assertThat(late.judge(fire + "2020-05-09"))
                .isEqualTo("none (any): outside_scope: Green army is not bound by the clause");
        assertThat(late.judge(fire + "2020-05-10")).isEqualTo("no-fire (any): breach of C1");
    }
}
