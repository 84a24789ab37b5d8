// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truceline.bench.OpenLoad.Outcome;
import org.truceline.bench.OpenLoad.Timed;
import org.truceline.bench.ServerFigures.Answers;

/// The promise: the figures of a load are what was measured, and no answer is left out of them.
class ServerFiguresTest {
    /// Of 1, 2, 3 ... milliseconds, in no order.
    private static List<Timed> timed(int count) {
        var timed = IntStream.rangeClosed(1, count)
                .mapToObj(millis -> new Timed("a page", millis))
                .collect(Collectors.toList());
        Collections.shuffle(timed, new Random(5));
        return timed;
    }

    @Test
    void aPercentileIsTheLeastTimeWithinWhichSoManyCame() {
        var thousand = Answers.of("a page", timed(1000));
        assertThat(thousand).isEqualTo(new Answers("a page", 1000, 500, 990, 999, 1000));
        var hundred = Answers.of("a page", timed(100));
        assertThat(hundred).isEqualTo(new Answers("a page", 100, 50, 99, 100, 100));
    }

    @Test
    void aSingleAnswerIsAllFigures() {
        assertThat(Answers.of("a page", timed(1))).isEqualTo(new Answers("a page", 1, 1, 1, 1, 1));
    }

    @Test
    void twoLateAnswersOfAHundredAreInThePercentile() {
        var late = timed(98);
        late.add(new Timed("a page", 5000));
        late.add(new Timed("a page", 6000));
        assertThat(Answers.of("a page", late)).isEqualTo(new Answers("a page", 100, 50, 5000, 6000, 6000));
        late.remove(late.size() - 2);
        assertThat(Answers.of("a page", late).p99()).isEqualTo(6000);
    }

    @Test
    void theRateCountsAnswersUntilTheLastOfThem() {
        assertThat(new Outcome(timed(300), 0, 1.5).rate()).isEqualTo(200);
        assertThat(new Outcome(timed(300), 0, 3).rate()).isEqualTo(100);
    }
}
