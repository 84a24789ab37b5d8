// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.truceline.journal.Pen;
import org.truceline.node.NodeClock;
import org.truceline.node.NodeConfig;
import org.truceline.node.NodeSetup;

/// A record opened with the pen of one author and the clock that it goes by. In a record's own folder he writes onto
/// it, with a key that this machine holds; in a node's folder he signs into its outbox, which the node sends when it
/// runs.
record Hand(OpenRecord record, Pen pen, Clock clock) implements AutoCloseable {
    static Hand of(Path dir, String author) throws IOException {
        if (!NodeConfig.isNode(dir)) {
            var record = OpenRecord.toWrite(dir);
            return new Hand(record, record.journal().pen(author), Clock.systemUTC());
        }
        var pen = NodeSetup.pen(dir, Passphrases.ofMachine());
        if (!pen.author().equals(author)) {
            throw new UsageException(
                    dir + " is the node of " + pen.author() + ": nobody else writes there, and not '" + author + "'");
        }
        return new Hand(OpenRecord.toRead(dir), pen, NodeClock.of(dir));
    }

    @Override
    public void close() throws IOException {
        record.close();
    }
}
