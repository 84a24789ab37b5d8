// SPDX-License-Identifier: Apache-2.0
package org.truceline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.truceline.gazetteer.Gazetteer;
import org.truceline.model.Report;

/// Reads English reports, and the figures of Arabic and Russian ones, into attributed statements, by rules and word
/// lists alone: the same report always gives the
/// same statements, and nobody is accused whom the words do not accuse.
public final class RuleReader implements Reader {
    /// Version of the rules, recorded with what they read.
    public static final String VERSION = "reading/1";

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final Set<String> territory;
    private final Tagging tagging;

    private RuleReader(Lexicon lexicon, Gazetteer gazetteer, Set<String> territory, Tagging tagging) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.territory = Set.copyOf(territory);
        this.tagging = tagging;
    }

    /// A reader with the built-in word lists and gazetteer; share one, loading takes longer than reading.
    public static RuleReader standard() {
        return with(Gazetteer.builtIn());
    }

    /// A reader with the built-in word lists.
    public static RuleReader with(Gazetteer gazetteer) {
        return new RuleReader(new Lexicon(), gazetteer, Set.of(), Tagger::tag);
    }

    /// A reader whose parts of speech come, in part, from outside: to measure what another tagger would change.
    public static RuleReader with(PartsOfSpeech outside, PartsOfSpeech.Where where) {
        return new RuleReader(new Lexicon(), Gazetteer.builtIn(), Set.of(), new OutsideTagging(outside, where));
    }

    /// This reader for reports about some countries: a name that a place there bears means none elsewhere.
    ///
    /// @param countries ISO 3166 alpha-2 codes; none for reports about anywhere
    public RuleReader within(Set<String> countries) {
        return new RuleReader(lexicon, gazetteer, countries, tagging);
    }

    @Override
    public String name() {
        return VERSION;
    }

    /// Rules refuse nothing: what none of them reads stays unread. Undone is what is too long to be read.
    @Override
    public Outcome consider(Report report) {
        var parts = Languages.parts(report.text());
        var english = report.reading(Languages.english(report.text(), parts));
        var tokens = Tokens.of(english.text(), ReadingLimits.LONGEST_TEXT);
        var limits = ReadingLimits.of(english.text(), new Sentences(lexicon).of(tokens));
        var drafts = new ArrayList<>(
                new Reading(lexicon, gazetteer, territory, tagging, english, tokens).run(limits.kept()));
        drafts.addAll(ForeignBulletins.read(gazetteer, report, parts));
        return new Outcome(Assembly.statements(report, drafts), List.of(), limits.notes());
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }
}
