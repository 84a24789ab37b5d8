// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The promise: a page can load nothing, run nothing and be framed by nobody, and the server is for this machine.
class BrowsersAreKeptInTest {
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
    @ValueSource(strings = {"/", "/days/2031-05-04", "/api/days", "/log/checkpoint", "/nothing"})
    void everyAnswerCarriesThePolicy(String path) throws Exception {
        var headers = server.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                        .doesNotContain("unsafe-eval", "http:", "https:", "*"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Server")).isEmpty();
    }
}
