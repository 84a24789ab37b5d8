// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks a server that speaks the chat-completions protocol, one question at a time.
///
/// The whole answer has one deadline, so that a server that drips is no better off than one that is silent. What is
/// likely to pass (no answer, 408, 429, 5xx) is tried once more after a pause.
final class ModelClient {
    /// A hundred statements with long quotes are 100 kB.
    private static final int MOST_BYTES = 4_000_000;

    /// A server may ask for a pause, but not for a longer one than this.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    /// What came of a question.
    sealed interface Reply {}

    record Answered(String body) implements Reply {}

    /// The server does not take the question as it was put.
    record Rejected(int status) implements Reply {}

    /// @param reason for the user, without a full stop
    /// @param passing whether another try may do better
    /// @param pause what the server asked for; zero when it did not
    record Failed(String reason, boolean passing, Duration pause) implements Reply {}

    private final ModelSettings settings;
    private final HttpClient http;

    ModelClient(ModelSettings settings) {
        this.settings = settings;
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connect())
                .followRedirects(HttpClient.Redirect.NEVER);
        this.http = (settings.isLocal() ? builder.proxy(HttpClient.Builder.NO_PROXY) : builder).build();
    }

    /// Asks, and asks once more where that may help.
    Reply ask(byte[] question) {
        var reply = askOnce(question);
        if (reply instanceof Failed failed && failed.passing()) {
            return rest(failed.pause()) ? askOnce(question) : reply;
        }
        return reply;
    }

    private boolean rest(Duration asked) {
        var pause = asked.isZero() ? settings.pause() : asked;
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(pause.toMillis(), LONGEST_PAUSE.toMillis()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Reply askOnce(byte[] question) {
        var answer = http.sendAsync(request(question), info -> new BoundedBody(MOST_BYTES));
        try {
            return reply(answer.get(settings.answer().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return passing("no whole answer within " + seconds(settings.answer()));
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Failed("interrupted", false, Duration.ZERO);
        }
    }

    private HttpRequest request(byte[] question) {
        var request = HttpRequest.newBuilder(settings.endpoint())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(question));
        String key = settings.key();
        return (key == null ? request : request.header("Authorization", "Bearer " + key)).build();
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 200) {
            return new Answered(new String(response.body(), StandardCharsets.UTF_8));
        }
        String reason = "the server answers " + status;
        return switch (status) {
            case 400, 415, 422, 501 -> new Rejected(status);
            case 401, 403 -> new Failed(reason + ": it wants another key", false, Duration.ZERO);
            case 404 -> new Failed(reason + ": it does not know the model or the address", false, Duration.ZERO);
            case 408, 425 -> passing(reason);
            case 429 -> new Failed(reason + ": too many questions", true, asked(response));
            default ->
                status >= 500 ? new Failed(reason, true, asked(response)) : new Failed(reason, false, Duration.ZERO);
        };
    }

    /// The pause that a server asks for in seconds; other forms are passed over.
    private static Duration asked(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(v -> v.matches("\\d{1,4}"))
                .map(v -> Duration.ofSeconds(Integer.parseInt(v)))
                .orElse(Duration.ZERO);
    }

    private Reply failed(Throwable cause) {
        return switch (cause) {
            case BoundedBody.TooLarge large -> new Failed(String.valueOf(large.getMessage()), false, Duration.ZERO);
            case HttpTimeoutException slow -> passing("no connection within " + seconds(settings.connect()));
            case ConnectException none -> passing("nobody answers at " + settings.base());
            case IOException broken -> passing("the connection broke off");
            case Throwable other -> throw new IllegalStateException("asking failed", other);
        };
    }

    private static Failed passing(String reason) {
        return new Failed(reason, true, Duration.ZERO);
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
