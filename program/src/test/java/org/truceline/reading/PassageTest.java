// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proves that a report is cut into passages between its paragraphs, and that no word of it is lost.
class PassageTest {
    @Test
    void passages_end_with_paragraphs_where_there_is_room() {
        String text = "One paragraph.\n\nAnother one.\n\nThe third.";
        assertThat(Passage.of(text, text.length(), 32))
                .extracting(p -> text.substring(p.from(), p.to()).strip())
                .containsExactly("One paragraph.\n\nAnother one.", "The third.");
        assertThat(Passage.of("", 10, 32)).isEmpty();
        assertThat(Passage.of(" \n\n ", 10, 32)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_word_is_lost_and_no_passage_is_over_its_budget(long seed) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            switch (random.nextInt(12)) {
                case 0 -> text.append("\n\n");
                case 1 -> text.append('\n');
                case 2 -> text.append(". ");
                case 3 -> text.append("\uD83D\uDE80");
                case 4 -> text.append("x".repeat(random.nextInt(150)));
                default -> text.append("word ");
            }
        }
        String whole = text.toString();
        int at = 0;
        for (var passage : Passage.of(whole, whole.length(), 200)) {
            assertThat(whole.substring(at, passage.from())).isBlank();
            assertThat(passage.to() - passage.from()).isBetween(1, 200);
            assertThat(Character.isLowSurrogate(whole.charAt(passage.from()))).isFalse();
            at = passage.to();
        }
        assertThat(whole.substring(at)).isBlank();
    }
}
