// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A seal opens with its key, at its time, with any k of its n shares, and not otherwise.
final class SealingTest {
    private static final byte[] CONTENT = "the names of the observers".getBytes(StandardCharsets.UTF_8);
    private static final Instant TIME = Instant.parse("2021-07-01T00:00:00Z");

    @TempDir
    private Path temp;

    @Test
    void anyKOfNHoldersOpenItAndFewerDoNot() throws IOException {
        for (int count = 1; count <= 5; count++) {
            for (int threshold = 1; threshold <= count; threshold++) {
                var holders = List.of("a", "b", "c", "d", "e").subList(0, count);
                var sealed = Sealing.among(holders, threshold, "s", CONTENT);
                for (int chosen = 1; chosen < 1 << count; chosen++) {
                    var shares = chosen(sealed.shares(), chosen);
                    if (shares.size() >= threshold) {
                        assertThat(Sealing.content("s", sealed.body().value(), Sealing.combine(shares)))
                                .isEqualTo(CONTENT);
                    } else {
                        assertThatThrownBy(
                                        () -> Sealing.content("s", sealed.body().value(), Sealing.combine(shares)))
                                .isInstanceOf(IllegalArgumentException.class);
                    }
                }
            }
        }
    }

    private static List<Sealing.Share> chosen(List<Sealing.Share> shares, int bits) {
        var chosen = new ArrayList<Sealing.Share>();
        for (int i = 0; i < shares.size(); i++) {
            if ((bits >> i & 1) == 1) {
                chosen.add(Sealing.Share.parse(shares.get(i).toJson().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return chosen;
    }

    @Test
    void aThresholdBeyondTheHoldersIsRefused() {
        assertThatThrownBy(() -> Sealing.among(List.of("a"), 2, "s", CONTENT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sealing.among(List.of("a"), 0, "s", CONTENT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sealing.among(List.of(), 0, "s", CONTENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSealOpenedAtItsTimeIsSoundAndOneOpenedBeforeItIsAFault() throws IOException {
        var sealed = Sealing.until(TIME, "s", CONTENT);
        assertThat(Sealing.findTime(sealed.body().value())).contains(TIME);
        for (int hours : List.of(-1, 1)) {
            Path dir = temp.resolve("record" + hours);
            var clock = Clock.fixed(TIME.plus(Duration.ofHours(hours)), ZoneOffset.UTC);
            try (var journal = Journal.init(dir, "a", List.of(), clock)) {
                journal.append(Journal.HOST, List.of(sealed.body()));
                journal.append(
                        Journal.HOST, List.of(Sealing.open("s", sealed.body().value(), sealed.key())));
                assertThat(journal.findSealKey("s")).contains(sealed.key());
            }
            if (hours < 0) {
                assertThat(Records.faults(dir)).anyMatch(fault -> fault.contains("before its time"));
            } else {
                assertThat(Records.faults(dir)).isEmpty();
            }
        }
    }

    @Test
    void aKeyThatDoesNotOpenItIsAFaultAndASecondSealOfTheNameToo() throws IOException {
        var sealed = Sealing.until(TIME, "s", CONTENT);
        var other = Sealing.until(TIME, "s", CONTENT);
        assertThatThrownBy(() -> Sealing.open("s", sealed.body().value(), other.key()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not open");
        Path dir = temp.resolve("record");
        try (var journal = Journal.init(dir, "a", List.of(), Clock.systemUTC())) {
            journal.append(Journal.HOST, List.of(sealed.body()));
            journal.append(Journal.HOST, List.of(Body.opened("s", Json.object().put("key", other.key()))));
        }
        assertThat(Records.faults(dir)).anyMatch(fault -> fault.contains("does not open"));
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            journal.append(Journal.HOST, List.of(other.body()));
        }
        assertThat(Records.faults(dir)).anyMatch(fault -> fault.contains("a second seal"));
    }
}
