// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import org.truceline.model.Report;

/// Reads English reports into attributed statements, by rules and word lists alone: the same report always gives the
/// same statements, and nobody is accused whom the words do not accuse.
public final class RuleReader implements Reader {
    /// Version of the rules, recorded with what they read.
    public static final String VERSION = "reading/1";

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Tagging tagging;

    private RuleReader(Lexicon lexicon, Gazetteer gazetteer, Tagging tagging) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.tagging = tagging;
    }

    /// A reader with the built-in word lists and gazetteer; share one, loading takes longer than reading.
    public static RuleReader standard() {
        return new RuleReader(new Lexicon(), Gazetteer.builtIn(), Tagger::tag);
    }

    /// A reader whose parts of speech come, in part, from outside: to measure what another tagger would change.
    public static RuleReader with(PartsOfSpeech outside, PartsOfSpeech.Where where) {
        return new RuleReader(new Lexicon(), Gazetteer.builtIn(), new OutsideTagging(outside, where));
    }

    @Override
    public String name() {
        return VERSION;
    }

    /// Rules refuse nothing: what none of them reads stays unread. Undone is what is too long to be read.
    @Override
    public Outcome consider(Report report) {
        var tokens = Tokens.of(report.text(), ReadingLimits.LONGEST_TEXT);
        var limits = ReadingLimits.of(report.text(), new Sentences(lexicon).of(tokens));
        var drafts = new Reading(lexicon, gazetteer, tagging, report, tokens).run(limits.kept());
        return new Outcome(Assembly.statements(report, drafts), List.of(), limits.notes());
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }
}
