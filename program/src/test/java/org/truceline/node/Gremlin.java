// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/// Sits between a member and the host with the certificates of both, and does to what is handed in all that a network
/// can do to messages: loses them, loses the answer, brings them twice, brings old ones after new ones, takes its time.
final class Gremlin implements AutoCloseable {
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final URI host;
    private final SplittableRandom random;
    private final List<HttpRequest> old = new ArrayList<>();
    private volatile boolean quiet;
    private int tricks;

    /// @param asHost shows the host's certificate to the member
    /// @param asMember shows the member's to the host
    Gremlin(SSLContext asHost, SSLContext asMember, URI host, long seed) throws IOException {
        this.host = host;
        this.random = new SplittableRandom(seed);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(asMember)
                .build();
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(asHost) {
            @Override
            public void configure(HttpsParameters parameters) {
                var tls = asHost.getDefaultSSLParameters();
                tls.setNeedClientAuth(true);
                parameters.setSSLParameters(tls);
            }
        });
        server.setExecutor(threads);
        server.createContext("/", this::carry);
        server.start();
    }

    /// Between whom it sits, by the folders of both.
    static Gremlin between(Members members, String member, URI host, long seed) throws IOException {
        var asHost = Certificates.context(
                members.dir(Members.HOST).resolve(Home.KEYS),
                () -> Set.of(members.card(member).certificate()));
        var asMember = Certificates.context(
                members.dir(member).resolve(Home.KEYS),
                () -> Set.of(members.card(Members.HOST).certificate()));
        return new Gremlin(asHost, asMember, host, seed);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// From here on it only carries.
    void rest() {
        quiet = true;
    }

    int tricks() {
        return tricks;
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            var builder = HttpRequest.newBuilder(host.resolve(exchange.getRequestURI()));
            var time = exchange.getRequestHeaders().getFirst(Line.TIME);
            if (time != null) {
                builder.header(Line.TIME, time);
            }
            var request = exchange.getRequestMethod().equals("GET")
                    ? builder.GET().build()
                    : builder.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
            var answer = time == null || quiet ? pass(request) : trick(request);
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> pass(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private synchronized HttpResponse<byte[]> trick(HttpRequest request) throws IOException, InterruptedException {
        old.add(request);
        tricks++;
        return switch (random.nextInt(6)) {
            case 0 -> throw new IOException("lost on the way");
            case 1 -> {
                pass(request);
                throw new IOException("the answer is lost on the way");
            }
            case 2 -> {
                pass(request);
                yield pass(request);
            }
            case 3 -> {
                var answer = pass(request);
                pass(old.get(random.nextInt(old.size())));
                yield answer;
            }
            case 4 -> {
                Thread.sleep(random.nextInt(50));
                yield pass(request);
            }
            default -> {
                tricks--;
                yield pass(request);
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
