// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.journal.Json;
import org.truceline.ledger.LedgerException;
import tools.jackson.databind.JsonNode;

/// What a node is told: `node.json` in its folder. The folder is its copy of the record as well.
///
/// @param own its card
/// @param listen address and port that other nodes reach it at, `ADDRESS:PORT`
/// @param host name of the member who hosts the log; its own when that is itself
/// @param clock file with the time of an exercise, relative to the folder; empty for the time of the world
/// @param tolerance how far a clock may differ before that is put on record
/// @param peers the other members, by their cards
public record NodeConfig(Card own, String listen, String host, String clock, Duration tolerance, List<Card> peers) {
    public static final String FILE = "node.json";
    static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int VERSION = 1;

    public NodeConfig {
        peers = List.copyOf(peers);
    }

    /// Whether a folder is that of a node, and not a record alone.
    public static boolean isNode(Path dir) {
        return Files.isRegularFile(dir.resolve(FILE));
    }

    /// @throws IOException when there is none in `dir`, or it is not as it should be
    public static NodeConfig read(Path dir) throws IOException {
        Path file = dir.resolve(FILE);
        if (!Files.exists(file)) {
            throw new IOException(dir + ": there is no node here (make one with: truceline node init)");
        }
        try {
            return parse(Json.parse(Files.readAllBytes(file)));
        } catch (tools.jackson.core.JacksonException
                | IllegalArgumentException
                | DateTimeException
                | LedgerException e) {
            throw new IOException(file + ": expected the settings of a node: " + e.getMessage(), e);
        }
    }

    private static NodeConfig parse(JsonNode json) {
        if (json.path("v").asInt(0) != VERSION) {
            throw new IllegalArgumentException("expected \"v\":" + VERSION);
        }
        var peers = new ArrayList<Card>();
        json.path("peers").forEach(peer -> peers.add(Card.parse(peer)));
        return new NodeConfig(
                Card.parse(json.path("own")),
                json.path("listen").asString(""),
                json.path("host").asString(""),
                json.path("clock").asString(""),
                Duration.parse(json.path("tolerance").asString(TOLERANCE.toString())),
                peers);
    }

    void write(Path dir) throws IOException {
        var json = Json.object().put("v", VERSION);
        json.set("own", own.toJson());
        json.put("listen", listen).put("host", host);
        if (!clock.isEmpty()) {
            json.put("clock", clock);
        }
        json.put("tolerance", tolerance.toString());
        var array = json.putArray("peers");
        peers.forEach(peer -> array.add(peer.toJson()));
        Path fresh = dir.resolve("." + FILE);
        Files.writeString(fresh, Json.line(json) + "\n");
        Files.move(fresh, dir.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    public String name() {
        return own.name();
    }

    public boolean isHost() {
        return host.equals(own.name());
    }

    public boolean isExercise() {
        return !clock.isEmpty();
    }

    Optional<Card> findPeer(String name) {
        return peers.stream().filter(peer -> peer.name().equals(name)).findFirst();
    }

    Optional<Card> findPeerByCertificate(String certificate) {
        return peers.stream()
                .filter(peer -> peer.certificate().equals(certificate))
                .findFirst();
    }

    /// The public key of the log that is kept together; empty while its host is not known here yet.
    Optional<String> findLog() {
        return isHost() ? Optional.of(own.log()) : findPeer(host).map(Card::log).filter(log -> !log.isEmpty());
    }

    /// The same with another member; one known under his name gives way. Who hosts a log is the host from then on.
    NodeConfig with(Card peer) {
        var others = new ArrayList<>(peers);
        others.removeIf(known -> known.name().equals(peer.name()));
        others.add(peer);
        return new NodeConfig(own, listen, peer.log().isEmpty() ? host : peer.name(), clock, tolerance, others);
    }
}
