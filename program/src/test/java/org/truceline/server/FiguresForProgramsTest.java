// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Json;

/// The promise: what the pages show, programs can read.
class FiguresForProgramsTest {
    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path dir) throws IOException {
        server = RunningServer.of(dir);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theDaysAreJson() throws Exception {
        var answer = server.get("/api/days");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        var days = Json.parse(answer.body().getBytes(StandardCharsets.UTF_8)).path("days");
        assertThat(days).hasSize(4);
        assertThat(days.path(1).path("killed").path("min").asInt()).isEqualTo(4);
        assertThat(days.path(1).path("incidents").path("count").asInt()).isPositive();
        assertThat(days.toString())
                .as("what stands behind a figure is told of one day")
                .doesNotContain("\"ids\"");
    }

    @Test
    void aDayIsJson() throws Exception {
        var day = Json.parse(server.get("/api/days/2031-05-05").body().getBytes(StandardCharsets.UTF_8));
        assertThat(day.path("day").asString()).isEqualTo("2031-05-05");
        assertThat(day.path("statements").path("ids"))
                .hasSize(day.path("statements").path("count").asInt());
        assertThat(day.path("status").path(1).path("status").asString()).isEqualTo("ended");
    }

    @Test
    void theDaysAreATable() throws Exception {
        assertThat(server.get("/days.csv").body()).startsWith("day,status_nor,").contains("2031-05-06");
    }

    @Test
    void incidentsThatResolvedArePointsWithTheirUncertainty() throws Exception {
        var answer = server.get("/api/incidents");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        var collection = Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(collection.path("features")).hasSize(1);
        var ferry = collection.path("features").path(0);
        assertThat(ferry.path("geometry").path("coordinates").path(0).asDouble())
                .isEqualTo(31.5);
        assertThat(ferry.path("properties").path("uncertainty_m").asDouble()).isEqualTo(2000);
        assertThat(ferry.path("properties").path("contested").asBoolean()).isTrue();
    }

    @Test
    void healthNamesTheSizeOfTheLog() throws Exception {
        assertThat(server.get("/healthz").body()).isEqualTo("{\"status\":\"ok\",\"log_size\":3}\n");
    }
}
