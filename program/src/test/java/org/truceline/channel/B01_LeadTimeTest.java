// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.truceline.model.NoticeAct;
import org.truceline.model.NoticeCheck;
import org.truceline.model.NotifiedDetails;
import org.truceline.model.NotifiedKind;
import org.truceline.model.NotifiedObject;
import org.truceline.model.Truth;

/// What is looked at before a notice goes out, by rules of 48 hours, 24 in an emergency.
final class B01_LeadTimeTest {
    @Test
    void b01_two_days_ahead_is_in_time_and_a_second_later_is_not() {
        assertThat(lead(false, Duration.ofDays(2))).isEqualTo(Truth.YES);
        assertThat(lead(false, Duration.ofDays(2).minusSeconds(1))).isEqualTo(Truth.NO);
    }

    @Test
    void b02_an_emergency_has_a_day() {
        assertThat(lead(true, Duration.ofHours(24))).isEqualTo(Truth.YES);
        assertThat(lead(true, Duration.ofHours(23))).isEqualTo(Truth.NO);
    }

    @Test
    void b03_what_comes_after_the_window_opened_is_late_and_says_so() {
        var check = check(
                World.object(NotifiedKind.MOVEMENT, "convoy", false), Duration.ofHours(-1), NoticeCheck.Of.LEAD_TIME);
        assertThat(check.holds()).isEqualTo(Truth.NO);
        assertThat(check.words()).contains("after its window opened");
    }

    @Test
    void b04_without_a_rule_there_is_nothing_to_be_late_for() {
        var object = World.object(NotifiedKind.INFRASTRUCTURE, "pump", false);
        assertThat(check(object, Duration.ofHours(1), NoticeCheck.Of.LEAD_TIME).holds())
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void b05_the_form_names_what_is_missing() {
        var whole = World.object(NotifiedKind.MOVEMENT, "convoy", false);
        assertThat(check(whole, Duration.ofDays(3), NoticeCheck.Of.FORM).holds())
                .isEqualTo(Truth.YES);
        var bare = new NotifiedObject(
                "convoy", NotifiedKind.MOVEMENT, " ", "Relief", whole.legs(), 1_000, 0, null, false, null);
        assertThat(check(bare, Duration.ofDays(3), NoticeCheck.Of.FORM).words())
                .isEqualTo("it lacks what it is, how many vehicles, how they are marked");
    }

    @Test
    void b06_whom_the_rules_name_and_nobody_told_is_named() {
        var object = World.object(NotifiedKind.MOVEMENT, "convoy", false);
        var told = new NoticeAct.Submitted(1, object, List.of("north"), List.of(), "");
        var found =
                examination(object).of(told, details(object), List.of(), World.OPENS.minus(Duration.ofDays(3))).stream()
                        .filter(check -> check.of() == NoticeCheck.Of.RECIPIENTS)
                        .findFirst()
                        .orElseThrow();
        assertThat(found.holds()).isEqualTo(Truth.NO);
        assertThat(found.words()).contains("south");
    }

    private static Truth lead(boolean emergency, Duration ahead) {
        var object = World.object(NotifiedKind.MOVEMENT, "convoy", emergency);
        return check(object, ahead, NoticeCheck.Of.LEAD_TIME).holds();
    }

    private static NoticeCheck check(NotifiedObject object, Duration ahead, NoticeCheck.Of of) {
        Instant at = World.OPENS.minus(ahead);
        return examination(object).of(World.submit(1, object), details(object), List.of(), at).stream()
                .filter(check -> check.of() == of)
                .findFirst()
                .orElseThrow();
    }

    private static NoticeExamination examination(NotifiedObject object) {
        Optional<org.truceline.terms.NoticeRule> rule =
                World.terms().machinery().findNoticeRule(object.kind());
        return new NoticeExamination(rule, ZoneOffset.UTC);
    }

    private static NotifiedDetails details(NotifiedObject object) {
        return new NotifiedDetails(object.legs(), List.of(), null);
    }
}
