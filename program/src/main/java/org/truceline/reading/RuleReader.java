// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Report;
import org.truceline.model.Statement;

/// Reads English reports, and the figures of Arabic and Russian ones, into attributed statements, by rules and word
/// lists alone: the same report always gives the
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
    private final Set<String> territory;

    private RuleReader(Lexicon lexicon, Gazetteer gazetteer, Set<String> territory) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.territory = Set.copyOf(territory);
    }

    /// A reader with the built-in word lists and gazetteer; share one, loading takes longer than reading.
    public static RuleReader standard() {
        return with(Gazetteer.builtIn());
    }

    /// A reader with the built-in word lists.
    public static RuleReader with(Gazetteer gazetteer) {
        return new RuleReader(new Lexicon(), gazetteer, Set.of());
    }

    /// This reader for reports about some countries: a name that a place there bears means none elsewhere.
    ///
    /// @param countries ISO 3166 alpha-2 codes; none for reports about anywhere
    public RuleReader within(Set<String> countries) {
        return new RuleReader(lexicon, gazetteer, countries);
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
        var parts = Languages.parts(report.text());
        var drafts = new ArrayList<>(english(report.reading(Languages.english(report.text(), parts))));
        drafts.addAll(ForeignBulletins.read(gazetteer, report, parts));
        return Assembly.statements(report, drafts);
    }

    private List<Draft> english(Report report) {
        var tokens = Tokens.of(report.text(), LONGEST_TEXT);
        var sentences = new Sentences(lexicon).of(tokens);
        var kept = sentences.subList(0, Math.min(sentences.size(), MOST_SENTENCES));
        return new Reading(lexicon, gazetteer, territory, report, tokens).run(kept);
    }
}
