// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedKind;
import org.truceline.model.Response;
import org.truceline.model.TimeSpan;

/// The life of a notice, from submission to review: what each word makes of it, and who does not know yet.
final class A01_NoticeLifeTest {
    private final World world = new World();

    @Test
    void a01_a_notice_is_submitted_sent_received_and_answered() {
        world.says("relief", World.convoy(1));
        assertThat(state()).isEqualTo(NoticeState.SUBMITTED);
        world.says("relief", new NoticeAct.Checked(1, java.util.List.of()));
        assertThat(state()).isEqualTo(NoticeState.CHECKED);
        world.says("relief", new NoticeAct.Sent(1, "north", "record"))
                .says("relief", new NoticeAct.Sent(1, "south", "record"));
        assertThat(state()).isEqualTo(NoticeState.SENT);
        world.confirms("north", 1, "headquarters").confirms("south", 1, "headquarters");
        assertThat(state()).isEqualTo(NoticeState.DELIVERED);
        world.answers("north", 1, Response.NOTED).answers("south", 1, Response.ACCEPTED);
        assertThat(state()).isEqualTo(NoticeState.ACKNOWLEDGED);
    }

    @Test
    void a02_it_is_as_far_as_the_slowest_of_its_recipients() {
        world.says("relief", World.convoy(1)).says("relief", new NoticeAct.Sent(1, "north", "record"));
        world.answers("north", 1, Response.ACCEPTED);
        assertThat(state()).isEqualTo(NoticeState.SUBMITTED);
        assertThat(world.convoy().unaware(java.util.List.of())).containsExactly("south");
    }

    @Test
    void a03_an_amendment_has_to_reach_all_anew() {
        world.says("relief", World.convoy(1))
                .answers("north", 1, Response.ACCEPTED)
                .answers("south", 1, Response.NOTED);
        assertThat(world.convoy().unaware(java.util.List.of())).isEmpty();
        world.says("relief", World.convoy(2)).confirms("south", 2, "headquarters");
        assertThat(world.convoy().unaware(java.util.List.of())).containsExactly("north");
    }

    @Test
    void a04_whoever_was_told_once_has_to_know_that_it_is_off() {
        var narrower = new NoticeAct.Submitted(
                2,
                World.object(NotifiedKind.MOVEMENT, "convoy", false),
                java.util.List.of("south"),
                java.util.List.of(),
                "");
        world.says("relief", World.convoy(1)).says("relief", narrower);
        world.says("relief", new NoticeAct.Cancelled(3, "the road is cut"));
        assertThat(state()).isEqualTo(NoticeState.CANCELLED);
        assertThat(world.convoy().unaware(java.util.List.of())).containsExactly("north", "south");
    }

    @Test
    void a05_headquarters_knowing_is_not_the_unit_knowing() {
        var levels = World.rule(NotifiedKind.MOVEMENT).levels();
        world.says("relief", World.convoy(1))
                .confirms("north", 1, "headquarters")
                .confirms("south", 1, "headquarters");
        world.confirms("south", 1, "unit");
        assertThat(world.convoy().unaware(levels)).containsExactly("north");
        assertThat(world.convoy().receipts().getFirst().levels(1)).containsExactly("headquarters");
    }

    @Test
    void a06_the_newest_answer_to_a_version_counts_and_older_ones_stay() {
        world.says("relief", World.convoy(1))
                .answers("north", 1, Response.OBJECTED)
                .answers("north", 1, Response.ACCEPTED);
        var receipt = world.convoy().receipts().getFirst();
        assertThat(receipt.response(1)).contains(Response.ACCEPTED);
        assertThat(receipt.steps()).hasSize(2);
        assertThat(receipt.response(2)).isEmpty();
    }

    @Test
    void a07_in_its_window_it_is_active_and_after_it_overdue_until_it_arrives() {
        world.says("relief", World.convoy(1)).before(-1);
        assertThat(state()).isEqualTo(NoticeState.ACTIVE);
        world.before(-9);
        assertThat(state()).isEqualTo(NoticeState.OVERDUE);
        world.says("relief", new NoticeAct.Completed("unloaded"));
        assertThat(state()).isEqualTo(NoticeState.COMPLETED);
    }

    @Test
    void a08_a_site_runs_out_unless_it_is_reconfirmed() {
        world.says("relief", "clinic", World.submit(1, World.object(NotifiedKind.SITE, "clinic", false)));
        world.before(-9);
        assertThat(clinic().state(world.now())).isEqualTo(NoticeState.EXPIRED);
        world.says(
                "relief", "clinic", new NoticeAct.Reconfirmed(World.OPENS.plus(Duration.ofDays(180)), "still there"));
        assertThat(clinic().state(world.now())).isEqualTo(NoticeState.ACTIVE);
        assertThat(clinic().window().until()).isEqualTo(World.OPENS.plus(Duration.ofDays(180)));
    }

    @Test
    void a09_its_holder_says_that_it_was_struck_and_what_was_learned() {
        var evening = new TimeSpan(World.OPENS.plusSeconds(3600), World.OPENS.plusSeconds(7200));
        world.says("relief", World.convoy(1))
                .before(-3)
                .says("relief", new NoticeAct.Struck(evening, "two lorries burn"));
        assertThat(state()).isEqualTo(NoticeState.STRUCK);
        world.says("south", new NoticeAct.Reviewed("the unit had no radio"));
        assertThat(state()).isEqualTo(NoticeState.REVIEWED);
    }

    @Test
    void a10_nobody_acts_for_another() {
        world.says("relief", World.convoy(1));
        assertThat(refused("south", World.convoy(2))).contains("notified by relief");
        assertThat(refused("south", new NoticeAct.Cancelled(2, ""))).contains("notified by relief");
        assertThat(refused("south", new NoticeAct.Position(null, java.util.List.of(), "")))
                .contains("notified by relief");
        assertThat(refused("relief", new NoticeAct.Delivered(1, "hq", "x"))).contains("not for relief");
    }

    @Test
    void a11_versions_follow_one_another() {
        assertThat(refused("relief", World.convoy(2))).contains("nothing is notified as 'convoy'");
        world.says("relief", World.convoy(1));
        assertThat(refused("relief", World.convoy(1))).contains("notified already");
        assertThat(refused("relief", World.convoy(3))).contains("expected version 2, got 3");
        assertThat(refused("north", new NoticeAct.Delivered(2, "hq", "x"))).contains("the newest is 1");
        world.says("relief", new NoticeAct.Cancelled(2, "off"));
        assertThat(refused("relief", World.convoy(3))).contains("is cancelled");
    }

    @Test
    void a12_what_may_not_be_said_stays_on_record_and_changes_nothing() {
        world.says("relief", World.convoy(1)).says("south", new NoticeAct.Cancelled(2, "we say so"));
        assertThat(state()).isEqualTo(NoticeState.SUBMITTED);
        assertThat(world.convoy().version()).isOne();
    }

    private NoticeState state() {
        return world.convoy().state(world.now());
    }

    private Notified clinic() {
        return world.board().find("clinic").orElseThrow();
    }

    private String refused(String from, NoticeAct act) {
        return world.board()
                .refuse(new Notice("new", "convoy", from, world.now(), act))
                .orElse("");
    }
}
