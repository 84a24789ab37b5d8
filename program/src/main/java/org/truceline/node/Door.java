// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.truceline.journal.Json;
import org.truceline.journal.RefusedException;
import org.truceline.journal.RefusedException.Reason;
import org.truceline.journal.SignedEntry;
import org.truceline.ledger.LedgerException;

/// Where other members' nodes come in. Whoever comes is known by his certificate, or is not let in at all, and can hand
/// in nothing but what is his own.
final class Door implements AutoCloseable {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int TOO_LONG = 413;
    private static final int FAILED = 500;
    private static final long LONGEST_BODY = 64L << 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final HttpsServer server;
    private final ExecutorService threads;
    private final Function<String, Card> peers;
    private final Desk desk;

    /// What a node does for other nodes.
    interface Desk {
        /// Entries after the first `from`, as soon as there are any, or after `wait` none.
        Parcel news(Card peer, long from, Duration wait) throws IOException, InterruptedException;

        /// Takes entries onto the record.
        ///
        /// @return the proof of it (C2SP tlog-proof)
        String take(Card peer, List<SignedEntry> entries, Instant now) throws IOException;

        /// Keeps entries that the host does not take.
        void keep(Card peer, List<SignedEntry> entries, Instant now) throws IOException;

        /// The newest checkpoint held here; empty when there is none.
        byte[] checkpoint() throws IOException;
    }

    /// @param peers gives the member of a certificate's hash
    Door(InetSocketAddress address, SSLContext context, Function<String, Card> peers, Desk desk) throws IOException {
        this.peers = peers;
        this.desk = desk;
        this.server = HttpsServer.create(address, 0);
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                tls.setNeedClientAuth(true);
                tls.setProtocols(new String[] {"TLSv1.3"});
                parameters.setSSLParameters(tls);
            }
        });
        server.setExecutor(threads);
        server.createContext("/node/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var peer = peer(exchange);
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /node/log" -> log(exchange, peer);
                case "GET /node/checkpoint" -> tell(exchange, Line.OK, desk.checkpoint());
                case "POST /node/entries" ->
                    tell(exchange, Line.OK, bytes(desk.take(peer, entries(exchange), time(exchange))));
                case "POST /node/handed" -> {
                    desk.keep(peer, entries(exchange), time(exchange));
                    tell(exchange, Line.NOTHING, new byte[0]);
                }
                default -> tell(exchange, isKnown(exchange) ? NOT_ALLOWED : NOT_FOUND, new byte[0]);
            }
        } catch (Refusal e) {
            tell(exchange, e.status, bytes(e.getMessage() + "\n"));
        } catch (RefusedException e) {
            var json = Json.object().put("reason", e.reason().name()).put("message", e.getMessage());
            tell(exchange, Line.REFUSED, bytes(Json.line(json)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LedgerException | IllegalArgumentException | java.io.EOFException e) {
            tell(exchange, BAD_REQUEST, bytes(e.getMessage() + "\n"));
        } catch (IOException | RuntimeException e) {
            tell(exchange, FAILED, bytes("this node cannot answer now\n"));
            throw e;
        }
    }

    private static boolean isKnown(HttpExchange exchange) {
        return List.of("/node/log", "/node/checkpoint", "/node/entries", "/node/handed")
                .contains(exchange.getRequestURI().getPath());
    }

    private void log(HttpExchange exchange, Card peer) throws IOException, InterruptedException {
        var wait = Duration.ofMillis(number(exchange, "wait"));
        var parcel = desk.news(peer, number(exchange, "from"), wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        var bytes = new ByteArrayOutputStream();
        parcel.writeTo(new DataOutputStream(bytes));
        tell(exchange, Line.OK, bytes.toByteArray());
    }

    private Card peer(HttpExchange exchange) throws IOException {
        var session = ((HttpsExchange) exchange).getSSLSession();
        try {
            var certificate = (X509Certificate) session.getPeerCertificates()[0];
            return peers.apply(Certificates.sha256(certificate));
        } catch (CertificateException e) {
            throw new IOException("a certificate that was let in cannot be read", e);
        }
    }

    private static List<SignedEntry> entries(HttpExchange exchange) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) > LONGEST_BODY) {
            throw new Refusal(TOO_LONG, "expected at most " + LONGEST_BODY + " bytes, and to be told how many");
        }
        var entries = Parcel.readEntries(new DataInputStream(exchange.getRequestBody()));
        if (entries.isEmpty()) {
            throw new RefusedException(Reason.MALFORMED, "expected at least one entry");
        }
        return entries;
    }

    private static Instant time(HttpExchange exchange) throws IOException {
        return Parcel.instant(String.valueOf(exchange.getRequestHeaders().getFirst(Line.TIME)));
    }

    private static long number(HttpExchange exchange, String name) {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        for (String part : query.split("&", -1)) {
            if (part.matches(name + "=\\d{1,18}")) {
                return Long.parseLong(part.substring(name.length() + 1));
            }
        }
        throw new Refusal(BAD_REQUEST, "expected " + name + "=NUMBER");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void tell(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getRequestBody().skipNBytes(0);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /// A request that cannot be answered, and the status that says so.
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int status;

        Refusal(int status, String message) {
            super(message);
            this.status = status;
        }

        static Refusal stranger() {
            return new Refusal(FORBIDDEN, "this certificate is not that of a member");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
