// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Modality;
import org.truceline.model.Polarity;
import org.truceline.model.Quote;
import org.truceline.model.Report;
import org.truceline.model.ReportKind;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.reading.Proposal.Unacceptable;

/// Whether words bear out whom a proposal names as the doer. Every doubt is a reason to refuse: what is lost by it can
/// be read again, what is wrongly laid at somebody's door cannot be taken back.
final class Blame {
    /// Verbs that do nothing but speak: who stands right before one is named as a speaker.
    private static final Set<String> SPEAKING = Set.of(
            "say",
            "tell",
            "add",
            "report",
            "claim",
            "insist",
            "accuse",
            "deny",
            "announce",
            "state",
            "condemn",
            "urge",
            "warn",
            "demand",
            "blame",
            "admit",
            "confirm",
            "allege",
            "declare",
            "denounce");

    /// With one of these in it, a sentence may say that the act was not done, or not yet.
    private static final Set<String> HEDGES = Set.of(
            "neither",
            "nor",
            "no",
            "if",
            "unless",
            "would",
            "could",
            "might",
            "may",
            "should",
            "will",
            "shall",
            "deny",
            "denied",
            "denies",
            "denying",
            "without",
            "threatened",
            "vowed");

    private static final Set<String> OWN = Set.of("we", "us", "our", "ours", "i");

    private static final List<String> CLOSED =
            List.of("pronoun", "determiner", "preposition", "conjunction", "possessive", "relative", "be", "modal");

    /// Words between a name and its verb of speaking: "the army command said".
    private static final int WORDS_BETWEEN = 2;

    private final Lexicon lexicon;
    private final Report report;
    private final List<Statement> byRules;
    private final List<Statement> before;

    /// @param byRules what the rules read in the same report
    /// @param before what was accepted so far; grows while the report is read
    Blame(Lexicon lexicon, Report report, List<Statement> byRules, List<Statement> before) {
        this.lexicon = lexicon;
        this.report = report;
        this.byRules = byRules;
        this.before = before;
    }

    void check(Proposal proposal, Verbatim.Span span) throws Unacceptable {
        var quote = Quote.of(report.text(), span.from(), span.to());
        for (String actor : proposal.actor()) {
            demandNamed(actor, proposal, quote);
            if (proposal.act().harmful()) {
                demandDoer(actor, proposal, quote);
            }
        }
        demandStance(proposal);
        demandPlainWords(proposal, quote.words());
    }

    private void demandNamed(String actor, Proposal proposal, Quote quote) throws Unacceptable {
        String lower = actor.toLowerCase(Locale.ROOT);
        if (actor.codePoints().noneMatch(Character::isLetter) || CLOSED.stream().anyMatch(c -> lexicon.is(c, lower))) {
            throw new Unacceptable("the doer '" + actor + "' is no name");
        }
        boolean named = Verbatim.names(quote.words(), actor)
                || namedBefore(actor, proposal.speaker())
                || (speaksOfItself(quote.words()) && isSpeaker(actor, proposal));
        if (!named) {
            throw new Unacceptable("the doer '" + actor + "' is not named there, nor by that speaker before");
        }
    }

    private boolean namedBefore(String actor, @Nullable Speaker speaker) {
        return before.stream()
                .filter(s -> Objects.equals(s.speaker(), speaker))
                .anyMatch(s -> s.actor().stream().anyMatch(actor::equalsIgnoreCase)
                        && Verbatim.names(s.quote().words(), actor));
    }

    private static boolean speaksOfItself(String words) {
        return Tokens.of(words, words.length()).stream().anyMatch(t -> OWN.contains(t.lower()));
    }

    /// Whether a name is the speaker's own; where nobody is named, the issuer of a text in its own voice speaks.
    private boolean isSpeaker(String name, Proposal proposal) {
        var speaker = proposal.speaker();
        if (speaker != null) {
            return SameName.anySame(speaker.names(), name);
        }
        boolean own = report.kind() == ReportKind.OFFICIAL || report.kind() == ReportKind.BULLETIN;
        return own && SameName.same(report.publisher(), name);
    }

    /// The doer of something grave is not named only as the one who speaks of it, nor is he the one hit.
    private void demandDoer(String actor, Proposal proposal, Quote quote) throws Unacceptable {
        var mentions = Verbatim.mentions(quote.words(), actor);
        boolean onlySpeaks = !mentions.isEmpty() && mentions.stream().allMatch(m -> speaks(quote.words(), m));
        if (onlySpeaks && !isSpeaker(actor, proposal)) {
            throw new Unacceptable("the words name '" + actor + "' as the one who speaks, not as the doer");
        }
        boolean hit = byRules.stream()
                .filter(s -> s.act().group() == proposal.act().group() && overlap(s.quote(), quote))
                .anyMatch(s -> SameName.anySame(s.target(), actor) && !SameName.anySame(s.actor(), actor));
        if (hit) {
            throw new Unacceptable("the rules read '" + actor + "' there as the one hit");
        }
    }

    private static boolean overlap(Quote a, Quote b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    /// Whether a verb that only speaks follows the name at once, or "according to" stands before it.
    private boolean speaks(String words, Verbatim.Span mention) {
        if (words.substring(0, mention.from()).matches("(?is).*\\baccording\\s+to(\\s+the)?\\s*")) {
            return true;
        }
        int between = 0;
        for (var token : Tokens.of(words, words.length())) {
            if (token.start() < mention.to() || token.is("'s")) {
                continue;
            }
            if (!token.isWord() || between > WORDS_BETWEEN) {
                return false;
            }
            if (lexicon.verb(token.lower())
                    .filter(v -> SPEAKING.contains(v.lemma()))
                    .isPresent()) {
                return true;
            }
            between++;
        }
        return false;
    }

    private void demandStance(Proposal proposal) throws Unacceptable {
        switch (proposal.stance()) {
            case ADMITS -> {
                for (String actor : proposal.actor()) {
                    if (!isSpeaker(actor, proposal)) {
                        throw new Unacceptable("it admits, and '" + actor + "' is not the speaker's own side");
                    }
                }
                if (proposal.actor().isEmpty()) {
                    throw new Unacceptable("it admits, and names nobody");
                }
            }
            case ACCUSES -> {
                for (String actor : proposal.actor()) {
                    if (isSpeaker(actor, proposal)) {
                        throw new Unacceptable("it accuses '" + actor + "', who speaks");
                    }
                }
            }
            case STATES, DENIES, ANNOUNCES, THREATENS, DEMANDS, COMMENTS -> {}
        }
    }

    /// What is laid at somebody's door as done must be said plainly.
    private void demandPlainWords(Proposal proposal, String words) throws Unacceptable {
        boolean charge = !proposal.actor().isEmpty()
                && proposal.act().harmful()
                && proposal.polarity() == Polarity.AFFIRMED
                && proposal.modality() == Modality.ACTUAL
                && (proposal.stance() == Stance.STATES || proposal.stance() == Stance.ACCUSES);
        if (!charge) {
            return;
        }
        for (var token : Tokens.of(words, words.length())) {
            boolean month = token.text().equals("May");
            if (!month && (HEDGES.contains(token.lower()) || lexicon.is("negation", token.lower()))) {
                throw new Unacceptable("the words hold '" + token.text() + "', and it is proposed as plainly done");
            }
        }
    }
}
