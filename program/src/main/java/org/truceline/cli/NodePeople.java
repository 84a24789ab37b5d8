// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.node.Node;
import org.truceline.server.api.NodeMember;
import picocli.CommandLine.Option;

/// How the people of a node are served, in its own process: with a file of settings, or a port alone.
final class NodePeople {
    /// The settings that lie in a node's folder.
    private static final String FILE = "people.yaml";

    private static final Duration LOOK = Duration.ofMillis(500);

    @Option(
            names = "--people",
            paramLabel = "FILE",
            description = "serve its people with these settings in YAML: port, name of the server, OpenID Connect,"
                    + " mail; without it those of " + FILE + " in DIR, when it is there")
    private @Nullable Path settings;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "serve its people at this port on 127.0.0.1; 0 for any that is free")
    private @Nullable Integer port;

    /// Empty for a node that serves nobody.
    Optional<PeopleSettings> find(Path dir) throws IOException {
        ServeCommand.requirePort(port);
        Path file = settings == null ? dir.resolve(FILE) : settings;
        if (settings != null || Files.exists(file)) {
            return Optional.of(PeopleSettings.read(file, port));
        }
        return port == null ? Optional.empty() : Optional.of(PeopleSettings.with(port));
    }

    /// Serves the people of a node as soon as its copy of the record has the terms.
    static PeopleServer serve(Path dir, Node node, PeopleSettings settings, PrintWriter out)
            throws IOException, InterruptedException {
        long size = node.awaitMore(0, LOOK);
        while (!hasTerms(dir)) {
            size = node.awaitMore(size, LOOK);
        }
        return PeopleServer.start(member(dir, node), settings, out);
    }

    private static boolean hasTerms(Path dir) throws IOException {
        if (!Files.exists(dir.resolve("log").resolve("checkpoint"))) {
            return false;
        }
        try (var record = OpenRecord.toRead(dir)) {
            return !record.agreements().isEmpty();
        }
    }

    private static NodeMember member(Path dir, Node node) throws IOException {
        try (var record = OpenRecord.toRead(dir)) {
            var agreement = record.agreement();
            var places = PeopleServer.Places.of(record, agreement);
            return new NodeMember(node, dir, agreement, places.gazetteer(), Passphrases.ofMachine(), places.check());
        }
    }
}
