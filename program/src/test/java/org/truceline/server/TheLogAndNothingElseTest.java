// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The promise: of the record's folder only the log's checkpoint and tiles can be fetched.
class TheLogAndNothingElseTest {
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
    void theCheckpointIsAsItLiesOnTheDisk() throws Exception {
        assertThat(server.get("/log/checkpoint").body())
                .isEqualTo(Files.readString(server.record().resolve("log/checkpoint")));
    }

    @Test
    void tilesAreAsTheyLieOnTheDisk() throws Exception {
        for (String tile : new String[] {"tile/0/000.p/3", "tile/entries/000.p/3"}) {
            assertThat(server.bytes("/log/" + tile))
                    .isEqualTo(Files.readAllBytes(server.record().resolve("log/" + tile)));
        }
    }

    @Test
    void aTileSaysThatItNeverChanges() throws Exception {
        assertThat(server.get("/log/tile/0/000.p/3").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/private/host",
                "/content/0",
                "/index/index.sqlite",
                "/terms/delta.yaml",
                "/log/",
                "/log/.lock",
                "/log/../private/host",
                "/log/..%2fprivate%2fhost",
                "/log/%2e%2e/private/host",
                "/log/tile/../../private/host",
                "/log/..%5cprivate",
                "/log//etc/passwd",
                "/log/tile/0/000.p/4",
                "/log/tile/0/000%00"
            })
    void nothingElseIsThere(String target) throws Exception {
        assertThat(server.raw(target)).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContain("PRIVATE");
    }

    @Test
    void theKeysThatItKeepsBackAreReallyThere() {
        assertThat(server.record().resolve("private")).isNotEmptyDirectory();
    }
}
