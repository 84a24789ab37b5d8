// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.truceline.Seeds;
import org.truceline.channel.HitIndex.Watched;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.Recorded;
import org.truceline.model.Response;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;

/// What must hold of the join of strikes and notified objects in every world.
final class JoinPropertyTest {
    private static final Instant START = Instant.parse("2021-06-10T00:00:00Z");

    @Test
    void knowing_less_never_makes_a_possible_hit_certain_or_impossible() {
        Seeds.forAll(random -> {
            var watched = watched(random, "x");
            var area = area(random);
            var when = span(random);
            var wider = new Area(area.centre(), area.radiusMeters() + random.nextDouble(20_000));
            var longer = new TimeSpan(
                    when.from().minusSeconds(random.nextInt(90_000)),
                    when.until().plusSeconds(random.nextInt(90_000)));
            var before = watched.hit(area, when);
            for (Truth after :
                    List.of(watched.hit(wider, when), watched.hit(area, longer), watched.hit(wider, longer))) {
                assertThat(after == before || after == Truth.UNKNOWN)
                        .as("%s became %s", before, after)
                        .isTrue();
            }
        });
    }

    @Test
    void what_everybody_may_know_never_contradicts_the_exact_places() {
        Seeds.forAll(random -> {
            var exact = watched(random, "x");
            var coarse = new Watched("x", exact.legs().stream().map(Leg::coarse).toList(), exact.nearMeters(), false);
            var area = area(random);
            var when = span(random);
            var known = coarse.hit(area, when);
            assertThat(known == Truth.UNKNOWN || known == exact.hit(area, when)).isTrue();
        });
    }

    @Test
    void the_index_finds_what_looking_at_everything_finds() {
        Seeds.forAll(random -> {
            var all = new ArrayList<Watched>();
            for (int i = 0; i < 60; i++) {
                all.add(watched(random, "o" + i));
            }
            var index = new HitIndex(all);
            for (int i = 0; i < 20; i++) {
                var area = area(random);
                var when = span(random);
                var plain = new TreeMap<String, Watched>();
                all.stream()
                        .filter(one -> one.hit(area, when) != Truth.NO)
                        .forEach(one -> plain.put(one.object(), one));
                assertThat(index.find(List.of(area), when)).containsExactlyElementsOf(plain.values());
            }
        });
    }

    @Test
    void the_order_in_which_objects_came_changes_nothing() {
        Seeds.forAll(random -> {
            var all = new ArrayList<Watched>();
            for (int i = 0; i < 30; i++) {
                all.add(watched(random, "o" + i));
            }
            var area = List.of(area(random), area(random));
            var when = span(random);
            var found = new HitIndex(all).find(area, when);
            Collections.shuffle(all, new Random(random.nextLong()));
            assertThat(new HitIndex(all).find(area.reversed(), when)).isEqualTo(found);
        });
    }

    @Test
    void the_board_is_that_of_the_record_s_order_whatever_order_it_is_read_in() {
        Seeds.forAll(random -> {
            var notices = new ArrayList<Recorded<Notice>>();
            for (int i = 0; i < 25; i++) {
                String from = List.of("relief", "north", "south").get(random.nextInt(3));
                var at = START.plusSeconds(i);
                notices.add(new Recorded<>(new Notice("n" + i, "convoy", from, at, act(random)), from, i, at));
            }
            var read = NoticeBoard.at(notices, Instant.MAX).objects();
            Collections.shuffle(notices, new Random(random.nextLong()));
            assertThat(NoticeBoard.at(notices, Instant.MAX).objects()).isEqualTo(read);
        });
    }

    private static NoticeAct act(SplittableRandom random) {
        int version = 1 + random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0, 1 -> World.convoy(version);
            case 2 -> new NoticeAct.Cancelled(version, "off");
            case 3 -> new NoticeAct.Delivered(version, "unit", "desk");
            case 4 -> new NoticeAct.Acknowledged(version, Response.NOTED, "unit", "desk", "");
            default -> new NoticeAct.Completed("done");
        };
    }

    private static Watched watched(SplittableRandom random, String id) {
        var legs = new ArrayList<Leg>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            var path = new ArrayList<GeoPoint>();
            int points = 1 + random.nextInt(4);
            for (int j = 0; j < points; j++) {
                path.add(point(random));
            }
            legs.add(new Leg("leg " + i, path, random.nextBoolean() ? 0 : random.nextDouble(3_000), span(random)));
        }
        return new Watched(id, legs, 500 + random.nextDouble(20_000), false);
    }

    private static Area area(SplittableRandom random) {
        return new Area(point(random), random.nextBoolean() ? 0 : random.nextDouble(15_000));
    }

    private static GeoPoint point(SplittableRandom random) {
        return new GeoPoint(35 + random.nextDouble(), 40 + random.nextDouble());
    }

    private static TimeSpan span(SplittableRandom random) {
        var from = START.plus(Duration.ofMinutes(random.nextInt(4_000)));
        return new TimeSpan(from, from.plus(Duration.ofMinutes(1 + random.nextInt(3_000))));
    }
}
