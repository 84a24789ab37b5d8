// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Ed25519Key;
import org.truceline.ledger.Ed25519PublicKey;
import org.truceline.ledger.Hash;
import tools.jackson.databind.node.ObjectNode;

/// What stands in the log for an entry: who wrote it, as which of his entries, after which, when, and the commitment
/// to its body. Nothing of the body itself, so that erasing content leaves the log whole.
///
/// @param author name of the author's key
/// @param seq number among the author's own entries, from 0
/// @param prev SHA-256 of the author's previous entry, 32 zero bytes for his first
/// @param at when it was written, by the writer's clock
/// @param commit salted commitment to the body, in hexadecimal
/// @param signature Ed25519 over all the rest, in hexadecimal; the head of a chain carries one and covers what is
///     before it
record Envelope(
        String author,
        long seq,
        Hash prev,
        Instant at,
        String commit,
        @Nullable String signature) {
    static final int VERSION = 1;

    static final Hash NO_PREVIOUS = Hash.of(new byte[Hash.SIZE]);

    private ObjectNode unsigned() {
        return Json.object()
                .put("v", VERSION)
                .put("author", author)
                .put("seq", seq)
                .put("prev", prev.toHex())
                .put("at", at.toString())
                .put("commit", commit);
    }

    byte[] toBytes() {
        var json = unsigned();
        if (signature != null) {
            json.put("sig", signature);
        }
        return Json.canonical(json);
    }

    Envelope sign(Ed25519Key key) {
        byte[] made = key.sign(Json.canonical(unsigned()));
        return new Envelope(author, seq, prev, at, commit, HexFormat.of().formatHex(made));
    }

    /// @throws org.truceline.ledger.LedgerException when the signature is not the key's
    void verify(Ed25519PublicKey key) {
        if (signature != null) {
            key.verify(Json.canonical(unsigned()), HexFormat.of().parseHex(signature));
        }
    }

    /// The hash by which the author's next entry names this one.
    static Hash hash(byte[] entry) {
        return Hash.of(Salt.sha256(entry));
    }

    /// Reads exactly what [#toBytes()] writes; empty for anything else.
    static Optional<Envelope> parse(byte[] bytes) {
        try {
            var json = Json.parse(bytes);
            var sig = json.get("sig");
            var envelope = new Envelope(
                    json.path("author").asString(),
                    json.path("seq").asLong(),
                    Hash.ofHex(json.path("prev").asString()),
                    Instant.parse(json.path("at").asString()),
                    json.path("commit").asString(),
                    sig == null ? null : sig.asString());
            return java.util.Arrays.equals(envelope.toBytes(), bytes) ? Optional.of(envelope) : Optional.empty();
        } catch (tools.jackson.core.JacksonException | java.time.DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
