// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A statement as first read, with all that was said of it on review, side by side.
///
/// Of one person the newest review counts. Where persons differ the more careful one counts: a rejection before a
/// correction, a correction before a confirmation, of corrections the newest. Silence is better than a false
/// accusation, and what one person took out only that person can put in again.
///
/// @param reviews in their order, those that no longer count included; may be none
public record Reviewed(Statement first, List<Review> reviews) {
    public Reviewed {
        reviews =
                reviews.stream().sorted(Comparator.comparingInt(Review::number)).toList();
    }

    /// With one more review.
    public Reviewed with(Review review) {
        var more = new ArrayList<>(reviews);
        more.add(review);
        return new Reviewed(first, more);
    }

    /// The newest review of each person who did not take it back, in their order.
    public Collection<Review> counting() {
        Map<String, Review> newest = new LinkedHashMap<>();
        for (Review review : reviews) {
            newest.remove(review.by());
            if (!(review.opinion() instanceof Review.Withdrawn)) {
                newest.put(review.by(), review);
            }
        }
        return newest.values();
    }

    /// The newest review by a person, if there is one that he did not take back.
    public Optional<Review> findBy(String person) {
        return counting().stream().filter(review -> review.by().equals(person)).findFirst();
    }

    /// What is matched, judged and counted: the statement as it stands after review; empty when it was rejected.
    public Optional<Statement> standing() {
        var standing = first;
        for (Review review : counting()) {
            switch (review.opinion()) {
                case Review.Rejected rejected -> {
                    return Optional.empty();
                }
                case Review.Corrected corrected -> standing = corrected.statement();
                case Review.Confirmed confirmed -> {}
                case Review.Withdrawn withdrawn -> {}
            }
        }
        return Optional.of(standing);
    }

    /// Whether the persons who reviewed it say different things of it.
    public boolean isDisputed() {
        return counting().stream().map(Review::opinion).distinct().count() > 1;
    }
}
