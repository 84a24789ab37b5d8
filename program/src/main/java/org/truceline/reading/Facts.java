// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.model.ActGroup;
import org.truceline.model.Count;
import org.truceline.model.CountOf;
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
    private final Counts counts;
    private final Memory memory;
    private final Sunset sunset;

    Facts(Lexicon lexicon, Places places, Counts counts, Memory memory, Sunset sunset) {
        this.lexicon = lexicon;
        this.places = places;
        this.counts = counts;
        this.memory = memory;
        this.sunset = sunset;
    }

    Draft add(Draft draft, Frame frame, Sentence sentence) {
        var place = place(frame, sentence);
        var when = when(frame, sentence, place.orElse(null));
        var carried =
                draft.act().harmful() && draft.modality() == Modality.ACTUAL && (place.isEmpty() || when.isEmpty())
                        ? earlier(draft)
                        : Optional.<Draft>empty();
        @Nullable Place where = place.orElse(carried.map(Draft::place).orElse(null));
        @Nullable When at = when.orElse(carried.map(Draft::when).orElse(null));
        var targets = draft.targets().isEmpty() && place.isEmpty()
                ? carried.map(Draft::targets).orElse(List.of())
                : draft.targets();
        return draft.withFacts(where, at, targets, figures(frame, sentence));
    }

    /// An earlier draft about the same incident: the same act, in another mouth or another sentence.
    private Optional<Draft> earlier(Draft draft) {
        var all = memory.drafts();
        for (int i = all.size() - 1; i >= 0 && i > all.size() - 6; i--) {
            if (all.get(i).act() == draft.act() && all.get(i).stance() != Stance.DEMANDS) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Place> place(Frame frame, Sentence sentence) {
        for (var group : frame.places()) {
            return Optional.of(places.place("", group));
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

    private Optional<When> when(Frame frame, Sentence sentence, @Nullable Place place) {
        if (sentence.times().isEmpty()) {
            return Optional.empty();
        }
        TimeExpression best = sentence.times().getFirst();
        int bestDistance = Integer.MAX_VALUE;
        for (var time : sentence.times()) {
            int distance = time.to() <= frame.from() ? frame.from() - time.to() : Math.max(0, time.from() - frame.to());
            boolean better = distance < bestDistance
                    || (distance == bestDistance
                            && time.when().from() != null
                            && best.when().from() == null);
            if (better) {
                best = time;
                bestDistance = distance;
            }
        }
        return Optional.of(sunset.resolve(best, place));
    }

    private List<Count> figures(Frame frame, Sentence sentence) {
        var out = new ArrayList<Count>();
        for (var clause : sentence.clauses()) {
            boolean within = sentence.items().get(clause.at()).from() >= frame.from()
                    && sentence.items().get(clause.at()).from() < frame.to();
            if (within) {
                victims(clause)
                        .ifPresent(of -> hurt(clause)
                                .forEach(g -> counts.of(g, of, sentence).ifPresent(out::add)));
            }
        }
        var event = frame.event();
        if (out.isEmpty() && event != null && frame.act().group() == ActGroup.DUTY) {
            counts.of(event, CountOf.VIOLATIONS, sentence).ifPresent(out::add);
        }
        if (out.isEmpty()) {
            frame.targets().forEach(t -> counts.of(t, kind(frame, t), sentence).ifPresent(out::add));
        }
        return out;
    }

    private CountOf kind(Frame frame, NounGroup group) {
        if (frame.is("detained")) {
            return CountOf.DETAINED;
        }
        if (frame.is("displaced")) {
            return CountOf.DISPLACED;
        }
        return lexicon.is("vehicle", group)
                        || group.ofGroup().map(of -> lexicon.is("vehicle", of)).orElse(false)
                ? CountOf.VEHICLES
                : CountOf.OTHER;
    }

    private static Optional<CountOf> victims(Clause clause) {
        return switch (clause.lemma()) {
            case "kill", "die", "perish", "murder", "slaughter" -> Optional.of(CountOf.KILLED);
            case "wound", "injure", "hurt", "maim" -> Optional.of(CountOf.WOUNDED);
            default -> Optional.empty();
        };
    }

    private static List<NounGroup> hurt(Clause clause) {
        boolean intransitive = clause.lemma().equals("die") || clause.lemma().equals("perish");
        return clause.verb().passive()
                        || intransitive
                        || (clause.link() == Clause.Link.MODIFIER
                                && clause.verb().shape() != VerbGroup.Shape.GERUND)
                ? clause.subjects()
                : clause.objects();
    }
}
