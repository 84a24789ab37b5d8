// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

/// A public key under a name that says whether a signature on a note is its own. There are as many kinds as there are
/// signature types that this library knows; a note's other signatures are nobody's and are ignored.
public sealed interface NoteKey permits NoteVerifier, CosignerKey {
    /// A URL without its scheme by custom, such as `example.org/log`.
    String name();

    /// The first four bytes of a hash over name, type and key, big-endian; with the name it tells keys apart.
    int id();

    /// The text form `name+id+base64(type || public key)` (C2SP signed-note, "Verifier keys").
    String vkey();

    /// Checks that `signature` is this key's over `text`; returning means that it holds.
    ///
    /// @throws LedgerException when it does not
    void verify(String text, NoteSignature signature);

    /// Whether `signature` claims to be of this key.
    default boolean made(NoteSignature signature) {
        return signature.name().equals(name()) && signature.keyId() == id();
    }
}
