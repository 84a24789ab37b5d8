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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truceline.journal.Json;
import tools.jackson.databind.JsonNode;

/// The promise: geographic programs find incidents and zones by place, time and property (OGC 17-069r4). The standard's
/// own conformance suite runs in `.ci/ogc`.
class OgcFeaturesTest {
    private static final String ITEMS = "/ogc/collections/incidents/items";

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
    void theLandingPageLeadsToEverything() throws Exception {
        var rels = json("/ogc")
                .path("links")
                .valueStream()
                .map(link -> link.path("rel").asString());
        assertThat(rels).contains("self", "service-desc", "service-doc", "conformance", "data");
    }

    @Test
    void everyLinkThatIsGivenLeadsSomewhere() throws Exception {
        for (String page : new String[] {"/ogc", "/ogc/collections", "/ogc/collections/incidents", ITEMS}) {
            for (JsonNode link : json(page).path("links")) {
                String href = link.path("href").asString();
                var answer = server.get(href.substring(href.indexOf("/ogc")));
                assertThat(answer.statusCode()).as(href).isEqualTo(200);
                String type = link.path("type").asString();
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .as(href)
                        .startsWith(type);
            }
        }
    }

    @Test
    void namesOfAllScriptsArriveAsTheyAre() throws Exception {
        for (String path : new String[] {ITEMS, "/api/incidents"}) {
            var place = json(path).path("features").path(0).path("properties").path("place");
            assertThat(place.asString())
                    .as(path)
                    .isEqualTo("L\u00E5ng Ferry \u0627\u0644\u0639\u0628\u0651\u0627\u0631\u0629");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            | 1
            bbox=31,-90,32,90 | 1
            bbox=31,-90,0,32,90,9 | 1
            bbox=170,-90,32,90 | 1
            bbox=-20,-90,-10,90 | 0
            datetime=../.. | 1
            datetime=2031-05-04/.. | 1
            datetime=../2031-01-01 | 0
            datetime=2035-01-01 | 0
            contested=true | 1
            contested=false | 0
            """)
    void featuresAreChosenByPlaceTimeAndProperty(String asked, int found) throws Exception {
        var page = json(ITEMS + (asked == null ? "" : "?" + asked));
        assertThat(page.path("numberMatched").asInt()).isEqualTo(found);
        assertThat(page.path("features")).hasSize(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=x",
                "offset=-1",
                "bbox=1,2,3",
                "bbox=1,2,3,x",
                "bbox=0,9,1,2",
                "bbox=0,0,999,1",
                "bbox=NaN,0,1,1",
                "datetime=yesterday",
                "datetime=2031-05-05/2031-05-04",
                "datetime=2031-02-30",
                "colour=red",
                "limit=1&limit=2",
                "f=pdf"
            })
    void whatIsNotUnderstoodIsRefused(String asked) throws Exception {
        var answer = server.get(ITEMS + "?" + asked);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aPageBehindTheLastIsEmptyAndLeadsNowhere() throws Exception {
        var page = json(ITEMS + "?offset=7");
        assertThat(page.path("numberMatched").asInt()).isEqualTo(1);
        assertThat(page.path("numberReturned").asInt()).isZero();
        var rels = page.path("links").valueStream().map(link -> link.path("rel").asString());
        assertThat(rels).doesNotContain("next");
    }

    @Test
    void peopleGetAPageWhereProgramsGetJson() throws Exception {
        var answer = server.get(ITEMS, "Accept", "text/html,application/xhtml+xml");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("<h1>Incidents: 1</h1>");
        assertThat(server.get(ITEMS + "?f=json", "Accept", "text/html").body()).startsWith("{");
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        assertThat(server.get("/ogc/collections/secrets").statusCode()).isEqualTo(404);
        assertThat(server.get("/ogc/collections/secrets/items").statusCode()).isEqualTo(404);
        assertThat(server.get(ITEMS + "/none").statusCode()).isEqualTo(404);
    }

    private JsonNode json(String path) throws Exception {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
