// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;

/// Shows what persons said of a statement on review, and beside it what was first read.
final class ReviewView {
    private final Scene scene;
    private final Catalogue catalogue;

    ReviewView(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.catalogue = catalogue;
    }

    /// A line for each review that counts, then the first reading where another is shown; none without a review.
    List<String> lines(Statement shown) {
        return catalogue
                .findReviewed(shown.id())
                .map(reviewed -> lines(reviewed, shown))
                .orElse(List.of());
    }

    private List<String> lines(Reviewed reviewed, Statement shown) {
        var lines = new ArrayList<String>();
        reviewed.counting().forEach(review -> lines.add(line(review, shown)));
        var first = reviewed.first();
        if (!first.equals(shown)) {
            lines.add("First read as: " + words(first) + " · "
                    + SayView.entry(scene.source().entry(first.id())));
        }
        return lines;
    }

    private String line(Review review, Statement shown) {
        String by = " by " + review.by() + ", " + day(review) + " · "
                + SayView.entry(scene.source().entry(review));
        return switch (review.opinion()) {
            case Review.Confirmed confirmed -> "Confirmed as first read" + by;
            case Review.Rejected rejected -> "Rejected" + by + ": " + rejected.reason();
            case Review.Corrected corrected ->
                "Corrected" + by + (corrected.statement().equals(shown) ? "" : ": " + words(corrected.statement()));
        };
    }

    private String day(Review review) {
        return DayNames.withYear(review.at().atZone(scene.period().zone()).toLocalDate());
    }

    private static String words(Statement statement) {
        var speaker = statement.speaker();
        String who = speaker == null ? "" : Wording.speaker(speaker) + " ";
        return who + Wording.plain(statement.stance()) + ": " + Wording.said(statement) + ", in the words “"
                + statement.quote().words() + "”";
    }
}
