// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.reading.CameoCodes.Turn;
import org.truceline.reading.Clause.Link;

/// Reads the clauses of one sentence: each by the table of verbs, and those under another verb as what that verb makes
/// of them. "A refused to meet B" is a refusal and no meeting, "A accused B of shelling" an accusation and no shelling.
final class CameoSentence {
    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll", "won't", "wouldn't", "'d");
    private static final Set<String> DUTY = Set.of("must", "should", "ought", "shouldn't");
    private static final Set<String> FORCE_TO_COME = Set.of("1384");
    private static final int DEEPEST = 5;

    private final Sentence sentence;
    private final CameoVerbs verbs;
    private final CameoCodes codes;
    private final CameoParties parties;
    private final CameoMatch match;
    private final Set<Integer> read = new HashSet<>();

    CameoSentence(Sentence sentence, CameoVerbs verbs, CameoCodes codes, CameoParties parties) {
        this.sentence = sentence;
        this.verbs = verbs;
        this.codes = codes;
        this.parties = parties;
        this.match = new CameoMatch(sentence, verbs, parties);
    }

    List<CameoMeaning> events() {
        var out = new ArrayList<CameoMeaning>();
        if (sentence.isQuestion()) {
            return out;
        }
        for (var clause : sentence.clauses()) {
            if (isAside(clause)) {
                continue;
            }
            if (!read.contains(clause.at())) {
                meaning(clause, 0).stream()
                        .filter(m -> !m.sources().isEmpty() && !m.targets().isEmpty())
                        .forEach(out::add);
            }
        }
        return out;
    }

    /// What is told aside, in a relative or participle clause, or under a condition, is no event of the sentence.
    private boolean isAside(Clause clause) {
        return switch (clause.link()) {
            case MODIFIER -> !parties.isAfterAs(clause);
            case RELATIVE, ADJUNCT, GERUND, INFINITIVE, CONDITION, SUBJECT -> true;
            case MAIN, COORDINATED, COMPLEMENT, SUBORDINATE ->
                afterCondition(clause)
                        || (clause.link() == Link.COMPLEMENT
                                && clause.governing().map(this::isAside).orElse(false));
        };
    }

    /// "unless A is disarmed or B agrees": a condition goes on to the comma behind it.
    private boolean afterCondition(Clause clause) {
        for (int i = clause.at() - 1; i >= 0; i--) {
            if (sentence.items().get(i) instanceof Mark mark) {
                if (mark.is(Tag.SUBORDINATOR)
                        && (mark.lower().equals("if") || mark.lower().equals("unless"))) {
                    return true;
                }
                boolean newClause = mark.is(Tag.COMMA)
                        && i + 1 < sentence.items().size()
                        && sentence.items().get(i + 1) instanceof NounGroup;
                if (newClause || mark.is(Tag.SEMICOLON)) {
                    return false;
                }
            }
        }
        return false;
    }

    private List<CameoMeaning> meaning(Clause clause, int depth) {
        read.add(clause.at());
        if (clause.link() == Link.CONDITION || depth > DEEPEST) {
            return List.of();
        }
        var under = dependents(clause);
        if (controls("void", clause)) {
            under.forEach(d -> read.add(d.at()));
            return List.of();
        }
        if (clause.verb().negated() && !under.isEmpty()) {
            under.forEach(d -> read.add(d.at()));
            return List.of();
        }
        var inner = under.isEmpty() ? List.<CameoMeaning>of() : governed(clause, under, depth);
        return inner.isEmpty() ? plain(clause) : inner;
    }

    private List<Clause> dependents(Clause clause) {
        return sentence.clauses().stream()
                .filter(d -> d.hangsOn(clause)
                        && !read.contains(d.at())
                        && (d.link() == Link.COMPLEMENT || d.link() == Link.INFINITIVE || d.link() == Link.GERUND))
                .toList();
    }

    private boolean controls(String kind, Clause clause) {
        return CameoMatch.keys(clause, sentence).stream().anyMatch(key -> verbs.controls(kind, key));
    }

    /// The meaning of a clause by what stands under its verb; empty when the verb has to be read by itself.
    private List<CameoMeaning> governed(Clause clause, List<Clause> under, int depth) {
        if (controls("accuse", clause)) {
            under.stream().filter(d -> d.link() != Link.COMPLEMENT).forEach(d -> read.add(d.at()));
            var plain = plain(clause);
            boolean whole = plain.stream()
                    .anyMatch(m -> !m.sources().isEmpty() && !m.targets().isEmpty());
            if (whole) {
                return plain;
            }
            var alleged = alleged(clause, under);
            if (alleged.isPresent()) {
                read.add(under.getFirst().at());
                return alleged.stream().toList();
            }
            if (!plain.isEmpty()) {
                return plain;
            }
        }
        var out = new ArrayList<CameoMeaning>();
        for (var below : under) {
            boolean own = below.link() == Link.GERUND && !controls("deny", clause) && !controls("actual", clause);
            if (own) {
                continue;
            }
            for (var inner : meaning(below, depth + 1)) {
                turned(clause, below, inner).ifPresent(out::add);
            }
        }
        return out;
    }

    /// "A report released in the Rwandan capital alleged that France was aware": whoever says it, or the state in whose
    /// capital a document says it, disapproves of those of whom it is said; an accusation (112) needs an act.
    private Optional<CameoMeaning> alleged(Clause clause, List<Clause> under) {
        var that = under.stream().filter(d -> d.link() == Link.COMPLEMENT).findFirst();
        var accused = that.map(d -> parties.others(d.subjects(), d)).orElse(List.of());
        var own = parties.doers(clause.subjects(), clause);
        var accusing = own.isEmpty() ? seat(clause) : own;
        if (accused.isEmpty() || accusing.isEmpty() || clause.verb().passive()) {
            return Optional.empty();
        }
        int from = sentence.firstWordOfItem(clause.from());
        int to = sentence.endWordOfItem(clause.at());
        return Optional.of(new CameoMeaning(accusing, accused, "110", false, false, from, to, "allege that"));
    }

    /// Where a report, a statement or a study that says something was issued.
    private List<String> seat(Clause clause) {
        return sentence.clauses().stream()
                .filter(c -> c.link() == Link.MODIFIER
                        && c.at() < clause.at()
                        && c.subjects().equals(clause.subjects()))
                .flatMap(c -> c.after("in").stream().map(g -> parties.others(List.of(g), c)))
                .findFirst()
                .orElse(List.of());
    }

    private Optional<CameoMeaning> turned(Clause clause, Clause below, CameoMeaning inner) {
        if (below.link() == Link.COMPLEMENT && controls("say", clause)) {
            return Optional.of(said(clause, inner));
        }
        boolean wants = clause.objects().isEmpty() && clause.lemma().equals("want");
        if (wants) {
            return Optional.of(intended(inner, "want"));
        }
        if (controls("demand", clause) || controls("appeal", clause)) {
            return Optional.of(asked(clause, inner, controls("demand", clause) ? Turn.DEMAND : Turn.APPEAL));
        }
        if (controls("refuse", clause)) {
            return Optional.of(
                    inner.withCode(codes.turned(inner.code(), Turn.REFUSE).orElse("120"), "refuse"));
        }
        if (controls("deny", clause)) {
            return Optional.of(inner.between(parties.doers(clause.subjects(), clause), inner.targets())
                    .withCode("016", "deny"));
        }
        if (clause.lemma().equals("threaten")) {
            return Optional.of(
                    inner.withCode(codes.turned(inner.code(), Turn.THREATEN).orElse("130"), "threaten"));
        }
        if (controls("ahead", clause)) {
            return Optional.of(ahead(inner, "ahead"));
        }
        if (controls("intend", clause)) {
            return Optional.of(intended(inner, "intend"));
        }
        if (controls("actual", clause)) {
            return Optional.of(inner);
        }
        return controls("carrier", clause) && plain(clause).isEmpty() ? Optional.of(inner) : Optional.empty();
    }

    /// A step to come is coded as the step; force to come is a threat.
    private CameoMeaning ahead(CameoMeaning inner, String why) {
        boolean force = inner.code().compareTo("18") >= 0;
        return force
                ? codes.turned(inner.code(), Turn.THREATEN)
                        .map(c -> inner.withCode(FORCE_TO_COME.contains(c) ? "138" : c, why))
                        .orElse(inner)
                : inner;
    }

    private CameoMeaning intended(CameoMeaning inner, String why) {
        var code = codes.turned(inner.code(), Turn.INTEND).or(() -> codes.turned(inner.code(), Turn.THREATEN));
        return code.map(c -> inner.withCode(c, why)).orElse(inner);
    }

    /// What somebody says that another does: an accusation when it is hostile, an appeal when it is a duty.
    private CameoMeaning said(Clause clause, CameoMeaning inner) {
        var speakers = parties.doers(clause.subjects(), clause);
        boolean apart = !speakers.isEmpty()
                && !inner.sources().isEmpty()
                && !speakers.getFirst()
                        .substring(0, 3)
                        .equals(inner.sources().getFirst().substring(0, 3));
        if (apart && inner.duty()) {
            var code = codes.turned(inner.code(), Turn.APPEAL).orElse("020");
            return inner.between(speakers, inner.sources()).withCode(code, "say must");
        }
        boolean hostile = apart && CameoCodes.isHostile(inner.code());
        return hostile ? inner.between(speakers, inner.sources()).withCode("112", "say") : inner;
    }

    /// "A urged B to free C": A asks B, whatever B is to do to C.
    private CameoMeaning asked(Clause clause, CameoMeaning inner, Turn turn) {
        var asking = parties.doers(clause.subjects(), clause);
        var named = parties.others(clause.objects(), clause);
        var asked = inner.sources().isEmpty() || inner.sources().equals(asking)
                ? named.isEmpty() ? inner.targets() : named
                : inner.sources();
        var code = codes.turned(inner.code(), turn).orElse(turn == Turn.DEMAND ? "100" : "021");
        return inner.between(asking, asked).withCode(code, clause.lemma());
    }

    private List<CameoMeaning> plain(Clause clause) {
        var found = match.of(clause);
        if (found.isEmpty()) {
            return List.of();
        }
        var meaning = found.get();
        String modal = clause.verb().modalWord().orElse("");
        boolean negated = clause.verb().negated() || modal.endsWith("n't");
        if (negated) {
            return FUTURE.contains(modal)
                    ? codes.turned(meaning.code(), Turn.REFUSE).map(c -> meaning.withCode(c, "will not")).stream()
                            .toList()
                    : List.of();
        }
        if (FUTURE.contains(modal)) {
            return List.of(ahead(meaning, modal));
        }
        if (DUTY.contains(modal)) {
            return List.of(meaning.asDuty());
        }
        return modal.isEmpty() ? List.of(meaning) : List.of();
    }
}
