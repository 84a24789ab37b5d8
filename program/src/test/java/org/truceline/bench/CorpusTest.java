// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Proves that what is measured on is varied and the same everywhere, and that the order of reading changes nothing.
class CorpusTest {
    @Test
    void a_seed_always_gives_the_same_reports_in_whichever_order() {
        var first = new Corpus(5).get(17).report();
        var corpus = new Corpus(5);
        corpus.get(3);
        assertThat(corpus.get(17).report()).isEqualTo(first);
        assertThat(new Corpus(6).get(17).report().text()).isNotEqualTo(first.text());
    }

    @Test
    void hardly_a_sentence_comes_twice_and_no_slot_is_left_open() {
        var corpus = new Corpus(1);
        var sentences = IntStream.range(0, 200)
                .mapToObj(corpus::get)
                .flatMap(item -> item.sentences().stream())
                .toList();
        assertThat(sentences).hasSize(2_000).noneMatch(sentence -> sentence.contains("{"));
        assertThat(new HashSet<>(sentences)).hasSizeGreaterThan(1_900);
    }

    @Test
    void reports_in_another_order_are_read_the_same() {
        var straight = ReadingProbe.run(1, 200, false);
        var shuffled = ReadingProbe.run(1, 200, true);
        assertThat(shuffled.digest()).isEqualTo(straight.digest());
        assertThat(shuffled.statements()).isEqualTo(straight.statements()).isPositive();
        assertThat(ReadingProbe.run(2, 200, false).digest()).isNotEqualTo(straight.digest());
    }

    @Test
    void a_run_survives_its_way_from_one_process_to_another() {
        var run = ReadingProbe.run(1, 10, false);
        assertThat(ProbeForm.read(ProbeForm.write(run) + "\n")).isEqualTo(run);
    }

    @Test
    void the_other_tagger_tags_every_word() {
        var nlp = OpenNlp.load();
        assertThat(nlp.tag(java.util.List.of("The", "army", "shelled", "Tyre", ".")))
                .hasSize(5)
                .contains("VERB", "NOUN");
        assertThat(nlp.tokensAndTags("The army shelled Tyre.")).isEqualTo(5);
    }
}
