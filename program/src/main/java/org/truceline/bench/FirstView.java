// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// What a browser that has nothing yet loads for a page: the page, the styles and modules that it names, and the
/// modules that these import.
final class FirstView {
    private static final Pattern OF_PAGE = Pattern.compile("(?:src|href)=\"(/(?:assets/[^\"]+|offline\\.js))\"");
    private static final Pattern OF_MODULE = Pattern.compile("(?m)^(?:import|export)[^;]*?from \"([^\"]+)\"");
    private static final double NANOS_PER_MILLI = 1e6;

    private final HttpClient client;
    private final URI server;

    FirstView(HttpClient client, URI server) {
        this.client = client;
        this.server = server;
    }

    /// @param data what the page's modules ask for as soon as they run
    ServerFigures.View load(String path, List<String> data) throws IOException {
        var wanted = new ArrayDeque<String>(List.of(path));
        wanted.addAll(data);
        Set<String> known = new LinkedHashSet<>(wanted);
        long bytes = 0;
        long most = 0;
        String biggest = "";
        long before = System.nanoTime();
        while (!wanted.isEmpty()) {
            String next = wanted.removeFirst();
            byte[] body = get(next);
            bytes += body.length;
            if (body.length > most) {
                most = body.length;
                biggest = next + ", " + body.length;
            }
            for (String found : named(next, next.equals(path) || next.endsWith(".js") ? text(body) : "")) {
                if (known.add(found)) {
                    wanted.add(found);
                }
            }
        }
        return new ServerFigures.View(
                path, known.size(), bytes, biggest, (System.nanoTime() - before) / NANOS_PER_MILLI);
    }

    private static List<String> named(String in, String text) {
        var pattern = in.endsWith(".js") ? OF_MODULE : OF_PAGE;
        return pattern.matcher(text)
                .results()
                .map(found -> URI.create(in).resolve(found.group(1)).toString())
                .toList();
    }

    /// The body as it is transferred, compressed where the server does so.
    byte[] get(String path) throws IOException {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(path + " is answered with " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while measuring", e);
        }
    }

    String text(byte[] body) throws IOException {
        boolean packed = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
        if (!packed) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
