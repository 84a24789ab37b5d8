// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.journal.Json;

/// The promise: what is not possible is refused with the right status and a reason that a program can read.
class RefusalsTest {
    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path dir) throws IOException {
        server = RunningServer.of(dir);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/days/2031-05-30", "/days/yesterday", "/api/days/2031-13-01", "/log/tile/9"})
    void whatIsNotThereIs404(String path) throws Exception {
        var answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    @Test
    void whatIsRefusedIsNamedInItsOwnScript() throws Exception {
        var answer = server.get("/incidents/%D8%A3%D9%85%D8%B3");
        assertThat(answer.body()).contains("\u0623\u0645\u0633");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingCanBeChangedHere(String method) throws Exception {
        var answer = server.send(method, "/api/days");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aRecordThatCannotBeReadIs500WithoutItsInsides() throws Exception {
        Files.writeString(server.record().resolve("log/checkpoint"), "rubbish");
        for (String path : new String[] {"/", "/healthz"}) {
            var answer = server.get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .doesNotContain("Exception", server.record().toString());
        }
    }
}
