// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Decoded;
import org.truceline.journal.Journal;
import org.truceline.journal.TermsFile;
import org.truceline.ledger.Checkpoint;
import org.truceline.monitor.Annals;
import org.truceline.monitor.Chronicle;
import org.truceline.terms.Agreement;

/// What a record amounts to, kept from one reading to the next until its log grows; what is new then is added to what
/// is known. For any number of threads, each with a journal of the same record.
public final class Archive {
    private final Function<List<TermsFile>, Agreement> parser;
    private final Decoded decoded = new Decoded();
    private @Nullable Shelf newest;

    /// @param terms that the agreement was read from
    private record Shelf(Checkpoint checkpoint, List<TermsFile> terms, Annals annals) {}

    /// @param parser gives the agreement that the pages of a record are about from the files of its terms
    public Archive(Function<List<TermsFile>, Agreement> parser) {
        this.parser = parser;
    }

    /// What happened, by a journal that is open for reading.
    public Chronicle chronicle(Journal journal) throws IOException {
        return new Chronicle(annals(journal), journal);
    }

    private synchronized Annals annals(Journal journal) throws IOException {
        var checkpoint = journal.checkpoint();
        var known = newest;
        if (known == null || !known.checkpoint().equals(checkpoint)) {
            var terms = journal.terms();
            var agreement = known != null && known.terms().equals(terms)
                    ? known.annals().agreement()
                    : parser.apply(terms);
            journal.recall(decoded);
            known = new Shelf(checkpoint, terms, Annals.of(agreement, journal));
            newest = known;
        }
        return known.annals();
    }
}
