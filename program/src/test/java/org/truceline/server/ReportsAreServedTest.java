// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The promise: the reports of a day, a week and all since the start are at hand in each form, and not sent twice.
class ReportsAreServedTest {
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
    @CsvSource({
        "day.html, text/html;charset=utf-8, Daily report: Sunday 4 May 2031",
        "week.pdf, application/pdf, %PDF-",
        "since-start.json, application/json, since-start",
        "week.csv, text/csv;charset=utf-8, '#meta+section'"
    })
    void aReportHasItsTypeAndIsNotSentTwice(String name, String type, String says) throws Exception {
        var answer = server.get("/days/2031-05-04/" + name, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.body()).contains(says);
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        var again = server.get("/days/2031-05-04/" + name, "Accept-Language", "en", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aReportInAnotherLanguageIsAnotherAnswer() throws Exception {
        String english = etag("en");
        assertThat(etag("ru")).isNotEqualTo(english);
        var answer = server.get("/days/2031-05-04/day.html", "Accept-Language", "ru", "If-None-Match", english);
        assertThat(answer.body()).contains("Ежедневный отчёт");
    }

    private String etag(String language) throws Exception {
        return server.get("/days/2031-05-04/day.html", "Accept-Language", language)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    /// The policy of the server lets no element bring a style of its own.
    @Test
    void aReportAsAPageHasItsStyleFromTheServer() throws Exception {
        String page = server.get("/days/2031-05-04/since-start.html").body();
        assertThat(page).doesNotContain(" style=", "<style").contains("/assets/src/daily/report.css");
        assertThat(server.get("/assets/src/daily/report.css").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/days/2031-05-04/month.pdf",
                "/days/2031-05-04/day.doc",
                "/days/2031-05-04/day",
                "/days/2031-07-04/day.pdf",
                "/days/yesterday/day.pdf"
            })
    void whatIsNoReportIsNotFound(String path) throws Exception {
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }
}
