// SPDX-License-Identifier: Apache-2.0
package org.truceline.bench;

import org.truceline.reading.Reader;

/// Measures the reading of English text, from raw characters to statements, on one core.
public final class ReadingBench {
    private final Reader reader;

    public ReadingBench(Reader reader) {
        this.reader = reader;
    }

    /// The version of the rules that are measured.
    public String subject() {
        return reader.getClass().getSimpleName() + " " + Reader.standard().name();
    }
}
