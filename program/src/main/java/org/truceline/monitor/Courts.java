// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truceline.journal.Journal;
import org.truceline.journal.TermsFile;
import org.truceline.judging.Proceedings;
import org.truceline.matching.Matcher;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// The judges of a record, one for each agreement, where its host has them look again at what hangs on the channels.
/// Findings are the host's to write: nobody else calls this.
public final class Courts {
    private Courts() {}

    /// Judges anew, by the terms as they stand on record, what may hang on the notes of the channels.
    ///
    /// @param journal open for writing
    /// @return findings that are new or other than before
    public static int followNotes(Journal journal) throws IOException {
        return followNotes(journal, agreements(journal.terms()));
    }

    /// [#followNotes(Journal)] by terms that were read already.
    public static int followNotes(Journal journal, List<Agreement> agreements) throws IOException {
        var courts = agreements.stream()
                .map(Proceedings::new)
                .filter(Proceedings::looksAtCases)
                .toList();
        if (courts.isEmpty()) {
            return 0;
        }
        // Incidents stay as they are: nothing is matched.
        var changes =
                new Reckoning(journal, new Matcher(courts.getFirst().terms().zone()), courts).afterNotes();
        journal.append(Journal.HOST, changes.bodies());
        return changes.findings().size();
    }

    private static List<Agreement> agreements(List<TermsFile> files) {
        var agreements = new ArrayList<Agreement>();
        for (TermsFile file : files) {
            if (file.isAgreement()) {
                switch (Terms.read(file.text(), file.name(), name -> beside(files, name))) {
                    case TermsResult.Loaded loaded -> agreements.add(loaded.agreement());
                    case TermsResult.Faulty faulty ->
                        throw new IllegalStateException("the terms on record cannot be read: "
                                + faulty.faults().getFirst());
                }
            }
        }
        return agreements;
    }

    private static Optional<String> beside(List<TermsFile> files, String name) {
        return files.stream()
                .filter(other -> other.name().equals(name))
                .map(TermsFile::text)
                .findFirst();
    }
}
