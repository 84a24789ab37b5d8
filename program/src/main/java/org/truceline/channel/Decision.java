// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.truceline.terms.Body;

/// How a body decides: by its rule and its quorum, of those members who have spoken on record.
final class Decision {
    private Decision() {}

    /// Whether it is decided.
    ///
    /// @param yes ids of members who agree
    /// @param no ids of members who object
    static boolean of(Body body, Set<String> yes, Set<String> no) {
        var present = Stream.concat(yes.stream(), no.stream()).distinct().toList();
        var quorum = body.quorum();
        boolean enough = body.quorate(present);
        int all = body.members().size();
        boolean chair = body.chair() != null && yes.contains(body.chair());
        if (!enough) {
            return false;
        }
        // Where the terms name no rule, nothing less than all binds anybody.
        return switch (body.decision() == null ? Body.Decision.CONSENSUS : body.decision()) {
            case CONSENSUS -> no.isEmpty() && (quorum == null ? yes.size() == all : body.quorate(List.copyOf(yes)));
            case MAJORITY -> 2 * yes.size() > all;
            case TWO_THIRDS -> 3 * yes.size() >= 2 * all;
            case CHAIR_DECIDES -> chair;
            case CONSENSUS_ELSE_CHAIR -> (no.isEmpty() && yes.size() == all) || (chair && !no.isEmpty());
            case ADVISES_ONLY -> false;
        };
    }
}
