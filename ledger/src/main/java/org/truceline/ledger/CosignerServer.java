// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A witness or mirror on HTTP, with submission and monitoring under one prefix. It speaks no TLS: a proxy in front
/// does.
public final class CosignerServer implements AutoCloseable {
    private static final Pattern FILE = Pattern.compile("/([0-9a-f]{64})/(.+)");
    private static final int BACKLOG = 64;

    private final HttpServer server;
    private final ExecutorService threads;

    private interface Door {
        Answer post(String path, InputStream body) throws IOException;

        Optional<byte[]> findFile(String originHash, String path) throws IOException;
    }

    private CosignerServer(InetSocketAddress address, Door door) throws IOException {
        server = HttpServer.create(address, BACKLOG);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, door));
        server.start();
    }

    /// @param address port 0 for any that is free
    public static CosignerServer of(Witness witness, InetSocketAddress address) throws IOException {
        return new CosignerServer(address, new Door() {
            @Override
            public Answer post(String path, InputStream body) throws IOException {
                return path.equals("/add-checkpoint")
                        ? witness.addCheckpoint(body.readNBytes(AddCheckpoint.MAX_SIZE))
                        : Answer.refusal(Answer.NOT_FOUND, "a witness has /add-checkpoint");
            }

            @Override
            public Optional<byte[]> findFile(String originHash, String path) throws IOException {
                Answer answer = witness.monitor(originHash);
                boolean isThere = path.equals(Witness.CHECKPOINT) && answer.status() == Answer.OK;
                return isThere ? Optional.of(answer.toBytes()) : Optional.empty();
            }
        });
    }

    /// @param address port 0 for any that is free
    public static CosignerServer of(Mirror mirror, InetSocketAddress address) throws IOException {
        return new CosignerServer(address, new Door() {
            @Override
            public Answer post(String path, InputStream body) throws IOException {
                return switch (path) {
                    case "/add-checkpoint" -> mirror.addCheckpoint(body.readNBytes(AddCheckpoint.MAX_SIZE));
                    case "/add-entries" -> mirror.addEntries(body);
                    default -> Answer.refusal(Answer.NOT_FOUND, "a mirror has /add-checkpoint and /add-entries");
                };
            }

            @Override
            public Optional<byte[]> findFile(String originHash, String path) throws IOException {
                return mirror.findFile(originHash, path);
            }
        });
    }

    /// The submission and monitoring prefix.
    public URI url() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    private static void handle(HttpExchange exchange, Door door) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "POST" -> send(exchange, door.post(path, body(exchange)));
                case "GET", "HEAD" -> get(exchange, path, door);
                default -> send(exchange, Answer.refusal(Answer.METHOD_NOT_ALLOWED, "GET or POST"));
            }
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        InputStream body = exchange.getRequestBody();
        String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        return "gzip".equals(encoding) ? new GZIPInputStream(body) : body;
    }

    private static void get(HttpExchange exchange, String path, Door door) throws IOException {
        Matcher file = FILE.matcher(path);
        Optional<byte[]> bytes = file.matches() ? door.findFile(file.group(1), file.group(2)) : Optional.empty();
        if (bytes.isEmpty()) {
            send(exchange, Answer.refusal(Answer.NOT_FOUND, "there is no " + path));
            return;
        }
        boolean isText = path.endsWith("/" + Witness.CHECKPOINT);
        send(exchange, Answer.OK, isText ? "text/plain;charset=utf-8" : "application/octet-stream", bytes.get());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Accept-Encoding", "gzip");
        send(exchange, answer.status(), answer.contentType(), answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0 && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
