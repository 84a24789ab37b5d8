// SPDX-License-Identifier: Apache-2.0
package org.truceline.node;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.truceline.journal.SignedEntry;
import org.truceline.ledger.SignedNote;

/// What the host answers when he is asked for news: his clock, the signed checkpoint, and entries that lead towards it.
///
/// On the wire: the instant and the note, each with its length (4 bytes, big-endian), the number of entries, and these.
///
/// @param entries from the one that was asked for; not all, when there are many
record Parcel(Instant now, SignedNote note, List<SignedEntry> entries) {
    private static final int MOST = 1 << 16;

    Parcel {
        entries = List.copyOf(entries);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(now.toString());
        byte[] bytes = note.toBytes();
        out.writeInt(bytes.length);
        out.write(bytes);
        writeEntries(entries, out);
    }

    static void writeEntries(List<SignedEntry> entries, DataOutputStream out) throws IOException {
        out.writeInt(entries.size());
        for (SignedEntry entry : entries) {
            entry.writeTo(out);
        }
    }

    static List<SignedEntry> readEntries(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("expected at most " + MOST + " entries at once, got " + count);
        }
        var entries = new ArrayList<SignedEntry>();
        for (int i = 0; i < count; i++) {
            entries.add(SignedEntry.readFrom(in));
        }
        return entries;
    }

    static Parcel readFrom(DataInputStream in) throws IOException {
        var now = instant(in.readUTF());
        int length = in.readInt();
        if (length < 0 || length > SignedNote.MAX_SIZE) {
            throw new IOException("expected a checkpoint of at most " + SignedNote.MAX_SIZE + " bytes, got " + length);
        }
        return new Parcel(now, SignedNote.parse(in.readNBytes(length)), readEntries(in));
    }

    static Instant instant(String text) throws IOException {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IOException("expected an instant, got '" + text + "'", e);
        }
    }
}
