// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.Optional;
import java.util.function.Function;

/// The door to the terms language: from the words of a file to an agreement, or to all that is wrong with them.
public final class Terms {
    private Terms() {}

    /// Reads one agreement. Nothing is thrown for a fault of the file, whatever is in it.
    ///
    /// @param yaml the whole text
    /// @param fileName the name under which faults are reported
    public static TermsResult read(String yaml, String fileName) {
        return read(yaml, fileName, name -> Optional.empty());
    }

    /// Reads one agreement whose areas and lines may lie in GeoJSON files beside it.
    ///
    /// @param beside the text of a file by the name that the terms give it; empty where there is none
    public static TermsResult read(String yaml, String fileName, Function<String, Optional<String>> beside) {
        return new AgreementReader(fileName).read(yaml, beside);
    }
}
