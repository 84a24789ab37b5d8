// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;

/// "There had been no raid", "nobody had fired", from the side that was charged with it: a denial, though no doer is
/// named.
final class Disowned {
    private final Names names;
    private final Cast cast;
    private final Memory memory;

    Disowned(Names names, Cast cast, Memory memory) {
        this.names = names;
        this.cast = cast;
        this.memory = memory;
    }

    boolean covers(Frame frame, Teller teller, Stances.Stood stood) {
        return teller.partisan()
                && stood.stance() == Stance.STATES
                && stood.polarity() == Polarity.NEGATED
                && stood.modality() == Modality.ACTUAL
                && frame.act().harmful()
                && !isAgainstOwn(frame, teller)
                && memory.lastCharge(cast.parties(), teller.side())
                        .filter(d -> d.act().group() == frame.act().group()
                                || (Memory.isAttack(d.act()) && Memory.isAttack(frame.act())))
                        .filter(d -> d.actors().isEmpty() || d.actors().stream().anyMatch(a -> names.own(a, teller)))
                        .isPresent();
    }

    /// "nobody had fired at his men": what a side says of its own as the target is about what others did.
    private boolean isAgainstOwn(Frame frame, Teller teller) {
        return frame.targets().stream()
                .anyMatch(t -> t.first().is(Tag.POSSESSIVE_PRONOUN)
                        || t.isPronoun()
                        || names.actors(java.util.List.of(t), teller, false).stream()
                                .anyMatch(a -> names.own(a, teller)));
    }
}
