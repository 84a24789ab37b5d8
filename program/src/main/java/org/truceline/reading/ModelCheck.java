// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.truceline.model.Quote;
import org.truceline.model.Report;
import org.truceline.model.Speaker;
import org.truceline.model.Stance;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.reading.Proposal.Unacceptable;
import org.truceline.reading.Reader.Refusal;

/// Holds what a model proposes of one report against the report's own words, and keeps what they bear out.
///
/// A false accusation is the worst error, so doubt is refused: a quote must stand there once and word for word, its
/// speaker must be named by then, and [Blame] must find the doer in the words.
final class ModelCheck {
    /// A sentence longer than this is rare even in communiqués; a longer "quote" is a passage.
    private static final int LONGEST_QUOTE = 800;

    private final Report report;
    private final String rule;
    private final int first;
    private final Blame blame;
    private final ModelFacts facts;
    private final List<Statement> accepted = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    /// @param byRules what the rules read in the same report
    /// @param rule what marks each statement as the model's
    /// @param first ordinal of the first statement
    ModelCheck(Report report, RuleReader rules, List<Statement> byRules, String rule, int first) {
        this.report = report;
        this.rule = rule;
        this.first = first;
        this.blame = new Blame(rules.lexicon(), report, byRules, accepted);
        this.facts = new ModelFacts(report, rules.gazetteer(), refused);
    }

    private record Placed(Proposal proposal, Verbatim.Span span) {}

    List<Statement> accepted() {
        return List.copyOf(accepted);
    }

    List<Refusal> refused() {
        return List.copyOf(refused);
    }

    /// Takes what was proposed of a passage, in the order of the words.
    void take(Passage passage, List<Proposal.Read> proposals) {
        var placed = new ArrayList<Placed>();
        for (var read : proposals) {
            switch (read) {
                case Proposal.Malformed malformed -> refuse(malformed.words(), malformed.reason());
                case Proposal.Formed formed -> place(formed.proposal(), passage, placed);
            }
        }
        placed.sort(Comparator.comparingInt((Placed p) -> p.span().from())
                .thenComparingInt(p -> p.span().to()));
        placed.forEach(this::take);
    }

    private void place(Proposal proposal, Passage passage, List<Placed> into) {
        try {
            into.add(new Placed(proposal, span(proposal.quote(), passage)));
        } catch (Unacceptable e) {
            refuse(proposal.quote(), e.reason());
        }
    }

    private Verbatim.Span span(String quote, Passage passage) throws Unacceptable {
        if (quote.length() > LONGEST_QUOTE) {
            throw new Unacceptable("the quote is longer than a sentence");
        }
        var spans = Verbatim.find(report.text(), quote, passage.from(), passage.to());
        if (spans.isEmpty()) {
            throw new Unacceptable("these words do not stand in the report");
        }
        if (spans.size() > 1) {
            throw new Unacceptable("these words stand there " + spans.size() + " times: which is meant is not said");
        }
        var span = spans.getFirst();
        if (report.text().substring(span.from(), span.to()).matches("(?s).*\\n\\s*\\n.*")) {
            throw new Unacceptable("the quote runs over the end of a paragraph");
        }
        return span;
    }

    private void take(Placed placed) {
        try {
            accepted.add(statement(placed.proposal(), placed.span()));
        } catch (Unacceptable e) {
            refuse(placed.proposal().quote(), e.reason());
        }
    }

    private Statement statement(Proposal proposal, Verbatim.Span span) throws Unacceptable {
        demandSpeaker(proposal, span);
        blame.check(proposal, span);
        var quote = Quote.of(report.text(), span.from(), span.to());
        var said = said(span);
        var statement = new Statement(
                new StatementId(report.id(), first + accepted.size()),
                report.published(),
                quote,
                proposal.speaker(),
                facts.named("via", proposal.via(), proposal, said),
                proposal.stance(),
                proposal.act(),
                proposal.means(),
                proposal.polarity(),
                proposal.modality(),
                proposal.actor(),
                facts.named("target", proposal.target(), proposal, said),
                facts.place(proposal, said).orElse(null),
                facts.when(proposal, said).orElse(null),
                facts.counts(proposal, quote.words()),
                rule);
        if (accepted.stream().anyMatch(repeats(statement))) {
            throw new Unacceptable("the same is proposed twice");
        }
        return statement;
    }

    /// The report up to the end of the paragraph that holds the quote.
    private String said(Verbatim.Span span) {
        int end = report.text().indexOf("\n\n", span.to());
        return end < 0 ? report.text() : report.text().substring(0, end);
    }

    private void demandSpeaker(Proposal proposal, Verbatim.Span span) throws Unacceptable {
        var speaker = proposal.speaker();
        if (speaker == null) {
            if (proposal.stance() == Stance.ACCUSES && !ownVoice()) {
                throw new Unacceptable("it accuses, and nobody is named who does");
            }
            return;
        }
        String said = said(span);
        for (String name : (Iterable<String>) names(speaker)::iterator) {
            if (!Verbatim.names(said, name)) {
                throw new Unacceptable("the speaker '" + name + "' is not named by then");
            }
        }
    }

    private static Stream<String> names(Speaker speaker) {
        return speaker.names().stream().filter(Objects::nonNull);
    }

    private boolean ownVoice() {
        return switch (report.kind()) {
            case OFFICIAL, BULLETIN -> true;
            case ARTICLE, SITREP, HOTLINE, FIELD, ROW -> false;
        };
    }

    private static Predicate<Statement> repeats(Statement statement) {
        return other -> other.quote().equals(statement.quote())
                && other.act() == statement.act()
                && other.stance() == statement.stance()
                && Objects.equals(other.speaker(), statement.speaker())
                && Objects.equals(other.place(), statement.place());
    }

    private void refuse(String words, String reason) {
        refused.add(new Refusal("statement", words, reason));
    }
}
