// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The bytes of an entry bundle: up to 256 entries, each after its length as a big-endian uint16 (C2SP tlog-tiles).
final class EntryBundle {
    /// The longest entry whose length a uint16 can say.
    static final int MAX_ENTRY = 0xFFFF;

    private static final int PREFIX = 2;

    private EntryBundle() {}

    static void add(byte[] entry, ByteArrayOutputStream bundle) {
        bundle.write(entry.length >>> Byte.SIZE);
        bundle.write(entry.length);
        bundle.writeBytes(entry);
    }

    /// @throws MalformedException when the bytes are not exactly `width` entries
    static List<byte[]> parse(byte[] bytes, int width) {
        List<byte[]> entries = parseAsFarAsPossible(bytes, width);
        int read = entries.stream().mapToInt(entry -> PREFIX + entry.length).sum();
        if (entries.size() < width) {
            throw new MalformedException("the bundle breaks off in entry " + entries.size() + " of " + width);
        }
        if (read < bytes.length) {
            throw new MalformedException(bytes.length - read + " bytes follow the " + width + " entries of the bundle");
        }
        return entries;
    }

    /// The entries up to `width` that are whole; for the one who looks for what is broken.
    static List<byte[]> parseAsFarAsPossible(byte[] bytes, int width) {
        List<byte[]> entries = new ArrayList<>(width);
        int at = 0;
        while (entries.size() < width && at + PREFIX <= bytes.length) {
            int length = Byte.toUnsignedInt(bytes[at]) << Byte.SIZE | Byte.toUnsignedInt(bytes[at + 1]);
            int start = at + PREFIX;
            if (start + length > bytes.length) {
                break;
            }
            entries.add(Arrays.copyOfRange(bytes, start, start + length));
            at = start + length;
        }
        return entries;
    }
}
