// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which language-model server a [ModelReader] asks, and how patiently.
///
/// @param base where the server listens, with or without the final `/v1`
/// @param model the name by which the server knows the model; it stands in every statement
/// @param key sent as a bearer token; absent when the server wants none
/// @param connect longest wait for the connection
/// @param answer longest wait for one whole answer, from the question to its last byte
/// @param pause wait before the one retry
/// @param passage characters of a report in one question, at least 200
public record ModelSettings(
        URI base, String model, @Nullable String key, Duration connect, Duration answer, Duration pause, int passage) {
    /// Small models on small machines take a minute for an answer; three is patience.
    private static final Duration USUAL_ANSWER = Duration.ofMinutes(3);

    /// About a page: with the conventions it fits a context of four thousand tokens.
    private static final int USUAL_PASSAGE = 4_000;

    private static final int LEAST_PASSAGE = 200;

    public ModelSettings {
        if (model.isBlank()) {
            throw new IllegalArgumentException("the model's name is empty");
        }
        if (passage < LEAST_PASSAGE) {
            throw new IllegalArgumentException("a passage has at least " + LEAST_PASSAGE + " characters");
        }
    }

    /// Settings for a server, checked.
    ///
    /// @param remote whether the server may be another machine: reports may be confidential, and questions hold them
    /// @throws IllegalArgumentException when `url` is none, or leads elsewhere without leave; the message says what
    /// was expected
    public static ModelSettings of(String url, String model, @Nullable String key, boolean remote) {
        var base = uri(url);
        if (!remote && !isLoopback(base.getHost())) {
            throw new IllegalArgumentException("'" + base.getHost() + "' is not this machine, and the reports would"
                    + " leave it; expected an address like http://127.0.0.1:8080");
        }
        return new ModelSettings(
                base, model.strip(), key, Duration.ofSeconds(5), USUAL_ANSWER, Duration.ofSeconds(2), USUAL_PASSAGE);
    }

    private static URI uri(String url) {
        try {
            var uri = new URI(url.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below, like any other text that is no address.
        }
        throw new IllegalArgumentException("expected an address like http://127.0.0.1:8080, got '" + url + "'");
    }

    /// Whether a host is this machine: a loopback address as figures, or `localhost` where that means one.
    static boolean isLoopback(String host) {
        String plain = host.replaceAll("[\\[\\]]", "");
        boolean figures = plain.matches("127(\\.\\d{1,3}){3}") || plain.matches("[0:]*:0*1");
        if (!figures && !plain.equalsIgnoreCase("localhost")) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(plain)).allMatch(InetAddress::isLoopbackAddress);
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether questions stay on this machine.
    public boolean isLocal() {
        return isLoopback(base.getHost());
    }

    URI endpoint() {
        String path = base.getRawPath().replaceAll("/+$", "");
        return base.resolve((path.endsWith("/v1") ? path : path + "/v1") + "/chat/completions");
    }

    ModelSettings waiting(Duration forAnswer, Duration beforeRetry) {
        return new ModelSettings(base, model, key, connect, forAnswer, beforeRetry, passage);
    }

    ModelSettings inPassagesOf(int characters) {
        return new ModelSettings(base, model, key, connect, answer, pause, characters);
    }

    /// The same with another wait for an answer.
    public ModelSettings waiting(Duration forAnswer) {
        return waiting(forAnswer, pause);
    }

    /// Without the key, which nobody should find in a message.
    @Override
    public String toString() {
        return model + " at " + base;
    }
}
