// SPDX-License-Identifier: Apache-2.0
package org.truceline.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truceline.model.About;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.NoteKind;
import org.truceline.model.Verdict;
import org.truceline.terms.Agreement;
import org.truceline.terms.Terms;
import org.truceline.terms.TermsResult;

/// A small invented ceasefire for the scenario book: Blue and Green are parties with a side each, Red guarantees Blue
/// and fights beside it, Grey is left out and was called Ash until May, the Watchers are neutral. "Rebels" may be Green
/// or Grey. In force from 12:00 on 2 May 2020 in UTC, in the country XX.
final class World {
    private static final String CAST = """
            agreement: W
            title: Truce of the ford
            zone: UTC
            countries: [XX]
            called: [truce]
            clauses:
              - {id: C1, text: No firing.}
              - {id: C2, text: Another clause.}
              - {id: C9, text: Grey is left out.}
            actors:
              - {id: blue, label: Blue, short: BLU, kind: state, names: [Blue army], adjectives: [Blue]}
              - {id: green, label: Green, short: GRN, kind: armed_group, names: [Green army, Rebels], adjectives: [Green]}
              - {id: red, label: Red, short: RED, kind: state, names: [Red army], allied_with: [blue]}
              - id: grey
                label: Grey
                short: GRY
                kind: armed_group
                names: [{name: Ash front, to: 2020-05-01}, {name: Grey front, from: 2020-05-02}, Rebels]
              - {id: wild, label: Wild, short: WLD, kind: armed_group, names: [Wild band]}
              - {id: watch, label: the Watchers, short: WAT, kind: monitor, names: [Watchers]}
            sides:
              - {id: blue, label: Blue, short: BLU, actors: [blue]}
              - {id: green, label: Green, short: GRN, actors: [green]}
            roles:
              - {actor: blue, role: party}
              - {actor: green, role: party}
              - {actor: wild, role: party}
              - {actor: red, role: guarantor}
              - {actor: red, role: associated_force}
            accession:
              - {actor: blue, at: 2020-05-01, status: attested}
              - {actor: green, at: 2020-05-01, status: attested}
              - {actor: red, at: 2020-05-01, status: declared}
              - {actor: wild, at: 2020-05-01, status: refused}
            excluded:
              - {list: the left out, members: [grey], may_be_struck_by: [blue], basis: [C9]}
            lines:
              - {id: road, label: the road, points: [[20.0, 10.0], [20.5, 10.0]]}
            weapon_classes:
              - {id: heavy, label: heavy weapons, means: [artillery, rocket], words: [tank, tanks]}
            objects:
              - {id: civilians, label: civilians, words: [villagers, civilian]}
              - {id: aid, label: relief, words: [convoy, aid]}
            """;

    static final String COURSE = """
            duration:
              mode: open
              starts:
                - {reading: noon, at: '2020-05-02T12:00:00+00:00[!UTC]', basis: [C1]}
            """;

    static final String NO_FIRE = """
            obligations:
              - id: no-fire
                label: no firing
                bearer: {roles: [party, associated_force]}
                modality: must_not
                acts: [fire]
                target: {roles: [party, associated_force], opposed: true}
                exceptions:
                  - {kind: excluded_target}
                  - {kind: self_defence, words: [in self-defence]}
                basis: [C1]
              - id: strike-grey
                label: Grey may be struck
                bearer: {actors: [blue]}
                modality: may
                acts: [fire]
                target: {roles: [excluded]}
                basis: [C9]
            """;

    private final Agreement terms;
    private final List<Incident> before;
    private final List<CaseSteps> cases;

    private World(Agreement terms, List<Incident> before, List<CaseSteps> cases) {
        this.terms = terms;
        this.before = before;
        this.cases = cases;
    }

    static World with(String obligations) {
        return with(COURSE, obligations);
    }

    static World with(String course, String obligations) {
        return of(cast -> cast, course, obligations);
    }

    /// The world of 2016 in another zone.
    static World inZone(String zone, String course, String obligations) {
        return of(
                cast -> cast.replace("zone: UTC", "zone: " + zone).replace("2020-05-0", "2016-02-0"),
                course,
                obligations);
    }

    /// The world with its cast changed.
    static World of(UnaryOperator<String> changed, String course, String obligations) {
        var terms = loaded(changed.apply(CAST) + course + obligations);
        return new World(terms, List.of(), List.of());
    }

    /// The world in which something else is on record as well.
    World after(String said) {
        var more = new ArrayList<>(before);
        more.add(Said.incident(said, "before " + before.size()));
        return new World(terms, more, cases);
    }

    /// The world with a case, of one note a line, between Blue and Green where nobody else is named, and about nothing
    /// where nothing is: `blue raise 2020-05-03T10:00:00Z to red about C1 incident 0`, the incident by its place among
    /// those before.
    World withCase(String notes) {
        var lines =
                notes.lines().map(line -> List.of(line.strip().split(" ", -1))).toList();
        var first = lines.getFirst();
        var incidents = after(first, "incident")
                .map(i -> before.get(Integer.parseInt(i)).id().value());
        var about = new About(
                incidents.stream().toList(),
                List.of(),
                after(first, "about").stream().toList());
        var members = Set.of(
                first.getFirst(), after(first, "to").orElse(first.getFirst().equals("green") ? "blue" : "green"));
        var steps = lines.stream()
                .map(l -> new CaseSteps.Step(null, kind(l.get(1)), Set.of(l.getFirst()), Instant.parse(l.get(2))))
                .toList();
        var more = new ArrayList<>(cases);
        more.add(new CaseSteps("k" + (cases.size() + 1), members, about, null, steps));
        return new World(terms, before, more);
    }

    private static Optional<String> after(List<String> words, String word) {
        int at = words.indexOf(word);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private static NoteKind kind(String code) {
        return Stream.of(NoteKind.values())
                .filter(k -> k.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Agreement agreement(String course, String obligations) {
        return loaded(CAST + course + obligations);
    }

    static Agreement agreement(UnaryOperator<String> changed, String course, String obligations) {
        return loaded(changed.apply(CAST) + course + obligations);
    }

    private static Agreement loaded(String yaml) {
        return switch (Terms.read(yaml, "world.yaml")) {
            case TermsResult.Loaded loaded -> loaded.agreement();
            case TermsResult.Faulty faulty ->
                throw new AssertionError(faulty.faults().toString());
        };
    }

    static Agreement agreement() {
        return agreement(COURSE, NO_FIRE);
    }

    List<Finding> findings(String said) {
        var incident = Said.incident(said);
        var all = new ArrayList<>(before);
        all.add(incident);
        return new Proceedings(terms)
                .judge(all, i -> i.equals(incident), cases).stream()
                        .filter(j -> j.incident().equals(incident))
                        .flatMap(j -> j.findings().stream())
                        .toList();
    }

    /// The findings on one incident, a line each: obligation, reading, verdict, and for all but a breach why.
    String judge(String said) {
        return findings(said).stream().map(World::line).collect(Collectors.joining("\n"));
    }

    private static String line(Finding f) {
        String head = f.obligation() + " (" + f.reading() + "): " + f.verdict().code();
        return f.verdict() == Verdict.BREACH || f.verdict() == Verdict.PROCEDURAL_BREACH
                ? head + " of " + String.join(", ", f.clauses())
                : head + ": " + f.reasons().getFirst();
    }
}
