// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
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

    /// Bytes a second that a bad line carries at the least: what is sent over it is given the time that it needs.
    private static final int SLOWEST = 1_000;

    private static final int MOST_WORDS = 200;

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
    /// @param signed how many signatures the checkpoint has here; he does not wait when his has others
    /// @param wait how long he may wait for something to come
    Parcel pull(long from, int signed, Duration wait) throws IOException, InterruptedException {
        var request = request("/node/log?from=" + from + "&signed=" + signed + "&wait=" + wait.toMillis(), wait)
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

    /// Hands the host a cosignature over his checkpoint.
    void cosign(SignedNote cosigned) throws IOException, InterruptedException {
        body(request("/node/cosignature", Duration.ZERO)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(cosigned.toBytes()))
                        .build())
                .close();
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
        return body(request(path, needed(bytes.size()))
                .header(TIME, now.toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
                .build());
    }

    /// How long so many bytes may be on their way.
    static Duration needed(int bytes) {
        return Duration.ofSeconds(bytes / SLOWEST);
    }

    private HttpRequest.Builder request(String path, Duration wait) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE.plus(wait));
    }

    private DataInputStream body(HttpRequest request) throws IOException, InterruptedException {
        var answer = answer(request);
        return switch (answer.statusCode()) {
            case OK, NOTHING -> new DataInputStream(new ByteArrayInputStream(answer.body()));
            case REFUSED -> throw refusal(answer.body());
            default ->
                throw new IOException(
                        "the node at " + address + " answers " + answer.statusCode() + said(answer.body()));
        };
    }

    /// What the other says of it, cut short: it goes where people read.
    private static String said(byte[] body) {
        String words = new String(body, 0, Math.min(body.length, MOST_WORDS), StandardCharsets.UTF_8).strip();
        return words.isEmpty() ? "" : ": " + words;
    }

    /// Errors of the net say little, or nothing at all: whoever runs the node is told what to look at.
    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw new BrokenException(
                    "nobody answers at " + address + ": is the node there running, and the line up?", e);
        } catch (HttpTimeoutException e) {
            throw new BrokenException("no answer came from " + address + " in time; the line may be bad", e);
        } catch (SSLException e) {
            throw new BrokenException(
                    "no trusted connection to " + address + " (" + e.getMessage()
                            + "): has each of the two joined the newest card of the other?",
                    e);
        } catch (IOException e) {
            throw new BrokenException("the line to " + address + " broke: " + Link.words(e), e);
        }
    }

    /// Nothing came over the line, or not all of it; the next attempt may do better.
    static final class BrokenException extends IOException {
        private static final long serialVersionUID = 1;

        BrokenException(String message, Throwable cause) {
            super(message, cause);
        }
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
