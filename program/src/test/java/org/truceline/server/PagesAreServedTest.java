// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promise: a browser sees the record's pages at stable addresses.
class PagesAreServedTest {
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
    void theFirstPageIsAllDays() throws Exception {
        var answer = server.get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(answer.body()).contains("Truce of the Delta", "href=\"/days/2031-05-04\"");
    }

    @Test
    void everyDayHasItsPage() throws Exception {
        var answer = server.get("/days/2031-05-04");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Sunday 4 May 2031", "href=\"/days/2031-05-05\"", "href=\"/days\"");
    }

    @Test
    void everyLinkOfThePagesIsAnswered() throws Exception {
        for (String path : new String[] {"/", "/days/2031-05-03", "/days/2031-05-05", "/days/2031-05-06"}) {
            var links = Pattern.compile("href=\"(/[^\"#]*)")
                    .matcher(server.get(path).body());
            while (links.find()) {
                assertThat(server.get(links.group(1)).statusCode())
                        .as(links.group(1))
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aHeadRequestIsAnsweredWithoutABody() throws Exception {
        var answer = server.send("HEAD", "/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
