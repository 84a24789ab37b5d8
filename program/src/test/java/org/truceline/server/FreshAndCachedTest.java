// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promise: an answer is of the newest checkpoint, and is made once for each.
class FreshAndCachedTest {
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
    void theSameCheckpointIsRenderedOnce() throws Exception {
        server.get("/");
        server.get("/days/2031-05-04");
        server.get("/api/days");
        assertThat(server.scenes()).isEqualTo(1);
    }

    @Test
    void whoHasThePageAlreadyIsToldSo() throws Exception {
        String etag = server.get("/").headers().firstValue("ETag").orElseThrow();
        assertThat(etag).startsWith("\"3-");
        var again = server.get("/", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aRecordThatGrewIsReadAgain() throws Exception {
        String etag = server.get("/").headers().firstValue("ETag").orElseThrow();
        server.grow();
        var again = server.get("/", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("<code>4</code>");
        assertThat(server.scenes()).isEqualTo(2);
    }
}
