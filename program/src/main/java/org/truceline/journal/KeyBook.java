// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Ed25519PublicKey;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.NoteVerifier;
import org.truceline.ledger.UnverifiedException;

/// Whose signature counts for whom, as the entries of the record leave it when they are read in order.
///
/// The first key of an author is believed as it is announced, by himself or by whoever introduces him; who wants more
/// compares it with what the author told him otherwise. From then on only the author changes his keys: each change is
/// an entry of his own chain that carries its own signature, by the key before or, when that is lost, by the recovery
/// key that he announced beforehand. So the host can neither sign for a side nor give it another key.
final class KeyBook {
    private final Map<String, Keys> authors = new HashMap<>();

    private static final class Keys {
        private @Nullable Ed25519PublicKey current;
        private @Nullable Ed25519PublicKey recovery;
        private final Set<Ed25519PublicKey> revoked = new HashSet<>();
        private final List<Delegate> delegates = new ArrayList<>();
    }

    private record Delegate(Ed25519PublicKey key, Instant until) {}

    boolean knows(String author) {
        Keys keys = authors.get(author);
        return keys != null && keys.current != null;
    }

    /// The public key that an author signs with now.
    Optional<Ed25519PublicKey> find(String author) {
        return Optional.ofNullable(authors.get(author)).flatMap(keys -> Optional.ofNullable(keys.current));
    }

    /// Whether an entry of this type is worth nothing without a signature of its own.
    static boolean signsItself(EntryType type) {
        return switch (type) {
            case KEY,
                    REVOKED,
                    DELEGATED,
                    MEMBER,
                    MISDEED,
                    NOTE,
                    LAPSE,
                    CALL,
                    SUBMISSION,
                    FILE,
                    NOTICE,
                    ALERT,
                    VIEW,
                    RECIPIENT,
                    SEALED,
                    OPENED,
                    ERASED -> true;
            case RECORD,
                    RECEIVED,
                    TERMS,
                    POLICY,
                    GAZETTEER,
                    REPORT,
                    STATEMENT,
                    REVIEW,
                    INCIDENT,
                    WITHDRAWN,
                    FINDING,
                    REJECT,
                    DISCREPANCY -> false;
        };
    }

    private static boolean changesKeys(@Nullable EntryType type) {
        return type == EntryType.KEY || type == EntryType.REVOKED || type == EntryType.DELEGATED;
    }

    /// Checks an entry's signature by the keys as they stand before it; returning means that it holds.
    ///
    /// @param type of its body, if that is known: a recovery key signs changes of keys only, a delegate anything else
    /// @throws IllegalArgumentException when it does not
    void verify(Envelope envelope, @Nullable EntryType type) {
        Keys keys = authors.getOrDefault(envelope.author(), new Keys());
        for (Ed25519PublicKey key : candidates(keys, envelope.at(), type)) {
            if (holds(envelope, key)) {
                return;
            }
        }
        throw new IllegalArgumentException("the signature is not that of " + envelope.author());
    }

    private static List<Ed25519PublicKey> candidates(Keys keys, Instant at, @Nullable EntryType type) {
        var candidates = new ArrayList<Ed25519PublicKey>();
        if (keys.current != null) {
            candidates.add(keys.current);
        }
        if (keys.recovery != null && changesKeys(type)) {
            candidates.add(keys.recovery);
        }
        if (!changesKeys(type)) {
            keys.delegates.stream()
                    .filter(delegate -> at.isBefore(delegate.until()))
                    .forEach(delegate -> candidates.add(delegate.key()));
        }
        candidates.removeAll(keys.revoked);
        return candidates;
    }

    private static boolean holds(Envelope envelope, Ed25519PublicKey key) {
        try {
            envelope.verify(key);
            return true;
        } catch (UnverifiedException | IllegalArgumentException e) {
            return false;
        }
    }

    /// Takes in what an entry says of keys.
    ///
    /// @return what is wrong with it, if anything
    Optional<String> learn(String author, Body body) {
        try {
            return switch (body.type()) {
                case KEY -> key(author, body);
                case REVOKED -> ofHimself(author, body, keys -> keys.revoked.add(publicKey(body, "vkey")));
                case DELEGATED -> ofHimself(author, body, keys -> keys.delegates.add(delegate(body)));
                case RECORD,
                        MEMBER,
                        RECEIVED,
                        MISDEED,
                        TERMS,
                        POLICY,
                        GAZETTEER,
                        REPORT,
                        STATEMENT,
                        REVIEW,
                        INCIDENT,
                        WITHDRAWN,
                        FINDING,
                        REJECT,
                        DISCREPANCY,
                        NOTE,
                        LAPSE,
                        CALL,
                        SUBMISSION,
                        FILE,
                        NOTICE,
                        ALERT,
                        VIEW,
                        RECIPIENT,
                        SEALED,
                        OPENED,
                        ERASED -> Optional.empty();
            };
        } catch (LedgerException | java.time.DateTimeException e) {
            return Optional.of("not a key entry: " + e.getMessage());
        }
    }

    private Optional<String> key(String author, Body body) {
        if (!author.equals(body.id()) && knows(body.id())) {
            return Optional.of("a key of " + body.id() + " that " + author + " put on record");
        }
        Keys keys = authors.computeIfAbsent(body.id(), name -> new Keys());
        keys.current = publicKey(body, "vkey");
        if (body.value().has("recovery")) {
            keys.recovery = publicKey(body, "recovery");
        }
        return Optional.empty();
    }

    private Optional<String> ofHimself(String author, Body body, java.util.function.Consumer<Keys> change) {
        if (!body.owner().equals(author)) {
            return Optional.of("a change of the keys of " + body.owner() + " that " + author + " put on record");
        }
        change.accept(authors.computeIfAbsent(author, name -> new Keys()));
        return Optional.empty();
    }

    private static Ed25519PublicKey publicKey(Body body, String field) {
        return NoteVerifier.parse(body.value().path(field).asString("")).key();
    }

    private static Delegate delegate(Body body) {
        return new Delegate(
                publicKey(body, "vkey"),
                Instant.parse(body.value().path("until").asString("")));
    }
}
