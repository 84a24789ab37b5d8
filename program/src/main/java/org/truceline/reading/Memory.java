// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Polarity;
import org.truceline.model.Stance;
import org.truceline.model.When;

/// What was read so far in a report: what "the attack", "it" and "the denial" refer back to.
final class Memory {
    /// How many statements back words can refer: more than the longest sentence can make, far more than a reader
    /// recalls.
    /// Without an end the cost of a report would grow with the square of what it says.
    private static final int REACH = 500;

    private final List<Draft> drafts = new ArrayList<>();
    private List<String> pair = List.of();
    private boolean truce;
    private @Nullable When period;
    private @Nullable When heading;

    private int sentence;
    private int sentenceBefore;

    void add(Draft draft) {
        drafts.add(draft);
    }

    /// A sentence begins at a character of the report.
    void enter(int start) {
        sentenceBefore = sentence;
        sentence = start;
    }

    /// What was told last in this sentence or the one before it.
    Optional<Draft> recent(java.util.function.Predicate<Draft> wanted) {
        return last(wanted).filter(d -> d.to() > sentenceBefore);
    }

    List<Draft> drafts() {
        return drafts;
    }

    /// The drafts that words can still refer to, the latest last.
    List<Draft> recent() {
        return drafts.subList(Math.max(0, drafts.size() - REACH), drafts.size());
    }

    /// Two sides named together ("between the US and Russia"), whom "both sides" stands for.
    void pair(String a, String b) {
        pair = List.of(a, b);
    }

    List<String> pair() {
        return pair;
    }

    /// The time that a bulletin gives for all its figures.
    @Nullable
    When period() {
        return period;
    }

    /// The time of a heading, which holds for all that a bulletin tells.
    Optional<When> heading() {
        return Optional.ofNullable(heading);
    }

    void heading(When when) {
        heading = heading == null ? when : heading;
    }

    void period(When when) {
        period = period == null ? when : period;
    }

    void truce(boolean inMind) {
        truce |= inMind;
    }

    boolean truceInMind() {
        return truce;
    }

    /// The act of violence spoken of last: "the attack", "the blast".
    Optional<Draft> lastAttack() {
        return last(d -> isAttack(d.act()));
    }

    /// The wrong spoken of last, which somebody is to stop.
    Optional<Draft> lastWrong() {
        return last(d -> d.act().harmful() || d.act() == Act.VIOLATE || d.act() == Act.OVERFLIGHT);
    }

    Optional<Draft> lastAct() {
        return last(d -> d.act() != Act.COMPLY && d.act() != Act.CRITICISE);
    }

    /// What a side must mean when it denies "it": the last charge against it, or else the last act of violence.
    Optional<Draft> lastCharge(Parties parties, String side) {
        return last(d -> d.stance() != Stance.DENIES
                        && d.harmful()
                        && d.actors().stream().anyMatch(a -> parties.same(a, side)))
                .or(() -> last(d -> d.stance() == Stance.ACCUSES && d.harmful()))
                .or(this::lastAttack);
    }

    /// The doer told last of whom something holds.
    Optional<String> lastActor(java.util.function.Predicate<String> wanted) {
        return recent().reversed().stream()
                .flatMap(d -> d.actors().stream())
                .filter(wanted)
                .findFirst();
    }

    Optional<Draft> lastOf(java.util.function.Predicate<Draft> wanted) {
        return last(wanted);
    }

    Optional<Draft> lastOf(Act act) {
        return last(d -> d.act() == act);
    }

    /// The step of talks or of a truce spoken of last.
    Optional<Draft> lastTalk() {
        return last(d -> d.act().group() == ActGroup.TALKS);
    }

    Optional<Draft> lastDenial() {
        return last(d -> d.stance() == Stance.DENIES);
    }

    private Optional<Draft> last(java.util.function.Predicate<Draft> wanted) {
        return recent().reversed().stream()
                .filter(draft -> draft.polarity() == Polarity.AFFIRMED)
                .filter(wanted)
                .findFirst();
    }

    static boolean isAttack(Act act) {
        return act.group() == ActGroup.FIRE
                || act.group() == ActGroup.PROTECTED
                || act == Act.ATTACK_ON_AID
                || act == Act.ATTACK_ON_MONITOR
                || act == Act.GROUND_ASSAULT
                || act == Act.DETAIN;
    }
}
