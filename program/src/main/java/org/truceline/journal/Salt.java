// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Random bytes mixed into a commitment, so that nobody can guess a body that was erased from the hash that stays.
final class Salt {
    static final int SIZE = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Salt() {}

    static byte[] fresh() {
        byte[] salt = new byte[SIZE];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /// SHA-256 over salt and body, in hexadecimal. The salt's fixed length makes the split unambiguous.
    static String commit(byte[] salt, byte[] body) {
        return HexFormat.of().formatHex(sha256(salt, body));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
