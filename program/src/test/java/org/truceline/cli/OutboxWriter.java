// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.truceline.journal.Body;
import org.truceline.journal.KeyFile;
import org.truceline.model.About;
import org.truceline.model.Deed;
import org.truceline.model.Note;
import org.truceline.node.NodeSetup;

/// Writes one note after another into the outbox of a node and says of each when it is durable, until it is killed.
public final class OutboxWriter {
    private OutboxWriter() {}

    /// @param args a node's folder, what the names of notes begin with
    public static void main(String[] args) throws Exception {
        var pen = NodeSetup.pen(Path.of(args[0]), KeyFile.Passphrase.NONE);
        for (int i = 0; ; i++) {
            String id = args[1] + "-" + i;
            var deed = new Deed.Raised(id, "nobody", null, About.NOTHING, 1, null);
            pen.write(List.of(Body.of(Note.of(id, pen.author(), "bilateral", deed, "note", Instant.EPOCH))));
            System.out.println(id);
            System.out.flush();
            Thread.sleep(5);
        }
    }
}
