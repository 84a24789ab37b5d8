// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A statement as first read, with all that was said of it on review, side by side.
///
/// Of one person the newest review counts. Where persons differ the more careful one counts: a rejection before a
/// correction, a correction before a confirmation, of corrections the newest. Silence is better than a false
/// accusation, and what one person took out only that person can put in again.
///
/// @param reviews of those who decide what counts, in the order in which the record took them, those that no longer
///     count included; may be none
/// @param beside of those who do not decide it, in the same order: what a side says of what others said
public record Reviewed(Statement first, List<Review> reviews, List<Review> beside) {
    public Reviewed {
        reviews = List.copyOf(reviews);
        beside = List.copyOf(beside);
    }

    /// @param reviews all of them of those who decide
    public Reviewed(Statement first, List<Review> reviews) {
        this(first, reviews, List.of());
    }

    /// With one more review that counts.
    public Reviewed with(Review review) {
        var more = new ArrayList<>(reviews);
        more.add(review);
        return new Reviewed(first, more, beside);
    }

    /// All that was said of it, by whomever.
    public List<Review> all() {
        return Stream.concat(reviews.stream(), beside.stream()).toList();
    }

    /// The newest review of each person who decides and did not take it back, in their order. What is said of links is
    /// in none of these: see [Bonds].
    public Collection<Review> counting() {
        return newest(reviews);
    }

    /// The same of all, those who do not decide after those who do.
    public Collection<Review> standingOpinions() {
        return newest(all());
    }

    private static Collection<Review> newest(List<Review> reviews) {
        Map<List<String>, Review> newest = new LinkedHashMap<>();
        for (Review review : reviews) {
            var person = List.of(review.from(), review.by());
            if (!review.isOfLink()) {
                newest.remove(person);
                if (!(review.opinion() instanceof Review.Withdrawn)) {
                    newest.put(person, review);
                }
            }
        }
        return newest.values();
    }

    /// What a person said last of the link to another statement, which is told here.
    ///
    /// @param from whose person; empty for the host's
    public Review.Bond bond(String from, String person, StatementId other) {
        return links().stream()
                .filter(review -> review.from().equals(from) && review.by().equals(person))
                .map(Review::opinion)
                .filter(Review.Linked.class::isInstance)
                .map(Review.Linked.class::cast)
                .filter(linked -> linked.other().equals(other))
                .map(Review.Linked::bond)
                .findFirst()
                .orElse(Review.Bond.OPEN);
    }

    /// The newest word of each person on each link that is told here and that he did not leave open again.
    public List<Review> links() {
        Map<List<String>, Review> newest = new LinkedHashMap<>();
        for (Review review : all()) {
            if (review.opinion() instanceof Review.Linked linked) {
                newest.put(List.of(review.person(), linked.other().toString()), review);
            }
        }
        return newest.values().stream()
                .filter(review -> review.opinion() instanceof Review.Linked linked && linked.bond() != Review.Bond.OPEN)
                .toList();
    }

    /// The newest review by a person of the host's, if there is one that he did not take back.
    public Optional<Review> findBy(String person) {
        return findBy("", person);
    }

    /// @param from whose person; empty for the host's
    public Optional<Review> findBy(String from, String person) {
        return standingOpinions().stream()
                .filter(review -> review.from().equals(from) && review.by().equals(person))
                .findFirst();
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
                case Review.Linked linked -> {}
            }
        }
        return Optional.of(standing);
    }

    /// Whether the persons who reviewed it say different things of it.
    public boolean isDisputed() {
        return standingOpinions().stream().map(Review::opinion).distinct().count() > 1;
    }
}
