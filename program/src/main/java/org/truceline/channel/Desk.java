// SPDX-License-Identifier: Apache-2.0
package org.truceline.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.truceline.model.Deed;
import org.truceline.model.Lapse;
import org.truceline.model.Note;
import org.truceline.model.Recorded;
import org.truceline.terms.Agreement;

/// What the notes of a record amount to under an agreement: its cases, each member's part in each channel, what is
/// held, what waits for an approval, who is excluded, and what has fallen due.
///
/// It follows from the record alone: the notes and lapses in their order, and the record's own time. Taking them one by
/// one and taking them anew come to the same. While a member takes no part in a channel, what is said between it and
/// another is held: it is on record and seen, and counts in its order once both take part again.
///
/// Time moves on only. Not for use by several threads at once.
public final class Desk {
    private final Roster roster;
    private final Rules rules;
    private final Parts parts;
    private final Lanes lanes;
    private final Docket docket;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Map<String, Recorded<Note>> notes = new HashMap<>();
    private final List<Aside> aside = new ArrayList<>();
    private final Holding holding;
    private final Silences silences;
    private long last = -1;

    public Desk(Agreement agreement) {
        roster = new Roster(agreement);
        rules = new Rules(roster);
        parts = new Parts(roster);
        lanes = new Lanes(parts, roster);
        docket = new Docket(agreement, roster, rules, parts, lanes);
        holding = new Holding(docket.cases(), parts, lanes, rules);
        silences = new Silences(docket.cases(), waiting, lanes, agreement.zone());
    }

    /// The desk as the record leaves it at an instant: what came on record later is not on it.
    ///
    /// @param notes in any order
    /// @param lapses in any order
    public static Desk at(Agreement agreement, List<Recorded<Note>> notes, List<Recorded<Lapse>> lapses, Instant at) {
        var desk = new Desk(agreement);
        desk.takeAll(notes, lapses, at);
        return desk;
    }

    /// Takes all that came on record by an instant and was not taken yet.
    public void takeAll(List<Recorded<Note>> notes, List<Recorded<Lapse>> lapses, Instant at) {
        Stream.concat(notes.stream(), lapses.stream())
                .filter(recorded -> recorded.entry() > last && !recorded.at().isAfter(at))
                .sorted(Comparator.comparingLong(Recorded::entry))
                .forEach(this::takeAny);
        advance(at);
    }

    private void takeAny(Recorded<?> recorded) {
        switch (recorded.value()) {
            case Note note -> take(new Recorded<>(note, recorded.author(), recorded.entry(), recorded.at()));
            case Lapse lapse -> takeLapse(new Recorded<>(lapse, recorded.author(), recorded.entry(), recorded.at()));
            default -> throw new IllegalArgumentException("nothing of the channel: " + recorded.value());
        }
    }

    public List<Case> cases() {
        return List.copyOf(docket.cases().values());
    }

    public Optional<Case> findCase(String id) {
        return docket.find(id);
    }

    public Part part(String channel, String member) {
        return parts.part(channel, member);
    }

    /// Changes of parts that are on record and take effect later.
    public List<Announced> announced() {
        return parts.ahead();
    }

    /// Notes that wait until both sides of their case take part again, in the order of the record.
    public List<Recorded<Note>> held() {
        return holding.held();
    }

    /// Notes that wait for an approval.
    public List<Waiting> waiting() {
        return List.copyOf(waiting.values());
    }

    /// What is on record and does not count.
    public List<Aside> aside() {
        return List.copyOf(aside);
    }

    /// Ids of all who can write: sides, and members of channels and bodies.
    public List<String> writers() {
        return roster.writers();
    }

    /// A note that the desk has taken, counted or not.
    public Optional<Recorded<Note>> findNote(String id) {
        return Optional.ofNullable(notes.get(id));
    }

    public List<Exclusion> exclusions() {
        return docket.exclusions();
    }

    /// What is owed in a case: by whom, and by when as things stand.
    public List<Owed> owed(Case found) {
        return silences.owed(found);
    }

    /// Everything that takes effect by an instant.
    public void advance(Instant to) {
        for (var next = parts.next(to); next.isPresent(); next = parts.next(to)) {
            var change = next.get();
            parts.apply(change);
            String channel = change.note().value().channel();
            for (Recorded<Note> held : lanes.changed(channel, change.at())) {
                holding.unhold(caseOf(held.value()));
                route(held, change.at());
            }
        }
    }

    /// The deadlines that have passed by an instant in silence and are not on record as lapsed, the first first.
    /// Whoever hosts the record writes them on it, and takes them here.
    public List<Lapse> due(Instant now) {
        advance(now);
        return silences.due(now);
    }

    /// When the next deadline passes if nothing is said and nobody's part changes.
    public Optional<Instant> nextDue() {
        return lanes.all().stream().flatMap(lane -> lane.nextDue().stream()).min(Comparator.naturalOrder());
    }

    /// Takes a note, in the order of the record; one that was taken already is passed over.
    public void take(Recorded<Note> recorded) {
        if (recorded.entry() <= last) {
            return;
        }
        last = recorded.entry();
        advance(recorded.at());
        var why = unknown(recorded.value());
        if (why.isPresent()) {
            setAside(recorded, why.get());
            return;
        }
        notes.put(recorded.value().id(), recorded);
        route(recorded, recorded.at());
    }

    /// Takes a lapse, in the order of the record.
    public void takeLapse(Recorded<Lapse> recorded) {
        if (recorded.entry() <= last) {
            return;
        }
        last = recorded.entry();
        advance(recorded.at());
        if (!silences.take(recorded)) {
            aside.add(new Aside(
                    "lapse " + recorded.value().id(),
                    recorded.author(),
                    recorded.entry(),
                    recorded.at(),
                    "no such deadline had passed in silence"));
        }
    }

    /// Why a note may not be written now, in words for whoever writes it; empty when it may.
    public Optional<String> refuse(Note note, Instant now) {
        advance(now);
        return unknown(note).or(() -> switch (note.deed()) {
            case Deed.OfChannel change -> parts.refuse(note, change);
            case Deed.Approved approved -> approvals().refuse(note, approved);
            case Deed.OfCase step -> {
                boolean isHeld = !(step instanceof Deed.Raised)
                        && docket.find(step.caseId()).isEmpty()
                        && holding.raise(step.caseId()).isPresent();
                yield isHeld
                        ? Optional.empty()
                        : docket.choose(note, step, now, true).refusal();
            }
        });
    }

    /// What makes a note nobody's: of whom, where and in whose name it is.
    private Optional<String> unknown(Note note) {
        var channel = roster.channel(note.channel());
        if (notes.containsKey(note.id())) {
            return Optional.of("there is a note " + note.id() + " already");
        }
        if (channel.isEmpty()) {
            return Optional.of("the terms know no channel '" + note.channel() + "'");
        }
        boolean forBody = note.body() != null;
        if (forBody && rules.bodyOf(note).isEmpty()) {
            return Optional.of(note.from() + " is no member of a body '" + note.body() + "'");
        }
        return forBody
                        || note.deed() instanceof Deed.Approved
                        || roster.as(channel.get().members(), note.from()).isPresent()
                ? Optional.empty()
                : Optional.of(note.from() + " is no member of channel " + note.channel());
    }

    private Approvals approvals() {
        return new Approvals(roster, docket.cases(), waiting, notes);
    }

    private Optional<String> caseOf(Note note) {
        return note.deed() instanceof Deed.Approved approved
                ? findNote(approved.note()).flatMap(target -> target.value().caseId())
                : note.caseId();
    }

    /// @param counts when it counts from
    private void route(Recorded<Note> recorded, Instant counts) {
        var note = recorded.value();
        switch (note.deed()) {
            case Deed.OfChannel change -> change(recorded, change, counts);
            case Deed.Approved approved -> approve(recorded, approved, counts);
            case Deed.OfCase step -> {
                var lane = holding.lane(note, step, counts);
                if (lane.isEmpty()) {
                    setAside(recorded, "there is no case " + step.caseId());
                } else if (holding.waits(note, step)) {
                    holding.hold(recorded, step, lane.get());
                } else {
                    count(recorded, step, counts);
                }
            }
        }
    }

    private void change(Recorded<Note> recorded, Deed.OfChannel change, Instant counts) {
        var note = recorded.value();
        var why = parts.refuse(note, change);
        boolean fourEyes = roster.channel(note.channel())
                .filter(channel -> channel.rules().fourEyes().contains(note.kind()))
                .isPresent();
        if (why.isPresent()) {
            setAside(recorded, why.get());
        } else if (fourEyes && !waiting.containsKey(note.id())) {
            waiting.put(note.id(), Waiting.on(recorded, null, true, Set.of(), null, note.from()));
        } else {
            parts.announce(recorded, counts);
            advance(counts);
        }
    }

    private void approve(Recorded<Note> recorded, Deed.Approved approved, Instant counts) {
        var note = recorded.value();
        var target = notes.get(approved.note());
        if (target != null && holdApproval(recorded, approved, target.value(), counts)) {
            return;
        }
        var why = approvals().refuse(note, approved);
        if (why.isPresent()) {
            setAside(recorded, why.get());
            return;
        }
        var over = approvals().take(note, approved);
        if (over.isPresent()) {
            settle(over.get(), recorded.at(), counts);
        }
    }

    private boolean holdApproval(Recorded<Note> recorded, Deed.Approved approved, Note target, Instant at) {
        if (target.deed() instanceof Deed.OfCase step && holding.waits(target, step)) {
            var lane = holding.lane(target, step, at);
            lane.ifPresent(l -> holding.holdApproval(recorded, approved.agrees(), target, step, l));
            return lane.isPresent();
        }
        return false;
    }

    /// A note has all the approvals that it needs.
    ///
    /// @param said when the last of them came
    private void settle(Waiting over, Instant said, Instant counts) {
        var approved = over.note();
        var recorded = new Recorded<>(approved.value(), approved.author(), approved.entry(), said);
        switch (recorded.value().deed()) {
            case Deed.OfChannel change -> change(approved, change, counts);
            case Deed.OfCase step -> count(recorded, step, counts);
            case Deed.Approved other -> {}
        }
        waiting.remove(recorded.value().id());
    }

    /// A step counts now, waits for an approval, or is set aside.
    private void count(Recorded<Note> recorded, Deed.OfCase step, Instant counts) {
        var note = recorded.value();
        var choice = docket.choose(note, step, counts, false);
        if (choice.refusal().isPresent()) {
            setAside(recorded, choice.refusal().get());
            return;
        }
        var before = waiting.get(note.id());
        var joins = before == null ? approvals().joins(note) : Optional.<Waiting>empty();
        if (before != null) {
            commit(recorded, choice, counts, others(before));
        } else if (joins.isPresent()) {
            if (joins.get().isOver()) {
                settle(joins.get(), recorded.at(), counts);
            }
        } else {
            waitOrCommit(recorded, choice, counts);
        }
    }

    private static List<String> others(Waiting over) {
        return over.agreed().stream()
                .filter(member -> !member.equals(over.note().value().from()))
                .sorted()
                .toList();
    }

    private void waitOrCommit(Recorded<Note> recorded, Rules.Choice choice, Instant counts) {
        var note = recorded.value();
        var body = rules.bodyOf(note).orElse(null);
        var self = body == null
                ? note.from()
                : roster.as(body.members(), note.from()).orElseThrow();
        var waits = Waiting.on(recorded, choice.stepId(), choice.fourEyes(), choice.others(), body, self);
        if (waits.isOver()) {
            commit(recorded, choice, counts, List.of());
        } else {
            waiting.put(note.id(), waits);
        }
    }

    private void commit(Recorded<Note> recorded, Rules.Choice choice, Instant counts, List<String> with) {
        var said = notes.getOrDefault(recorded.value().id(), recorded);
        docket.commit(said, recorded.at(), new Docket.Counted(choice.stepId(), counts, with));
    }

    private void setAside(Recorded<Note> recorded, String why) {
        var note = recorded.value();
        aside.add(new Aside(
                note.kind().code() + " " + note.id(), recorded.author(), recorded.entry(), recorded.at(), why));
    }
}
