// SPDX-License-Identifier: Apache-2.0
package org.truceline.ledger;

import java.util.ArrayList;
import java.util.List;

/// What a log says of itself at one moment: who it is, how many entries it has, and their root (C2SP
/// tlog-checkpoint). Two checkpoints of one log of which neither extends the other are proof of rewriting.
///
/// @param origin the log's name, as it stands in all of its checkpoints
/// @param extensions further lines, which nobody can audit: better none
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final int FIXED_LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        requireLine(origin, "origin");
        extensions.forEach(line -> requireLine(line, "extension line"));
        if (size < 0) {
            throw new MalformedException("a tree has no negative size: " + size);
        }
    }

    public static Checkpoint of(String origin, long size, Hash root) {
        return new Checkpoint(origin, size, root, List.of());
    }

    /// Reads the text of a note; who signed it is the note's matter.
    ///
    /// @throws MalformedException when it is not a checkpoint, spelt in the one way there is
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new MalformedException("a checkpoint ends in a newline");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < FIXED_LINES) {
            throw new MalformedException("a checkpoint has at least " + FIXED_LINES + " lines: " + text);
        }
        return new Checkpoint(
                lines.get(0),
                Decimal.parse(lines.get(1), "tree size"),
                Base64Text.toHash(lines.get(2), "the root hash"),
                new ArrayList<>(lines.subList(FIXED_LINES, lines.size())));
    }

    /// The text that [#parse] reads and a [SignedNote] signs.
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n');
        text.append(Base64Text.of(root.toBytes())).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void requireLine(String line, String what) {
        if (line.isEmpty() || line.indexOf('\n') >= 0) {
            throw new MalformedException("the " + what + " of a checkpoint is one line and not empty");
        }
    }
}
