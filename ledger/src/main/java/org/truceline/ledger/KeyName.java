// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// The rules for the names and ids of note keys (C2SP signed-note, "Format" and "Signatures").
final class KeyName {
    private KeyName() {}

    static String require(String name) {
        boolean spaced = name.codePoints().anyMatch(KeyName::isSpace);
        if (name.isEmpty() || spaced || name.contains("+") || !Utf8.isEncodable(name)) {
            throw new MalformedException("a key name is not empty and has neither spaces nor a plus: '" + name + "'");
        }
        return name;
    }

    /// SHA-256(name || 0A || type || public key)[:4], big-endian.
    static int idOf(String name, byte signatureType, byte[] publicKey) {
        MessageDigest digest = MerkleTree.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(signatureType);
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }

    /// Eight digits, as key texts carry it.
    static String idText(int id) {
        return HexFormat.of().toHexDigits(id);
    }

    /// What Unicode or ASCII counts as a space, a line break (U+0085 too) or a control character.
    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.isISOControl(codePoint);
    }
}
