// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import tools.jackson.databind.JsonNode;

/// Content that is on record now and readable later: AES-256-GCM under a key of its own that either this machine keeps
/// until a given time, or nobody has and any k of n holders can put together (Shamir's scheme, Bouncy Castle's).
///
/// What a time is worth depends on who keeps the key; the record shows when it was opened. Of k holders nobody has to
/// be
/// believed: k - 1 shares say nothing at all about the key.
public final class Sealing {
    private static final int KEY_SIZE = 32;
    private static final int NONCE_SIZE = 12;
    private static final int MAX_HOLDERS = 255;

    private Sealing() {}

    /// One holder's part of a key.
    ///
    /// @param number 1 to n
    /// @param text base64
    public record Share(String seal, String holder, int number, String text) {
        public String toJson() {
            return Json.line(Json.object()
                    .put("seal", seal)
                    .put("holder", holder)
                    .put("number", number)
                    .put("share", text));
        }

        /// @throws IllegalArgumentException when it is not what [#toJson] writes
        public static Share parse(byte[] json) {
            try {
                JsonNode value = Json.parse(json);
                return new Share(
                        value.path("seal").asString(),
                        value.path("holder").asString(),
                        value.path("number").asInt(),
                        value.path("share").asString());
            } catch (tools.jackson.core.JacksonException e) {
                throw new IllegalArgumentException("expected a share as truceline seal makes it", e);
            }
        }
    }

    /// What sealing gives: the body for the record, and what opens it.
    ///
    /// @param key base64; kept when a time opens the seal, forgotten when holders do
    public record Sealed(Body body, String key, List<Share> shares) {}

    /// @param at when it may be opened
    public static Sealed until(Instant at, String id, byte[] content) {
        byte[] key = freshKey();
        var value = encrypted(id, key, content).put("at", at.toString());
        return new Sealed(Body.sealed(id, value), base64(key), List.of());
    }

    /// @param threshold how many of the holders open it, 1 to all of them
    public static Sealed among(List<String> holders, int threshold, String id, byte[] content) {
        if (threshold < 1 || threshold > holders.size() || holders.size() > MAX_HOLDERS) {
            throw new IllegalArgumentException("expected 1 to " + MAX_HOLDERS + " holders and a threshold of 1 to their"
                    + " number, got " + threshold + " of " + holders.size());
        }
        byte[] key = freshKey();
        var value = encrypted(id, key, content).put("threshold", threshold);
        value.set("holders", Json.strings(holders));
        return new Sealed(Body.sealed(id, value), base64(key), split(holders, threshold, id, key));
    }

    private static List<Share> split(List<String> holders, int threshold, String id, byte[] key) {
        try {
            var splitter = ShamirSecretSplitter.getInstance(Algorithm.AES, KEY_SIZE, new SecureRandom());
            ShamirSplitSecretShare[] made =
                    splitter.resplit(key, threshold, holders.size()).getSecretShares();
            var shares = new ArrayList<Share>();
            for (int i = 0; i < holders.size(); i++) {
                shares.add(new Share(id, holders.get(i), i + 1, base64(made[i].getEncoded())));
            }
            return shares;
        } catch (IOException e) {
            throw new IllegalStateException("shares are bytes already", e);
        }
    }

    /// The key that shares make, base64. Too few or wrong ones make another, with which nothing opens.
    public static String combine(Collection<Share> shares) throws IOException {
        var distinct = shares.stream()
                .map(share -> new ShamirSplitSecretShare(bytes(share.text()), share.number()))
                .toArray(ShamirSplitSecretShare[]::new);
        return base64(ShamirSplitSecret.getInstance(Algorithm.AES, distinct).getSecret());
    }

    /// The entry that opens a seal for everybody.
    ///
    /// @throws IllegalArgumentException when the key does not open it
    public static Body open(String id, JsonNode sealed, String key) {
        content(id, sealed, key);
        return Body.opened(id, Json.object().put("key", key));
    }

    /// What was sealed.
    ///
    /// @param key base64
    /// @throws IllegalArgumentException when the key does not open it
    public static byte[] content(String id, JsonNode sealed, String key) {
        try {
            byte[] nonce = bytes(sealed.path("nonce").asString());
            return KeyFile.aes(Cipher.DECRYPT_MODE, bytes(key), nonce, id.getBytes(StandardCharsets.UTF_8))
                    .doFinal(bytes(sealed.path("content").asString()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this does not open the seal " + id, e);
        }
    }

    /// When a seal may be opened, if a time opens it.
    public static Optional<Instant> findTime(JsonNode sealed) {
        return Optional.ofNullable(sealed.get("at")).map(at -> Instant.parse(at.asString()));
    }

    private static tools.jackson.databind.node.ObjectNode encrypted(String id, byte[] key, byte[] content) {
        byte[] nonce = new byte[NONCE_SIZE];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] cipher = KeyFile.aes(Cipher.ENCRYPT_MODE, key, nonce, id.getBytes(StandardCharsets.UTF_8))
                    .doFinal(content);
            return Json.object()
                    .put("cipher", "aes-256-gcm")
                    .put("nonce", base64(nonce))
                    .put("content", base64(cipher));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static byte[] freshKey() {
        byte[] key = new byte[KEY_SIZE];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
