// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.journal.Journal;
import org.truceline.terms.Agreement;

/// A record that pages read as it stands when they are asked for. For use by any number of threads.
public interface Live {
    /// The folder of the record.
    Path record();

    Agreement agreement();

    Gazetteer gazetteer();

    /// What the record amounts to, kept from one page to the next.
    Archive archive();

    /// What time it is: of the wall, or of an exercise.
    InstantSource clock();

    <T> T read(Reading<T> reading) throws IOException;

    /// Something to learn from a record.
    @FunctionalInterface
    interface Reading<T> {
        T from(Journal journal) throws IOException;
    }
}
