// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.truceline.journal.Json;

/// `links.json`: how a node's ways to the others stood when they last changed, for whoever asks from outside.
public final class LinkPaper {
    private static final String FILE = "links.json";

    private LinkPaper() {}

    static void write(Path node, String line) throws IOException {
        Path fresh = node.resolve("." + FILE);
        Files.writeString(fresh, line);
        Files.move(fresh, node.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Whether the process that wrote the paper still runs.
    public static boolean isRunning(Path node) throws IOException {
        Path file = node.resolve(FILE);
        return Files.exists(file)
                && ProcessHandle.of(Json.parse(Files.readAllBytes(file))
                                .path("process")
                                .asLong(-1))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    /// Empty when the node never ran.
    public static List<Link> read(Path node) throws IOException {
        Path file = node.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        var links = new ArrayList<Link>();
        Json.parse(Files.readAllBytes(file))
                .path("links")
                .forEach(link -> links.add(new Link(
                        link.path("member").asString(""),
                        Link.State.valueOf(link.path("state").asString("")),
                        Instant.parse(link.path("since").asString("")),
                        link.path("words").asString(""))));
        return links;
    }
}
