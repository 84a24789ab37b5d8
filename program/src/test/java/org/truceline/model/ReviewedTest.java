// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truceline.Said;

/// What counts of a statement once persons have spoken of it, and that nothing they said is lost.
final class ReviewedTest {
    private static final Statement READ = Said.in("00112233445566778899", 1)
            .on("2031-05-04")
            .that(Stance.ACCUSES, Act.SHELLING)
            .actor("South")
            .done();
    private static final Statement OTHER = Said.in("00112233445566778899", 1)
            .on("2031-05-04")
            .that(Stance.STATES, Act.SHELLING)
            .done();

    @Test
    void whatNobodyReviewedCountsAsItWasRead() {
        assertThat(new Reviewed(READ, List.of()).standing()).contains(READ);
    }

    @Test
    void aCorrectionTakesItsPlaceAndARejectionTakesItAway() {
        assertThat(after(by("Ada", new Review.Confirmed())).standing()).contains(READ);
        assertThat(after(by("Ada", new Review.Corrected(OTHER))).standing()).contains(OTHER);
        assertThat(after(by("Ada", new Review.Rejected("not said"))).standing()).isEmpty();
    }

    @Test
    void theNewestReviewOfOnePersonCounts() {
        var reviewed = after(by("Ada", new Review.Rejected("not said")), by("Ada", new Review.Confirmed()));
        assertThat(reviewed.standing()).contains(READ);
        assertThat(reviewed.isDisputed()).isFalse();
        assertThat(reviewed.reviews()).hasSize(2);
    }

    @Test
    void wherePersonsDifferTheMoreCarefulOneCountsWhoeverCameLast() {
        var reject = by("Ada", new Review.Rejected("not said"));
        var correct = by("Ben", new Review.Corrected(OTHER));
        var confirm = by("Cem", new Review.Confirmed());
        assertThat(after(reject, correct, confirm).standing()).isEmpty();
        assertThat(after(confirm, correct, reject).standing()).isEmpty();
        assertThat(after(correct, confirm).standing()).contains(OTHER);
        assertThat(after(correct, confirm).isDisputed()).isTrue();
        assertThat(after(reject, correct, confirm).counting()).hasSize(3);
    }

    @Test
    void whatIsSaidOfALinkChangesNothingOfTheStatementAndIsTakenBackByItself() {
        var other = new StatementId(READ.id().report(), 2);
        var apart = by("Ada", new Review.Linked(other, Review.Bond.APART));
        var reviewed = after(by("Ada", new Review.Rejected("not said")), apart, by("Ada", new Review.Withdrawn()));
        assertThat(reviewed.standing()).contains(READ);
        assertThat(reviewed.findBy("Ada")).isEmpty();
        assertThat(reviewed.links()).extracting(Review::opinion).containsExactly(apart.opinion());
        assertThat(reviewed.bond("", "Ada", other)).isEqualTo(Review.Bond.APART);
        assertThat(after(apart, by("Ada", new Review.Linked(other, Review.Bond.OPEN)))
                        .links())
                .isEmpty();
        assertThatThrownBy(() -> by("Ada", new Review.Linked(READ.id(), Review.Bond.SAME)))
                .hasMessageContaining("lesser");
    }

    @Test
    void aReviewWithoutANameOrAReasonOrOfAnotherStatementIsNone() {
        var other = Said.in("00112233445566778899", 2).done();
        assertThatThrownBy(() -> by(" ", new Review.Confirmed())).hasMessageContaining("name");
        assertThatThrownBy(() -> new Review.Rejected(" ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> by("Ada", new Review.Corrected(other))).hasMessageContaining("keeps the id");
    }

    private static Review by(String name, Review.Opinion opinion) {
        return new Review(READ.id(), 1, name, Instant.parse("2031-05-05T10:00:00Z"), opinion);
    }

    private static Reviewed after(Review... reviews) {
        var reviewed = new Reviewed(READ, List.of());
        for (Review review : reviews) {
            int number = reviewed.reviews().size() + 1;
            reviewed =
                    reviewed.with(new Review(review.statement(), number, review.by(), review.at(), review.opinion()));
        }
        return reviewed;
    }
}
