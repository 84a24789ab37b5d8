// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The secret keys on this machine that sealed content is opened with, one file for each member, kept as signing keys
/// are: under a passphrase (Argon2id), or as they are on a machine that must start by itself.
public final class BoxKeys {
    private static final String SUFFIX = ".box";
    private static final int VERSION = 1;

    private final Path dir;
    private final KeyFile.Passphrase passphrase;

    BoxKeys(Path dir, KeyFile.Passphrase passphrase) {
        this.dir = dir;
        this.passphrase = passphrase;
    }

    /// The members whose keys lie here.
    public List<String> members() throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (var files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /// The key of a member; empty when it does not lie here.
    ///
    /// @throws IOException when it is no key file, the passphrase is wrong or there is none
    public Optional<BoxKey> find(String member) throws IOException {
        Path file = file(member);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private BoxKey read(Path file) throws IOException {
        try {
            JsonNode json = Json.parse(Files.readAllBytes(file));
            if (json.path("v").asInt(0) != VERSION) {
                throw new IOException(file + ": expected a key file of version " + VERSION);
            }
            byte[] secret = json.has("kdf")
                    ? KeyFile.unseal(file, json, passphrase)
                    : Base64.getDecoder().decode(json.path("secret").asString(""));
            var key = BoxKey.ofSecret(secret);
            if (!key.open().equals(json.path("vkey").asString(""))) {
                throw new IOException(file + ": the secret is not that of the public key beside it");
            }
            return key;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + ": expected a key file of version " + VERSION, e);
        }
    }

    /// A new key of a member, stored here; one that is there is never written over.
    public BoxKey create(String member) throws IOException {
        Files.createDirectories(dir);
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
        var key = BoxKey.generate();
        var json = Json.object().put("v", VERSION).put("name", member).put("vkey", key.open());
        var said = passphrase.find(member);
        if (said.isPresent()) {
            KeyFile.seal(json, key.secret(), said.get());
        } else {
            json.put("secret", Base64.getEncoder().encodeToString(key.secret()));
        }
        KeyFile.write(file(member), json);
        return key;
    }

    private Path file(String member) {
        return dir.resolve(member + SUFFIX);
    }
}
