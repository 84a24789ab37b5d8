// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.NoteSigner;

/// The secret keys that this machine holds for a record, one [KeyFile] each.
final class Keyring {
    private final Path dir;
    private final KeyFile.Passphrase passphrase;

    Keyring(Path dir, KeyFile.Passphrase passphrase) {
        this.dir = dir;
        this.passphrase = passphrase;
    }

    Optional<NoteSigner> find(String file) throws IOException {
        Path path = path(file);
        return Files.exists(path) ? Optional.of(KeyFile.read(path, passphrase)) : Optional.empty();
    }

    /// The key of that name.
    ///
    /// @param file name of its file
    /// @throws IOException when this machine does not hold it
    NoteSigner get(String file) throws IOException {
        return find(file)
                .orElseThrow(() -> new IOException(
                        "this machine does not hold the key of '" + file + "': there is no " + path(file)));
    }

    /// A new key, under the passphrase of this machine if it has one.
    NoteSigner create(String file, String name) throws IOException {
        Files.createDirectories(dir);
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx------"));
        Ed25519Key key = Ed25519Key.generate();
        KeyFile.create(path(file), name, key, passphrase.find(name));
        return NoteSigner.of(name, key);
    }

    private Path path(String file) {
        return dir.resolve(file + ".key");
    }
}
