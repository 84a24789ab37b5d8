// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.truceline.Ports;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.journal.KeyFile;
import org.truceline.journal.Member.Role;
import org.truceline.journal.TermsFile;
import org.truceline.node.Card;
import org.truceline.node.Node;
import org.truceline.node.NodeSetup;

/// The nodes of a secretariat, which hosts the record, and of two sides, with what each side has said on record.
final class RunningNodes implements AutoCloseable {
    private static final String HOST = "un";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Path temp;
    private final List<Card> cards = new ArrayList<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    RunningNodes(Path temp) throws IOException {
        this.temp = temp;
        lay(HOST, Role.SECRETARIAT);
        lay(Fixture.OWN, Role.SIDE);
        lay(Fixture.OTHER, Role.SIDE);
        for (Card one : cards) {
            for (Card other : cards) {
                if (!one.equals(other)) {
                    NodeSetup.join(dir(one.name()), other, Clock.systemUTC(), KeyFile.Passphrase.NONE);
                }
            }
        }
        for (Card card : cards) {
            nodes.put(card.name(), Node.start(dir(card.name()), KeyFile.Passphrase.NONE));
        }
        for (String side : List.of(Fixture.OWN, Fixture.OTHER)) {
            node(side).pen().write(Fixture.said(side));
        }
        await(Fixture.OWN, Fixture.OTHER_NOTICE);
        await(Fixture.OTHER, Fixture.OWN_NOTICE);
    }

    private void lay(String name, Role role) throws IOException {
        String listen = "127.0.0.1:" + Ports.free();
        var wish = new NodeSetup.Wish(name, role, listen, URI.create("https://" + listen), "", Duration.ofMinutes(5));
        Files.createDirectories(dir(name));
        var terms = List.of(new TermsFile("september.yaml", Files.readString(RunningApi.terms())));
        cards.add(
                name.equals(HOST)
                        ? NodeSetup.host(dir(name), wish, "nodes", terms, Clock.systemUTC(), KeyFile.Passphrase.NONE)
                        : NodeSetup.member(dir(name), wish, KeyFile.Passphrase.NONE));
    }

    Path dir(String name) {
        return temp.resolve("node-" + name);
    }

    Node node(String name) {
        return Objects.requireNonNull(nodes.get(name), name);
    }

    /// Waits until a member holds what another has notified, and has nothing to send.
    private void await(String name, String notice) throws IOException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!holds(name, notice)) {
            if (System.nanoTime() > until) {
                throw new AssertionError(name + " never held " + notice);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private boolean holds(String name, String notice) throws IOException {
        if (!Files.exists(dir(name).resolve("log").resolve("checkpoint"))) {
            return false;
        }
        try (var journal = Journal.openToRead(dir(name))) {
            return journal.pending().isEmpty()
                    && journal.entries(EntryType.NOTICE).keySet().stream().anyMatch(id -> id.endsWith(notice));
        }
    }

    @Override
    public void close() {
        nodes.values().forEach(Node::close);
    }
}
