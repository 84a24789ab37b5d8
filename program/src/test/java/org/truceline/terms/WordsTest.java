// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.truceline.Seeds;

final class WordsTest {
    private static final String LIKELY = "sS'.`\"-_ ,aZ9";
    private static final int TEXTS = 200;

    @Test
    void wordsAreComparable() {
        assertThat(Words.of("The U.S.'s \"Joint Task-Force\" 7"))
                .isEqualTo(List.of("the", "us", "joint", "task", "force", "7"));
        assertThat(Words.of("Mouaḍamiyat al-Shām")).isEqualTo(List.of("mouadamiyat", "al", "sham"));
        assertThat(Words.of(" - ")).isEmpty();
    }

    /// Plain text goes a shorter way, which gives what the long one does.
    @Test
    void plainTextGivesWhatAnyTextDoes() {
        Seeds.forAll(random -> {
            for (int i = 0; i < TEXTS; i++) {
                String text = text(random);
                assertThat(Words.of(text)).as(text).isEqualTo(Words.ofAny(text));
            }
        });
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextInt(4) == 0
                            ? (char) random.nextInt(127)
                            : LIKELY.charAt(random.nextInt(LIKELY.length())));
        }
        return text.toString();
    }
}
