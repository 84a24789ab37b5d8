// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.truceline.ledger.Log;
import org.truceline.ledger.LogReader;
import org.truceline.ledger.NoteSigner;

/// A host with a program of its own: it writes entries into its log, with its log's good signature, in anybody's name.
final class Forgery {
    private Forgery() {}

    /// @param each whether each entry is signed, or only the last
    static void append(Path dir, String author, List<Body> bodies, NoteSigner signer, boolean each) throws IOException {
        var folder = new RecordFolder(dir);
        var head = head(folder, author);
        long seq = head.next();
        var last = head.last();
        var frames = new ArrayList<ContentStore.Frame>();
        var entries = new ArrayList<byte[]>();
        for (Body body : bodies) {
            var frame = new ContentStore.Frame(Salt.fresh(), body.toBytes());
            var envelope = new Envelope(author, seq, last, Instant.now(), frame.commitment(), null);
            boolean signed = each || entries.size() == bodies.size() - 1;
            byte[] entry = (signed ? envelope.sign(signer.key()) : envelope).toBytes();
            frames.add(frame);
            entries.add(entry);
            last = Envelope.hash(entry);
            seq++;
        }
        var logKey = new Keyring(folder.keys(), KeyFile.Passphrase.NONE).get("log");
        try (Log log = Log.open(folder.log(), logKey)) {
            new ContentStore(folder.content()).append(log.size(), frames);
            log.append(entries);
        }
    }

    private static Index.Head head(RecordFolder folder, String author) throws IOException {
        var head = new Index.Head[] {new Index.Head(0, Envelope.NO_PREVIOUS, "")};
        LogReader.open(folder.log())
                .forEach((index, entry) -> Envelope.parse(entry)
                        .filter(envelope -> envelope.author().equals(author))
                        .ifPresent(envelope -> head[0] = new Index.Head(envelope.seq() + 1, Envelope.hash(entry), "")));
        return head[0];
    }
}
