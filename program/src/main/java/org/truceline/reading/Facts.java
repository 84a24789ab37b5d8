// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.ActGroup;
import org.truceline.model.Modality;
import org.truceline.model.Place;
import org.truceline.model.Stance;
import org.truceline.model.When;
import org.truceline.reading.Clause.Prepositional;

/// Adds to a draft where and when its act was and how many it concerned, from its own sentence or from an earlier one
/// about the same incident.
final class Facts {
    /// Statements back to which the place of an incident carries over.
    private static final int NEAR_DRAFTS = 3;

    private final Lexicon lexicon;
    private final Places places;
    private final Tally tally;
    private final Memory memory;
    private final Timing timing;
    private final LocalDate published;

    Facts(Lexicon lexicon, Places places, Counts counts, Memory memory, Sunset sunset, LocalDate published) {
        this.published = published;
        this.lexicon = lexicon;
        this.places = places;
        this.tally = new Tally(lexicon, counts);
        this.memory = memory;
        this.timing = new Timing(lexicon, sunset, published);
    }

    Draft add(Draft draft, Frame frame, Sentence sentence) {
        var found = place(frame, sentence);
        var place = found.filter(f -> !f.source()).map(Places.Found::place);
        var when = timing.of(frame, sentence, found.map(Places.Found::place).orElse(null));
        var carried =
                draft.act().harmful() && draft.modality() == Modality.ACTUAL && (place.isEmpty() || when.isEmpty())
                        ? earlier(draft)
                        : Optional.<Draft>empty();
        boolean done = draft.act().harmful()
                && draft.modality() == Modality.ACTUAL
                && draft.act().group() != ActGroup.DUTY;
        @Nullable
        Place where = place.or(() -> done ? places.only(sentence) : Optional.empty())
                .or(() -> carried.flatMap(d -> Optional.ofNullable(d.place())))
                .or(() -> draft.act() == Act.HARM && when.isEmpty() ? near() : Optional.empty())
                .or(() -> found.map(Places.Found::place))
                .orElse(null);
        @Nullable
        When at = when.or(() -> said(draft, frame))
                .or(() -> carried.map(Draft::when))
                .or(() -> heading(draft))
                .orElse(null);
        var targets = draft.targets().isEmpty() && place.isEmpty()
                ? carried.map(Draft::targets).orElse(List.of())
                : draft.targets();
        var told = draft.withFacts(where, at, targets, tally.of(frame, sentence));
        return isAhead(told, frame) ? told.intended() : told;
    }

    /// "Talks resume on 9 May": the present of what is still to come.
    private boolean isAhead(Draft draft, Frame frame) {
        var when = draft.when();
        var verb = frame.clause().verb();
        return when != null
                && when.from() != null
                && when.from().date().isAfter(published)
                && draft.modality() == Modality.ACTUAL
                && draft.stance() == Stance.STATES
                && verb.finite()
                && !verb.perfect()
                && !verb.verb().is(VerbForm.PAST)
                && (draft.act().harmful() || !draft.act().group().equals(ActGroup.TALKS) || isBodily(draft));
    }

    private static boolean isBodily(Draft draft) {
        return switch (draft.act()) {
            case RESUME, MEET, TAKE_EFFECT -> true;
            default -> false;
        };
    }

    /// The time that the heading of a bulletin gives for all that it tells.
    private Optional<When> heading(Draft draft) {
        boolean told = draft.modality() == Modality.ACTUAL
                && (draft.stance() == Stance.STATES || draft.stance() == Stance.ACCUSES);
        return told ? memory.heading() : Optional.empty();
    }

    /// What a side declares in its own text it does on the day of the text.
    private Optional<When> said(Draft draft, Frame frame) {
        boolean declared = draft.stance() == Stance.ANNOUNCES
                && draft.teller().speaker() == null
                && draft.modality() == Modality.ACTUAL
                && draft.act().group() == ActGroup.TALKS
                && frame.clause().link() != Clause.Link.RELATIVE;
        return declared
                ? Optional.of(
                        When.on(published, frame.clause().verb().verb().token().text()))
                : Optional.empty();
    }

    /// An earlier draft about the same incident: the same act, in another mouth or another sentence.
    private Optional<Draft> earlier(Draft draft) {
        var all = memory.drafts();
        for (int i = all.size() - 1; i >= 0 && i > all.size() - 6; i--) {
            if (all.get(i).act() == draft.act()
                    && !all.get(i).rule().startsWith("list:")
                    && all.get(i).stance() != Stance.DEMANDS) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /// The place of the attack spoken of just before: whoever was hurt, and whoever did it, was there.
    private Optional<Place> near() {
        var all = memory.drafts();
        for (int i = all.size() - 1; i >= 0 && i >= all.size() - NEAR_DRAFTS; i--) {
            var before = all.get(i);
            boolean attack = before.act().harmful()
                    && before.act().group() != ActGroup.DUTY
                    && before.modality() == Modality.ACTUAL
                    && !before.rule().startsWith("list:");
            if (attack && before.place() != null) {
                return Optional.of(before.place());
            }
        }
        return Optional.empty();
    }

    private Optional<Places.Found> place(Frame frame, Sentence sentence) {
        var asked = frame.places().stream()
                .flatMap(g -> places.asked(sentence, g).stream())
                .findFirst();
        boolean leaving = frame.act() == Act.WITHDRAW;
        if (asked.filter(f -> !f.source() || leaving).isPresent()) {
            return asked;
        }
        var preps = new ArrayList<Prepositional>();
        boolean ground = frame.act().group() == ActGroup.FIRE
                || frame.act().group() == ActGroup.GROUND
                || frame.act().group() == ActGroup.PROTECTED;
        frame.targets().forEach(t -> {
            if (ground) {
                preps.add(new Prepositional(before(t, sentence), t, -1));
            }
            preps.addAll(sentence.behind(t));
        });
        frame.clause().subjects().stream()
                .filter(s -> frame.clause().verb().passive() || !isBody(s))
                .forEach(s -> preps.addAll(sentence.behind(s)));
        preps.addAll(frame.clause().preps());
        var event = frame.event();
        if (event != null) {
            preps.addAll(sentence.behind(event));
        }
        frame.clause().objects().forEach(o -> ofGroup(o).ifPresent(preps::add));
        frame.clause().subjects().forEach(o -> ofGroup(o).ifPresent(preps::add));
        preps.removeIf(p -> frame.actors().contains(p.group()));
        if (frame.act().group() == ActGroup.PRESSURE) {
            preps.removeIf(p -> p.preposition().equals("to"));
        }
        return places.among(sentence, preps, frame.targets())
                .or(() -> asked)
                .map(f -> leaving ? new Places.Found(f.place(), f.named(), false) : f);
    }

    /// The preposition before a target: shells land near it or on it.
    private static String before(NounGroup target, Sentence sentence) {
        int at = sentence.itemOf(target.from());
        boolean near = at > 0 && sentence.items().get(at - 1) instanceof Mark mark && mark.is(Tag.PREPOSITION);
        return near ? ((Mark) sentence.items().get(at - 1)).lower() : "at";
    }

    /// "the centre at X registered ...": where a body sits is not where it saw something.
    private boolean isBody(NounGroup group) {
        return lexicon.isAny(group, "neutral", "ngo", "org") && !lexicon.isAny(group, "medical", "person");
    }

    /// "shelling of X"; but not the owner in "president of X", "forces of X".
    private Optional<Prepositional> ofGroup(NounGroup group) {
        return lexicon.isAny(group, "role", "org", "force") || group.isName()
                ? Optional.empty()
                : group.ofGroup().map(of -> new Prepositional("in", of, -1));
    }
}
