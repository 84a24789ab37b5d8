// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.publishing.language.Words;

/// Shows what persons said of a statement on review, and beside it what was first read.
final class ReviewView {
    private final Scene scene;
    private final Catalogue catalogue;
    private final SayView says;
    private final Wording wording;
    private final Words words;

    ReviewView(Scene scene, Catalogue catalogue, SayView says, Wording wording) {
        this.says = says;
        this.wording = wording;
        this.words = wording.words();
        this.scene = scene;
        this.catalogue = catalogue;
    }

    /// A line for each review that counts, then for each that stands beside, then the first reading where another is
    /// shown; none without a review.
    List<String> lines(Statement shown) {
        return catalogue
                .findReviewed(shown.id())
                .map(reviewed -> lines(reviewed, shown))
                .orElse(List.of());
    }

    private List<String> lines(Reviewed reviewed, Statement shown) {
        var lines = new ArrayList<String>();
        var counting = reviewed.counting();
        counting.forEach(review -> lines.add(line(review, shown)));
        reviewed.standingOpinions().stream()
                .filter(review -> !counting.contains(review))
                .forEach(review -> lines.add(words.text("review-beside", "said", line(review, shown))));
        reviewed.links().forEach(review -> lines.add(line(review, shown)));
        var first = reviewed.first();
        if (!first.equals(shown)) {
            lines.add(words.text(
                    "review-first",
                    "words",
                    words(first),
                    "entry",
                    says.entry(scene.source().entry(first.id()))));
        }
        return lines;
    }

    private String line(Review review, Statement shown) {
        String entry = says.entry(scene.source().entry(review));
        return switch (review.opinion()) {
            case Review.Confirmed confirmed ->
                words.text("review-confirmed", "by", review.person(), "day", day(review), "entry", entry);
            case Review.Rejected rejected ->
                words.text(
                        "review-rejected",
                        "by",
                        review.person(),
                        "day",
                        day(review),
                        "entry",
                        entry,
                        "reason",
                        rejected.reason());
            case Review.Withdrawn withdrawn ->
                words.text("review-withdrawn", "by", review.person(), "day", day(review), "entry", entry);
            case Review.Linked linked ->
                words.text(
                        "review-link-" + linked.bond().code(),
                        "by",
                        review.person(),
                        "day",
                        day(review),
                        "entry",
                        entry,
                        "other",
                        linked.other().toString());
            case Review.Corrected corrected -> {
                boolean isShown = corrected.statement().equals(shown);
                yield words.text(
                        isShown ? "review-corrected" : "review-corrected-to",
                        "by",
                        review.person(),
                        "day",
                        day(review),
                        "entry",
                        entry,
                        "words",
                        isShown ? "" : words(corrected.statement()));
            }
        };
    }

    private String day(Review review) {
        return words.dayWithYear(review.at().atZone(scene.period().zone()).toLocalDate());
    }

    private String words(Statement statement) {
        var speaker = statement.speaker();
        return words.text(
                speaker == null ? "review-words" : "review-words-of",
                "who",
                speaker == null ? "" : wording.speaker(speaker),
                "stance",
                wording.stance(statement.stance()),
                "said",
                wording.said(statement),
                "quote",
                statement.quote().words());
    }
}
