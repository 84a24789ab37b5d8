// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.truceline.model.Answer;

/// What one side alleges beside what the other answers to it: two columns that nothing adds up.
///
/// @param raiser whose count `alleged` is
/// @param addressee whose answers `answered` are
/// @param cases how many cases
/// @param alleged how many breaches the raiser alleges in them
/// @param answered how many of these the addressee answered how; `no_answer` where its time lapsed
/// @param open how many wait for an answer that is not overdue
public record Columns(
        String channel,
        String raiser,
        String addressee,
        int cases,
        int alleged,
        Map<Answer, Integer> answered,
        int open) {
    public Columns {
        answered = Map.copyOf(answered);
    }

    private record Pair(String channel, String raiser, String addressee) {
        static Pair of(Case found) {
            return new Pair(found.channel(), found.raiser(), found.addressee());
        }
    }

    /// One for each who alleges and each who is to answer, in the order of channel and names.
    public static List<Columns> of(Collection<Case> cases) {
        var pairs = new TreeMap<Pair, Columns>(
                Comparator.comparing(Pair::channel).thenComparing(Pair::raiser).thenComparing(Pair::addressee));
        for (Case found : cases) {
            pairs.merge(Pair.of(found), of(found), Columns::plus);
        }
        return List.copyOf(pairs.values());
    }

    private static Columns of(Case found) {
        return new Columns(
                found.channel(),
                found.raiser(),
                found.addressee(),
                1,
                found.allegation().count(),
                found.answers(),
                found.unanswered());
    }

    private Columns plus(Columns other) {
        var sum = new EnumMap<Answer, Integer>(Answer.class);
        sum.putAll(answered);
        other.answered.forEach((answer, count) -> sum.merge(answer, count, Integer::sum));
        return new Columns(
                channel, raiser, addressee, cases + other.cases, alleged + other.alleged, sum, open + other.open);
    }
}
