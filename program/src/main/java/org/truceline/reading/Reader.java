// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.List;
import org.truceline.model.Report;
import org.truceline.model.Statement;

/// Reads English reports into attributed statements, by rules and word lists alone: the same report always gives the
/// same statements, and nobody is accused whom the words do not accuse.
public final class Reader {
    /// Version of the rules, recorded with what they read.
    public static final String VERSION = "reading/1";

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Tagging tagging;

    private Reader(Lexicon lexicon, Gazetteer gazetteer, Tagging tagging) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.tagging = tagging;
    }

    /// A reader with the built-in word lists and gazetteer; share one, loading takes longer than reading.
    public static Reader standard() {
        return new Reader(new Lexicon(), Gazetteer.builtIn(), Tagger::tag);
    }

    /// A reader whose parts of speech come, in part, from outside: to measure what another tagger would change.
    public static Reader with(PartsOfSpeech outside, PartsOfSpeech.Where where) {
        return new Reader(new Lexicon(), Gazetteer.builtIn(), new OutsideTagging(outside, where));
    }

    /// The statements of a report, in the order of their words; none when no rule reads anything.
    public List<Statement> read(Report report) {
        var tokens = Tokens.of(report.text(), ReadingLimits.LONGEST_TEXT);
        var kept = limits(report, tokens).kept();
        var drafts = new Reading(lexicon, gazetteer, tagging, report, tokens).run(kept);
        return Assembly.statements(report, drafts);
    }

    /// What of a report is not read because it is too long, one line each; none for a report of any usual length.
    public List<String> notes(Report report) {
        return limits(report, Tokens.of(report.text(), ReadingLimits.LONGEST_TEXT))
                .notes();
    }

    private ReadingLimits limits(Report report, List<Token> tokens) {
        return ReadingLimits.of(report.text(), new Sentences(lexicon).of(tokens));
    }
}
