// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.truceline.server.Server.NotFoundException;

/// Serves what the pages load: our own modules and the libraries that lie beside them, from inside the program. Nothing
/// else can be named: a path has no step up and ends in one of a few known ways.
final class Assets implements Handler {
    private static final int ETAG_BYTES = 8;
    private static final Pattern PATH = Pattern.compile("(src|vendor)(/[a-z0-9][a-z0-9.-]*)+");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "json", "application/json",
            "png", "image/png",
            "svg", "image/svg+xml");

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    /// A file as it is sent; nobody changes its bytes.
    private static final class Asset {
        private final byte[] bytes;
        private final String type;
        private final String etag;

        Asset(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
            this.etag = etag(bytes);
        }
    }

    @Override
    public void handle(Context context) throws IOException {
        give(context, find(context.pathParam("path")));
    }

    /// One file at an address of its own.
    void give(Context context, String path) throws IOException {
        give(context, find(path));
    }

    private static void give(Context context, Asset asset) {
        context.header("ETag", asset.etag).header("Cache-Control", "no-cache");
        if (asset.etag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(asset.type).result(asset.bytes);
        }
    }

    private Asset find(String path) throws IOException {
        var asset = known.get(path);
        if (asset == null) {
            asset = read(path).orElseThrow(() -> new NotFoundException("the pages have no file " + path));
            known.put(path, asset);
        }
        return asset;
    }

    private static Optional<Asset> read(String path) throws IOException {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        try (InputStream in = Assets.class.getResourceAsStream("/org/truceline/web/" + path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            return Optional.of(new Asset(bytes, type));
        }
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(hash, 0, ETAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
