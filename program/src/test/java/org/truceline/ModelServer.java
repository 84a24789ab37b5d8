// SPDX-License-Identifier: Apache-2.0
package org.truceline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A language-model server on loopback that answers as a test tells it: well, badly, or never. It gives its answers in
/// the order in which they were told, and repeats the last.
public final class ModelServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /// One way to answer.
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public ModelServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            paths.add(exchange.getRequestURI().getPath());
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            questions.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            var answer = answers.size() > 1 ? answers.poll() : answers.peek();
            if (answer != null) {
                answer.to(exchange);
            }
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The next answer: a chat completion with this content.
    public ModelServer says(String content) {
        return says(content, "stop");
    }

    public ModelServer says(String content, String finish) {
        var json = JSON.createObjectNode();
        var choice = json.putArray("choices").addObject().put("finish_reason", finish);
        choice.putObject("message").put("role", "assistant").put("content", content);
        return sends(200, JSON.writeValueAsString(json));
    }

    /// The next answer: these bytes with this status.
    public ModelServer sends(int status, String body, String... headers) {
        answers.add(exchange -> {
            for (int i = 0; i + 1 < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        return this;
    }

    /// The next answer never comes.
    public ModelServer isSilent() {
        answers.add(exchange -> untilClosed());
        return this;
    }

    /// The next answer begins, and never ends.
    public ModelServer drips() {
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"choices\": [".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            untilClosed();
        });
        return this;
    }

    /// The next answer breaks off before the bytes that it promised.
    public ModelServer breaksOff() {
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
        });
        return this;
    }

    private void untilClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public List<JsonNode> questions() {
        return questions;
    }

    public List<String> paths() {
        return paths;
    }

    public List<String> keys() {
        return keys;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
