// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.truceline.model.Quote;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;

/// The last pass: drafts in the order of their words become numbered statements.
final class Assembly {
    private Assembly() {}

    static List<Statement> statements(Report report, List<Draft> drafts) {
        var ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparingInt(Draft::from).thenComparingInt(Draft::to));
        var out = new ArrayList<Statement>();
        for (var draft : ordered) {
            out.add(statement(report, draft, out.size() + 1));
        }
        return List.copyOf(out);
    }

    private static Statement statement(Report report, Draft draft, int ordinal) {
        return new Statement(
                new StatementId(report.id(), ordinal),
                report.published(),
                Quote.of(report.text(), draft.from(), draft.to()),
                draft.teller().speaker(),
                draft.via(),
                draft.stance(),
                draft.act(),
                draft.means(),
                draft.polarity(),
                draft.modality(),
                draft.actors(),
                draft.targets(),
                draft.place(),
                draft.when(),
                draft.counts(),
                draft.rule());
    }
}
