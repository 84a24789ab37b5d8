// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;
import java.util.SortedMap;
import org.truceline.model.Discrepancy;
import org.truceline.model.Finding;
import org.truceline.model.Incident;
import org.truceline.model.Report;
import org.truceline.model.Review;
import org.truceline.model.Statement;
import org.truceline.publishing.language.Words;

/// Says in one line what an entry of the annex holds.
final class EntryLines {
    /// Entries that a page or a print lists; files for programs list all.
    private static final int MOST = 3000;

    private static final int MOST_LETTERS = 280;

    private final Scene scene;
    private final Wording wording;
    private final Words words;
    private final EventView events;
    private final SayView says;

    EntryLines(Scene scene, Wording wording) {
        this.scene = scene;
        this.wording = wording;
        this.words = wording.words();
        var catalogue = new Catalogue(scene);
        this.events = new EventView(scene, catalogue, wording);
        this.says = new SayView(scene, catalogue, wording);
    }

    List<ReportView.Entry> of(SortedMap<Long, Cited> cited, boolean isServed) {
        return cited.entrySet().stream()
                .limit(MOST)
                .map(entry -> entry(entry.getKey(), entry.getValue(), isServed))
                .toList();
    }

    /// What to say of those that are not listed; empty where all are.
    String more(int size) {
        return size > MOST ? words.text("report-entries-more", "n", size - MOST) : "";
    }

    private ReportView.Entry entry(long number, Cited cited, boolean isServed) {
        return new ReportView.Entry(
                EntryRefs.anchor(number),
                words.numeral(number),
                isServed ? "/record?from=" + number : "",
                words.text("cited-" + cited.code()),
                text(cited),
                cited instanceof Cited.Said said ? brief(said.statement()) : "");
    }

    private String text(Cited cited) {
        return switch (cited) {
            case Cited.Received received -> report(received.report());
            case Cited.Said said -> said(said.statement());
            case Cited.Happened happened -> incident(happened.incident());
            case Cited.Found found -> finding(found.finding());
            case Cited.Flagged flagged -> sum(flagged.discrepancy());
            case Cited.Looked looked -> review(looked.review());
            case Cited.Noted noted -> step(noted.step());
        };
    }

    /// Long words are cut: whole they stand under the entry. A row is told field by field.
    private String brief(Statement statement) {
        String quote = says.quote(statement).quote().replace("\n", "; ");
        return quote.length() > MOST_LETTERS ? quote.substring(0, MOST_LETTERS) + " …" : quote;
    }

    private String report(Report report) {
        return words.text(
                "report-received", "publisher", report.publisher(), "published", words.dayWithYear(report.published()));
    }

    private String said(Statement statement) {
        var say = says.quote(statement);
        return words.text("report-says", "speaker", say.speaker(), "stance", say.stance(), "said", say.said());
    }

    String incident(Incident incident) {
        return words.text(
                "incident-line",
                "what",
                wording.acts(incident.acts()),
                "where",
                events.place(incident),
                "when",
                DayNames.span(
                        incident.when(scene.period().zone()), scene.period().zone(), words));
    }

    private String finding(Finding finding) {
        return words.text(
                "report-finds",
                "verdict",
                wording.verdict(finding.verdict()),
                "obligation",
                finding.obligation(),
                "reading",
                finding.reading());
    }

    String sum(Discrepancy discrepancy) {
        return words.text("sum", "printed", discrepancy.printed(), "summed", discrepancy.summed());
    }

    String review(Review review) {
        String how = switch (review.opinion()) {
            case Review.Confirmed confirmed -> "confirmed";
            case Review.Corrected corrected -> "corrected";
            case Review.Rejected rejected -> "rejected";
            case Review.Withdrawn withdrawn -> "withdrawn";
            case Review.Linked linked -> "link-" + linked.bond().code();
        };
        return words.text(
                "report-review-" + how,
                "by",
                review.person(),
                "day",
                words.dayWithYear(review.at().atZone(scene.period().zone()).toLocalDate()));
    }

    String step(CaseLine.Step step) {
        String at = words.moment(step.at(), scene.period().zone());
        return step.who().isEmpty()
                ? words.text("report-lapse", "at", at)
                : words.text("report-step", "who", step.who(), "says", words.code("step", step.says()), "at", at);
    }
}
