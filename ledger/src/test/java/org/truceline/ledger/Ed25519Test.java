// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Ed25519Test {
    private static final HexFormat HEX = HexFormat.of();

    /// What stands before the 32 bytes in the X.509 form of an Ed25519 key (RFC 8410 section 4).
    private static final byte[] X509_PREFIX = HEX.parseHex("302a300506032b6570032100");

    private static final byte[] MESSAGE = Samples.bytes("the message");

    /// RFC 8032 section 7.1, TEST 2.
    @Test
    void theVectorOfTheRfcIsReproduced() {
        Ed25519Key key =
                Ed25519Key.fromSeed(HEX.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        assertThat(key.publicKey()).hasToString("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] signature = key.sign(HEX.parseHex("72"));
        assertThat(HEX.formatHex(signature))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        key.publicKey().verify(HEX.parseHex("72"), signature);
    }

    @Test
    void theJdkVerifiesWhatWeSign() throws GeneralSecurityException {
        Ed25519Key key = Ed25519Key.generate();
        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initVerify(jdkKey(key.publicKey()));
        jdk.update(MESSAGE);
        assertThat(jdk.verify(key.sign(MESSAGE))).isTrue();
    }

    @Test
    void weVerifyWhatTheJdkSignsAndSignTheSameBytes() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initSign(pair.getPrivate());
        jdk.update(MESSAGE);
        byte[] signature = jdk.sign();
        byte[] encoded = pair.getPublic().getEncoded();
        Ed25519PublicKey ours = Ed25519PublicKey.of(Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length));
        ours.verify(MESSAGE, signature);

        byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        Ed25519Key key = Ed25519Key.fromSeed(seed);
        assertThat(key.publicKey()).isEqualTo(ours);
        assertThat(key.sign(MESSAGE)).isEqualTo(signature);
    }

    @Test
    void everyFlippedByteOfASignatureIsRefused() {
        Ed25519Key key = Ed25519Key.generate();
        byte[] signature = key.sign(MESSAGE);
        for (int i = 0; i < signature.length; i++) {
            byte[] bad = signature.clone();
            bad[i] ^= 0x20;
            assertThatThrownBy(() -> key.publicKey().verify(MESSAGE, bad)).isInstanceOf(UnverifiedException.class);
        }
    }

    @Test
    void anotherMessageAnotherKeyAndAnotherLengthAreRefused() {
        Ed25519Key key = Ed25519Key.generate();
        byte[] signature = key.sign(MESSAGE);
        assertThatCode(() -> key.publicKey().verify(MESSAGE, signature)).doesNotThrowAnyException();
        assertThatThrownBy(() -> key.publicKey().verify(new byte[0], signature))
                .isInstanceOf(UnverifiedException.class);
        assertThatThrownBy(() -> Ed25519Key.generate().publicKey().verify(MESSAGE, signature))
                .isInstanceOf(UnverifiedException.class);
        assertThatThrownBy(() -> key.publicKey().verify(MESSAGE, Arrays.copyOf(signature, 63)))
                .isInstanceOf(UnverifiedException.class);
        assertThatThrownBy(() -> key.publicKey().verify(MESSAGE, Arrays.copyOf(signature, 65)))
                .isInstanceOf(UnverifiedException.class);
    }

    @Test
    void keysOfTheWrongLengthOrOffTheCurveOrOfSmallOrderAreRefused() {
        assertThatThrownBy(() -> Ed25519Key.fromSeed(new byte[31])).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Ed25519PublicKey.of(new byte[33])).isInstanceOf(MalformedException.class);
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) 0xff);
        assertThatThrownBy(() -> Ed25519PublicKey.of(ones)).isInstanceOf(MalformedException.class);
        byte[] identity = new byte[32];
        identity[0] = 1;
        assertThatThrownBy(() -> Ed25519PublicKey.of(identity)).isInstanceOf(MalformedException.class);
    }

    @Test
    void aKeyNeverPrintsItsSecret() {
        Ed25519Key key = Ed25519Key.generate();
        assertThat(key.toString()).doesNotContain(HEX.formatHex(key.seed()));
        assertThat(NoteSigner.of("a", key).toString()).doesNotContain(HEX.formatHex(key.seed()));
    }

    private static PublicKey jdkKey(Ed25519PublicKey key) throws GeneralSecurityException {
        byte[] encoded = HEX.parseHex(HEX.formatHex(X509_PREFIX) + key);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
