// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.model.CountOf;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;

/// The breaches that one side alleges of another on one day. Accusations are statements; the sums that some of them
/// claim ("42 breaches") are another unit, and several sums may cover the same breaches: nothing is added.
///
/// @param by id of the side that says so
/// @param of id of the side of which it says so
/// @param accusations in the order of their ids
/// @param sums those of the accusations that claim a number of breaches
public record Alleged(String by, String of, List<StatementId> accusations, List<Sum> sums) {
    public Alleged {
        accusations = List.copyOf(accusations);
        sums = List.copyOf(sums);
    }

    /// A number of breaches that a statement claims.
    public record Sum(StatementId statement, Range claimed) {}

    static Alleged of(String by, String of, List<Statement> accusations) {
        var sums = accusations.stream().flatMap(Alleged::sums).toList();
        return new Alleged(by, of, accusations.stream().map(Statement::id).toList(), sums);
    }

    private static Stream<Sum> sums(Statement statement) {
        return statement.counts().stream()
                .filter(count -> count.of() == CountOf.VIOLATIONS)
                .map(count -> new Sum(statement.id(), Range.of(count)));
    }

    /// From the least to the most that any one of the sums claims.
    public Optional<Range> claimed() {
        return sums.stream().map(Sum::claimed).reduce(Range::hull);
    }
}
