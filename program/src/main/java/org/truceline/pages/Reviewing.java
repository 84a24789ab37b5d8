// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

/// What becomes of what people say here of statements that were read.
public enum Reviewing {
    /// It changes what counts.
    DECIDES,
    /// It stands beside: they are a side's, who decides only of what it put on record itself.
    BESIDE,
    /// Nothing is said of it here: this copy of the record does not hold what others said.
    NOT_HERE
}
