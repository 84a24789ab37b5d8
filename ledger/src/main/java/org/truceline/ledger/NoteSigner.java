// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.nio.charset.StandardCharsets;

/// A secret key under a name: it signs notes (C2SP signed-note).
public final class NoteSigner {
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final String WHAT = "signer key";

    private final NoteVerifier verifier;
    private final Ed25519Key key;

    private NoteSigner(NoteVerifier verifier, Ed25519Key key) {
        this.verifier = verifier;
        this.key = key;
    }

    public static NoteSigner of(String name, Ed25519Key key) {
        return new NoteSigner(new NoteVerifier(name, key.publicKey()), key);
    }

    /// Reads the text form `PRIVATE+KEY+name+id+base64(01 || seed)`.
    ///
    /// @throws MalformedException when it is in any other form; the message does not repeat the secret
    public static NoteSigner parse(String signerKey) {
        if (!signerKey.startsWith(PREFIX)) {
            throw new MalformedException(WHAT + " does not start with " + PREFIX);
        }
        KeyText text = KeyText.parse(signerKey.substring(PREFIX.length()), WHAT);
        text.requireForm(KeyText.ED25519, Ed25519Key.SEED_SIZE, WHAT);
        NoteSigner signer = of(text.name, Ed25519Key.fromSeed(text.key));
        text.requireId(signer.verifier.id(), WHAT);
        return signer;
    }

    public String name() {
        return verifier.name();
    }

    /// The key itself, to sign what is no note.
    public Ed25519Key key() {
        return key;
    }

    /// The public half, for those who shall trust what this one signs.
    public NoteVerifier verifier() {
        return verifier;
    }

    /// The text form that [#parse] reads: it holds the secret.
    public String signerKey() {
        return PREFIX + KeyText.format(name(), verifier.id(), KeyText.ED25519, key.seed());
    }

    NoteSignature sign(String text) {
        return new NoteSignature(name(), verifier.id(), key.sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "signer " + verifier;
    }
}
