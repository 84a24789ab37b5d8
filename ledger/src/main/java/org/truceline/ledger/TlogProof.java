// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A file that proves by itself that an entry is on record: where it stands, the way to the root, and the cosigned
/// checkpoint (C2SP tlog-proof). What the entry says is not in it; its extra data are nobody's word.
public final class TlogProof {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /// A path in a tree of less than 2^63 entries.
    private static final int MAX_PATH = 63;

    private final long index;
    private final List<Hash> path;
    private final String checkpoint;
    private final byte[] extra;

    private TlogProof(long index, List<Hash> path, String checkpoint, byte[] extra) {
        this.index = index;
        this.path = List.copyOf(path);
        this.checkpoint = checkpoint;
        this.extra = extra.clone();
    }

    /// @param checkpoint the signed note as it is published
    /// @param extra whatever the application wants to send along; empty for none
    public static TlogProof of(InclusionProof proof, String checkpoint, byte[] extra) {
        return new TlogProof(proof.index(), proof.path(), checkpoint, extra);
    }

    /// @throws MalformedException when the bytes are not a proof, spelt in the one way there is
    public static TlogProof parse(byte[] bytes) {
        if (bytes.length > SignedNote.MAX_SIZE) {
            throw new MalformedException("a proof has at most " + SignedNote.MAX_SIZE + " bytes");
        }
        String text = Utf8.decode(bytes, "a proof");
        int border = text.indexOf("\n\n");
        if (border < 0 || border + 2 == text.length()) {
            throw new MalformedException("a proof has an empty line and a checkpoint after its path");
        }
        List<String> lines =
                new ArrayList<>(Arrays.asList(text.substring(0, border).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new MalformedException("a proof begins with " + HEADER);
        }
        byte[] extra = startsWith(lines, EXTRA)
                ? Base64Text.toBytes(lines.removeFirst().substring(EXTRA.length()), "the extra data")
                : new byte[0];
        if (!startsWith(lines, INDEX)) {
            throw new MalformedException("a proof says its index after the header");
        }
        long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()), "index");
        if (lines.size() > MAX_PATH) {
            throw new MalformedException("a path has at most " + MAX_PATH + " hashes, this has " + lines.size());
        }
        List<Hash> path = lines.stream()
                .map(line -> Base64Text.toHash(line, "a hash of the path"))
                .toList();
        return new TlogProof(index, path, text.substring(border + 2), extra);
    }

    private static boolean startsWith(List<String> lines, String prefix) {
        return !lines.isEmpty() && lines.getFirst().startsWith(prefix);
    }

    public String toText() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (extra.length > 0) {
            text.append(EXTRA).append(Base64Text.of(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(Base64Text.of(hash.toBytes())).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /// Checks the proof by the steps of C2SP tlog-proof, "Verifying a tlog proof"; returning means that an entry with
    /// this leaf hash is in a log of the policy, at [#index], and that the policy's quorum saw it.
    ///
    /// @param leaf step 1: what [MerkleTree#leafHash] gives for the entry that the caller has
    /// @throws LedgerException when it is not
    public void verify(Hash leaf, Policy policy) {
        SignedNote note = note();
        // Steps 2 and 3.
        policy.verify(note);
        // Step 4.
        Checkpoint signed = Checkpoint.parse(note.text());
        new InclusionProof(index, signed.size(), path).verify(leaf, signed.root());
    }

    /// From 0.
    public long index() {
        return index;
    }

    public List<Hash> path() {
        return path;
    }

    /// @throws MalformedException when the checkpoint is not a signed note
    public SignedNote note() {
        return SignedNote.parse(checkpoint.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// Empty when there are none.
    public byte[] extra() {
        return extra.clone();
    }
}
