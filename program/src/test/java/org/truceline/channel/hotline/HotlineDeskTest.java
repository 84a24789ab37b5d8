// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truceline.model.Call;
import org.truceline.model.CallMeans;

/// The number that a caller gets survives a bad line or is refused, and what came in is handed on within the hour.
class HotlineDeskTest {
    private static final Instant START = Instant.parse("2031-05-07T06:00:00Z");
    private static final String SIGNS = "34679ACDEFGHJKMNPQRTWXY";

    @Test
    void oneSignMisheardOrTwoSwappedMakeNoNumber() {
        for (long seed = 0; seed < 50; seed++) {
            String number = CallNumber.draw(LocalDate.of(2031, 5, 7), new SplittableRandom(seed));
            assertThat(CallNumber.isOne(number)).as("seed %d", seed).isTrue();
            for (int i = 5; i < 9; i++) {
                for (int j = 0; j < SIGNS.length(); j++) {
                    char sign = SIGNS.charAt(j);
                    String misheard = number.substring(0, i) + sign + number.substring(i + 1);
                    assertThat(CallNumber.isOne(misheard)).as(misheard).isEqualTo(misheard.equals(number));
                }
                String swapped =
                        number.substring(0, i - 1) + number.charAt(i) + number.charAt(i - 1) + number.substring(i + 1);
                if (i > 5) {
                    assertThat(CallNumber.isOne(swapped)).as(swapped).isEqualTo(swapped.equals(number));
                }
            }
            String otherDay = "0508" + number.substring(4);
            assertThat(CallNumber.isOne(otherDay)).as(otherDay).isFalse();
        }
    }

    @Test
    void whatIsNotTurnedInIsDueAnHourAfterItsStart() {
        var first = call("0507-AAAA-", START, START.plusSeconds(60), null);
        var second = call("0507-AAAC-", START.minusSeconds(600), null, null);
        var done = call("0507-AAAD-", START, START.plusSeconds(60), "r1");
        var desk = new HotlineDesk(List.of(first, second, done));
        assertThat(desk.due("north")).extracting(due -> due.call().id()).containsExactly(second.id(), first.id());
        assertThat(desk.due("north").getLast().isOverdue(START.plusSeconds(3_600)))
                .isFalse();
        assertThat(desk.due("north").getLast().isOverdue(START.plusSeconds(3_601)))
                .isTrue();
        assertThat(desk.due("south")).isEmpty();
    }

    @Test
    void aCallIsItsDesksAndOverWhenItIsOver() {
        var before = call("0507-AAAA-", START, START.plusSeconds(60), null);
        var desk = new HotlineDesk(List.of(before));
        var later = START.plusSeconds(600);
        assertThat(desk.refuse(before, later)).isEmpty();
        assertThat(desk.refuse(call("0507-AAAA-", START, null, null), later).orElseThrow())
                .contains("is over");
        var turnedIn = new HotlineDesk(List.of(call("0507-AAAA-", START, START.plusSeconds(60), "r1")));
        assertThat(turnedIn.refuse(before, later).orElseThrow()).contains("was turned in as report r1");
        assertThat(desk.refuse(call("0507-AAAC-", later.plusSeconds(120), null, null), later)
                        .orElseThrow())
                .contains("yet to come");
    }

    private static Call call(String start, Instant from, @Nullable Instant end, @Nullable String report) {
        String id = SIGNS.chars()
                .mapToObj(sign -> start + (char) sign)
                .filter(CallNumber::isOne)
                .findFirst()
                .orElseThrow();
        return new Call(
                id,
                "north",
                "talks",
                CallMeans.PHONE,
                "a driver",
                "night desk",
                "ar",
                from,
                end,
                "shelling",
                "He said that shells fell.",
                List.of(),
                null,
                Map.of(),
                List.of(),
                List.of(),
                report);
    }
}
