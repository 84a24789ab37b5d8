// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.reading.CameoCoder;

/// Scoring on files of PETRARCH's form, with sentences of our own.
final class PetrarchBenchTest {
    private static final String CODED = """
            <Validation> about <Sentence... and <EventCoding... records
            <Sentences>
            <!-- a -- b -->
            <Sentence category="AFP" date="20120501" id="a" evaluate="true"/>
            <EventCoding eventcode="042" sourcecode="CUB" targetcode="NOR" />
            <Text>
            Cuba visited
            Norway.
            </Text>
            <Parse>
            1 Cuba & <
            </Parse>
            </Sentence>
            <Sentence category="OTHER" date="20120501" id="b" evaluate="true"/>
            <EventCoding eventcode="111" sourcecode="PER" targetcode="CHL" />
            <Text>Peru praised Chile.</Text>
            </Sentence>
            <Sentence category="OTHER" date="20120501" id="c" evaluate="true"/>
            <EventCoding noevents="True" />
            <Text>It rained in Lima.</Text>
            </Sentence>
            """;

    private static final String PARSED = """
            <Sentences>
            <Sentence date = "20120501" id ="a"><Text>x</Text>
            <Parse>(S (NP (NNP Cuba)) (VP (VBD visited) (NP (NNP Norway))) (. .))</Parse></Sentence>
            <Sentence date = "20120501" id ="b"><Text>x</Text>
            <Parse>(S (NP (NNP Peru)) (VP (VBD praised) (NP (NNP Chile))) (. .))</Parse></Sentence>
            </Sentences>
            """;

    @Test
    void sentencesAreReadByPositionAndScoredAtThreeLevels(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("PETR2_GSR_validation.xml"), CODED);
        Files.writeString(folder.resolve("GigaWord.sample.PETR.xml"), PARSED);

        var outcome = new PetrarchBench(CameoCoder.standard()).run(folder);

        var ground = outcome.scores().getFirst();
        assertThat(ground.sentences()).isEqualTo(2);
        assertThat(ground.exact()).isEqualTo(1);
        assertThat(ground.full()).isEqualTo(new PetrarchBench.Rate(1, 2, 2));
        assertThat(ground.pair()).isEqualTo(new PetrarchBench.Rate(2, 2, 2));
        assertThat(ground.full().f1()).isEqualTo(0.5);
        assertThat(outcome.scores()).extracting(PetrarchBench.Score::set).containsExactly("ground", "news", "others");
        assertThat(outcome.misses()).extracting(m -> m.sentence().id()).containsExactly("b");
    }

    @Test
    void anEntityFromOutsideIsRefused(@TempDir Path folder) throws IOException {
        var file = folder.resolve("x.xml");
        Files.writeString(file, "\n<Sentence id=\"a\"><Text>&secret;</Text></Sentence>");

        assertThatThrownBy(() -> PetrarchFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("x.xml:2");
    }
}
