// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Answers kept for questions that are asked over and over: who a name is on a day, whom a selector means. The answers
/// follow from the terms alone and never change. Thread-safe; what is asked after it is full is worked out each time.
final class Memo<Q, A> {
    /// A few megabytes: the names of a large dataset on each day of a year are a tenth of it.
    private static final int MOST = 200_000;

    private final Map<Q, A> answers = new ConcurrentHashMap<>();

    A get(Q question, Function<Q, A> work) {
        var kept = answers.get(question);
        if (kept != null) {
            return kept;
        }
        var answer = work.apply(question);
        if (answers.size() < MOST) {
            answers.put(question, answer);
        }
        return answer;
    }
}
