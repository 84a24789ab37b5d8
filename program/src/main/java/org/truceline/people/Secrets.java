// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Random names that cannot be guessed, and the hashes under which they are kept. A token of 256 random bits needs no
/// slow hash: there is nothing to try out.
final class Secrets {
    private static final int TOKEN_BYTES = 32;
    private static final int ID_BYTES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// 43 characters of base64url.
    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_BYTES));
    }

    /// Ten hexadecimal digits, for what is named and not secret.
    static String id() {
        return HexFormat.of().formatHex(random(ID_BYTES));
    }

    static byte[] random(int bytes) {
        byte[] out = new byte[bytes];
        RANDOM.nextBytes(out);
        return out;
    }

    /// SHA-256 in hexadecimal.
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Compares in time that does not tell where they differ.
    static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
