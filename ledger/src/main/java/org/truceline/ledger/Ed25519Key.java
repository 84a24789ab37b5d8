// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// A whole Ed25519 key (RFC 8032): the secret seed, which signs, and its public half.
///
/// BouncyCastle computes it because the JDK's own takes ten times as long; both give and accept the same bytes.
public final class Ed25519Key {
    /// Bytes in the secret seed.
    public static final int SEED_SIZE = 32;

    private final byte[] seed;
    private final Ed25519PublicKey publicKey;

    private Ed25519Key(byte[] seed) {
        this.seed = seed;
        byte[] publicBytes = new byte[Ed25519PublicKey.SIZE];
        Ed25519.generatePublicKey(seed, 0, publicBytes, 0);
        this.publicKey = Ed25519PublicKey.of(publicBytes);
    }

    public static Ed25519Key generate() {
        byte[] seed = new byte[SEED_SIZE];
        new SecureRandom().nextBytes(seed);
        return new Ed25519Key(seed);
    }

    /// @throws MalformedException when `seed` is not exactly [#SEED_SIZE] long
    public static Ed25519Key fromSeed(byte[] seed) {
        if (seed.length != SEED_SIZE) {
            throw new MalformedException("an Ed25519 seed has " + SEED_SIZE + " bytes, this has " + seed.length);
        }
        return new Ed25519Key(seed.clone());
    }

    /// Signs by RFC 8032 section 5.1.6; the same message always gets the same 64 bytes.
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519PublicKey.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicKey.toBytes(), 0, message, 0, message.length, signature, 0);
        return signature;
    }

    public Ed25519PublicKey publicKey() {
        return publicKey;
    }

    /// The secret itself: whoever has it can sign in the owner's name.
    public byte[] seed() {
        return seed.clone();
    }

    /// Names the key by its public half; the secret is never printed.
    @Override
    public String toString() {
        return "Ed25519 key " + publicKey;
    }
}
