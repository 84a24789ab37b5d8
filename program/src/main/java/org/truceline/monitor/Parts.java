// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.truceline.journal.Body;
import org.truceline.journal.Journal;

/// Appends much in parts, each one commit, so that no more than a part is held in memory. What is added at once stays
/// together: after a crash all of it is on record or nothing. What fits in one part is one commit.
final class Parts {
    private final Journal journal;
    private final int most;
    private final List<Body> waiting = new ArrayList<>();

    /// @param most bodies in a commit, but for what belongs together
    Parts(Journal journal, int most) {
        this.journal = journal;
        this.most = most;
    }

    void add(List<Body> together) throws IOException {
        if (!waiting.isEmpty() && waiting.size() + together.size() > most) {
            write();
        }
        waiting.addAll(together);
    }

    /// Appends what is waiting. When it returns, all that was added is durable.
    void write() throws IOException {
        var bodies = new ArrayList<>(waiting);
        waiting.clear();
        // What rests on something comes after it: reports, then what they say, then what that amounts to.
        bodies.sort(Comparator.comparingInt(Parts::rank));
        journal.append(Journal.HOST, bodies);
    }

    private static int rank(Body body) {
        return switch (body.type()) {
            case REPORT -> 0;
            case STATEMENT -> 1;
            case DISCREPANCY -> 2;
            case WITHDRAWN -> 3;
            case INCIDENT -> 4;
            case FINDING -> 5;
            case REJECT -> 6;
            case ALERT -> 7;
            case RECORD,
                    KEY,
                    REVOKED,
                    DELEGATED,
                    MEMBER,
                    RECEIVED,
                    MISDEED,
                    TERMS,
                    POLICY,
                    GAZETTEER,
                    REVIEW,
                    NOTE,
                    LAPSE,
                    CALL,
                    SUBMISSION,
                    FILE,
                    NOTICE,
                    VIEW,
                    RECIPIENT,
                    SEALED,
                    OPENED,
                    ERASED ->
                throw new IllegalArgumentException("the flow writes nothing of this type: " + body.type());
        };
    }
}
