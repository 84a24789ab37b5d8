// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 digest: 32 bytes that are copied in and out, so that a hash never changes under its holder.
public final class Hash implements Comparable<Hash> {
    /// Bytes in a digest.
    public static final int SIZE = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalArgumentException when `bytes` is not exactly [#SIZE] long
    public static Hash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a hash has " + SIZE + " bytes, this has " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// Reads 64 hexadecimal digits, either case.
    ///
    /// @throws IllegalArgumentException when `hex` is anything else
    public static Hash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /// Takes over `bytes` without a copy: only for digests that nobody else holds.
    static Hash owning(byte[] bytes) {
        return new Hash(bytes);
    }

    /// Reads the digest that starts at `offset`.
    static Hash at(byte[] bytes, int offset) {
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + SIZE));
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, SIZE);
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public int compareTo(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return toHex();
    }
}
