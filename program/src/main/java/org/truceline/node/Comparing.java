// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.truceline.ledger.LedgerException;

/// Asks the other members now and then which checkpoint they hold: a host who shows each side another history is found
/// out as soon as two of them speak.
final class Comparing implements Runnable {
    private final Home home;
    private final Lines lines;
    private final Duration pause;

    Comparing(Home home, Lines lines, Patience patience) {
        this.home = home;
        this.lines = lines;
        this.pause = patience.compare();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (Card peer : home.config().peers()) {
                    if (!peer.name().equals(home.config().host())) {
                        compare(peer);
                    }
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare(Card peer) throws InterruptedException {
        try {
            var note = lines.to(peer).checkpoint();
            var sighting = home.findSighting();
            if (note.isPresent() && sighting.isPresent()) {
                var found = sighting.get().see(note.get(), peer.name());
                if (found.isPresent()) {
                    home.name(found.get());
                }
            }
            home.link(peer.name(), Link.State.UP, "");
        } catch (LedgerException e) {
            home.link(peer.name(), Link.State.REFUSED, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            home.link(peer.name(), Link.State.DOWN, Link.words(e));
        }
    }
}
