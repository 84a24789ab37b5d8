// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.truceline.journal.Json;
import org.truceline.journal.RefusedException;
import org.truceline.journal.RefusedException.Reason;
import org.truceline.journal.SignedEntry;
import org.truceline.ledger.SignedNote;
import org.truceline.ledger.TlogProof;

/// The way to another member's node: HTTPS with both certificates pinned. What comes back was sent by him; whether it
/// is true is for the caller to verify.
final class Line implements AutoCloseable {
    static final String TIME = "Truceline-Time";
    static final String NEXT = "Truceline-Next";
    static final int OK = 200;
    static final int NOTHING = 204;
    static final int REFUSED = 409;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final HttpClient client;

    Line(URI address, SSLContext context) {
        this.address = address;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .connectTimeout(PATIENCE)
                .build();
    }

    /// Asks the host for what comes after the first `from` entries.
    ///
    /// @param wait how long he may wait for something to come
    Parcel pull(long from, Duration wait) throws IOException, InterruptedException {
        var request = request("/node/log?from=" + from + "&wait=" + wait.toMillis(), wait)
                .GET()
                .build();
        return Parcel.readFrom(body(request));
    }

    /// Hands entries to the host.
    ///
    /// @return his proof that the last of them is on record
    /// @throws RefusedException when he does not take them
    TlogProof send(List<SignedEntry> entries, Instant now) throws IOException, InterruptedException {
        var bytes = post("/node/entries", entries, now);
        return TlogProof.parse(bytes.readAllBytes());
    }

    /// Lets another member have entries that the host does not take.
    void handOn(List<SignedEntry> entries, Instant now) throws IOException, InterruptedException {
        post("/node/handed", entries, now).close();
    }

    /// The newest checkpoint that the other holds, if he has one.
    Optional<SignedNote> checkpoint() throws IOException, InterruptedException {
        byte[] bytes =
                body(request("/node/checkpoint", Duration.ZERO).GET().build()).readAllBytes();
        return bytes.length == 0 ? Optional.empty() : Optional.of(SignedNote.parse(bytes));
    }

    private DataInputStream post(String path, List<SignedEntry> entries, Instant now)
            throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        Parcel.writeEntries(entries, new DataOutputStream(bytes));
        return body(request(path, Duration.ZERO)
                .header(TIME, now.toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
                .build());
    }

    private HttpRequest.Builder request(String path, Duration wait) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE.plus(wait));
    }

    private DataInputStream body(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return switch (answer.statusCode()) {
            case OK, NOTHING -> new DataInputStream(new ByteArrayInputStream(answer.body()));
            case REFUSED -> throw refusal(answer.body());
            default -> throw new IOException("the other node answers " + answer.statusCode());
        };
    }

    private static RefusedException refusal(byte[] body) throws IOException {
        try {
            var json = Json.parse(body);
            return new RefusedException(
                    Reason.valueOf(json.path("reason").asString("")),
                    json.path("message").asString(""));
        } catch (tools.jackson.core.JacksonException | IllegalArgumentException e) {
            throw new IOException("the other node refuses without a reason", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
