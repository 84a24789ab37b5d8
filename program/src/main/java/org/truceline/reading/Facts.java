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
        var place = place(frame, sentence);
        var when = timing.of(frame, sentence, place.orElse(null));
        var carried =
                draft.act().harmful() && draft.modality() == Modality.ACTUAL && (place.isEmpty() || when.isEmpty())
                        ? earlier(draft)
                        : Optional.<Draft>empty();
        @Nullable Place where = place.orElse(carried.map(Draft::place).orElse(null));
        @Nullable
        When at = when.or(() -> said(draft, frame))
                .or(() -> carried.map(Draft::when))
                .or(() -> heading(draft))
                .orElse(null);
        var targets = draft.targets().isEmpty() && place.isEmpty()
                ? carried.map(Draft::targets).orElse(List.of())
                : draft.targets();
        return draft.withFacts(where, at, targets, tally.of(frame, sentence));
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

    private Optional<Place> place(Frame frame, Sentence sentence) {
        var asked =
                frame.places().stream().flatMap(g -> places.asked(g).stream()).findFirst();
        if (asked.isPresent()) {
            return asked;
        }
        var preps = new ArrayList<Prepositional>();
        frame.targets().forEach(t -> {
            preps.add(new Prepositional("at", t, -1));
            preps.addAll(sentence.behind(t));
        });
        frame.clause().subjects().forEach(s -> preps.addAll(sentence.behind(s)));
        preps.addAll(frame.clause().preps());
        var event = frame.event();
        if (event != null) {
            preps.addAll(sentence.behind(event));
        }
        frame.clause().objects().forEach(o -> o.ofGroup().ifPresent(of -> preps.add(new Prepositional("in", of, -1))));
        frame.clause().subjects().forEach(o -> o.ofGroup().ifPresent(of -> preps.add(new Prepositional("in", of, -1))));
        var people = new ArrayList<>(frame.actors());
        preps.removeIf(p -> people.contains(p.group()));
        return places.among(preps, frame.targets());
    }
}
