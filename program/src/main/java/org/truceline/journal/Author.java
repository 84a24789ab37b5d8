// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.Hash;

/// Somebody who writes into the record with a key of his own: his entries form a chain, each naming the one before,
/// and the last of each batch is signed, which covers them all.
final class Author {
    private final String name;
    private final Ed25519Key key;
    private long nextSeq;
    private Hash last;

    /// @param nextSeq number of the next entry
    /// @param last hash of the last one, or [Envelope#NO_PREVIOUS]
    Author(String name, Ed25519Key key, long nextSeq, Hash last) {
        this.name = name;
        this.key = key;
        this.nextSeq = nextSeq;
        this.last = last;
    }

    String name() {
        return name;
    }

    Ed25519Key key() {
        return key;
    }

    /// Entries that commit to the given bodies, in order, with their content; the author's chain moves on. The last is
    /// signed, and each whose type asks for a signature of its own.
    ///
    /// @param at by the writer's clock; kept to the millisecond
    List<SignedEntry> sign(List<Body> bodies, Instant at) {
        var entries = new ArrayList<SignedEntry>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            var frame = new ContentStore.Frame(Salt.fresh(), bodies.get(i).toBytes());
            var envelope =
                    new Envelope(name, nextSeq, last, at.truncatedTo(ChronoUnit.MILLIS), frame.commitment(), null);
            boolean signed =
                    i == bodies.size() - 1 || KeyBook.signsItself(bodies.get(i).type());
            byte[] entry = (signed ? envelope.sign(key) : envelope).toBytes();
            entries.add(new SignedEntry(entry, frame));
            nextSeq++;
            last = Envelope.hash(entry);
        }
        return entries;
    }
}
