// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A stretch of a sentence that somebody speaks, and how he stands to it.
///
/// @param clause the clause of the verb of speaking; absent for "according to"
/// @param from first item that he speaks
/// @param to one past the last
/// @param accused those whom an accusation names
/// @param outer who passes his words on
/// @param spokenFrom first item of the speech verb's own words, for the quote
/// @param spokenTo one past the last of them
record Voice(
        Teller teller,
        Kind kind,
        @Nullable Clause clause,
        int from,
        int to,
        List<NounGroup> accused,
        @Nullable Voice outer,
        int spokenFrom,
        int spokenTo) {
    /// The classes of `speech.tsv`.
    enum Kind {
        SAY,
        ACCUSE,
        BLAME,
        DENY,
        ADMIT,
        ANNOUNCE,
        DEMAND,
        THREATEN,
        COMMENT
    }

    Voice {
        accused = List.copyOf(accused);
    }

    /// This voice with another stand to what it says.
    Voice as(Kind other) {
        return new Voice(teller, other, clause, from, to, accused, outer, spokenFrom, spokenTo);
    }

    boolean covers(int item) {
        return item >= from && item < to;
    }

    int width() {
        return to - from;
    }

    Optional<Clause> speech() {
        return Optional.ofNullable(clause);
    }
}
