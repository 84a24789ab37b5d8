// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.NoteSigner;
import org.truceline.ledger.NoteVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A secret key on disk, under its owner's name: one JSON file that only its owner may read, in which the secret stands
/// under a passphrase (Argon2id, RFC 9106; AES-256-GCM) or, for a machine that must start by itself, as it is.
public final class KeyFile {
    /// RFC 9106 section 4, second recommendation: 64 MiB, three passes; one lane, since one person types.
    private static final int MEMORY_KIB = 64 << 10;

    private static final int PASSES = 3;
    private static final int LANES = 1;

    /// More than this is no file of ours, and would only keep a machine busy.
    private static final int MAX_MEMORY_KIB = 1 << 20;

    private static final int MAX_PASSES = 100;
    private static final int SALT_SIZE = 16;
    private static final int NONCE_SIZE = 12;
    private static final int KEY_SIZE = 32;
    private static final int TAG_BITS = 128;
    private static final int VERSION = 1;

    private KeyFile() {}

    /// Asks for the passphrase of a key; empty when there is nobody to ask.
    @FunctionalInterface
    public interface Passphrase {
        Passphrase NONE = name -> Optional.empty();

        Optional<String> find(String name);
    }

    /// Writes a new file; one that is there is never written over.
    ///
    /// @param passphrase of whoever may use the key; empty for a key without one
    public static void create(Path file, String name, Ed25519Key key, Optional<String> passphrase) throws IOException {
        String vkey = NoteSigner.of(name, key).verifier().vkey();
        var json = Json.object().put("v", VERSION).put("name", name).put("vkey", vkey);
        if (passphrase.isPresent()) {
            seal(json, key.seed(), passphrase.get());
        } else {
            json.put("secret", base64(key.seed()));
        }
        write(file, json);
    }

    /// Writes a file that only its owner may read, and never over another.
    static void write(Path file, JsonNode json) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createFile(file, ownerOnly);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(file + ": there is a file already; a key is never written over", e);
        }
        Files.writeString(file, Json.line(json) + "\n", StandardOpenOption.SYNC);
    }

    /// The signer that the file holds.
    ///
    /// @throws IOException when it is no key file, the passphrase is wrong or there is none
    public static NoteSigner read(Path file, Passphrase passphrase) throws IOException {
        JsonNode json = parse(file);
        String name = json.path("name").asString("");
        NoteVerifier announced = NoteVerifier.parse(json.path("vkey").asString(""));
        byte[] seed = json.has("kdf") ? unseal(file, json, passphrase) : bytes(json, "secret");
        NoteSigner signer = NoteSigner.of(name, Ed25519Key.fromSeed(seed));
        if (!signer.verifier().equals(announced)) {
            throw new IOException(file + ": the secret is not that of the public key beside it");
        }
        return signer;
    }

    /// The public half, for which nobody needs a passphrase.
    public static NoteVerifier readPublic(Path file) throws IOException {
        return NoteVerifier.parse(parse(file).path("vkey").asString(""));
    }

    private static JsonNode parse(Path file) throws IOException {
        try {
            JsonNode json = Json.parse(Files.readAllBytes(file));
            NoteVerifier.parse(json.path("vkey").asString(""));
            if (json.path("v").asInt(0) == VERSION) {
                return json;
            }
        } catch (tools.jackson.core.JacksonException | org.truceline.ledger.LedgerException e) {
            throw new IOException(
                    file + ": expected a key file of version " + VERSION + " as truceline key makes it", e);
        }
        throw new IOException(file + ": expected a key file of version " + VERSION);
    }

    /// Puts a secret into a key file under a passphrase.
    static void seal(ObjectNode json, byte[] seed, String passphrase) {
        var random = new SecureRandom();
        byte[] salt = new byte[SALT_SIZE];
        byte[] nonce = new byte[NONCE_SIZE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        json.putObject("kdf")
                .put("name", "argon2id")
                .put("memory_kib", MEMORY_KIB)
                .put("passes", PASSES)
                .put("lanes", LANES)
                .put("salt", base64(salt));
        json.put("cipher", "aes-256-gcm").put("nonce", base64(nonce));
        byte[] key = derive(passphrase, salt, MEMORY_KIB, PASSES, LANES);
        try {
            json.put(
                    "secret",
                    base64(aes(Cipher.ENCRYPT_MODE, key, nonce, bound(json)).doFinal(seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /// The secret that a key file holds under a passphrase.
    static byte[] unseal(Path file, JsonNode json, Passphrase passphrase) throws IOException {
        String name = json.path("name").asString("");
        String said = passphrase
                .find(name)
                .orElseThrow(() -> new IOException(file + ": the key of " + name
                        + " is under a passphrase; give it with" + " TRUCELINE_PASSPHRASE or --passphrase-file"));
        JsonNode kdf = json.get("kdf");
        int memory = kdf.path("memory_kib").asInt(0);
        int passes = kdf.path("passes").asInt(0);
        int lanes = kdf.path("lanes").asInt(0);
        boolean isOurs = kdf.path("name").asString("").equals("argon2id")
                && memory >= 8
                && memory <= MAX_MEMORY_KIB
                && passes >= 1
                && passes <= MAX_PASSES
                && lanes == LANES;
        if (!isOurs) {
            throw new IOException(file + ": expected Argon2id with at most 1 GiB and 100 passes");
        }
        byte[] key = derive(said, bytes(kdf, "salt"), memory, passes, lanes);
        try {
            return aes(Cipher.DECRYPT_MODE, key, bytes(json, "nonce"), bound(json))
                    .doFinal(bytes(json, "secret"));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": the passphrase is wrong, or the file was changed", e);
        }
    }

    /// Name and public key are bound to the secret: neither can be exchanged in the file.
    private static byte[] bound(JsonNode json) {
        String text = json.path("name").asString("") + "\n" + json.path("vkey").asString("");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] derive(String passphrase, byte[] salt, int memory, int passes, int lanes) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] key = new byte[KEY_SIZE];
        generator.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), key);
        return key;
    }

    static Cipher aes(int mode, byte[] key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static byte[] bytes(JsonNode json, String field) throws IOException {
        try {
            return Base64.getDecoder().decode(json.path(field).asString(""));
        } catch (IllegalArgumentException e) {
            throw new IOException("expected base64 in '" + field + "' of a key file", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
