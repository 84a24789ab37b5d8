// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.ledger.Checkpoint;
import org.truceline.ledger.Hash;
import org.truceline.ledger.InclusionProof;
import org.truceline.ledger.LedgerException;
import org.truceline.ledger.MerkleTree;
import org.truceline.ledger.NoteVerifier;
import org.truceline.ledger.Policy;
import org.truceline.ledger.SignedNote;
import tools.jackson.databind.JsonNode;

/// The judgement over a bundle from nothing but its bytes: each content is what its entry commits to, each entry is in
/// the
/// tree of the signed checkpoint, and each is covered by its author's signature.
///
/// That nothing was left out no bundle can show; that is what the whole record is for.
final class BundleCheck {
    private static final Set<String> WHOLE = Set.of("v", "about", "checkpoint", "entries");
    private static final Set<String> LINK = Set.of("entry");
    private static final Set<String> CLAIM = Set.of("index", "entry", "path", "salt", "body");
    private static final int MAX_BYTES = 256 << 20;

    private final @Nullable Policy policy;
    private final @Nullable String expectedLogKey;
    private final KeyBook keys = new KeyBook();
    private final List<String> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /// For each author, the hashes that a signed entry must still come to.
    private final Map<String, Set<Hash>> uncovered = new HashMap<>();

    private final Map<String, Hash> last = new HashMap<>();
    private String logKey = "";
    private long proven;

    BundleCheck(@Nullable Policy policy, @Nullable String logKey) {
        this.policy = policy;
        this.expectedLogKey = logKey;
    }

    Bundle.Outcome check(byte[] bytes) {
        try {
            if (bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException("a bundle has at most 256 MiB");
            }
            check(Json.parse(bytes));
        } catch (tools.jackson.core.JacksonException e) {
            faults.add("not a bundle: no JSON");
        } catch (IllegalArgumentException | LedgerException e) {
            faults.add("not a sound bundle: " + e.getMessage());
        }
        return new Bundle.Outcome(List.copyOf(faults), List.copyOf(remarks), proven);
    }

    private void check(JsonNode bundle) {
        if (bundle.path("v").asInt(0) != Bundle.VERSION) {
            throw new IllegalArgumentException("expected a bundle of version " + Bundle.VERSION);
        }
        requireFields(bundle, WHOLE);
        var note = SignedNote.parse(bundle.path("checkpoint").asString("").getBytes(StandardCharsets.UTF_8));
        var checkpoint = Checkpoint.parse(note.text());
        long before = -1;
        for (JsonNode item : bundle.path("entries")) {
            boolean isClaim = item.size() > LINK.size();
            requireFields(item, isClaim ? CLAIM : LINK);
            long index = isClaim ? item.path("index").asLong(-1) : before;
            if (isClaim && index <= before) {
                throw new IllegalArgumentException("the entries are not in their order at " + index);
            }
            before = index;
            entry(index, item, checkpoint);
        }
        uncovered.forEach((author, hashes) -> {
            if (!hashes.isEmpty()) {
                faults.add(hashes.size() + " entries of " + author + " are under no signature");
            }
        });
        checkpoint(note, checkpoint);
    }

    /// A field under another name would be one that nobody checks.
    private static void requireFields(JsonNode object, Set<String> fields) {
        var there = new HashSet<String>();
        object.properties().forEach(field -> there.add(field.getKey()));
        if (!there.equals(fields)) {
            throw new IllegalArgumentException("expected the fields " + new java.util.TreeSet<>(fields) + ", got "
                    + new java.util.TreeSet<>(there));
        }
    }

    private void entry(long index, JsonNode item, Checkpoint checkpoint) {
        byte[] bytes = bytes(item, "entry");
        var envelope = Envelope.parse(bytes)
                .orElseThrow(
                        () -> new IllegalArgumentException("entry " + index + " is no envelope in canonical form"));
        Optional<Body> body = item.has("path") ? body(index, item, bytes, envelope, checkpoint) : Optional.empty();
        boolean isFirstKey = body.isPresent()
                && body.get().type() == EntryType.KEY
                && !keys.knows(body.get().id());
        if (isFirstKey) {
            learn(index, envelope, body.get());
        }
        cover(index, envelope, Envelope.hash(bytes), body.map(Body::type).orElse(null), item.has("path"));
        if (!isFirstKey) {
            body.ifPresent(known -> learn(index, envelope, known));
        }
    }

    private Optional<Body> body(long index, JsonNode item, byte[] bytes, Envelope envelope, Checkpoint checkpoint) {
        var path = Json.list(item.path("path"), hash -> Hash.of(bytes(hash.asString(""))));
        try {
            new InclusionProof(index, checkpoint.size(), path).verify(MerkleTree.leafHash(bytes), checkpoint.root());
        } catch (LedgerException e) {
            faults.add("entry " + index + " is not in the log of the checkpoint: " + e.getMessage());
        }
        byte[] content = item.path("body").asString("").getBytes(StandardCharsets.UTF_8);
        if (!Salt.commit(bytes(item, "salt"), content).equals(envelope.commit())) {
            faults.add("the content of entry " + index + " is not what the entry commits to");
            return Optional.empty();
        }
        proven++;
        return Optional.of(Body.parse(content));
    }

    /// Whatever is claimed waits for a signature; an entry that follows it in the chain waits in its place.
    private void cover(long index, Envelope envelope, Hash hash, @Nullable EntryType type, boolean isClaimed) {
        var open = uncovered.computeIfAbsent(envelope.author(), author -> new HashSet<>());
        boolean follows = envelope.prev().equals(last.getOrDefault(envelope.author(), Envelope.NO_PREVIOUS));
        if (follows && envelope.signature() == null) {
            if (open.remove(envelope.prev()) || isClaimed) {
                open.add(hash);
            }
        } else if (envelope.signature() == null) {
            open.add(hash);
        } else {
            try {
                keys.verify(envelope, type);
                if (follows) {
                    open.remove(envelope.prev());
                }
            } catch (IllegalArgumentException e) {
                faults.add("entry " + index + ": " + e.getMessage());
            }
        }
        if (envelope.signature() == null && type != null && KeyBook.signsItself(type)) {
            faults.add("entry " + index + " is a " + type.code() + " without a signature of its own");
        }
        last.put(envelope.author(), hash);
    }

    private void learn(long index, Envelope envelope, Body body) {
        keys.learn(envelope.author(), body).ifPresent(why -> faults.add("entry " + index + ": " + why));
        if (body.type() == EntryType.RECORD && index == 0) {
            logKey = body.value().path("vkey").asString("");
        }
        boolean isForeign = body.type() == EntryType.NOTE
                && !envelope.author().equals(body.value().path("from").asString());
        if (isForeign) {
            faults.add("entry " + index + " is a note of another than its author");
        }
    }

    private void checkpoint(SignedNote note, Checkpoint checkpoint) {
        if (logKey.isEmpty()) {
            throw new IllegalArgumentException("it does not hold the record's first entry, which names the log's key");
        }
        note.verify(List.of(NoteVerifier.parse(logKey)));
        remarks.add("as of " + checkpoint.size() + " entries of " + checkpoint.origin());
        remarks.add("log key " + logKey);
        if (expectedLogKey != null && !expectedLogKey.equals(logKey)) {
            faults.add("the bundle is of a log with another key than the one given");
        }
        if (policy == null) {
            remarks.add("no policy given: only the log's own signature was asked for");
        } else {
            policy.verify(note);
            remarks.add("seen by " + policy.standing(note).seenBy());
        }
    }

    private static byte[] bytes(JsonNode item, String field) {
        return bytes(item.path(field).asString(""));
    }

    /// What base64 says, in the one form that it has: the last letter has bits to spare that a decoder passes over.
    private static byte[] bytes(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("expected base64 without spare bits, got '" + base64 + "'");
        }
        return bytes;
    }
}
