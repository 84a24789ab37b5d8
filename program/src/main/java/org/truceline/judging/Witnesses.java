// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.truceline.judging.Claim.Weight;
import org.truceline.model.Act;
import org.truceline.model.Incident;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Site;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.model.TimeSpan;
import org.truceline.terms.Agreement;
import org.truceline.terms.ObjectClass;
import org.truceline.terms.Side;
import org.truceline.terms.Words;

/// The step from the statements of an incident to what is known of it: who says what, with what stake, and what that
/// leaves open.
final class Witnesses {
    private static final String PUBLICATION = "the publication";

    private final Agreement terms;
    private final Memo<Name, Set<String>> names = new Memo<>();
    private final Memo<String, Set<String>> objects = new Memo<>();

    /// @param org who speaks in the rows; empty for nobody
    private record Name(String org, String name, LocalDate day) {}

    Witnesses(Agreement terms) {
        this.terms = terms;
    }

    Known hear(Incident incident) {
        TimeSpan span = incident.when(terms.zone());
        return hear(incident, span, day(incident, span), incident.where());
    }

    /// What would be known of an incident if it were at this time and place.
    Known hear(Incident incident, TimeSpan span, LocalDate day, Optional<Site> where) {
        var claims = new ArrayList<Claim>();
        var denials = new ArrayList<Denial>();
        var words = new HashMap<StatementId, Mentions>();
        for (Statement s : incident.statements()) {
            words.put(s.id(), new Mentions(s.quote().words()));
            if (claims(s)) {
                claims.add(claim(s, day, incident));
            } else if (denies(s)) {
                denials.add(denial(s, day));
            }
        }
        return new Known(incident, span, day, claims, denials, where, sides(claims, day), words);
    }

    private Set<String> sides(List<Claim> claims, LocalDate day) {
        var doers = claims.stream()
                .flatMap(c -> c.doers().stream())
                .flatMap(d -> d.actors().stream())
                .collect(Collectors.toSet());
        return sides(doers, day);
    }

    private LocalDate day(Incident incident, TimeSpan span) {
        LocalDate last = span.until().minusNanos(1).atZone(terms.zone()).toLocalDate();
        LocalDate reported = incident.statements().stream()
                .map(Statement::reported)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return last.isBefore(reported) ? last : reported;
    }

    /// Whether a statement says that something was done.
    static boolean claims(Statement s) {
        return s.speaksOfFact()
                && switch (s.stance()) {
                    case STATES, ACCUSES, ADMITS -> true;
                    case DENIES, ANNOUNCES, THREATENS, DEMANDS, COMMENTS -> false;
                };
    }

    /// Whether it says that it was not done, or not by the one blamed.
    static boolean denies(Statement s) {
        boolean negated =
                s.modality() == Modality.ACTUAL && s.polarity() == Polarity.NEGATED && s.stance() == Stance.STATES;
        return negated || (s.stance() == Stance.DENIES && s.polarity() == Polarity.AFFIRMED);
    }

    private Claim claim(Statement s, LocalDate day, Incident incident) {
        var doers = s.actor().stream().map(name -> actor(s, name, day)).toList();
        var speakers = speakers(s, day);
        boolean dyad = s.target().isEmpty() && doers.size() > 1 && opposed(doers, day);
        var targets = targets(s, day, incident);
        var scenarios = dyad ? dyad(doers) : oneWay(doers, targets);
        return new Claim(s, speakerName(s), speakers, weight(s, speakers, doers, day), doers, scenarios, dyad);
    }

    private Candidates actor(Statement s, String name, LocalDate day) {
        return new Candidates(name, named(s, name, day), Set.of());
    }

    private Set<String> named(Statement s, String name, LocalDate day) {
        var speaker = s.speaker();
        String org = speaker == null || speaker.org() == null ? "" : speaker.org();
        return names.get(
                new Name(org, name, day),
                n -> n.org().isEmpty()
                        ? terms.actorsNamed(n.name(), n.day())
                        : terms.actorsInRows(n.org(), n.name(), n.day()));
    }

    /// Two or more fighters named without saying who attacked: none of them the friend of another.
    private boolean opposed(List<Candidates> doers, LocalDate day) {
        for (int i = 0; i < doers.size(); i++) {
            for (int j = i + 1; j < doers.size(); j++) {
                if (friends(doers.get(i), doers.get(j), day)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean friends(Candidates one, Candidates other, LocalDate day) {
        return one.actors().stream()
                .anyMatch(
                        a -> other.actors().stream().anyMatch(b -> terms.cast().allied(a, b, day)));
    }

    private static List<Scenario> dyad(List<Candidates> doers) {
        var scenarios = new ArrayList<Scenario>();
        for (int i = 0; i < doers.size(); i++) {
            var others = new ArrayList<>(doers);
            var doer = others.remove(i);
            scenarios.addAll(oneWay(List.of(doer), others));
        }
        return scenarios;
    }

    private static List<Scenario> oneWay(List<Candidates> doers, List<Candidates> targets) {
        var scenarios = new ArrayList<Scenario>();
        for (Candidates doer : doers) {
            doer.actors().stream().sorted().forEach(a -> scenarios.add(new Scenario(a, targets)));
            if (doer.actors().isEmpty()) {
                scenarios.add(new Scenario(null, targets));
            }
        }
        return scenarios.isEmpty() ? List.of(new Scenario(null, targets)) : scenarios;
    }

    /// What was hit, as the statement says or its act implies; or else as another statement of the incident says.
    private List<Candidates> targets(Statement s, LocalDate day, Incident incident) {
        var own = ownTargets(s, day);
        if (!own.isEmpty()) {
            return own;
        }
        return incident.statements().stream()
                .filter(Witnesses::claims)
                .map(other -> ownTargets(other, day))
                .filter(targets -> !targets.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Candidates> ownTargets(Statement s, LocalDate day) {
        var targets = new ArrayList<Candidates>();
        for (String name : s.target()) {
            targets.add(new Candidates(name, named(s, name, day), objects(name)));
        }
        if (targets.isEmpty()) {
            implied(s.act()).ifPresent(hit -> targets.add(new Candidates(hit, Set.of(), objects(hit))));
        }
        return targets;
    }

    /// What an act itself says was hit, in words.
    static Optional<String> implied(Act act) {
        String prefix = "attack_on_";
        return Optional.of(act.code())
                .filter(code -> code.startsWith(prefix))
                .map(code -> code.substring(prefix.length()).replace('_', ' '));
    }

    private Set<String> objects(String named) {
        return objects.get(named, name -> objects(terms, name));
    }

    /// Ids of the object classes that the words of a name are of.
    static Set<String> objects(Agreement terms, String name) {
        return terms.ground().objects().stream()
                .filter(o -> Words.mention(name, o.words()))
                .map(ObjectClass::id)
                .collect(Collectors.toSet());
    }

    private Set<String> speakers(Statement s, LocalDate day) {
        return switch (s.stance()) {
            case ADMITS, ANNOUNCES -> s.speaker() == null ? union(s, day) : speakers(s.speaker(), day);
            case STATES, ACCUSES, DENIES, THREATENS, DEMANDS, COMMENTS ->
                s.speaker() == null ? Set.of() : speakers(s.speaker(), day);
        };
    }

    private Set<String> union(Statement s, LocalDate day) {
        var all = new TreeSet<String>();
        s.actor().forEach(name -> all.addAll(terms.actorsNamed(name, day)));
        return all;
    }

    private Set<String> speakers(Speaker speaker, LocalDate day) {
        return speaker.names().stream()
                .map(name -> terms.actorsNamed(name, day))
                .filter(actors -> !actors.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private Weight weight(Statement s, Set<String> speakers, List<Candidates> doers, LocalDate day) {
        if (s.speaker() == null && s.stance() == Stance.ACCUSES) {
            return Weight.ALLEGED;
        }
        if (s.stance() == Stance.ADMITS || sharesSide(speakers, doers, day)) {
            return Weight.ADMITTED;
        }
        boolean stake = speakers.stream().anyMatch(a -> terms.cast().hasStake(a, day));
        return stake ? Weight.ALLEGED : Weight.NEUTRAL;
    }

    private boolean sharesSide(Set<String> speakers, List<Candidates> doers, LocalDate day) {
        var own = sides(speakers, day);
        return !doers.isEmpty()
                && doers.stream().allMatch(d -> {
                    var theirs = sides(d.actors(), day);
                    return !theirs.isEmpty() && own.containsAll(theirs);
                });
    }

    private Set<String> sides(Set<String> actors, LocalDate day) {
        var sides = new HashSet<String>();
        actors.forEach(a -> terms.sideOf(a, day).map(Side::id).ifPresent(sides::add));
        return sides;
    }

    private Denial denial(Statement s, LocalDate day) {
        var speakers = s.speaker() == null ? union(s, day) : speakers(s.speaker(), day);
        boolean stake = speakers.stream().anyMatch(a -> terms.cast().hasStake(a, day));
        return new Denial(s, speakerName(s), sides(speakers, day), !stake);
    }

    static String speakerName(Statement s) {
        return Optional.ofNullable(s.speaker())
                .map(speaker -> Optional.ofNullable(speaker.org())
                        .or(() -> Optional.ofNullable(speaker.side()))
                        .or(() -> Optional.ofNullable(speaker.name()))
                        .or(() -> Optional.ofNullable(speaker.role()))
                        .orElse(PUBLICATION))
                .orElse(PUBLICATION);
    }
}
