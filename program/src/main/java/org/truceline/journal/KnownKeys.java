// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.util.stream.Stream;
import org.truceline.ledger.NoteSigner;
import org.truceline.ledger.NoteVerifier;
import tools.jackson.databind.JsonNode;

/// Which keys the index knows for an author: a key that is none of them is refused before it writes what nobody could
/// verify. Whether one of them may sign this entry now is for [KeyBook] to say.
final class KnownKeys {
    private KnownKeys() {}

    /// @throws IOException when the record knows keys of the author, and this is none of them
    static void require(Index index, String author, NoteSigner signer) throws IOException {
        var head = index.findAuthor(author);
        if (head.isEmpty() || head.get().vkey().isEmpty()) {
            return;
        }
        var key = signer.verifier().key();
        boolean isKnown = Stream.of(EntryType.DELEGATED, EntryType.KEY)
                .flatMap(type -> index.values(type, author).stream())
                .flatMap(value -> Stream.of(value.path("vkey"), value.path("recovery")))
                .filter(JsonNode::isString)
                .anyMatch(vkey -> NoteVerifier.parse(vkey.asString()).key().equals(key));
        if (!isKnown) {
            throw new IOException("the key given for '" + author + "' is not one that the record knows; on record is "
                    + head.get().vkey());
        }
    }
}
