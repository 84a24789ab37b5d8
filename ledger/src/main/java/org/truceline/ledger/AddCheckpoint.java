// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The body of an `add-checkpoint` request: what the log believes the witness to have seen, the proof from there, and
/// the new checkpoint (C2SP tlog-witness).
///
/// @param oldSize from 0
record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote note) {
    static final int MAX_PROOF = 63;

    /// Lines of base64 before a note of the largest size.
    static final int MAX_SIZE = SignedNote.MAX_SIZE + 100 * MAX_PROOF;

    private static final String OLD = "old ";

    AddCheckpoint {
        proof = List.copyOf(proof);
    }

    /// @throws MalformedException when the bytes are not such a body
    static AddCheckpoint parse(byte[] body) {
        String text = Utf8.decode(body, "the request");
        int border = text.indexOf("\n\n");
        if (border < 0) {
            throw new MalformedException("the request has an empty line before its checkpoint");
        }
        List<String> lines = Arrays.asList(text.substring(0, border).split("\n", -1));
        if (!lines.getFirst().startsWith(OLD)) {
            throw new MalformedException("the request begins with 'old' and a size");
        }
        if (lines.size() - 1 > MAX_PROOF) {
            throw new MalformedException("a proof has at most " + MAX_PROOF + " lines");
        }
        return new AddCheckpoint(
                Decimal.parse(lines.getFirst().substring(OLD.length()), "old size"),
                lines.stream()
                        .skip(1)
                        .map(line -> Base64Text.toHash(line, "a hash of the proof"))
                        .toList(),
                SignedNote.parse(text.substring(border + 2).getBytes(StandardCharsets.UTF_8)));
    }

    byte[] toBytes() {
        StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> text.append(Base64Text.of(hash.toBytes())).append('\n'));
        text.append('\n').append(new String(note.toBytes(), StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
