// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.truceline.ledger.Ed25519Key;

/// The secret keys that this machine holds for a record, one file each, readable by their owner only.
final class Keyring {
    private final Path dir;

    Keyring(Path dir) {
        this.dir = dir;
    }

    /// The key of that name, made on first use.
    Ed25519Key key(String name) throws IOException {
        Path file = dir.resolve(name + ".key");
        if (!Files.exists(file)) {
            create(file, Ed25519Key.generate());
        }
        String seed = Files.readString(file).strip();
        try {
            return Ed25519Key.fromSeed(HexFormat.of().parseHex(seed));
        } catch (IllegalArgumentException e) {
            throw new IOException("expected a key of 64 hexadecimal digits in " + file, e);
        }
    }

    private void create(Path file, Ed25519Key key) throws IOException {
        Files.createDirectories(dir);
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, HexFormat.of().formatHex(key.seed()) + "\n", StandardOpenOption.SYNC);
    }
}
