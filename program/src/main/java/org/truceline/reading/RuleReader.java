// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import org.truceline.model.Report;
import org.truceline.model.Statement;

/// Reads English reports into attributed statements, by rules and word lists alone: the same report always gives the
/// same statements, and nobody is accused whom the words do not accuse.
public final class RuleReader implements Reader {
    /// Version of the rules, recorded with what they read.
    public static final String VERSION = "reading/1";

    /// Characters of a report beyond this are kept with the report but not read: two hundred pages.
    public static final int LONGEST_TEXT = 500_000;

    /// Sentences of a report beyond this are not read.
    static final int MOST_SENTENCES = 5_000;

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    private RuleReader(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /// A reader with the built-in word lists and gazetteer; share one, loading takes longer than reading.
    public static RuleReader standard() {
        return new RuleReader(new Lexicon(), Gazetteer.builtIn());
    }

    @Override
    public String name() {
        return VERSION;
    }

    /// Rules refuse nothing and leave nothing undone: what none of them reads stays unread.
    @Override
    public Outcome consider(Report report) {
        return new Outcome(statements(report), List.of(), List.of());
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    private List<Statement> statements(Report report) {
        var tokens = Tokens.of(report.text(), LONGEST_TEXT);
        var sentences = new Sentences(lexicon).of(tokens);
        var kept = sentences.subList(0, Math.min(sentences.size(), MOST_SENTENCES));
        var drafts = new Reading(lexicon, gazetteer, report, tokens).run(kept);
        return Assembly.statements(report, drafts);
    }
}
