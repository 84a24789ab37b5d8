// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Answer;
import org.truceline.model.Deed;
import org.truceline.model.NoteKind;
import org.truceline.terms.Procedure;

/// An allegation carried through a channel: what happened in it, in the order in which it counts, and what is owed.
/// Immutable.
///
/// @param procedure by which it goes; absent where the terms name none
/// @param events at least the step that raised it
/// @param running what is owed, by the clock of its lane
public record Case(@Nullable Procedure procedure, List<Event> events, List<Deadline> running) {
    public Case {
        events = List.copyOf(events);
        running = List.copyOf(running);
    }

    static Case raised(@Nullable Procedure procedure, Event.Step step) {
        return new Case(procedure, List.of(step), List.of());
    }

    public Event.Step raise() {
        return (Event.Step) events.getFirst();
    }

    /// The note that raised it.
    public Deed.Raised allegation() {
        return (Deed.Raised) raise().note().value().deed();
    }

    public String id() {
        return allegation().caseId();
    }

    public String channel() {
        return raise().note().value().channel();
    }

    /// The member that raised it.
    public String raiser() {
        return raise().note().value().from();
    }

    /// The member that is to answer.
    public String addressee() {
        return allegation().to();
    }

    public Instant raisedAt() {
        return raise().counts();
    }

    public List<Event.Step> steps() {
        return events.stream()
                .flatMap(event -> event instanceof Event.Step step ? Stream.of(step) : Stream.empty())
                .toList();
    }

    public List<Event.Silence> silences() {
        return events.stream()
                .flatMap(event -> event instanceof Event.Silence silence ? Stream.of(silence) : Stream.empty())
                .toList();
    }

    /// The steps of one kind, in order.
    public List<Event.Step> steps(NoteKind kind) {
        return steps().stream()
                .filter(step -> step.note().value().kind() == kind)
                .toList();
    }

    /// The assessments, side by side: none takes the place of another's.
    public List<Event.Step> findings() {
        return steps(NoteKind.ASSESS);
    }

    /// Where it stands: what its last event made of it.
    public CaseState state() {
        var state = CaseState.RAISED;
        for (Event event : events) {
            state = switch (event) {
                case Event.Step step -> CaseState.after(step.note().value().kind());
                case Event.Silence silence ->
                    switch (silence.then()) {
                        case STAYS_OPEN -> state;
                        case COUNTS_AS_TAKEN ->
                            deed(silence.lapse().value().step())
                                    .map(CaseState::after)
                                    .orElse(state);
                        case REFERRED -> CaseState.REFERRED;
                        case CLOSED -> CaseState.CLOSED;
                    };
            };
        }
        return state;
    }

    public boolean isOpen() {
        return events.stream().noneMatch(event -> switch (event) {
            case Event.Step step -> step.note().value().kind() == NoteKind.CLOSE;
            case Event.Silence silence -> silence.then() == Procedure.OnLapse.CLOSED;
        });
    }

    private Optional<NoteKind> deed(String step) {
        return procedure == null
                ? Optional.empty()
                : procedure.findStep(step).map(s -> s.conduct().deed());
    }

    /// How many of the breaches alleged were answered how. What is not answered is in it only as `no_answer`, once its
    /// time has lapsed.
    public Map<Answer, Integer> answers() {
        var answers = new EnumMap<Answer, Integer>(Answer.class);
        for (Event.Step step : steps(NoteKind.ANSWER)) {
            var answered = (Deed.Answered) step.note().value().deed();
            if (answered.count() == null) {
                answers.clear();
                answers.put(answered.answer(), allegation().count());
            } else {
                if (total(answers) + answered.count() > allegation().count()) {
                    answers.clear(); // What was said of all of them gives way to what is said of a part.
                }
                answers.merge(answered.answer(), answered.count(), Integer::sum);
            }
        }
        boolean lapsed = silences().stream()
                .anyMatch(silence -> deed(silence.lapse().value().step())
                        .filter(NoteKind.ANSWER::equals)
                        .isPresent());
        int left = allegation().count() - total(answers);
        if (lapsed && left > 0) {
            answers.put(Answer.NO_ANSWER, left);
        }
        return answers;
    }

    private static int total(Map<Answer, Integer> answers) {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many of the breaches alleged wait for an answer that is not overdue.
    public int unanswered() {
        return allegation().count() - total(answers());
    }

    /// The warnings of force that came before anything short of force was on record.
    public List<Event.Step> untried() {
        var all = steps();
        return steps(NoteKind.WARN).stream()
                .filter(warning -> all.subList(0, all.indexOf(warning)).stream()
                        .noneMatch(step -> step.note().value().kind() == NoteKind.TRY))
                .toList();
    }

    /// Whether a step has been taken, or counts as taken.
    boolean isTaken(String step) {
        return events.stream().anyMatch(event -> switch (event) {
            case Event.Step taken -> step.equals(taken.step());
            case Event.Silence silence ->
                silence.then() == Procedure.OnLapse.COUNTS_AS_TAKEN
                        && silence.lapse().value().step().equals(step);
        });
    }

    boolean isToAcknowledge(String step) {
        return deed(step).filter(NoteKind.ACKNOWLEDGE::equals).isPresent();
    }

    /// A number that no deadline of the step has had: each ends by being met or by lapsing, and counts on.
    int nextDeadline(String step) {
        var lapsed = silences().stream()
                .filter(silence -> silence.lapse().value().step().equals(step));
        var met = steps().stream().filter(taken -> step.equals(taken.step()));
        return (int) (lapsed.count() + met.count()) + 1;
    }

    /// Whether the step lapsed and was not taken since.
    boolean isLapsed(String step) {
        boolean lapsed = false;
        for (Event event : events) {
            lapsed = switch (event) {
                case Event.Step taken -> lapsed && !step.equals(taken.step());
                case Event.Silence silence ->
                    lapsed || silence.lapse().value().step().equals(step);
            };
        }
        return lapsed;
    }

    Optional<Deadline> running(String step) {
        return running.stream().filter(deadline -> deadline.step().equals(step)).findFirst();
    }

    /// Nothing is owed in it any more.
    Case atRest() {
        return new Case(procedure, events, List.of());
    }

    Case with(Event event) {
        return new Case(procedure, plus(events, event), running);
    }

    Case with(Deadline more) {
        return new Case(procedure, events, plus(running, more));
    }

    Case without(Deadline one) {
        return new Case(procedure, events, minus(running, one));
    }

    /// With one step changed.
    Case replacing(Event.Step step, UnaryOperator<Event.Step> change) {
        var changed = new ArrayList<>(events);
        changed.replaceAll(event -> event.equals(step) ? change.apply(step) : event);
        return new Case(procedure, changed, running);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> minus(List<T> list, T one) {
        return list.stream().filter(other -> !other.equals(one)).toList();
    }
}
