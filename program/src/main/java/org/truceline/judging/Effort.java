// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.util.Collection;
import org.truceline.model.Act;
import org.truceline.model.Statement;

/// How much was watched where something was counted: a count falls when fewer look.
///
/// @param reports reports that speak of it
/// @param speakers different speakers among them
/// @param denied statements among them that observers were kept away
public record Effort(int reports, int speakers, int denied) {
    static Effort of(Collection<Statement> statements) {
        return new Effort(
                (int) statements.stream().map(Statement::report).distinct().count(),
                (int) statements.stream().map(Witnesses::speakerName).distinct().count(),
                (int) statements.stream()
                        .filter(s -> s.act() == Act.DENY_ACCESS && s.speaksOfFact())
                        .count());
    }
}
