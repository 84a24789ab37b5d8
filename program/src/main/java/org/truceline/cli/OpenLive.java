// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.Journal;
import org.truceline.pages.Archive;
import org.truceline.pages.Live;
import org.truceline.terms.Agreement;

/// A record in a folder, for the pages of whoever sits at this machine.
record OpenLive(Path record, Agreement agreement, Gazetteer gazetteer, Archive archive, InstantSource clock)
        implements Live {
    @Override
    public <T> T read(Reading<T> reading) throws IOException {
        try (var journal = Journal.openToRead(record)) {
            return reading.from(journal);
        }
    }
}
