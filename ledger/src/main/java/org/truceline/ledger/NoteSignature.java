// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/// One signature line of a note: who claims to have signed, with which key, and the signature itself.
public final class NoteSignature {
    /// Em dash (U+2014) and space (C2SP signed-note, "Format").
    static final String PREFIX = "\u2014 ";

    private final String name;
    private final int keyId;
    private final byte[] bytes;

    NoteSignature(String name, int keyId, byte[] bytes) {
        this.name = KeyName.require(name);
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    /// Reads one line without its newline: prefix, name, space, base64(id || signature).
    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', PREFIX.length());
        if (!line.startsWith(PREFIX) || space < 0) {
            throw new MalformedException("not a signature line: '" + line + "'");
        }
        byte[] typed = Base64Text.toBytes(line.substring(space + 1), "a signature");
        if (typed.length <= Integer.BYTES) {
            throw new MalformedException("a signature line holds no signature: '" + line + "'");
        }
        return new NoteSignature(
                line.substring(PREFIX.length(), space),
                ByteBuffer.wrap(typed).getInt(),
                Arrays.copyOfRange(typed, Integer.BYTES, typed.length));
    }

    public String name() {
        return name;
    }

    public int keyId() {
        return keyId;
    }

    /// The signature without the key id.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The line with its newline, as a note carries it.
    public String toLine() {
        byte[] typed = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(keyId)
                .put(bytes)
                .array();
        return PREFIX + name + " " + Base64Text.of(typed) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that
                && name.equals(that.name)
                && keyId == that.keyId
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, keyId, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return toLine().strip();
    }
}
