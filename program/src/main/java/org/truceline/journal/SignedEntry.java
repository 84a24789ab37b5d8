// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.truceline.ledger.Hash;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.Log;
import org.truceline.ledger.NoteVerifier;

/// An entry as its author made it, with its content, on its way between those who keep a record: nobody between can
/// change a byte of it.
///
/// On the wire and on disk: length of the entry (4 bytes, big-endian), the entry, then the frame of its content as
/// [ContentStore] has it. A frame of length -1 was erased, of length -2 is not shown to whoever gets it.
public final class SignedEntry {
    /// Longest body that travels: what people write. Files stay outside by their hash.
    static final int MAX_BODY = 4 << 20;

    private final byte[] bytes;
    private final Envelope envelope;
    private final ContentStore.Frame frame;

    SignedEntry(byte[] bytes, ContentStore.Frame frame) {
        this.bytes = bytes.clone();
        this.envelope = Envelope.parse(bytes)
                .orElseThrow(() -> RefusedException.malformed("the entry is not an envelope in canonical form"));
        this.frame = frame;
    }

    public String author() {
        return envelope.author();
    }

    /// Number among the author's own entries, from 0.
    public long seq() {
        return envelope.seq();
    }

    /// When it was written, by its author's clock.
    public Instant at() {
        return envelope.at();
    }

    /// The hash by which the author's next entry names this one.
    public Hash hash() {
        return Envelope.hash(bytes);
    }

    /// What the log holds of it.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Empty when it was erased or is not shown.
    ///
    /// @throws RefusedException when it is no body
    public Optional<Body> findBody() {
        try {
            return frame.isErased() ? Optional.empty() : Optional.of(Body.parse(frame.body()));
        } catch (tools.jackson.core.JacksonException | IllegalArgumentException e) {
            throw RefusedException.malformed("the content is no body of an entry: " + e.getMessage());
        }
    }

    /// The same entry for somebody who may not have its content.
    public SignedEntry withoutContent() {
        return new SignedEntry(bytes, ContentStore.Frame.NOT_SHOWN);
    }

    /// Whether it carries a signature of this key over itself and so over what its author wrote before.
    public boolean isSignedBy(NoteVerifier key) {
        try {
            envelope.verify(key.key());
            return envelope.signature() != null && key.name().equals(author());
        } catch (LedgerException | IllegalArgumentException e) {
            return false;
        }
    }

    Envelope envelope() {
        return envelope;
    }

    ContentStore.Frame frame() {
        return frame;
    }

    boolean keepsItsWord() {
        return frame.isErased() || frame.commitment().equals(envelope.commit());
    }

    public void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
        out.write(frame.toBytes());
    }

    /// @throws EOFException when the stream ends within it
    /// @throws RefusedException when it is no entry, or too long
    public static SignedEntry readFrom(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > Log.MAX_ENTRY_SIZE) {
            throw RefusedException.malformed(
                    "an entry has at most " + Log.MAX_ENTRY_SIZE + " bytes, this has " + length);
        }
        byte[] entry = new byte[length];
        in.readFully(entry);
        return new SignedEntry(entry, ContentStore.Frame.readFrom(in));
    }
}
