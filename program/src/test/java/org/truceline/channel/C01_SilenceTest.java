// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truceline.channel.AlarmClock.Due;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedKind;

/// Silence where a word was owed: what falls due, when, and what ends it.
final class C01_SilenceTest {
    private static final Instant NOON = Instant.parse("2021-06-10T12:00:00Z");

    private final World world = new World();

    @Test
    void c01_recipients_owe_a_confirmation_before_the_window_opens() {
        world.says("relief", World.convoy(1));
        assertThat(world.owed())
                .containsExactly(
                        "-6 h: acknowledgement of north",
                        "-6 h: acknowledgement of south",
                        "+1 h: position",
                        "+8 h: arrival");
    }

    @Test
    void c02_confirming_at_every_level_ends_it() {
        world.says("relief", World.convoy(1))
                .confirms("north", 1, "headquarters")
                .confirms("north", 1, "unit");
        world.confirms("south", 1, "headquarters");
        assertThat(world.owed()).contains("-6 h: acknowledgement of south").noneMatch(line -> line.contains("north"));
    }

    @Test
    void c03_a_change_that_comes_late_is_due_at_once() {
        world.says("relief", World.convoy(1)).before(2).says("relief", World.convoy(2));
        assertThat(world.owed()).contains("-2 h: acknowledgement of north", "-2 h: acknowledgement of south");
    }

    @Test
    void c04_that_it_is_off_has_to_be_confirmed_too_and_nothing_else_is_owed() {
        world.says("relief", World.convoy(1)).before(3).says("relief", new NoticeAct.Cancelled(2, "off"));
        world.confirms("south", 2, "headquarters").confirms("south", 2, "unit");
        assertThat(world.owed()).containsExactly("-3 h: acknowledgement of north");
    }

    @Test
    void c05_each_position_sets_the_next() {
        world.says("relief", World.convoy(1)).before(-2.5).says("relief", position());
        assertThat(world.owed()).contains("+4 h: position").doesNotContain("+1 h: position");
        world.before(-7.5).says("relief", position());
        assertThat(world.owed()).noneMatch(line -> line.contains("position"));
    }

    @Test
    void c06_arrival_ends_all_that_is_owed() {
        world.says("relief", World.convoy(1)).before(-7).says("relief", new NoticeAct.Completed("unloaded"));
        assertThat(world.owed()).isEmpty();
    }

    @Test
    void c07_a_site_owes_a_reconfirmation_and_no_position() {
        world.says("relief", "convoy", World.submit(1, World.object(NotifiedKind.SITE, "convoy", false)));
        assertThat(world.owed()).contains("+8 h: reconfirmation").noneMatch(line -> line.contains("position"));
    }

    @Test
    void c08_the_clock_gives_out_what_is_due_in_order_and_once() {
        var clock = new AlarmClock<String>();
        clock.set("a", List.of(new Due<>(NOON.plusSeconds(2), "late"), new Due<>(NOON, "early")));
        clock.set("b", List.of(new Due<>(NOON.plusSeconds(1), "middle")));
        assertThat(clock.next()).contains(NOON);
        assertThat(clock.due(NOON.minusMillis(1))).isEmpty();
        assertThat(clock.due(NOON.plusSeconds(1))).extracting(Due::what).containsExactly("early", "middle");
        assertThat(clock.due(NOON.plusSeconds(9))).extracting(Due::what).containsExactly("late");
        assertThat(clock.due(NOON.plusSeconds(9))).isEmpty();
        assertThat(clock.next()).isEmpty();
    }

    @Test
    void c09_what_is_set_anew_takes_the_place_of_what_was_set() {
        var clock = new AlarmClock<String>();
        clock.set("a", List.of(new Due<>(NOON, "old")));
        clock.set("a", List.of(new Due<>(NOON.plusSeconds(5), "new")));
        assertThat(clock.next()).contains(NOON.plusSeconds(5));
        assertThat(clock.due(NOON.plusSeconds(5))).extracting(Due::what).containsExactly("new");
        clock.set("a", List.of(new Due<>(NOON, "again")));
        clock.set("a", List.of());
        assertThat(clock.due(NOON.plusSeconds(60))).isEmpty();
    }

    private static NoticeAct.Position position() {
        return new NoticeAct.Position(null, List.of(), "all is well");
    }
}
