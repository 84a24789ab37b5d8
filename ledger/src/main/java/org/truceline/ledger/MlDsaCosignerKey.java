// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;

/// The ML-DSA-44 key (FIPS 204) of a cosigner, signature type 06: what C2SP tlog-cosignature asks of new deployments,
/// because it holds against quantum computers and names the cosigner.
public final class MlDsaCosignerKey implements CosignerKey {
    /// Bytes in a public key (FIPS 204, table 2).
    public static final int SIZE = 1312;

    /// Bytes in a signature (FIPS 204, table 2).
    public static final int SIGNATURE_SIZE = 2420;

    private static final int LONGEST_NAME = 255;
    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final byte[] key;

    MlDsaCosignerKey(String name, byte[] key) {
        this.name = KeyName.require(name);
        this.key = key.clone();
    }

    static MlDsaCosignerKey of(KeyText text) {
        text.requireForm(KeyText.MLDSA44_COSIGNATURE, SIZE, "cosigner key");
        MlDsaCosignerKey cosigner = new MlDsaCosignerKey(text.name, text.key);
        text.requireId(cosigner.id(), "cosigner key");
        return cosigner;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int id() {
        return KeyName.idOf(name, KeyText.MLDSA44_COSIGNATURE, key);
    }

    @Override
    public String vkey() {
        return KeyText.format(name, id(), KeyText.MLDSA44_COSIGNATURE, key);
    }

    @Override
    public byte[] keyBytes() {
        return key.clone();
    }

    @Override
    public int signatureSize() {
        return SIGNATURE_SIZE;
    }

    @Override
    public void verify(String text, NoteSignature signature) {
        TimedSignature timed = TimedSignature.parse(signature, SIGNATURE_SIZE);
        byte[] message = message(name, timed.seconds(), Checkpoint.parse(text));
        MLDSASigner verifier = new MLDSASigner();
        verifier.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, key));
        verifier.update(message, 0, message.length);
        if (!verifier.verifySignature(timed.signature())) {
            throw new UnverifiedException("the signature of " + name + " (ML-DSA-44) does not hold");
        }
    }

    /// The `cosigned_message` for a whole tree: its start is 0, its end the tree's size.
    static byte[] message(String cosigner, long seconds, Checkpoint checkpoint) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(LABEL);
        writeName(cosigner, message);
        message.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(seconds).array());
        writeName(checkpoint.origin(), message);
        message.writeBytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(0)
                .putLong(checkpoint.size())
                .array());
        message.writeBytes(checkpoint.root().toBytes());
        return message.toByteArray();
    }

    private static void writeName(String name, ByteArrayOutputStream message) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > LONGEST_NAME) {
            throw new MalformedException("a name under ML-DSA-44 has 1 to " + LONGEST_NAME + " bytes: '" + name + "'");
        }
        message.write(bytes.length);
        message.writeBytes(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MlDsaCosignerKey that && name.equals(that.name) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return vkey();
    }
}
