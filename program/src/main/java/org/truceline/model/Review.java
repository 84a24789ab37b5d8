// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.Instant;

/// What one person says of a statement as it was first read: it is right, it is so instead, it is not said there, what
/// he said of it before does not stand, or it is or is not about the same thing as another. An entry beside the
/// statement, which stays as it is.
///
/// @param statement the statement as first read, also where an earlier review corrected it
/// @param number from 1, in the order in which the reviews of the statement that the same author signed came
/// @param by the person's name as given; who signs the entry vouches for it
/// @param at when it was made
/// @param from the member of a shared record whose person that is and who signs it; empty for the host of the record
public record Review(StatementId statement, int number, String by, Instant at, Opinion opinion, String from) {
    /// Signed by the host of the record.
    public Review(StatementId statement, int number, String by, Instant at, Opinion opinion) {
        this(statement, number, by, at, opinion, "");
    }

    public Review {
        if (by.isBlank()) {
            throw new IllegalArgumentException("a review needs the name of who made it");
        }
        if (opinion instanceof Corrected corrected
                && !corrected.statement().id().equals(statement)) {
            throw new IllegalArgumentException("a correction keeps the id of its statement, " + statement);
        }
        if (opinion instanceof Linked linked && linked.other().compareTo(statement) <= 0) {
            throw new IllegalArgumentException(
                    "of two statements that are linked, it is said at the lesser: " + linked.other());
        }
    }

    /// The name of the review: that of its statement and its number, under the member who signs it.
    public String id() {
        return under(from, statement + "/" + number);
    }

    /// The name of who made it, under that of his member: two members may each have a person of the same name.
    public String person() {
        return under(from, by);
    }

    private static String under(String from, String name) {
        return from.isEmpty() ? name : from + "/" + name;
    }

    public sealed interface Opinion {}

    /// The words carry the statement as it was read.
    public record Confirmed() implements Opinion {}

    /// The words carry this statement instead.
    public record Corrected(Statement statement) implements Opinion {}

    /// The words carry no such statement.
    ///
    /// @param reason in the reviewer's words, never blank
    public record Rejected(String reason) implements Opinion {
        public Rejected {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a rejection needs a reason");
            }
        }
    }

    /// What the person said of it before is taken back, as if it had not been said. What he said of its links stays.
    public record Withdrawn() implements Opinion {}

    /// How it hangs together with another statement, of which the id is the greater. Says nothing of whether either is
    /// right.
    public record Linked(StatementId other, Bond bond) implements Opinion {}

    /// Whether two statements are about the same thing.
    public enum Bond implements Coded {
        SAME,
        APART,
        /// The person leaves it to the matcher again.
        OPEN
    }

    /// Whether it is of a link, and not of the statement itself.
    public boolean isOfLink() {
        return opinion instanceof Linked;
    }
}
