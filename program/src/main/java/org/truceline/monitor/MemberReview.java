// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;
import org.truceline.journal.Pen;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;

/// What a person of a member says of a statement at the member's own node: signed there, in the member's name, whether
/// the host of the record is reached or not. Statements stand by it wherever it is on record; what rests on them the
/// host makes anew ([Monitor#takeUpReviews]).
public final class MemberReview {
    private MemberReview() {}

    /// Writes it. When it returns it is durable and signed.
    ///
    /// @param reviewed the statement with all that is at hand of what was said of it ([AtHand#reviewed])
    /// @throws IllegalArgumentException when the words of a correction do not stand in its report
    public static Review write(
            Journal journal, Pen pen, Reviewed reviewed, String by, Instant at, Review.Opinion opinion)
            throws IOException {
        requireQuoted(journal, opinion);
        int known = reviewed.all().stream()
                .filter(review -> review.from().equals(pen.author()))
                .mapToInt(Review::number)
                .max()
                .orElse(0);
        var review = new Review(reviewed.first().id(), known + 1, by.strip(), at, opinion, pen.author());
        pen.write(List.of(Body.of(review)));
        return review;
    }

    static void requireQuoted(Journal journal, Review.Opinion opinion) {
        if (opinion instanceof Review.Corrected corrected) {
            var quote = corrected.statement().quote();
            boolean stands = journal.findReport(corrected.statement().report())
                    .filter(report -> quote.standsIn(report.text()))
                    .isPresent();
            if (!stands) {
                throw new IllegalArgumentException(
                        "these words do not stand in the report at " + quote.start() + ": " + quote.words());
            }
        }
    }
}
