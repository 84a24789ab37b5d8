// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.MLDSASigner;

/// The secret key of a witness or mirror: it states, at a time, that a checkpoint is consistent with all that its owner
/// has seen of the log before (C2SP tlog-cosignature). Whoever calls it has made sure of that.
public final class Cosigner {
    @FunctionalInterface
    private interface Signing {
        byte[] sign(Checkpoint checkpoint, long seconds);
    }

    private final CosignerKey key;
    private final Signing signing;

    private Cosigner(CosignerKey key, Signing signing) {
        this.key = key;
        this.signing = signing;
    }

    /// A cosigner of type 04. The key serves no other cosigner and signs nothing else.
    public static Cosigner ed25519(String name, Ed25519Key secret) {
        return new Cosigner(
                new Ed25519CosignerKey(name, secret.publicKey()),
                (checkpoint, seconds) -> secret.sign(Ed25519CosignerKey.message(checkpoint.toText(), seconds)));
    }

    /// A cosigner of type 06.
    ///
    /// @param seed the 32 bytes from which FIPS 204 makes the whole key
    public static Cosigner mlDsa44(String name, byte[] seed) {
        if (seed.length != Ed25519Key.SEED_SIZE) {
            throw new MalformedException("an ML-DSA seed has 32 bytes, this has " + seed.length);
        }
        var secret = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed);
        return new Cosigner(
                new MlDsaCosignerKey(name, secret.getPublicKey()),
                (checkpoint, seconds) -> sign(secret, MlDsaCosignerKey.message(name, seconds, checkpoint)));
    }

    private static byte[] sign(MLDSAPrivateKeyParameters secret, byte[] message) {
        try {
            MLDSASigner signer = new MLDSASigner();
            signer.init(true, new ParametersWithRandom(secret, new SecureRandom()));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("signing with a whole key does not fail", e);
        }
    }

    /// The public half, for policies.
    public CosignerKey key() {
        return key;
    }

    /// @param time of the statement, after 1970, to the second
    public NoteSignature cosign(Checkpoint checkpoint, Instant time) {
        long seconds = time.getEpochSecond();
        if (seconds <= 0) {
            throw new IllegalArgumentException("a cosignature of a checkpoint says its time: " + time);
        }
        byte[] signature = new TimedSignature(seconds, signing.sign(checkpoint, seconds)).toBytes();
        return new NoteSignature(key.name(), key.id(), signature);
    }

    @Override
    public String toString() {
        return "cosigner " + key;
    }
}
