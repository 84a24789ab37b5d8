// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.nio.charset.StandardCharsets;

/// The Ed25519 key of a cosigner, signature type 04. What it signs does not name the cosigner, so that each cosigner
/// needs a key of its own (C2SP tlog-cosignature, "Ed25519 signed message").
public record Ed25519CosignerKey(String name, Ed25519PublicKey key) implements CosignerKey {
    public Ed25519CosignerKey {
        KeyName.require(name);
    }

    static Ed25519CosignerKey of(KeyText text) {
        text.requireForm(KeyText.ED25519_COSIGNATURE, Ed25519PublicKey.SIZE, "cosigner key");
        Ed25519CosignerKey cosigner = new Ed25519CosignerKey(text.name, Ed25519PublicKey.of(text.key));
        text.requireId(cosigner.id(), "cosigner key");
        return cosigner;
    }

    @Override
    public int id() {
        return KeyName.idOf(name, KeyText.ED25519_COSIGNATURE, keyBytes());
    }

    @Override
    public String vkey() {
        return KeyText.format(name, id(), KeyText.ED25519_COSIGNATURE, keyBytes());
    }

    @Override
    public byte[] keyBytes() {
        return key.toBytes();
    }

    @Override
    public int signatureSize() {
        return Ed25519PublicKey.SIGNATURE_SIZE;
    }

    @Override
    public void verify(String text, NoteSignature signature) {
        TimedSignature timed = TimedSignature.parse(signature, signatureSize());
        try {
            key.verify(message(text, timed.seconds()), timed.signature());
        } catch (UnverifiedException e) {
            throw UnverifiedException.of(this, e);
        }
    }

    /// Header line, time line, and the checkpoint's text.
    static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return vkey();
    }
}
