// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

/// A group of words of a sentence, the unit of the clause grammar.
sealed interface Item permits NounGroup, VerbGroup, Mark {
    /// The first word of the group in its sentence, inclusive.
    int from();

    /// One past its last word.
    int to();
}
