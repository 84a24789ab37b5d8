// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// The half of an Ed25519 key (RFC 8032) that everybody may see: it verifies.
public final class Ed25519PublicKey {
    /// Bytes in a public key.
    public static final int SIZE = 32;

    /// Bytes in a signature.
    public static final int SIGNATURE_SIZE = 64;

    private final byte[] bytes;

    private Ed25519PublicKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Reads the 32 bytes of RFC 8032 section 5.1.5.
    ///
    /// @throws MalformedException when they are not a point of full order on the curve
    public static Ed25519PublicKey of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new MalformedException("an Ed25519 public key has " + SIZE + " bytes, this has " + bytes.length);
        }
        if (!Ed25519.validatePublicKeyFull(bytes, 0)) {
            throw new MalformedException(
                    "not an Ed25519 public key: " + HexFormat.of().formatHex(bytes));
        }
        return new Ed25519PublicKey(bytes.clone());
    }

    /// Checks a signature by RFC 8032 section 5.1.7; returning means that it holds.
    ///
    /// @throws UnverifiedException when it does not
    public void verify(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_SIZE || !Ed25519.verify(signature, 0, bytes, 0, message, 0, message.length)) {
            throw new UnverifiedException("the signature does not hold for key " + this);
        }
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed25519PublicKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// 64 hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
