// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.reading.Clause.Link;
import org.truceline.reading.Clause.Prepositional;
import org.truceline.reading.VerbGroup.Shape;

/// The pass that gives each verb group its subject, objects and prepositional groups.
final class Clauses {
    /// Prepositions that, inside a phrase ("went to"), still say where.
    private static final Set<String> WHERE = Set.of("to", "into", "at", "near", "onto", "through");

    private final Lexicon lexicon;
    private final List<Item> items;
    private final Subjects subjects;
    private final List<Clause> out = new ArrayList<>();
    private final List<Subjects.Found> found = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();

    private Clauses(Lexicon lexicon, List<Item> items) {
        this.lexicon = lexicon;
        this.items = items;
        this.subjects = new Subjects(lexicon, items);
    }

    static List<Clause> of(Lexicon lexicon, List<Item> items) {
        var clauses = new Clauses(lexicon, items);
        clauses.findSubjects();
        clauses.build();
        var straight = Clefts.straightened(lexicon, items, List.copyOf(clauses.out));
        return Inversions.negated(items, Shared.given(Conditions.hung(lexicon, items, straight)));
    }

    private void findSubjects() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof VerbGroup verb) {
                var subject = subjects.of(i, verb);
                found.add(subject);
                if (subject.link() != Link.RELATIVE
                        && subject.link() != Link.MODIFIER
                        && subject.link() != Link.COORDINATED
                        && subject.link() != Link.INFINITIVE
                        && subject.link() != Link.GERUND
                        && subject.link() != Link.ADJUNCT) {
                    taken.addAll(subject.at());
                }
            }
        }
    }

    private void build() {
        int n = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof VerbGroup verb) {
                out.add(clause(i, verb, found.get(n)));
                n++;
            }
        }
    }

    private Clause clause(int i, VerbGroup verb, Subjects.Found subject) {
        var objects = new ArrayList<NounGroup>();
        var preps = new ArrayList<Prepositional>();
        int end = arguments(i + 1, objects, preps);
        if (objects.isEmpty() && !subject.at().isEmpty()) {
            relativeObject(subject.at().getFirst(), subject).ifPresent(objects::add);
        }
        String last = verb.particle().substring(verb.particle().lastIndexOf(' ') + 1);
        if (!objects.isEmpty() && WHERE.contains(last)) {
            preps.addFirst(new Prepositional(last, objects.getFirst(), i + 1));
        }
        @Nullable Clause governor = governor(subject);
        List<NounGroup> doers = subject.groups();
        if (doers.isEmpty() && governor != null) {
            doers = controlled(verb, subject.link(), governor);
        }
        int from = subject.at().isEmpty() ? i : Math.min(i, subject.at().getFirst());
        boolean far = subject.link() == Link.COORDINATED || subject.link() == Link.ADJUNCT;
        return new Clause(i, verb, doers, objects, preps, subject.link(), governor, far ? i : from, end);
    }

    /// "the fort that the rebels had emptied", "a man whom it accused": the noun before is the object.
    private Optional<NounGroup> relativeObject(int subjectAt, Subjects.Found subject) {
        int pronoun = subjectAt - 1;
        boolean relative = pronoun > 0
                && items.get(pronoun) instanceof Mark mark
                && ((mark.is(Tag.RELATIVE)
                                && !mark.lower().equals("where")
                                && !mark.lower().equals("what"))
                        || mark.lower().equals("that"))
                && subject.link() != Link.MODIFIER;
        int before = pronoun > 1 && items.get(pronoun - 1) instanceof Mark comma && comma.is(Tag.COMMA)
                ? pronoun - 2
                : pronoun - 1;
        if (!relative || !(items.get(before) instanceof NounGroup noun) || subjects.isContent(pronoun)) {
            return Optional.empty();
        }
        var above = Optional.ofNullable(governor(subject));
        boolean that = items.get(pronoun) instanceof Mark mark && mark.lower().equals("that");
        boolean said = that
                && above.map(a -> !lexicon.speechClasses(a.lemma()).isEmpty()).orElse(false);
        return said ? Optional.empty() : Optional.of(noun);
    }

    private @Nullable Clause governor(Subjects.Found subject) {
        for (var clause : out) {
            if (clause.at() == subject.governor()) {
                return clause;
            }
        }
        return null;
    }

    /// The doer of a verb without a subject of its own: the object of "accuse", "urge", "order", else the subject.
    private List<NounGroup> controlled(VerbGroup verb, Link link, Clause governor) {
        boolean byObject = (lexicon.is("objectcontrol", governor.lemma())
                        || lexicon.is(
                                "objectcontrol",
                                governor.lemma() + " " + governor.verb().particle()))
                && !governor.objects().isEmpty()
                && link != Link.COORDINATED
                && link != Link.ADJUNCT;
        if (byObject) {
            return governor.verb().passive() ? governor.subjects() : told(governor.objects());
        }
        if (governor.lemma().equals("call")
                || governor.lemma().equals("appeal")
                || governor.lemma().equals("press")) {
            for (String preposition : List.of("on", "upon", "to")) {
                var called = governor.after(preposition);
                if (called.isPresent() && link != Link.COORDINATED) {
                    return List.of(called.get());
                }
            }
        }
        boolean onlyTold = link == Link.GERUND
                && !governor.lemma().equals("quote")
                && lexicon.is("say", governor.lemma())
                && !lexicon.is("admit", governor.lemma())
                && !lexicon.is("deny", governor.lemma())
                && !lexicon.is("actual", governor.lemma());
        if (onlyTold) {
            return List.of();
        }
        if (link == Link.ADJUNCT && isSeen(governor)) {
            return governor.objects();
        }
        boolean passiveAccusation = governor.verb().passive() || verb.shape() != Shape.FINITE;
        return passiveAccusation || link == Link.COORDINATED || link == Link.ADJUNCT ? governor.subjects() : List.of();
    }

    /// "saw two boats of the army moving north, breaking the truce": it is the boats that break it.
    private boolean isSeen(Clause governor) {
        return lexicon.is("recording", governor.lemma())
                && !governor.verb().passive()
                && governor.object()
                        .filter(o -> out.stream()
                                .anyMatch(c -> c.link() == Link.MODIFIER
                                        && c.verb().shape() == Shape.GERUND
                                        && c.subject().filter(o::equals).isPresent()))
                        .isPresent();
    }

    /// "gave the rebels two days to leave": those who are given the time, not the time.
    private static List<NounGroup> told(List<NounGroup> objects) {
        var kept = objects.stream()
                .filter(g -> !Set.of("hour", "day", "week", "minute", "month")
                        .contains(Morphology.singular(g.head().lower())))
                .toList();
        return kept.isEmpty() ? objects : kept;
    }

    private int arguments(int start, List<NounGroup> objects, List<Prepositional> preps) {
        int i = start;
        int end = start;
        boolean afterPreposition = false;
        while (i < items.size()) {
            var item = items.get(i);
            if (item instanceof VerbGroup) {
                break;
            }
            if (isLabel(i)) {
                i += 2;
                continue;
            }
            if (item instanceof NounGroup group) {
                if (taken.contains(i) || (afterPreposition && !isListed(i))) {
                    break;
                }
                if (afterPreposition || (isListed(i) && !preps.isEmpty() && objects.isEmpty())) {
                    preps.add(new Prepositional(
                            preps.isEmpty() ? "" : preps.getLast().preposition(), group, i));
                } else {
                    objects.add(group);
                }
                end = ++i;
                continue;
            }
            int next = mark((Mark) item, i, preps);
            if (next < 0) {
                break;
            }
            afterPreposition |= next > i + 1 && item instanceof Mark mark && mark.is(Tag.PREPOSITION);
            i = next;
            end = isSpace((Mark) item) ? end : i;
        }
        return Math.max(end, start);
    }

    /// "dismissed as baseless the report that ...": what it is called stands before it.
    private boolean isLabel(int i) {
        return i + 2 < items.size()
                && items.get(i) instanceof Mark as
                && as.lower().equals("as")
                && items.get(i - 1) instanceof VerbGroup
                && items.get(i + 1) instanceof NounGroup called
                && lexicon.is("lie", called)
                && items.get(i + 2) instanceof NounGroup;
    }

    private static boolean isSpace(Mark mark) {
        return mark.is(Tag.COMMA) || mark.is(Tag.CONJUNCTION);
    }

    private boolean isListed(int i) {
        return i > 0 && items.get(i - 1) instanceof Mark mark && (mark.is(Tag.CONJUNCTION) || mark.is(Tag.COMMA));
    }

    /// Where reading goes on after a mark; -1 where the clause ends.
    private int mark(Mark mark, int i, List<Prepositional> preps) {
        return switch (mark.tag()) {
            case ADVERB, TIME, QUOTE, NEGATION -> i + 1;
            case GENITIVE -> timeBefore(i) ? i + 1 : -1;
            case PREPOSITION -> {
                var next = i + 1 < items.size() ? items.get(i + 1) : mark;
                if (next instanceof NounGroup group && !taken.contains(i + 1)) {
                    preps.add(new Prepositional(mark.lower(), group, i + 1));
                    yield i + 2;
                }
                if (i + 3 < items.size()
                        && items.get(i + 2) instanceof Mark owner
                        && owner.is(Tag.GENITIVE)
                        && timeBefore(i + 2)
                        && items.get(i + 3) instanceof NounGroup group
                        && !taken.contains(i + 3)) {
                    preps.add(new Prepositional(mark.lower(), group, i + 3));
                    yield i + 4;
                }
                yield next instanceof Mark after && (after.is(Tag.PREPOSITION) || after.is(Tag.TIME)) ? i + 1 : -1;
            }
            case CONJUNCTION -> {
                int next = i + 1;
                while (next < items.size()
                        && items.get(next) instanceof Mark m
                        && (m.is(Tag.ADVERB) || m.is(Tag.TIME))) {
                    next++;
                }
                yield next < items.size() && items.get(next) instanceof NounGroup && !taken.contains(next) ? next : -1;
            }
            case COMMA -> afterComma(i);
            default -> -1;
        };
    }

    /// "Friday's raid": the time stands like an article.
    private boolean timeBefore(int i) {
        return i > 0 && items.get(i - 1) instanceof Mark mark && mark.is(Tag.TIME);
    }

    /// A comma goes on to a list, a place or a prepositional group, not to a new clause.
    private int afterComma(int i) {
        Optional<Item> next = i + 1 < items.size() ? Optional.of(items.get(i + 1)) : Optional.empty();
        if (next.isEmpty() || taken.contains(i + 1)) {
            return -1;
        }
        if (next.get() instanceof Mark mark) {
            boolean goesOn = (mark.is(Tag.PREPOSITION)
                            && i + 2 < items.size()
                            && items.get(i + 2) instanceof NounGroup
                            && !taken.contains(i + 2))
                    || mark.is(Tag.TIME);
            return goesOn ? i + 1 : -1;
        }
        return next.get() instanceof NounGroup ? i + 1 : -1;
    }
}
