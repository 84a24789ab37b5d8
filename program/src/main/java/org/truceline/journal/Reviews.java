// SPDX-License-Identifier: Apache-2.0
package org.truceline.journal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.model.Incident;
import org.truceline.model.Recorded;
import org.truceline.model.Review;
import org.truceline.model.Reviewed;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;

/// What was said on review of the statements on record, in the order in which the record took it, and what rests on it.
///
/// The host's people, and those of members who are no side, decide what counts. A side decides of what it put on record
/// itself, its calls and forms; what it says of anything else stands beside: nobody can take out of the record what
/// another said of him.
final class Reviews {
    private final Index index;
    private final Decoded decoded;
    private final Map<StatementId, List<Recorded<Review>>> reviews;

    private Reviews(Index index, Decoded decoded, Map<StatementId, List<Recorded<Review>>> reviews) {
        this.index = index;
        this.decoded = decoded;
        this.reviews = reviews;
    }

    static Reviews of(Index index, Decoded decoded) {
        return new Reviews(
                index,
                decoded,
                index.recorded(EntryType.REVIEW, ReviewForm::read).stream()
                        .collect(Collectors.groupingBy(
                                recorded -> recorded.value().statement())));
    }

    /// All statements as first read, each with its reviews, by their ids.
    List<Reviewed> all() {
        return decoded.statements.list(index).stream()
                .map(statement -> reviewed(statement, Long.MAX_VALUE))
                .toList();
    }

    /// What was said of links by those who decide of them.
    List<Review> ofLinks() {
        return reviews.values().stream()
                .flatMap(List::stream)
                .filter(recorded -> recorded.value().isOfLink())
                .filter(recorded -> recorded.value().from().isEmpty()
                        || decidesOfLinks(recorded.value().from()))
                .sorted(Comparator.comparingLong(Recorded::entry))
                .map(Recorded::value)
                .toList();
    }

    /// A side decides of no link: it would take its own denial from beside what it denies.
    private boolean decidesOfLinks(String member) {
        return role(member)
                .filter(role ->
                        role == Member.Role.SECRETARIAT || role == Member.Role.MONITOR || role == Member.Role.GUARANTOR)
                .isPresent();
    }

    /// The incidents as they were made, by their ids: with each statement as it stood then. What a member says on
    /// review may come on record a while before the host makes anew what rests on the statement.
    List<Incident> incidents() {
        var firsts =
                decoded.statements.list(index).stream().collect(Collectors.toMap(Statement::id, Function.identity()));
        return decoded.incidents.list(index).stream()
                .map(made -> made.of(id -> standing(firsts, id, made.entry())))
                .toList();
    }

    private Optional<Statement> standing(Map<StatementId, Statement> firsts, StatementId id, long before) {
        var first = Optional.ofNullable(firsts.get(id));
        return reviews.containsKey(id)
                ? first.flatMap(statement -> reviewed(statement, before).standing())
                : first;
    }

    /// @param before the entry that is not looked at any more
    private Reviewed reviewed(Statement statement, long before) {
        var said = reviews.getOrDefault(statement.id(), List.of()).stream()
                .filter(review -> review.entry() < before)
                .map(Recorded::value)
                .collect(Collectors.partitioningBy(review -> decides(review, statement)));
        return new Reviewed(statement, said.getOrDefault(true, List.of()), said.getOrDefault(false, List.of()));
    }

    private boolean decides(Review review, Statement statement) {
        return review.from().isEmpty() || (isItsToDecide(review, statement) && isQuoted(review, statement));
    }

    private Optional<Member.Role> role(String member) {
        return index.findValue(EntryType.MEMBER, member).map(Member::read).map(Member::role);
    }

    private boolean isItsToDecide(Review review, Statement statement) {
        if (review.isOfLink()) {
            return decidesOfLinks(review.from());
        }
        String member = review.from();
        var role = role(member);
        return role.isPresent()
                && switch (role.get()) {
                    case SECRETARIAT, MONITOR, GUARANTOR -> true;
                    case SIDE -> member.equals(author(statement));
                    case OBSERVER -> false;
                };
    }

    /// Who put the report of a statement on record; empty for the host.
    private String author(Statement statement) {
        return index.findEntry(EntryType.REPORT, statement.report().value())
                .flatMap(index::findAuthorOf)
                .orElse("");
    }

    /// Whether the words that a correction gives stand in the report: whoever signs it, nothing counts without.
    private boolean isQuoted(Review review, Statement statement) {
        if (review.opinion() instanceof Review.Corrected corrected) {
            var quote = corrected.statement().quote();
            return corrected.statement().report().equals(statement.report())
                    && index.findValue(EntryType.REPORT, statement.report().value())
                            .map(Forms::report)
                            .filter(report -> quote.standsIn(report.text()))
                            .isPresent();
        }
        return true;
    }
}
