// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.truceline.ledger.MalformedException;
import org.truceline.ledger.TilePath;
import org.truceline.server.Server.NotFoundException;

/// Serves the log's checkpoint and tiles, and nothing else that lies on the disk: a path is either `checkpoint` or
/// the one spelling of a tile's name (C2SP tlog-tiles).
final class LogFiles implements Handler {
    private static final String CHECKPOINT = "checkpoint";

    private final Path log;

    LogFiles(Path log) {
        this.log = log;
    }

    @Override
    public void handle(Context context) throws IOException {
        String path = context.pathParam("path");
        if (path.equals(CHECKPOINT)) {
            context.contentType("text/plain;charset=utf-8").header("Cache-Control", "no-cache");
            context.result(read(log.resolve(CHECKPOINT), path));
            return;
        }
        byte[] tile = read(log.resolve(tile(path).toString()), path);
        context.contentType("application/octet-stream")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .result(tile);
    }

    private static TilePath tile(String path) {
        try {
            return TilePath.parse(path);
        } catch (MalformedException e) {
            throw new NotFoundException("the log has its checkpoint and its tiles here, not '" + path + "'", e);
        }
    }

    private static byte[] read(Path file, String path) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new NotFoundException("the log has no " + path, e);
        }
    }
}
