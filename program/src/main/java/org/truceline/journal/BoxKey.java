// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.truceline.model.SealedPart;

/// A key pair that content is sealed to: HPKE in base mode (RFC 9180) with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and
/// AES-256-GCM, by Bouncy Castle. Who sealed a box is told by the signature over the entry that holds it.
public final class BoxKey {
    private static final byte[] INFO = "truceline/notice/1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = new byte[0];

    /// RFC 9180, section 7.1: length of public and private keys of DHKEM(X25519).
    private static final int KEY_SIZE = 32;

    private final byte[] secret;
    private final byte[] open;

    private BoxKey(byte[] secret, byte[] open) {
        this.secret = secret;
        this.open = open;
    }

    public static BoxKey generate() {
        return of(hpke().generatePrivateKey());
    }

    static BoxKey ofSecret(byte[] secret) throws IOException {
        if (secret.length != KEY_SIZE) {
            throw new IOException("expected a key of " + KEY_SIZE + " bytes");
        }
        return of(hpke().deserializePrivateKey(secret, null));
    }

    private static BoxKey of(AsymmetricCipherKeyPair pair) {
        var hpke = hpke();
        return new BoxKey(hpke.serializePrivateKey(pair.getPrivate()), hpke.serializePublicKey(pair.getPublic()));
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    byte[] secret() {
        return secret.clone();
    }

    /// The public half, base64, as it stands on record.
    public String open() {
        return base64(open);
    }

    /// Seals content to a member.
    ///
    /// @param to the member
    /// @param key his public key as [#open()] gives it
    /// @param about what the content belongs to; a box cannot be moved to something else
    /// @throws IllegalArgumentException when it is no such key
    public static SealedPart seal(String to, String key, String about, byte[] content) {
        try {
            byte[] raw = Base64.getDecoder().decode(key);
            if (raw.length != KEY_SIZE) {
                throw new IllegalArgumentException("expected a public key of " + KEY_SIZE + " bytes for " + to);
            }
            var hpke = hpke();
            byte[][] sealed =
                    hpke.seal(hpke.deserializePublicKey(raw), INFO, bound(to, about), content, NOTHING, NOTHING, null);
            return new SealedPart(to, base64(sealed[1]), base64(sealed[0]));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing does not fail", e);
        }
    }

    /// What was sealed to this key.
    ///
    /// @throws IllegalArgumentException when the box was not sealed to it, belongs to something else or was changed
    public byte[] open(SealedPart part, String about) {
        var hpke = hpke();
        try {
            return hpke.open(
                    Base64.getDecoder().decode(part.enc()),
                    hpke.deserializePrivateKey(secret, open),
                    INFO,
                    bound(part.to(), about),
                    Base64.getDecoder().decode(part.box()),
                    NOTHING,
                    NOTHING,
                    null);
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
            throw new IllegalArgumentException("this key does not open what is sealed to " + part.to(), e);
        }
    }

    private static byte[] bound(String to, String about) {
        return (to + "\n" + about).getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
