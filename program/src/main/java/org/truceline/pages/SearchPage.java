// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.truceline.gazetteer.Candidate;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;
import org.truceline.publishing.View.Ref;
import org.truceline.publishing.View.Say;
import org.truceline.publishing.language.Words;

/// What a search finds: places in any spelling with what happened there, statements, reports.
public final class SearchPage {
    /// Of each kind; more words find less.
    private static final int MOST = 40;

    /// Letters of a report before and after what was found in it.
    private static final int AROUND = 110;

    private final Finder finder;
    private final Digest digest;
    private final Words words;

    /// What the template shows.
    record View(
            String query,
            boolean isAsked,
            String count,
            List<PlaceLine> places,
            List<Ref> incidents,
            List<Say> says,
            List<ReportLine> reports,
            String cut) {}

    /// A place that the words may mean.
    record PlaceLine(String name, String kind, String within, boolean spelledSo) {}

    /// A report with the words around what was found.
    record ReportLine(String publisher, String name, String href, String day, String excerpt) {}

    /// @param digest of the finder's scene
    public SearchPage(Finder finder, Digest digest) {
        this.finder = finder;
        this.digest = digest;
        this.words = digest.wording().words();
    }

    /// @param query as it was typed
    public Sheet sheet(String query) {
        return Sheet.of(words.text("nav-search"), Section.SEARCH, "search.mustache", view(query));
    }

    private View view(String query) {
        var found = finder.find(query);
        int all = found.incidents().size()
                + found.statements().size()
                + found.reports().size();
        boolean isCut = Math.max(
                        found.incidents().size(),
                        Math.max(found.statements().size(), found.reports().size()))
                > MOST;
        return new View(
                query,
                !query.isBlank(),
                words.text(
                        "search-found",
                        "incidents",
                        found.incidents().size(),
                        "statements",
                        found.statements().size(),
                        "reports",
                        found.reports().size(),
                        "n",
                        all),
                found.places().stream().limit(MOST).map(SearchPage::place).toList(),
                found.incidents().stream()
                        .sorted(Comparator.comparing(
                                incident -> incident.when(zone()).until()))
                        .limit(MOST)
                        .flatMap(incident -> digest.incident(incident.id()).stream())
                        .toList(),
                digest.says(found.statements().stream()
                        .sorted(Comparator.comparing(Statement::reported).thenComparing(Statement::id))
                        .limit(MOST)
                        .map(Statement::id)
                        .toList()),
                found.reports().stream()
                        .sorted(Comparator.comparing(Report::published).thenComparing(Report::id))
                        .limit(MOST)
                        .map(report -> report(report, query))
                        .toList(),
                isCut ? words.text("search-cut", "n", MOST) : "");
    }

    private ZoneId zone() {
        return finder.scene().period().zone();
    }

    private static PlaceLine place(Candidate place) {
        var entry = place.entry();
        return new PlaceLine(entry.name(), entry.kind(), String.join(", ", entry.within()), place.isSpelledSo());
    }

    private ReportLine report(Report report, String query) {
        return new ReportLine(
                report.publisher(),
                report.name(),
                finder.scene().period().first().isAfter(report.published())
                                || finder.scene().period().last().isBefore(report.published())
                        ? ""
                        : "/days/" + report.published(),
                words.dayWithYear(report.published()),
                excerpt(report.text(), query.strip().split("\\s+", 2)[0]));
    }

    /// The words around the first that was found, or the first words where folding alone found it.
    private static String excerpt(String text, String word) {
        int at = Math.max(0, text.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT)));
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + AROUND);
        return (from > 0 ? "… " : "") + text.substring(from, to).strip() + (to < text.length() ? " …" : "");
    }
}
