// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.truceline.model.Statement;

/// What two readers of one report make of the same words, for whoever reviews them.
///
/// Statements are pairs when their quotes share characters and their acts are of one group; of several candidates those
/// alike in act, stance and speaker come first, then those that share most of their words.
public sealed interface Difference {
    /// Both read the same.
    record Agreeing(Statement first, Statement second) implements Difference {}

    /// Both read something, and not the same.
    record Differing(Statement first, Statement second, List<Field> fields) implements Difference {
        public Differing {
            fields = List.copyOf(fields);
        }
    }

    record OnlyFirst(Statement statement) implements Difference {}

    record OnlySecond(Statement statement) implements Difference {}

    /// One field that two statements do not share.
    ///
    /// @param name as in the form of statements
    /// @param first what the first reader has, `-` for nothing
    record Field(String name, String first, String second) {}

    /// The statement by which it is placed: the first reader's where there is one.
    default Statement at() {
        return switch (this) {
            case Agreeing agreeing -> agreeing.first();
            case Differing differing -> differing.first();
            case OnlyFirst only -> only.statement();
            case OnlySecond only -> only.statement();
        };
    }

    /// All differences and agreements of two readings, in the order of the words.
    static List<Difference> between(List<Statement> first, List<Statement> second) {
        var out = new ArrayList<Difference>();
        Set<Statement> paired = new HashSet<>();
        for (var pair : Pairing.of(first, second)) {
            if (!paired.contains(pair.first()) && !paired.contains(pair.second())) {
                paired.add(pair.first());
                paired.add(pair.second());
                var fields = DifferenceFields.of(pair.first(), pair.second());
                out.add(
                        fields.isEmpty()
                                ? new Agreeing(pair.first(), pair.second())
                                : new Differing(pair.first(), pair.second(), fields));
            }
        }
        first.stream().filter(s -> !paired.contains(s)).map(OnlyFirst::new).forEach(out::add);
        second.stream().filter(s -> !paired.contains(s)).map(OnlySecond::new).forEach(out::add);
        out.sort(Comparator.comparingInt((Difference d) -> d.at().quote().start())
                .thenComparing(d -> d.at().id()));
        return List.copyOf(out);
    }
}
