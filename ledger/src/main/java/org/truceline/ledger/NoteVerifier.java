// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.nio.charset.StandardCharsets;

/// A public key under a name: what one must know beforehand to trust a note (C2SP signed-note).
///
/// @param name a URL without its scheme by custom, such as `example.org/log`
public record NoteVerifier(String name, Ed25519PublicKey key) {
    private static final String WHAT = "verifier key";

    public NoteVerifier {
        KeyName.require(name);
    }

    /// Reads the text form `name+id+base64(01 || public key)`.
    ///
    /// @throws MalformedException when it is in any other form, or its id is not that of its key
    public static NoteVerifier parse(String vkey) {
        KeyText text = KeyText.parse(vkey, WHAT);
        NoteVerifier verifier = new NoteVerifier(text.name, Ed25519PublicKey.of(text.key));
        text.requireId(verifier.id(), WHAT);
        return verifier;
    }

    /// The first four bytes of a hash over name and key, big-endian; with the name it tells keys apart.
    public int id() {
        return KeyName.idOf(name, KeyText.ED25519, key.toBytes());
    }

    /// The text form that [#parse] reads.
    public String vkey() {
        return KeyText.format(name, id(), key.toBytes());
    }

    boolean made(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    void verify(String text, NoteSignature signature) {
        try {
            key.verify(text.getBytes(StandardCharsets.UTF_8), signature.bytes());
        } catch (UnverifiedException e) {
            UnverifiedException named = new UnverifiedException("the signature of " + vkey() + " does not hold");
            named.initCause(e);
            throw named;
        }
    }

    @Override
    public String toString() {
        return vkey();
    }
}
