// SPDX-License-Identifier: Apache-2.0
package org.truceline.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Passwords as Argon2id hashes (RFC 9106) in the usual text form `$argon2id$v=19$m=...,t=...,p=...$salt$hash`.
final class Passwords {
    /// What NIST SP 800-63B section 3.1.1.2 asks of a password that stands alone.
    static final int MIN_CHARACTERS = 15;

    static final int MAX_CHARACTERS = 256;

    /// The least that OWASP's password storage sheet names for Argon2id: 19 MiB, two passes, one lane.
    private static final int MEMORY_KIB = 19_456;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /// Two at a time: whoever sends a thousand passwords waits, and takes no memory from the rest.
    private static final Semaphore TURN = new Semaphore(2, true);

    /// What a password is held against when there is no such account, so that the answer takes as long.
    private static final String NOBODY = hash(Secrets.token());

    private Passwords() {}

    /// Why a password is not taken, in words for whoever chose it.
    static Optional<String> refuse(String account, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_CHARACTERS || length > MAX_CHARACTERS) {
            return Optional.of("a password has " + MIN_CHARACTERS + " to " + MAX_CHARACTERS
                    + " characters (a few words do well), this has " + length);
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(account)) {
            return Optional.of("a password does not contain the name of its account");
        }
        return password.codePoints().distinct().count() < 6
                ? Optional.of("a password has at least six different characters")
                : Optional.empty();
    }

    static String hash(String password) {
        byte[] salt = Secrets.random(SALT_BYTES);
        byte[] hash = argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /// @param kept the hash, or empty when there is none to compare with, which takes as long and is false
    static boolean matches(String password, Optional<String> kept) {
        var form = FORM.matcher(kept.orElse(NOBODY));
        if (!form.matches()) {
            throw new IllegalStateException("a password is kept in a form that is not ours");
        }
        byte[] expected = Base64.getDecoder().decode(form.group(5));
        byte[] found = argon2(
                password,
                Base64.getDecoder().decode(form.group(4)),
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                expected.length);
        return java.security.MessageDigest.isEqual(expected, found) && kept.isPresent();
    }

    private static byte[] argon2(String password, byte[] salt, int memoryKib, int passes, int lanes, int size) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        byte[] out = new byte[size];
        TURN.acquireUninterruptibly();
        try {
            generator.init(parameters);
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
        } finally {
            TURN.release();
        }
        return out;
    }
}
