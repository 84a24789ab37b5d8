// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truceline.model.StatementId;

class DayFilesTest {
    private final Scene scene = SmallScene.scene();
    private final List<Day> days = Days.of(scene);

    @Test
    void theCsvHasARowForEachDayAndAColumnForEachFigure() {
        var rows = CsvReader.builder().ofNamedCsvRecord(DayCsv.of(scene, days)).stream()
                .toList();
        assertThat(rows).hasSameSizeAs(days);
        var ferry = rows.get(1);
        assertThat(ferry.getField("day")).isEqualTo("2031-05-04");
        assertThat(ferry.getField("killed_min")).isEqualTo("4");
        assertThat(ferry.getField("killed_max")).isEqualTo("6");
        assertThat(ferry.getField("killed_open")).isEqualTo("true");
        assertThat(ferry.getField("accusations_nor_of_sou")).isEqualTo("1");
        var ended = rows.get(2);
        assertThat(ended.getField("status_nor")).isEqualTo("in effect");
        assertThat(ended.getField("status_sou")).isEqualTo("ended");
        assertThat(ended.getField("channel_hotline_sou")).isEqualTo("suspended");
        assertThat(ended.getField("claimed_nor_of_riv_min")).isEqualTo("42");
    }

    @Test
    void theJsonHasTheIdsBehindEveryFigure() {
        var ended = DayJson.of(scene, days).path("days").path(2);
        assertThat(ended.path("statements").path("count").asInt()).isEqualTo(3);
        assertThat(ended.path("statements").path("ids"))
                .hasSize(3)
                .allSatisfy(id -> assertThat(scene.material().statements())
                        .anyMatch(s -> s.id().equals(StatementId.parse(id.asString()))));
        var alleged = ended.path("alleged").path(0);
        assertThat(alleged.path("ids")).hasSize(1);
        assertThat(alleged.path("claimed").path("min").asInt()).isEqualTo(42);
        assertThat(alleged.path("claimed").path("ids")).isEqualTo(alleged.path("ids"));
    }

    @Test
    void theJsonNamesTheCheckpointItCanBeReproducedFrom() {
        var checkpoint = DayJson.of(scene, days).path("checkpoint");
        assertThat(checkpoint.path("origin").asString()).isEqualTo("truceline/delta");
        assertThat(checkpoint.path("size").asLong()).isEqualTo(21);
    }
}
