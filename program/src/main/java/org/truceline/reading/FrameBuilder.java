// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Act;
import org.truceline.model.Means;
import org.truceline.model.Modality;
import org.truceline.reading.Frames.Match;

/// Makes the frame of a matched pattern: doers, targets, weapon, and the conditions that its flags set.
final class FrameBuilder {
    /// Targets that force can be used against; the words behind idioms ("the budget", "the plan") are none of them.
    private static final String[] PHYSICAL = {
        "force",
        "person",
        "home",
        "military",
        "civilian_object",
        "medical",
        "aid",
        "monitor",
        "vehicle",
        "place",
        "prisoner",
        "weapon_held",
        "fortification"
    };

    private final Lexicon lexicon;
    private final Agents agents;
    private final Events events;

    FrameBuilder(Lexicon lexicon, Agents agents, Events events) {
        this.lexicon = lexicon;
        this.agents = agents;
        this.events = events;
    }

    Optional<Frame> build(Match match) {
        if (!conditionsHold(match)) {
            return Optional.empty();
        }
        var pattern = match.pattern();
        var actors = actors(match);
        var targets = role(match, 'T');
        var places = role(match, 'P');
        Act act = pattern.act();
        @Nullable Means means = pattern.means();
        @Nullable NounGroup event = null;
        var noun = role(match, 'N').stream().findFirst();
        if (noun.isPresent()) {
            event = named(noun.get());
            var frame = events.of(event, match.sentence(), match.clause(), "");
            act = frame.map(Frame::act).orElse(act);
            means = frame.map(Frame::means).orElse(means);
            targets = targets.isEmpty() || pattern.subject().role() == 'N'
                    ? join(frame.map(Frame::targets).orElse(List.of()), targets)
                    : targets;
        }
        var weapon = role(match, 'W').stream().findFirst();
        if (weapon.isPresent()) {
            var arm = match.subjects().stream()
                    .findFirst()
                    .flatMap(this::arm)
                    .filter(a -> a.act() == Act.AIR_STRIKE)
                    .or(() -> arm(weapon.get()));
            act = arm.map(Lexicon.ActWord::act).orElse(act);
            means = arm.map(Lexicon.ActWord::means).orElse(means);
        }
        if (act == Act.HARM) {
            act = within(match).orElse(act);
        }
        if ((act == Act.ARMED_ATTACK || act == Act.HARM) && weapon.isEmpty()) {
            var arm = withWeapon(match);
            act = arm.map(Lexicon.ActWord::act).orElse(act);
            means = arm.isPresent() ? arm.get().means() : means;
        }
        if (act == Act.ARMED_ATTACK && weapon.isEmpty()) {
            var arm = match.subjects().stream().findFirst().flatMap(this::branch);
            act = arm.map(Lexicon.ActWord::act).orElse(act);
            means = arm.isPresent() ? arm.get().means() : means;
        }
        boolean carriesAid = (act == Act.WEAPON_IN_ZONE || act == Act.REINFORCE)
                && actors.stream().anyMatch(a -> lexicon.isAny(a, "neutral", "ngo"));
        if (carriesAid) {
            act = Act.DELIVER_AID;
        }
        if (act == Act.HARM && actors.stream().anyMatch(agents::isFighter) && pattern.is("generic")) {
            act = Act.ARMED_ATTACK;
        }
        boolean nobodyHit = match.clause().verb().passive()
                && Memory.isAttack(act)
                && match.clause().subjects().stream()
                        .anyMatch(
                                s -> s.negates() && (s.isPronoun() || s.lowers().equals(List.of("no", "one"))));
        if (nobodyHit) {
            act = Act.HARM;
            means = null;
        }
        boolean column = act == Act.GROUND_ASSAULT
                && Set.of("cross", "enter").contains(match.clause().lemma())
                && match.subjects().stream()
                        .anyMatch(s ->
                                Set.of("column", "convoy").contains(s.head().lower()));
        if (column) {
            act = Act.REINFORCE;
        }
        boolean negated = negated(match);
        boolean letNone = act == Act.DELIVER_AID
                && negated
                && Set.of("let", "allow", "admit", "permit", "wave")
                        .contains(match.clause().lemma());
        if (letNone) {
            act = Act.OBSTRUCT_AID;
            negated = false;
        }
        String rule = pattern.rule(match.clause().verb());
        return Optional.of(new Frame(
                act,
                means,
                actors,
                targets,
                places,
                negated,
                modality(match),
                pattern.flags(),
                event,
                match.clause(),
                span(match, true),
                span(match, false),
                rule));
    }

    /// "bursts of gunfire": the act stands behind "of".
    private NounGroup named(NounGroup noun) {
        return lexicon.actNoun(noun).isPresent() ? noun : noun.ofGroup().orElse(noun);
    }

    /// "killed 17 soldiers in an ambush": the attack in which people were hurt.
    private Optional<Act> within(Match match) {
        return match.clause().preps().stream()
                .filter(p -> p.preposition().equals("in")
                        || p.preposition().equals("during")
                        || p.preposition().equals("with"))
                .map(p -> lexicon.actNoun(p.group()).map(Lexicon.ActWord::act))
                .flatMap(Optional::stream)
                .filter(Memory::isAttack)
                .findFirst();
    }

    /// What a gun, a boat or an air force does when it attacks.
    private Optional<Lexicon.ActWord> branch(NounGroup subject) {
        if (subject.tails().contains("air force")) {
            return Optional.of(new Lexicon.ActWord(Act.AIR_STRIKE, null));
        }
        return arm(subject);
    }

    private static boolean negated(Match match) {
        boolean said = match.clause().verb().negated() || denied(match);
        return match.pattern().is("ifnot")
                ? match.pattern().is("negate")
                : said ^ match.pattern().is("negate");
    }

    /// "No patrol was let in", "let no lorry pass", "neither side moved".
    private static boolean denied(Match match) {
        return match.subjects().stream().anyMatch(NounGroup::negates)
                || match.object().map(NounGroup::negates).orElse(false);
    }

    private static List<NounGroup> join(List<NounGroup> a, List<NounGroup> b) {
        var out = new ArrayList<>(a);
        b.stream().filter(g -> !out.contains(g)).forEach(out::add);
        return out;
    }

    private Optional<Lexicon.ActWord> arm(NounGroup group) {
        return lexicon.weapon(group).or(() -> group.ofGroup().flatMap(lexicon::weapon));
    }

    /// "opened fire with mortars", "attacked by drones": the weapon behind "with".
    private Optional<Lexicon.ActWord> withWeapon(Match match) {
        return match.clause().preps().stream()
                .filter(p -> p.preposition().equals("with")
                        || p.preposition().equals("by")
                        || p.preposition().equals("using"))
                .map(p -> lexicon.weapon(p.group()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static int span(Match match, boolean begin) {
        var items = match.sentence().items();
        int from = items.get(match.clause().from()).from();
        int to = match.sentence()
                .endWordOfItem(Math.max(match.clause().at(), match.clause().to() - 1));
        return begin ? from : to;
    }

    private static Modality modality(Match match) {
        boolean ordered = Set.of("order", "authorise", "authorize", "approve")
                .contains(match.clause().lemma());
        var object = match.pattern().object();
        boolean sent =
                match.pattern().act() == Act.REINFORCE && match.clause().lemma().equals("order");
        boolean inquiry = sent
                || (match.pattern().act() == Act.INVESTIGATE
                        && Set.of("order", "announce", "promise", "pledge")
                                .contains(match.clause().lemma()));
        return inquiry || (ordered && object != null && object.role() == 'N')
                ? Modality.INTENDED
                : modality(match.clause());
    }

    /// What the modal of a clause makes of its act.
    static Modality modality(Clause clause) {
        var above = clause.governing();
        boolean shares = clause.link() == Clause.Link.COORDINATED
                && clause.verb().modal() == null
                && clause.verb().verb().is(VerbForm.BASE)
                && clause.verb().to() - clause.verb().from() == 1
                && above.filter(a -> a.verb().modal() != null).isPresent();
        if (shares) {
            return modality(above.get());
        }
        return clause.verb().modalWord().map(FrameBuilder::ofModal).orElse(Modality.ACTUAL);
    }

    private static Modality ofModal(String modal) {
        return switch (modal) {
            case "may", "might", "could" -> Modality.HYPOTHETICAL;
            case "can", "cannot", "can't", "couldn't" -> Modality.HYPOTHETICAL;
            default -> Modality.INTENDED;
        };
    }

    private List<NounGroup> actors(Match match) {
        var pattern = match.pattern();
        if (pattern.is("noagent")) {
            var noun = role(match, 'N').stream().findFirst();
            return noun.map(events::doers).orElse(List.of());
        }
        if (pattern.is("weapon") && pattern.subject().role() == 'W') {
            return match.subjects().isEmpty()
                    ? List.of()
                    : events.owners(match.subjects().getFirst());
        }
        var seen = pattern.object();
        if (pattern.subject().role() == '*' && seen != null && "air".equals(seen.kind())) {
            return match.object().stream()
                    .flatMap(o -> events.owners(o).stream())
                    .toList();
        }
        if (pattern.is("gathers")) {
            return role(match, 'T');
        }
        if (pattern.subject().role() == 'N') {
            return match.subjects().isEmpty()
                    ? List.of()
                    : events.of(match.subjects().getFirst(), match.sentence(), match.clause(), "")
                            .map(Frame::actors)
                            .orElse(List.of());
        }
        if (pattern.is("weaponseen")) {
            return role(match, 'T').stream()
                    .flatMap(t -> events.owners(t).stream())
                    .toList();
        }
        if (pattern.subject().role() == 'T'
                || pattern.subject().role() == '*'
                || pattern.subject().role() == 'P') {
            if (pattern.is("handsof")) {
                return match.complement().flatMap(NounGroup::ofGroup).filter(agents::isAgent).stream()
                        .toList();
            }
            var complement = pattern.complement();
            if (complement != null && complement.role() == 'A') {
                return match.complement().stream().toList();
            }
            var noun = role(match, 'N').stream().findFirst();
            return noun.map(n -> events.of(n, match.sentence(), match.clause(), "")
                            .map(Frame::actors)
                            .orElse(List.of()))
                    .orElse(byAgents(match));
        }
        if (pattern.subject().role() == '-') {
            boolean aircraft = "air".equals(pattern.subject().kind());
            return aircraft
                    ? match.subjects().stream()
                            .flatMap(s -> events.owners(s).stream())
                            .toList()
                    : List.of();
        }
        var actors = new ArrayList<>(match.subjects().stream()
                .flatMap(g -> lexicon.is("warcraft", g) && !agents.isAgent(g)
                        ? events.doers(g).stream()
                        : java.util.stream.Stream.of(g))
                .filter(g -> agents.isAgent(g) || arm(g).isPresent())
                .filter(g -> !isTheirPeople(g))
                .toList());
        if (actors.isEmpty()) {
            role(match, 'W').forEach(w -> actors.addAll(events.owners(w)));
        }
        if (pattern.is("clash")
                || pattern.is("talks")
                || pattern.is("talks2")
                || pattern.is("with")
                || match.clause().lemma().equals("agree")) {
            match.clause().preps().stream()
                    .filter(p -> p.preposition().equals("with")
                            || p.preposition().equals("against")
                            || p.preposition().equals("between"))
                    .map(Clause.Prepositional::group)
                    .filter(agents::isAgent)
                    .forEach(actors::add);
            if (pattern.is("talks")) {
                role(match, 'T').stream()
                        .filter(agents::isAgent)
                        .filter(g -> !lexicon.is("talks", g))
                        .forEach(actors::add);
            }
        }
        return actors;
    }

    /// "by its own people", "their families": nobody that a name could be put to.
    private boolean isTheirPeople(NounGroup group) {
        return group.first().is(Tag.POSSESSIVE_PRONOUN) && lexicon.is("person", group) && !agents.isFighter(group);
    }

    private List<NounGroup> byAgents(Match match) {
        if (match.pattern().subject().role() != 'T') {
            return List.of();
        }
        return match.clause().preps().stream()
                .filter(p -> p.preposition().equals("by"))
                .map(Clause.Prepositional::group)
                .filter(agents::isFighter)
                .toList();
    }

    /// The groups that fill a role in this match.
    private List<NounGroup> role(Match match, char role) {
        var pattern = match.pattern();
        var out = new ArrayList<NounGroup>();
        if (pattern.subject().role() == role) {
            out.addAll(match.subjects());
        }
        var object = pattern.object();
        if (object != null && object.role() == role) {
            out.addAll(match.objects().subList(0, Math.min(1, match.objects().size())));
        }
        var complement = pattern.complement();
        if (complement != null && complement.role() == role) {
            match.complement().ifPresent(out::add);
        }
        return out;
    }

    private boolean conditionsHold(Match match) {
        var pattern = match.pattern();
        var targets = role(match, 'T');
        if (pattern.is("hostile") && !targets.isEmpty() && targets.stream().noneMatch(this::isPhysical)) {
            return false;
        }
        if (pattern.is("hostile") && targets.isEmpty() && pattern.object() != null) {
            return false;
        }
        if (pattern.is("force")
                && !match.subjects().isEmpty()
                && !agents.isFighter(match.subjects().getFirst())
                && !lexicon.is("warcraft", match.subjects().getFirst())
                && !(pattern.is("bare") && arm(match.subjects().getFirst()).isPresent())) {
            return false;
        }
        if (pattern.is("bare")
                && match.clause().preps().stream().anyMatch(p -> p.preposition().equals("off"))) {
            return false;
        }
        if (pattern.is("bare") && match.clause().verb().passive()) {
            return false;
        }
        if (pattern.is("fly")
                && !match.subjects().isEmpty()
                && !isAircraft(match.subjects().getFirst())) {
            return false;
        }
        boolean army = match.subjects().stream()
                .allMatch(s -> s.isPronoun()
                        || lexicon.isAny(s, "force", "org", "warcraft")
                        || agents.isState(s)
                        || isNamedGroup(s));
        if (pattern.is("army") && !army) {
            return false;
        }
        if (pattern.is("ifnot") && !match.clause().verb().negated() && !denied(match)) {
            return false;
        }
        if (pattern.is("notfor") && match.clause().after("for").isPresent()) {
            return false;
        }
        if (pattern.is("byforce") && match.clause().after("to").isPresent()) {
            return false;
        }
        int next = match.clause().at() + 1;
        boolean itself = pattern.object() == null
                && ("truce".equals(pattern.subject().kind())
                        || "talks".equals(pattern.subject().kind()))
                && next < match.sentence().items().size()
                && match.sentence().items().get(next) instanceof VerbGroup behind
                && !behind.finite();
        if (itself) {
            return false;
        }
        boolean cutOff = match.clause()
                .after("without")
                .filter(w -> Set.of("light", "power", "water", "electricity", "food", "heat", "heating", "bread")
                        .contains(w.head().lower()))
                .isPresent();
        if (cutOff && match.clause().lemma().equals("leave")) {
            return false;
        }
        int behind = match.sentence().itemOf(match.object().map(NounGroup::from).orElse(0)) + 1;
        boolean task = pattern.act() == Act.DISPLACE
                && Set.of("force", "order", "tell").contains(match.clause().lemma())
                && behind < match.sentence().items().size()
                && match.sentence().items().get(behind) instanceof VerbGroup;
        if (task) {
            return false;
        }
        if (pattern.is("needsprep") && match.complement().isEmpty()) {
            return false;
        }
        if (pattern.is("intendedonly")
                && modality(match) != Modality.INTENDED
                && match.clause().verb().shape() != VerbGroup.Shape.INFINITIVE) {
            return false;
        }
        boolean people = pattern.act() == Act.SEIZE_GROUND
                && pattern.object() != null
                && "fighters".equals(pattern.object().kind())
                && match.object()
                        .filter(o -> o.head().is(Tag.NUMBER) || o.isPronoun() || lexicon.is("person", o))
                        .isPresent();
        if (people) {
            return false;
        }
        if (pattern.is("willonly") && match.clause().verb().modal() == null) {
            return false;
        }
        if (pattern.is("generic")
                && !targets.isEmpty()
                && targets.stream()
                        .noneMatch(t -> isPhysical(t)
                                || lexicon.is("role", t)
                                || t.head().is(Tag.NUMBER)
                                || t.isPronoun())) {
            return false;
        }
        boolean figurative = pattern.subject().role() == 'N'
                && !pattern.is("left")
                && !targets.isEmpty()
                && targets.stream()
                        .noneMatch(t -> isPhysical(t)
                                || lexicon.is("role", t)
                                || t.head().is(Tag.NUMBER));
        if (figurative) {
            return false;
        }
        return !needsConflict(match) || isWarlike(match);
    }

    /// "the Houthis", "M23": a group by its article, its plural or its capitals.
    private static boolean isNamedGroup(NounGroup group) {
        String head = group.head().token().text();
        return group.isName()
                && (group.first().is(Tag.DETERMINER)
                        || head.endsWith("s")
                        || head.equals(head.toUpperCase(java.util.Locale.ROOT)));
    }

    private boolean isAircraft(NounGroup group) {
        return lexicon.patterns().filler("air").words().stream().anyMatch(group.tails()::contains)
                || lexicon.is("force", group)
                || group.isName();
    }

    /// "strikes", "battles" and "attacks" of other kinds (labour, sport, hearts) lack all of a doer, a target and
    /// victims.
    private static boolean needsConflict(Match match) {
        return match.pattern().subject().role() == 'N' && match.pattern().object() == null;
    }

    private boolean isWarlike(Match match) {
        if (match.subjects().isEmpty()) {
            return false;
        }
        var event = events.of(match.subjects().getFirst(), match.sentence(), match.clause(), "");
        return event.isPresent()
                && (event.get().act() != Act.ARMED_ATTACK
                        || !event.get().actors().isEmpty()
                        || !event.get().targets().isEmpty()
                        || Set.of(
                                        "fighting",
                                        "clash",
                                        "clashes",
                                        "firefight",
                                        "hostilities",
                                        "combat",
                                        "skirmish",
                                        "skirmishes",
                                        "fire")
                                .contains(match.subjects().getFirst().head().lower()));
    }

    private boolean isPhysical(NounGroup group) {
        var of = group.ofGroup();
        boolean counted = of.isPresent()
                && (group.head().is(Tag.NUMBER) || group.head().is(Tag.DETERMINER) || group.isPronoun())
                && isPhysical(of.get());
        return counted
                || group.isPronoun()
                || lexicon.isAny(group, PHYSICAL)
                || group.isName()
                || lexicon.weapon(group).isPresent();
    }
}
