// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.time.Instant;

/// The public key of a witness or mirror, which cosigns the checkpoints of logs (C2SP tlog-cosignature).
public sealed interface CosignerKey extends NoteKey permits Ed25519CosignerKey, MlDsaCosignerKey {
    /// When the cosignature was made, by the cosigner's clock; worth something only after [#verify].
    ///
    /// @throws MalformedException when it is not a cosignature of this key's type
    default Instant time(NoteSignature signature) {
        return TimedSignature.parse(signature, signatureSize()).time();
    }

    /// Bytes in a signature of this type, without its time.
    int signatureSize();

    /// The key itself, as it stands in the verifier key.
    byte[] keyBytes();

    /// Reads the text form of a cosigner's key: type 04 (Ed25519) or 06 (ML-DSA-44). A key of type 01 is taken for the
    /// Ed25519 cosigner of the same name and key, as policy files in use write it; its id is that of type 04.
    ///
    /// @throws MalformedException when it is in any other form, or its id is not that of its key
    static CosignerKey parse(String vkey) {
        KeyText text = KeyText.parse(vkey, "cosigner key");
        return switch (text.type) {
            case KeyText.MLDSA44_COSIGNATURE -> MlDsaCosignerKey.of(text);
            case KeyText.ED25519 ->
                new Ed25519CosignerKey(text.name, NoteVerifier.parse(vkey).key());
            default -> Ed25519CosignerKey.of(text);
        };
    }
}
