// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.journal.Journal;
import org.truceline.journal.TermsFile;
import org.truceline.publishing.ManyIncidents;
import org.truceline.publishing.Scene;
import org.truceline.publishing.Source;
import org.truceline.server.Server;

/// The promise: whoever opens the map of thousands of incidents gets what it shows first within 300 KB, and the rest in
/// parts.
class MapFirstViewTest {
    private static final long BUDGET = 300_000;

    /// On four days: a day's are too many for one part, and all of them for the budget.
    private static final int COUNT = 12_000;

    @TempDir
    private static Path dir;

    private static HttpClient client;
    private static Server server;
    private static URI base;
    private static FirstView view;

    @BeforeAll
    static void start() throws IOException {
        client = HttpClient.newHttpClient();
        var record = dir.resolve("record");
        Scene scene;
        try (var journal = Journal.init(
                record, "delta", List.of(new TermsFile("delta.yaml", "id: delta-2031\n")), Clock.systemUTC())) {
            scene = ManyIncidents.scene(3, COUNT, Source.of(journal));
        }
        server = Server.start(record, 0, () -> scene);
        base = URI.create("http://127.0.0.1:" + server.port());
        view = new FirstView(client, base);
    }

    @AfterAll
    static void stop() {
        server.close();
        client.close();
    }

    @Test
    void theFirstViewIsSmallAndTheWholeIsNot() throws IOException {
        var first = MapSample.first(view);
        assertThat(first).filteredOn(path -> path.startsWith("/map/columns/")).isNotEmpty();
        assertThat(view.load("/map", first).bytes()).isBetween(50_000L, BUDGET);
        var all = MapSample.of(view);
        assertThat(new HashSet<>(all.ids())).hasSize(all.size());
        assertThat(all.size()).isEqualTo(all.places().size()).isBetween(COUNT * 9 / 10, COUNT - 1);
        long whole = 0;
        for (String part : parts()) {
            whole += view.get("/map/columns/" + part).length + view.get("/map/ids/" + part).length;
        }
        assertThat(whole).isGreaterThan(BUDGET);
    }

    private List<String> parts() throws IOException {
        return Pattern.compile("\"name\":\"([0-9a-f]+)\"")
                .matcher(view.text(view.get("/map/columns")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void whoHasAPartAlreadyIsToldSo() throws Exception {
        for (String path : List.of("/map/columns/", "/map/ids/")) {
            var uri = base.resolve(path + parts().getFirst());
            var answer = send(HttpRequest.newBuilder(uri));
            String etag = answer.headers().firstValue("ETag").orElseThrow();
            var again = send(HttpRequest.newBuilder(uri).header("If-None-Match", etag));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void aPartThatNobodyHasIsNotThere() {
        assertThatThrownBy(() -> view.get("/map/columns/0123456789abcdef0123")).hasMessageContaining("404");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
