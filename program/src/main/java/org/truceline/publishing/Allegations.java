// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.ArrayList;
import java.util.List;
import org.truceline.model.Stance;
import org.truceline.model.Statement;

/// Picks out of statements those by which one side lays a breach at another's door.
final class Allegations {
    private Allegations() {}

    /// By each side of each other side, in the order of the sides; none without an accusation.
    static List<Alleged> of(Cast cast, Catalogue catalogue, List<Statement> statements) {
        var accusing = statements.stream().filter(Allegations::accuses).toList();
        var alleged = new ArrayList<Alleged>();
        for (Side by : cast.sides()) {
            var own = accusing.stream()
                    .filter(s -> catalogue.voice(cast, s).filter(by::equals).isPresent())
                    .toList();
            for (Side of : cast.sides()) {
                var against = own.stream().filter(s -> names(cast, s, of)).toList();
                if (!by.equals(of) && !against.isEmpty()) {
                    alleged.add(Alleged.of(by.id(), of.id(), against));
                }
            }
        }
        return alleged;
    }

    private static boolean accuses(Statement statement) {
        return statement.stance() == Stance.ACCUSES && statement.act().harmful() && statement.speaksOfFact();
    }

    private static boolean names(Cast cast, Statement statement, Side side) {
        return statement.actor().stream()
                .anyMatch(name -> cast.find(name).filter(side::equals).isPresent());
    }
}
