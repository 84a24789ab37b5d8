// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.truceline.journal.Pen;
import org.truceline.ledger.NoteSigner;
import org.truceline.node.NodeClock;
import org.truceline.node.NodeConfig;
import org.truceline.node.NodeSetup;

/// A record opened with the pen of one author and the clock that it goes by. In a record's own folder he writes onto
/// it, with a key that this machine holds; in a node's folder he signs into its outbox, which the node sends when it
/// runs.
record Hand(OpenRecord record, Pen pen, Clock clock, boolean raises) implements AutoCloseable {
    /// @param signer whose key signs for the author, when it is not the author's own, which this machine must hold then
    static Hand of(Path dir, String author, Optional<NoteSigner> signer) throws IOException {
        if (!NodeConfig.isNode(dir)) {
            var record = OpenRecord.toWrite(dir);
            var journal = record.journal();
            var pen = signer.map(key -> journal.pen(author, key)).orElseGet(() -> journal.pen(author));
            return new Hand(record, pen, Clock.systemUTC(), true);
        }
        if (signer.isPresent()) {
            throw new UsageException(dir + " is a node, which signs with its own key; --key is for a record");
        }
        var pen = NodeSetup.pen(dir, Passphrases.ofMachine());
        if (!pen.author().equals(author)) {
            throw new UsageException(
                    dir + " is the node of " + pen.author() + ": nobody else writes there, and not '" + author + "'");
        }
        return new Hand(OpenRecord.toRead(dir), pen, NodeClock.of(dir), false);
    }

    @Override
    public void close() throws IOException {
        record.close();
    }
}
