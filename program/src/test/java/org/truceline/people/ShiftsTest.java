// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a shift leaves is there for the next, and goes when nobody needs it any more.
class ShiftsTest {
    @Test
    void aNoteIsThereForTheNextShiftAndForAWeek(@TempDir Path dir) throws IOException {
        var clock = new SetClock();
        try (var people = People.open(dir, clock)) {
            people.shifts().leave("day", "Call the nurse again at nine.");
            clock.pass(Duration.ofHours(8));
            people.shifts().leave("night", "She was called.");
            assertThat(people.shifts().notes())
                    .extracting(Shifts.ShiftNote::account)
                    .containsExactly("night", "day");
        }
        clock.pass(Shifts.KEPT.minusHours(1));
        try (var again = People.open(dir, clock)) {
            assertThat(again.shifts().notes())
                    .extracting(Shifts.ShiftNote::words)
                    .containsExactly("She was called.");
        }
    }
}
