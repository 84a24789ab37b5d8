// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.IOException;
import java.time.Duration;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.LogReader;

/// The cosignature of the member who hosts the log himself, which he gives as all others do.
final class HostWord implements Runnable {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Home home;
    private final HostDesk desk;
    private final Cosigning cosigning;

    HostWord(Home home, HostDesk desk) {
        this.home = home;
        this.desk = desk;
        this.cosigning = new Cosigning(home);
    }

    @Override
    public void run() {
        try {
            long size = home.growth().size();
            while (!Thread.currentThread().isInterrupted()) {
                long grown = home.growth().awaitMore(size, Cosigning.QUIET);
                if (grown > size) {
                    size = grown;
                } else {
                    speak();
                    size = home.growth().awaitMore(size, LONG);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void speak() throws InterruptedException {
        try {
            var witness = home.findWitness();
            var note = LogReader.open(home.dir().resolve("log")).note();
            if (witness.isPresent()) {
                cosigning.cosign(note, cosigned -> {
                    if (desk.cosign(witness.get().key(), cosigned)) {
                        home.growth().stir();
                    }
                });
            }
        } catch (IOException | LedgerException e) {
            home.link(home.config().host(), Link.State.DOWN, "the record here cannot be read: " + e.getMessage());
        }
    }
}
