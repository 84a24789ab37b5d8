// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.nio.charset.StandardCharsets;

/// A public key under a name: what one must know beforehand to trust a note (C2SP signed-note).
///
/// @param name a URL without its scheme by custom, such as `example.org/log`
public record NoteVerifier(String name, Ed25519PublicKey key) implements NoteKey {
    private static final String WHAT = "verifier key";

    public NoteVerifier {
        KeyName.require(name);
    }

    /// Reads the text form `name+id+base64(01 || public key)`.
    ///
    /// @throws MalformedException when it is in any other form, or its id is not that of its key
    public static NoteVerifier parse(String vkey) {
        KeyText text = KeyText.parse(vkey, WHAT);
        text.requireForm(KeyText.ED25519, Ed25519PublicKey.SIZE, WHAT);
        NoteVerifier verifier = new NoteVerifier(text.name, Ed25519PublicKey.of(text.key));
        text.requireId(verifier.id(), WHAT);
        return verifier;
    }

    @Override
    public int id() {
        return KeyName.idOf(name, KeyText.ED25519, key.toBytes());
    }

    /// The text form that [#parse] reads.
    @Override
    public String vkey() {
        return KeyText.format(name, id(), KeyText.ED25519, key.toBytes());
    }

    @Override
    public void verify(String text, NoteSignature signature) {
        try {
            key.verify(text.getBytes(StandardCharsets.UTF_8), signature.bytes());
        } catch (UnverifiedException e) {
            throw UnverifiedException.of(this, e);
        }
    }

    @Override
    public String toString() {
        return vkey();
    }
}
