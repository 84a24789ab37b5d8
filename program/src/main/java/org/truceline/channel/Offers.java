// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truceline.model.About;
import org.truceline.model.Answer;
import org.truceline.model.Deed;
import org.truceline.model.Detail;
import org.truceline.model.Note;
import org.truceline.model.NoteKind;
import org.truceline.model.Outcome;
import org.truceline.model.Question;
import org.truceline.model.Scope;
import org.truceline.terms.Agreement;
import org.truceline.terms.Body;
import org.truceline.terms.Channel;
import org.truceline.terms.Procedure;

/// What a member may do in the channels now. The desk itself is asked, with a note that carries everything a step can
/// ask for; so nothing is offered that it would refuse, and nothing kept back that it would take.
public final class Offers {
    /// No note has it: ids that are written are shorter.
    private static final String PROBE = "offered";

    private static final String SAID = "said";

    private final Agreement agreement;
    private final Desk desk;
    private final Roster roster;
    private final Rules rules;
    private final String member;
    private final String person;
    private final Instant now;

    /// Where and to whom an allegation can be raised.
    ///
    /// @param step of the channel's procedure that raises it; absent where it has none
    public record Door(Channel channel, String to, Procedure.@Nullable Step step) {}

    /// @param person who would write
    public Offers(Agreement agreement, Desk desk, String member, String person, Instant now) {
        this.agreement = agreement;
        this.desk = desk;
        this.roster = new Roster(agreement);
        this.rules = new Rules(roster);
        this.member = member;
        this.person = person;
        this.now = now;
    }

    /// The steps of a case that may be taken now, in the order of their kinds; one for each name it can be done in.
    public List<Offer> steps(Case found) {
        var offers = new ArrayList<Offer>();
        for (NoteKind kind : Deed.STEPS) {
            voices().forEach(body -> step(found, kind, body.orElse(null)).ifPresent(offers::add));
        }
        return List.copyOf(offers);
    }

    /// For itself, and for each body that it sits on.
    private List<Optional<String>> voices() {
        return Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        agreement.machinery().bodies().stream()
                                .filter(body ->
                                        roster.as(body.members(), member).isPresent())
                                .map(Body::id)
                                .map(Optional::of))
                .toList();
    }

    private Optional<Offer> step(Case found, NoteKind kind, @Nullable String body) {
        var choices = new ArrayList<String>();
        Rules.@Nullable Choice taken = null;
        for (var candidate : candidates(found.id(), kind).entrySet()) {
            var note = note(found.channel(), candidate.getValue(), body);
            if (desk.refuse(note, now).isEmpty()) {
                taken = rules.choose(found, note, true);
                choices.add(candidate.getKey());
            }
        }
        return taken == null
                ? Optional.empty()
                : Optional.of(new Offer(
                        kind,
                        body,
                        taken.step(),
                        choices.contains("") ? List.of() : choices,
                        taken.others().stream().sorted().toList()));
    }

    /// What a step of the kind can do, by whom or what it names; under the empty name where it names nothing.
    private Map<String, Deed> candidates(String id, NoteKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> Map.of("", new Deed.Acknowledged(id));
            case ASK -> Map.of("", new Deed.Asked(id, EnumSet.allOf(Detail.class)));
            case INFORM -> Map.of("", new Deed.Informed(id, everything()));
            case ANSWER -> Map.of("", new Deed.Answered(id, Answer.UNDER_INQUIRY, null));
            case ASSESS ->
                Map.of("", new Deed.Assessed(id, Question.OCCURRENCE, Outcome.CONTESTED, false, everything()));
            case TRY -> Map.of("", new Deed.Tried(id));
            case WARN -> Map.of("", new Deed.Warned(id, now));
            case REMEDY -> Map.of("", new Deed.Remedied(id));
            case CLOSE -> Map.of("", new Deed.Closed(id));
            case REFER -> named(agreement.machinery().bodies().stream().map(Body::id), to -> new Deed.Referred(id, to));
            case EXCLUDE -> named(parties(), party -> new Deed.Excluded(id, party));
            case READMIT ->
                named(desk.exclusions().stream().map(Exclusion::party), party -> new Deed.Readmitted(id, party));
            case RAISE, APPROVE, SUSPEND, RESUME, WITHDRAW -> Map.of();
        };
    }

    private static Map<String, Deed> named(Stream<String> names, java.util.function.Function<String, Deed> deed) {
        var all = new java.util.LinkedHashMap<String, Deed>();
        names.forEach(name -> all.put(name, deed.apply(name)));
        return all;
    }

    private Stream<String> parties() {
        return Stream.concat(
                        agreement.cast().sides().stream().map(org.truceline.terms.Side::id),
                        agreement.cast().actors().stream().map(org.truceline.terms.Actor::id))
                .distinct();
    }

    private static Map<Detail, String> everything() {
        var all = new EnumMap<Detail, String>(Detail.class);
        Arrays.stream(Detail.values()).forEach(detail -> all.put(detail, SAID));
        return all;
    }

    private Note note(String channel, Deed deed, @Nullable String body) {
        return new Note(PROBE, member, person, body, channel, deed, SAID, now);
    }

    /// Where and to whom it may raise a case for itself.
    public List<Door> doors() {
        var doors = new ArrayList<Door>();
        for (Channel channel : agreement.machinery().channels()) {
            for (String to : channel.members()) {
                if (desk.refuse(note(channel.id(), raising(to), null), now).isEmpty()) {
                    doors.add(new Door(channel, to, raiseStep(channel)));
                }
            }
        }
        return List.copyOf(doors);
    }

    private Deed raising(String to) {
        var clauses = agreement.sources().clauses().stream()
                .map(org.truceline.terms.Clause::id)
                .limit(1)
                .toList();
        return new Deed.Raised(PROBE, to, null, new About(List.of(SAID), List.of(SAID), clauses), 1, null);
    }

    private Procedure.@Nullable Step raiseStep(Channel channel) {
        return Optional.ofNullable(channel.rules().procedure())
                .flatMap(id -> agreement.machinery().findProcedure(id))
                .flatMap(procedure -> procedure.steps().stream()
                        .filter(step -> step.conduct().deed() == NoteKind.RAISE)
                        .findFirst())
                .orElse(null);
    }

    /// The notes that wait for its word, or for that of a second person of it.
    public List<Waiting> approvals() {
        return desk.waiting().stream()
                .filter(waiting -> mayApprove(waiting.note().value()))
                .toList();
    }

    private boolean mayApprove(Note about) {
        return desk.refuse(note(about.channel(), new Deed.Approved(about.id(), true), null), now)
                .isEmpty();
    }

    /// Whether it may join in an assessment that the other side offered as that of both, and has not yet.
    public boolean mayJoin(Event.Step assessment) {
        var note = assessment.note().value();
        return !note.from().equals(member)
                && !assessment.with().contains(member)
                && note.deed() instanceof Deed.Assessed assessed
                && assessed.joint()
                && mayApprove(note);
    }

    /// The changes of its own part in a channel that it may make.
    public Set<NoteKind> changes(Channel channel) {
        var may = EnumSet.noneOf(NoteKind.class);
        if (roster.as(channel.members(), member).isEmpty()) {
            return may;
        }
        for (Deed deed : List.of(
                new Deed.Suspended(Set.of(Scope.ALL), now),
                new Deed.Resumed(Set.of(Scope.ALL), now),
                new Deed.Withdrawn(Set.of(Scope.ALL), now))) {
            if (desk.refuse(note(channel.id(), deed, null), now).isEmpty()) {
                may.add(deed.kind());
            }
        }
        return may;
    }
}
