// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.NoteSigner;

/// Keys: how they lie on disk, and whose signature counts after each change that can be put on record.
final class KeysTest {
    private static final NoteSigner FIRST = signer("north", 1);
    private static final NoteSigner SECOND = signer("north", 2);
    private static final NoteSigner RECOVERY = signer("north", 3);
    private static final NoteSigner DEPUTY = signer("deputy", 4);
    private static final NoteSigner STRANGER = signer("north", 5);

    @TempDir
    private Path temp;

    private Path dir;

    private static NoteSigner signer(String name, int seed) {
        byte[] bytes = new byte[Ed25519Key.SEED_SIZE];
        bytes[0] = (byte) seed;
        return NoteSigner.of(name, Ed25519Key.fromSeed(bytes));
    }

    @BeforeEach
    void init() throws IOException {
        dir = temp.resolve("record");
        Journal.init(dir, "a", List.of(), Clock.systemUTC()).close();
    }

    private void append(NoteSigner signer, Body body) throws IOException {
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            journal.append("north", signer, List.of(body));
        }
    }

    private static Body note(String id) {
        return Body.of(Records.note(id));
    }

    private void announce() throws IOException {
        append(FIRST, Body.key(FIRST.verifier(), Optional.of(RECOVERY.verifier()), "announced"));
    }

    @Test
    void aSideSignsWithItsOwnKey() throws IOException {
        append(FIRST, note("n1"));
        append(FIRST, note("n2"));
        assertThat(Records.faults(dir)).isEmpty();
        assertThatThrownBy(() -> append(STRANGER, note("n3")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not one that the record knows");
    }

    @Test
    void theHostHasNoKeyToSignForASide() throws IOException {
        append(FIRST, note("n1"));
        try (var journal = Journal.open(dir, Clock.systemUTC())) {
            assertThatThrownBy(() -> journal.append("north", List.of(note("n2"))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("does not hold the key of 'north'");
        }
    }

    /// The host writes entries past what its own program would let it, in the side's name and with a key of its own.
    @Test
    void whatTheHostForgesIsFound() throws IOException {
        announce();
        for (Body forged : List.of(
                note("n1"),
                Body.key(STRANGER.verifier(), Optional.empty(), "rotated"),
                Body.revoked("north", FIRST.verifier(), "says the host"),
                Body.delegated("north", STRANGER.verifier(), Instant.MAX))) {
            Path copy = Files.createDirectories(temp.resolve("copy" + forged.type()));
            copy(dir, copy);
            forge(copy, "north", STRANGER, forged);
            assertThat(Records.faults(copy))
                    .as(forged.type().code())
                    .anyMatch(fault -> fault.contains("not that of north"));
        }
        Path copy = Files.createDirectories(temp.resolve("other"));
        copy(dir, copy);
        try (var journal = Journal.open(copy, Clock.systemUTC())) {
            journal.append(Journal.HOST, List.of(Body.key(STRANGER.verifier(), Optional.empty(), "replaced")));
        }
        assertThat(Records.faults(copy)).anyMatch(fault -> fault.contains("a key of north that host put on record"));
    }

    /// A new key in an unsigned entry, under a head that the new key signs itself.
    @Test
    void aKeyDoesNotBringItselfInUnderItsOwnSignature() throws IOException {
        announce();
        forgeUnsigned(dir, Body.key(STRANGER.verifier(), Optional.empty(), "rotated"), STRANGER);
        assertThat(Records.faults(dir)).anyMatch(fault -> fault.contains("without a signature of its own"));
    }

    @Test
    void afterARotationOnlyTheNewKeySigns() throws IOException {
        announce();
        append(FIRST, Body.key(SECOND.verifier(), Optional.of(RECOVERY.verifier()), "rotated"));
        append(SECOND, note("n1"));
        assertThat(Records.faults(dir)).isEmpty();
        forge(dir, "north", FIRST, note("n2"));
        assertThat(Records.faults(dir)).isNotEmpty();
    }

    @Test
    void aLostKeyIsReplacedByTheRecoveryKeyAndThatSignsNothingElse() throws IOException {
        announce();
        append(RECOVERY, Body.key(SECOND.verifier(), Optional.of(RECOVERY.verifier()), "lost"));
        append(SECOND, note("n1"));
        assertThat(Records.faults(dir)).isEmpty();
        forge(dir, "north", RECOVERY, note("n2"));
        assertThat(Records.faults(dir)).isNotEmpty();
    }

    @Test
    void aRevokedKeySignsNothingFromThereOn() throws IOException {
        announce();
        append(FIRST, note("n1"));
        append(FIRST, Body.revoked("north", FIRST.verifier(), "it was copied"));
        assertThat(Records.faults(dir)).isEmpty();
        append(RECOVERY, Body.key(SECOND.verifier(), Optional.of(RECOVERY.verifier()), "lost"));
        append(SECOND, note("n2"));
        assertThat(Records.faults(dir)).isEmpty();
        forge(dir, "north", FIRST, note("n3"));
        assertThat(Records.faults(dir)).isNotEmpty();
    }

    @Test
    void aDelegateSignsNotesUntilItsTimeAndChangesNoKeys() throws IOException {
        announce();
        append(FIRST, Body.delegated("north", DEPUTY.verifier(), Instant.now().plusSeconds(3600)));
        append(DEPUTY, note("n1"));
        assertThat(Records.faults(dir)).isEmpty();
        Path copy = Files.createDirectories(temp.resolve("copy"));
        copy(dir, copy);
        forge(copy, "north", DEPUTY, Body.key(STRANGER.verifier(), Optional.empty(), "rotated"));
        assertThat(Records.faults(copy)).isNotEmpty();
        append(FIRST, Body.delegated("north", DEPUTY.verifier(), Instant.now().minusSeconds(1)));
        assertThat(Records.faults(dir)).isEmpty();
    }

    @Test
    void aDelegationThatHasEndedIsWorthNothing() throws IOException {
        announce();
        append(FIRST, Body.delegated("north", DEPUTY.verifier(), Instant.now().minusSeconds(1)));
        forge(dir, "north", DEPUTY, note("n1"));
        assertThat(Records.faults(dir)).isNotEmpty();
    }

    @Test
    void aKeyFileOpensWithItsPassphraseAndWithNoOther() throws IOException {
        Path file = temp.resolve("north.key");
        KeyFile.create(file, "north", FIRST.key(), Optional.of("correct horse"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.read(file, name -> Optional.of("correct horse")).signerKey())
                .isEqualTo(FIRST.signerKey());
        assertThat(Files.readString(file)).doesNotContain(FIRST.signerKey().substring(40));
        assertThatThrownBy(() -> KeyFile.read(file, name -> Optional.of("correct hors")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("passphrase is wrong");
        assertThatThrownBy(() -> KeyFile.read(file, KeyFile.Passphrase.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("TRUCELINE_PASSPHRASE");
        assertThatThrownBy(() -> KeyFile.create(file, "north", SECOND.key(), Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("never written over");
        assertThat(KeyFile.readPublic(file)).isEqualTo(FIRST.verifier());
    }

    @Test
    void aKeyFileThatWasChangedIsRefused() throws IOException {
        Path file = temp.resolve("north.key");
        KeyFile.create(file, "north", FIRST.key(), Optional.of("x"));
        String other = Files.readString(file)
                .replace(FIRST.verifier().vkey(), SECOND.verifier().vkey());
        Files.writeString(file, other);
        assertThatThrownBy(() -> KeyFile.read(file, name -> Optional.of("x"))).isInstanceOf(IOException.class);
        Path plain = temp.resolve("plain.key");
        KeyFile.create(plain, "north", FIRST.key(), Optional.empty());
        assertThat(KeyFile.read(plain, KeyFile.Passphrase.NONE).signerKey()).isEqualTo(FIRST.signerKey());
        Files.writeString(
                plain,
                Files.readString(plain)
                        .replace(FIRST.verifier().vkey(), SECOND.verifier().vkey()));
        assertThatThrownBy(() -> KeyFile.read(plain, KeyFile.Passphrase.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not that of the public key");
        Files.writeString(plain, "no key");
        assertThatThrownBy(() -> KeyFile.read(plain, KeyFile.Passphrase.NONE)).isInstanceOf(IOException.class);
    }

    @Test
    void theKeysOfAMachineCanLieUnderAPassphrase() throws IOException {
        Path other = temp.resolve("locked");
        KeyFile.Passphrase said = name -> Optional.of("open sesame");
        Journal.init(other, "a", List.of(), Clock.systemUTC(), said).close();
        assertThatThrownBy(() -> Journal.open(other, Clock.systemUTC())).isInstanceOf(IOException.class);
        try (var journal = Journal.open(other, Clock.systemUTC(), said)) {
            journal.append(Journal.HOST, Records.reports(1));
        }
        assertThat(Records.faults(other)).isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : Records.files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.resolveSibling("."));
            Files.copy(file, target);
        }
    }

    private static void forge(Path dir, String author, NoteSigner signer, Body body) throws IOException {
        Forgery.append(dir, author, List.of(body), signer, true);
    }

    private static void forgeUnsigned(Path dir, Body body, NoteSigner signer) throws IOException {
        Forgery.append(dir, "north", List.of(body, note("n9")), signer, false);
    }
}
