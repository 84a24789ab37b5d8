// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// What opens the commitment of an entry: with it whoever reads a page can prove that its words are those on record.
///
/// @param salt in hexadecimal; empty when the content was erased, is not in this copy, or is not for everybody
/// @param body the bytes committed to, in Base64; empty likewise
public record Opening(long entry, String salt, String body) {
    /// What pages show to all who may see days. What is written for some alone is not opened here.
    private static final Set<EntryType> OPEN = Set.of(
            EntryType.RECORD,
            EntryType.KEY,
            EntryType.POLICY,
            EntryType.TERMS,
            EntryType.REPORT,
            EntryType.STATEMENT,
            EntryType.REVIEW,
            EntryType.INCIDENT,
            EntryType.WITHDRAWN,
            EntryType.FINDING,
            EntryType.DISCREPANCY,
            EntryType.REJECT);

    /// The openings of entries of a record, in the order asked for.
    ///
    /// @param dir the folder of the record
    /// @throws IOException when an entry is not there
    public static List<Opening> of(Path dir, List<Long> entries) throws IOException {
        var content = new ContentStore(new RecordFolder(dir).content());
        var openings = new ArrayList<Opening>();
        for (long entry : entries) {
            openings.add(of(content.frame(entry), entry));
        }
        return List.copyOf(openings);
    }

    private static Opening of(ContentStore.Frame frame, long entry) {
        if (frame.isErased() || !OPEN.contains(Body.parse(frame.body()).type())) {
            return new Opening(entry, "", "");
        }
        return new Opening(
                entry,
                HexFormat.of().formatHex(frame.salt()),
                Base64.getEncoder().encodeToString(frame.body()));
    }
}
