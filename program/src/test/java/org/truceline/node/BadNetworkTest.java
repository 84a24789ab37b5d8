// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadNetworkTest {
    private static final long SEED = Long.getLong("seed", 16);
    private static final int NOTES = Integer.getInteger("truceline.notes", 40);

    @TempDir
    private Path temp;

    @Test
    void whatIsLostDoubledAndDisorderedOnTheWayIsOnRecordOnceAndInOrder() throws Exception {
        try (var members = Members.of(temp)) {
            members.start(Members.HOST);
            var host =
                    URI.create("https://127.0.0.1:" + members.node(Members.HOST).port());
            try (var gremlin = Gremlin.between(members, "north", host, SEED)) {
                members.strait("north", Members.HOST).redirect(gremlin.port());
                members.start("north");
                members.start("south");
                members.start("guest");
                var said = new ArrayList<String>();
                for (int i = 0; i < NOTES; i++) {
                    members.write("north", "note " + i);
                    said.add("note " + i);
                    long there = i / 4;
                    Members.await(
                            "some of it passes",
                            () -> members.words(Members.HOST).size() >= there);
                }
                members.awaitOne();
                assertThat(members.words("south")).as("-Dseed=" + SEED).isEqualTo(said);
                assertThat(gremlin.tricks()).isPositive();
                gremlin.rest();
            }
            members.requireSound();
            assertThat(members.misdeeds("south")).isEmpty();
        }
    }

    /// Lines are cut and mended at random while days pass; all write all the time. A day may pass between the sending
    /// of
    /// a parcel and its coming, so the clocks are given that day.
    @Test
    void linesThatComeAndGoForDaysLoseNothing() throws Exception {
        var random = new SplittableRandom(SEED);
        try (var members = Members.of(temp, Duration.ofDays(2))) {
            members.startAll();
            members.awaitOne();
            var names = List.of("north", "south", "guest", Members.HOST);
            for (int day = 13; day < 25; day++) {
                String name = names.get(random.nextInt(names.size()));
                members.cut(name);
                members.write("north", "north " + day);
                members.write("south", "south " + day);
                members.set("2016-09-" + day + "T10:00:00Z");
                if (random.nextBoolean()) {
                    members.mend(name);
                }
            }
            names.forEach(members::mend);
            members.awaitOne();
            for (String side : List.of("north", "south")) {
                var expected = new ArrayList<String>();
                for (int day = 13; day < 25; day++) {
                    expected.add(side + " " + day);
                }
                assertThat(members.words("guest"))
                        .as("-Dseed=" + SEED)
                        .filteredOn(words -> words.startsWith(side))
                        .isEqualTo(expected);
            }
            members.requireSound();
            assertThat(members.misdeeds("guest")).isEmpty();
        }
    }
}
