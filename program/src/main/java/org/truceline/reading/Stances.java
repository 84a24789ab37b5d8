// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.reading.Voice.Kind;

/// How a speaker stands to an act, by the verb of speaking, by his side, and by whose act it is.
final class Stances {
    /// A stance with the polarity and modality that go with it.
    record Stood(Stance stance, Polarity polarity, Modality modality) {}

    private Stances() {}

    /// @param own whether a doer is of the speaker's own side
    /// @param named whether any doer is named
    static Stood of(Kind kind, Frame frame, Teller teller, boolean own, boolean named) {
        var polarity = frame.negated() ? Polarity.NEGATED : Polarity.AFFIRMED;
        var modality = frame.modality();
        return switch (kind) {
            case ACCUSE, BLAME -> new Stood(Stance.ACCUSES, polarity, modality);
            case DENY ->
                new Stood(
                        Stance.DENIES,
                        Polarity.AFFIRMED,
                        modality == Modality.HYPOTHETICAL ? Modality.ACTUAL : modality);
            case ADMIT -> admitted(frame, teller, own, named);
            case DEMAND -> new Stood(Stance.DEMANDS, polarity, Modality.INTENDED);
            case THREATEN ->
                named && !own && isForce(frame.act()) ? said(frame, teller, own, named) : threatened(frame, polarity);
            case COMMENT -> new Stood(Stance.COMMENTS, Polarity.AFFIRMED, modality);
            case ANNOUNCE ->
                said(
                        frame,
                        teller,
                        own
                                || (!named
                                        && teller.partisan()
                                        && frame.clause().link() != Clause.Link.RELATIVE
                                        && isOwnStep(frame.act(), frame.modality())),
                        named);
            case SAY -> said(frame, teller, own, named);
        };
    }

    private static Stood admitted(Frame frame, Teller teller, boolean own, boolean named) {
        if (!teller.partisan()) {
            return said(frame, teller, own, named);
        }
        return frame.negated()
                ? said(frame, teller, own, named)
                : new Stood(Stance.ADMITS, Polarity.AFFIRMED, frame.modality());
    }

    private static Stood threatened(Frame frame, Polarity polarity) {
        boolean threat = isForce(frame.act()) && polarity == Polarity.AFFIRMED;
        return new Stood(threat ? Stance.THREATENS : Stance.ANNOUNCES, polarity, lies(frame.act()));
    }

    private static Modality lies(Act act) {
        return switch (act) {
            case AGREE, ACCEPT, REJECT, EXTEND, REFUSE_EXTENSION, SUSPEND, END, PROPOSE -> Modality.ACTUAL;
            default -> Modality.INTENDED;
        };
    }

    static boolean isForce(Act act) {
        return act.harmful() || act == Act.THREATEN_FORCE || act == Act.SANCTION;
    }

    private static Stood said(Frame frame, Teller teller, boolean own, boolean named) {
        boolean negated = frame.negated();
        var polarity = negated ? Polarity.NEGATED : Polarity.AFFIRMED;
        var modality = frame.modality();
        if (modality == Modality.HYPOTHETICAL && own && isForce(frame.act()) && !negated && teller.partisan()) {
            return new Stood(Stance.THREATENS, polarity, Modality.INTENDED);
        }
        if (modality == Modality.HYPOTHETICAL) {
            return new Stood(Stance.STATES, polarity, modality);
        }
        if (own && isOwnStep(frame.act(), modality)) {
            return new Stood(Stance.ANNOUNCES, polarity, lies(frame.act()));
        }
        boolean hostile = Harm.isHostile(frame.act())
                || frame.act().group() == ActGroup.PRESSURE
                || frame.act() == Act.REINFORCE
                || frame.act() == Act.FORTIFY;
        if (own && hostile) {
            return ownHostile(frame, negated, modality);
        }
        if (teller.partisan() && named && !own && hostile && !negated) {
            return new Stood(Stance.ACCUSES, polarity, modality);
        }
        if (teller.partisan()
                && named
                && !own
                && !negated
                && modality == Modality.ACTUAL
                && frame.act() == Act.END
                && !frame.clause().lemma().equals("agree")) {
            return new Stood(Stance.ACCUSES, polarity, modality);
        }
        if (teller.partisan() && named && !own && negated && isOwed(frame.act()) && modality == Modality.ACTUAL) {
            return new Stood(Stance.ACCUSES, polarity, modality);
        }
        return new Stood(Stance.STATES, polarity, modality);
    }

    /// What a side owes the other under most truces: not to have done it is a charge.
    private static boolean isOwed(Act act) {
        return switch (act) {
            case WITHDRAW, RELEASE, COMPLY, DELIVER_AID, MEET, EXTEND -> true;
            default -> false;
        };
    }

    private static Stood ownHostile(Frame frame, boolean negated, Modality modality) {
        if (modality == Modality.INTENDED) {
            return new Stood(
                    negated ? Stance.ANNOUNCES : isForce(frame.act()) ? Stance.THREATENS : Stance.ANNOUNCES,
                    negated ? Polarity.NEGATED : Polarity.AFFIRMED,
                    modality);
        }
        if (negated) {
            return new Stood(Stance.DENIES, Polarity.AFFIRMED, modality);
        }
        boolean admitted =
                frame.act().harmful() || frame.act().group() == ActGroup.AIR || frame.act() == Act.ENTER_VACATED_GROUND;
        return new Stood(admitted ? Stance.ADMITS : Stance.STATES, Polarity.AFFIRMED, modality);
    }

    /// Steps that are done by saying them, and own conduct that lies ahead.
    private static boolean isOwnStep(Act act, Modality modality) {
        return switch (act) {
            case AGREE, ACCEPT, REJECT, EXTEND, REFUSE_EXTENSION, SUSPEND, END, PROPOSE, TAKE_EFFECT -> true;
            case RESUME, MEET, COMPLY, WITHDRAW, RELEASE, DELIVER_AID, INVESTIGATE, SANCTION, MOBILISE, SUPPORT ->
                modality == Modality.INTENDED;
            default -> false;
        };
    }

    static List<Kind> accusing() {
        return List.of(Kind.ACCUSE, Kind.BLAME);
    }
}
