// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import java.util.List;

/// What came of reading a file of terms.
public sealed interface TermsResult {
    /// A file without fault.
    record Loaded(Agreement agreement) implements TermsResult {}

    /// A file with faults: all of them, in the order of the file; at least one.
    record Faulty(List<TermsFault> faults) implements TermsResult {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
