// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truceline.reading.Clause.Link;
import org.truceline.reading.VerbGroup.Shape;
import org.truceline.reading.Voice.Kind;

/// Decides what a verb of speaking does with the arguments it has: "reject" a claim denies, "reject" a deal does not.
final class SpeechKinds {
    private final Lexicon lexicon;
    private final Sentence sentence;
    private final List<Clause> dependents;
    private final boolean quote;

    SpeechKinds(Lexicon lexicon, Sentence sentence, List<Clause> dependents, boolean quote) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.dependents = dependents;
        this.quote = quote;
    }

    /// "recorded seven violations", "counted at least 54 breaches".
    private boolean isRecord(Clause clause, Optional<NounGroup> object) {
        return lexicon.is("recording", clause.lemma())
                && object.filter(o -> lexicon.actNoun(o).isPresent()
                                || o.ofGroup().flatMap(lexicon::actNoun).isPresent())
                        .isPresent();
    }

    Optional<Kind> of(Clause clause, List<String> classes) {
        boolean denial =
                clause.object().map(o -> o.head().lemma().equals("denial")).orElse(false);
        if (denial && classes.contains("say")) {
            return Optional.of(Kind.DENY);
        }
        for (String name : classes) {
            var kind = Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
            if (kind == Kind.DENY && isLeftOpen(clause)) {
                return clause.verb().negated() && (hasThat() || has(Link.GERUND))
                        ? Optional.of(Kind.COMMENT)
                        : Optional.empty();
            }
            if (fits(kind, clause)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// "did not deny it", "has never denied", "would neither confirm nor deny": no denial, and no admission either.
    private boolean isLeftOpen(Clause clause) {
        boolean nor = clause.at() > 0
                && sentence.items().get(clause.at() - 1) instanceof Mark mark
                && mark.lower().equals("nor");
        return clause.lemma().equals("deny") && (clause.verb().negated() || nor);
    }

    private boolean has(Link link) {
        return dependents.stream().anyMatch(d -> d.link() == link);
    }

    private boolean hasThat() {
        return has(Link.COMPLEMENT);
    }

    private boolean fits(Kind kind, Clause clause) {
        var object = Participles.isPassive(clause) ? clause.subject() : clause.object();
        return switch (kind) {
            case ACCUSE ->
                object.isPresent()
                        && (has(Link.GERUND)
                                || clause.after("of").isPresent()
                                || isChargedWithAct(clause)
                                || clause.lemma().equals("accuse"))
                        && !hasThat()
                        && (clause.lemma().equals("accuse")
                                || isChargedWithAct(clause)
                                || (has(Link.GERUND) && (clause.after("with").isPresent() || object.isPresent())));
            case BLAME -> object.isPresent();
            case DENY -> denies(clause, object);
            case ADMIT -> admits(clause, object);
            case ANNOUNCE ->
                hasThat()
                        || object.map(o -> lexicon.is("loss", o)).orElse(false)
                        || object.map(o -> lexicon.is("truce", o)
                                        || lexicon.is("talks", o)
                                        || lexicon.actNoun(o).isPresent())
                                .orElse(false);
            case DEMAND -> demands(clause, object);
            case THREATEN -> threatens(clause, object);
            case COMMENT -> object.isPresent() && !hasThat();
            case SAY ->
                hasThat()
                        || quote
                        || isRecord(clause, object)
                        || (has(Link.GERUND) && clause.lemma().equals("report"));
        };
    }

    /// "charged the army with a breach of the truce".
    private boolean isChargedWithAct(Clause clause) {
        return clause.lemma().equals("charge")
                && clause.after("with").flatMap(lexicon::actNoun).isPresent();
    }

    private boolean denies(Clause clause, Optional<NounGroup> object) {
        boolean deny = clause.lemma().equals("deny");
        boolean allegation = object.map(o -> lexicon.is("allegation", o) || isPronounOrRole(o))
                .orElse(false);
        if (deny) {
            return has(Link.GERUND)
                    || hasThat()
                    || allegation
                    || isChargeBefore(clause)
                    || object.map(o -> lexicon.actNoun(o).isPresent() || isRoleInAct(o) || isAnySuch(o))
                            .orElse(false);
        }
        boolean disowned = Set.of("disavow", "disown", "disclaim").contains(clause.lemma())
                && object.flatMap(lexicon::actNoun)
                        .filter(w -> w.act().harmful())
                        .isPresent();
        return disowned
                || (hasThat() && !clause.lemma().equals("reject"))
                || isChargeBefore(clause)
                || (allegation && !object.map(NounGroup::isPronoun).orElse(false))
                || (object.isPresent() && !clause.lemma().equals("dismiss") && isRoleInAct(object.get()));
    }

    /// "..., which the army denies", "..., a charge the army denied".
    private boolean isChargeBefore(Clause clause) {
        int before = clause.from() - 1;
        boolean behind =
                clause.object().filter(o -> o.from() >= clause.verb().to()).isPresent();
        if (behind || before < 1) {
            return false;
        }
        return switch (sentence.items().get(before)) {
            case Mark mark -> isAfterCharge(mark, before);
            case NounGroup group -> lexicon.is("allegation", group);
            case VerbGroup verb -> false;
        };
    }

    /// "..., which", "a charge that".
    private boolean isAfterCharge(Mark mark, int at) {
        boolean charge = sentence.items().get(at - 1) instanceof NounGroup group && lexicon.is("allegation", group);
        boolean all = sentence.items().get(at - 1) instanceof Mark comma && comma.is(Tag.COMMA);
        return (charge || all) && (mark.is(Tag.RELATIVE) || mark.lower().equals("that"));
    }

    /// "any such launch", "anything of the kind".
    private static boolean isAnySuch(NounGroup group) {
        return group.lowers().contains("such") || group.first().lower().equals("anything");
    }

    private static boolean isPronounOrRole(NounGroup group) {
        return Matters.isPointing(group);
    }

    /// "any role in", "involvement", "responsibility".
    static boolean isRoleInAct(NounGroup group) {
        return switch (group.head().lower()) {
            case "role",
                    "link",
                    "connection",
                    "complicity",
                    "guilt",
                    "participation",
                    "involvement",
                    "responsibility",
                    "part",
                    "hand",
                    "knowledge",
                    "wrongdoing",
                    "blame" -> true;
            default -> false;
        };
    }

    private boolean admits(Clause clause, Optional<NounGroup> object) {
        boolean responsibility = object.map(o -> o.head().lower().equals("responsibility")
                        || o.head().lower().equals("blame"))
                .orElse(false);
        return switch (clause.lemma()) {
            case "claim" -> responsibility;
            case "apologise", "apologize" -> true;
            case "regret" ->
                clause.after("for").isPresent()
                        || has(Link.GERUND)
                        || hasThat()
                        || object.map(o -> lexicon.actNoun(o).isPresent()
                                        && o.first().is(Tag.POSSESSIVE_PRONOUN))
                                .orElse(false);
            default ->
                has(Link.GERUND)
                        || hasThat()
                        || responsibility
                        || object.map(o -> lexicon.actNoun(o).isPresent()).orElse(false)
                        || (has(Link.INFINITIVE) && clause.lemma().equals("own"));
        };
    }

    private boolean demands(Clause clause, Optional<NounGroup> object) {
        boolean infinitive = has(Link.INFINITIVE);
        return switch (clause.lemma()) {
            case "give" -> infinitive;
            case "call" ->
                (infinitive
                                && (clause.after("on").isPresent()
                                        || clause.after("upon").isPresent()
                                        || clause.verb().particle().equals("on")))
                        || isFor(clause);
            case "appeal", "plead", "press" -> infinitive || isFor(clause);
            case "ask",
                    "tell",
                    "order",
                    "instruct",
                    "invite",
                    "require",
                    "beg",
                    "request",
                    "want",
                    "press for",
                    "pray" ->
                (infinitive && (object.isPresent() || clause.verb().passive()))
                        || (hasThat()
                                && (clause.lemma().equals("request")
                                        || clause.lemma().equals("order")))
                        || (isFor(clause) && clause.lemma().equals("ask"));
            case "insist" ->
                clause.after("on").isPresent()
                        || clause.verb().particle().equals("on")
                        || dependents.stream().anyMatch(SpeechKinds::isWished);
            default -> infinitive || hasThat() || object.isPresent();
        };
    }

    private static boolean isFor(Clause clause) {
        return clause.after("for").isPresent() || clause.verb().particle().equals("for");
    }

    /// "insisted that the rebels hand over the men": a bare form, without the tense of what is only told.
    private static boolean isWished(Clause clause) {
        var verb = clause.verb();
        boolean many = clause.subject()
                .map(s -> !Morphology.singular(s.head().lower()).equals(s.head().lower()))
                .orElse(true);
        return clause.link() == Link.COMPLEMENT
                && verb.modal() == null
                && verb.verb().is(VerbForm.BASE)
                && !verb.verb().is(VerbForm.PAST)
                && (!many || clause.subjects().size() == 1)
                && verb.to() - verb.from()
                        <= 1 + (verb.particle().isEmpty() ? 0 : verb.particle().split(" ", -1).length);
    }

    private boolean threatens(Clause clause, Optional<NounGroup> object) {
        boolean infinitive = has(Link.INFINITIVE)
                && dependents.stream()
                        .filter(d -> d.link() == Link.INFINITIVE)
                        .anyMatch(d -> d.verb().shape() == Shape.INFINITIVE);
        return switch (clause.lemma()) {
            case "warn" ->
                hasThat() || clause.after("of").filter(this::isRetaliation).isPresent();
            case "threaten" ->
                infinitive
                        || hasThat()
                        || object.map(this::isRetaliation).orElse(false)
                        || clause.after("with").filter(this::isRetaliation).isPresent();
            case "reserve" -> object.map(o -> o.head().lower().equals("right")).orElse(false);
            default ->
                infinitive || hasThat() || object.map(this::isRetaliation).orElse(false);
        };
    }

    private boolean isRetaliation(NounGroup group) {
        return switch (group.head().lemma()) {
            case "response",
                    "retaliation",
                    "revenge",
                    "answer",
                    "action",
                    "reprisal",
                    "sanction",
                    "embargo",
                    "consequence",
                    "force",
                    "strike",
                    "vengeance",
                    "punishment",
                    "reply",
                    "attack",
                    "war" -> true;
            default -> false;
        };
    }

    Sentence sentence() {
        return sentence;
    }
}
