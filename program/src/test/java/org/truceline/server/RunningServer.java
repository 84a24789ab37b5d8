// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.TermsFile;
import org.truceline.publishing.Scene;
import org.truceline.publishing.SmallScene;
import org.truceline.publishing.Source;

/// A record on disk and a server of it.
final class RunningServer implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-05-07T06:00:00Z"), ZoneOffset.UTC);

    private final Path record;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger scenes = new AtomicInteger();
    private final Server server;

    private RunningServer(Path record) {
        this.record = record;
        this.server = Server.start(record, 0, this::scene);
    }

    static RunningServer of(Path dir) throws IOException {
        var record = dir.resolve("record");
        Journal.init(record, "delta", List.of(new TermsFile("delta.yaml", "id: delta-2031\n")), CLOCK)
                .close();
        return new RunningServer(record);
    }

    private Scene scene() {
        scenes.incrementAndGet();
        var small = SmallScene.scene();
        try (var journal = Journal.openToRead(record)) {
            return new Scene(
                    small.period(),
                    small.cast(),
                    small.material(),
                    small.statuses(),
                    Source.of(journal),
                    small.outlines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How often the server asked for the scene.
    int scenes() {
        return scenes.get();
    }

    Path record() {
        return record;
    }

    /// Adds an entry, as another process would.
    void grow() throws IOException {
        try (var journal = Journal.open(record, CLOCK)) {
            journal.append(
                    Journal.HOST,
                    List.of(Body.reject("late.txt", journal.checkpoint().size(), "not text")));
        }
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        return client.send(request.build(), BodyHandlers.ofByteArray()).body();
    }

    /// Sends a request line as it is, which a client library would tidy up, and returns the whole answer.
    String raw(String target) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
