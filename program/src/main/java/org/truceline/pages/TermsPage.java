// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.truceline.model.Finding;
import org.truceline.model.Verdict;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;
import org.truceline.publishing.View.Ref;
import org.truceline.publishing.Wording;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Agreement;
import org.truceline.terms.Clause;
import org.truceline.terms.Obligation;
import org.truceline.terms.Reading;
import org.truceline.terms.TextVariant;
import org.truceline.terms.telling.Item;
import org.truceline.terms.telling.Part;
import org.truceline.terms.telling.Portrait;

/// The agreement as people read it: each clause with the text variants and the readings side by side, and what was
/// found under it. What only the terms' file says otherwise is told below as [Portrait] tells it.
public final class TermsPage {
    /// Incidents that a clause leads to; the others are on the pages of days.
    private static final int MOST = 12;

    /// Parts of the portrait that stand with the clauses already.
    private static final Set<String> SHOWN = Set.of("Texts", "Clauses");

    private final Agreement terms;
    private final Digest digest;
    private final Words words;
    private final Wording wording;

    /// What the template shows.
    record View(
            String title,
            String runs,
            List<TextLine> texts,
            List<ClauseView> clauses,
            List<ObligationView> others,
            List<PartView> parts) {}

    /// A text variant.
    record TextLine(String id, String publisher, String kind, String language, String seen, String sha256) {}

    /// A clause with its wordings, one for each text that it stands in, what hangs on it, and what was found.
    record ClauseView(
            String id,
            String text,
            String part,
            String unsure,
            List<WordingView> wordings,
            List<ObligationView> obligations,
            List<FoundView> found,
            String none) {}

    record WordingView(String text, String language, String says) {}

    /// An obligation with its readings side by side.
    record ObligationView(String id, String label, String duty, List<ReadingView> readings) {}

    record ReadingView(String id, String label, String heldBy, String source) {}

    /// Incidents with a finding of one verdict under a clause.
    record FoundView(String verdict, String count, List<Ref> incidents, String more) {}

    record PartView(String title, List<ItemView> items) {}

    record ItemView(String id, String head, List<String> lines) {}

    public TermsPage(Agreement terms, Digest digest) {
        this.terms = terms;
        this.digest = digest;
        this.wording = digest.wording();
        this.words = wording.words();
    }

    public Sheet sheet() {
        return Sheet.of(words.text("nav-terms"), Section.TERMS, "terms.mustache", view());
    }

    private View view() {
        var clauses = terms.sources().clauses();
        var cited = clauses.stream().map(Clause::id).collect(Collectors.toSet());
        return new View(
                terms.title(),
                words.text("terms-runs", "zone", terms.zone().getId()),
                terms.sources().texts().stream().map(this::text).toList(),
                clauses.stream().map(this::clause).toList(),
                terms.obligations().stream()
                        .filter(one -> one.basis().stream().noneMatch(cited::contains))
                        .map(this::obligation)
                        .toList(),
                Portrait.of(terms).parts().stream()
                        .filter(part -> !SHOWN.contains(part.title()))
                        .map(TermsPage::part)
                        .toList());
    }

    private TextLine text(TextVariant text) {
        var seen = text.seen();
        return new TextLine(
                text.id(),
                text.publisher(),
                wording.list(List.of(
                        words.code("instrument", text.instrument().code()),
                        words.code("authenticity", text.authenticity().code()))),
                Locale.forLanguageTag(text.language())
                        .getDisplayLanguage(
                                Locale.forLanguageTag(words.language().tag())),
                seen == null ? "" : words.dayWithYear(seen),
                Objects.requireNonNullElse(text.sha256(), ""));
    }

    private ClauseView clause(Clause clause) {
        var parent = clause.parent();
        var found = found(clause.id());
        return new ClauseView(
                clause.id(),
                clause.text(),
                parent == null ? "" : words.text("clause-part", "clause", parent),
                words.code("mark", clause.mark().code().toLowerCase(Locale.ROOT)),
                clause.texts().stream().map(text -> wording(clause, text)).toList(),
                terms.obligations().stream()
                        .filter(one -> one.basis().contains(clause.id()))
                        .map(this::obligation)
                        .toList(),
                found,
                found.isEmpty() ? words.text("clause-found-none") : "");
    }

    /// What a text variant says; where nobody wrote down that it says it differently, what the clause says.
    private WordingView wording(Clause clause, String text) {
        String says = clause.wordings().stream()
                .filter(one -> one.text().equals(text))
                .map(Clause.Wording::says)
                .findFirst()
                .orElse("");
        String language = terms.sources().texts().stream()
                .filter(variant -> variant.id().equals(text))
                .map(TextVariant::language)
                .findFirst()
                .orElse("");
        return new WordingView(text, language, says.isEmpty() ? words.text("clause-same") : says);
    }

    private ObligationView obligation(Obligation obligation) {
        return new ObligationView(
                obligation.id(),
                obligation.label(),
                words.code("duty", obligation.duty().code()),
                obligation.readings().stream().map(this::reading).toList());
    }

    private ReadingView reading(Reading reading) {
        var held = reading.heldBy().stream().map(this::name).toList();
        return new ReadingView(
                reading.id(),
                reading.label(),
                held.isEmpty() ? "" : words.text("reading-held", "who", wording.list(held)),
                Objects.requireNonNullElse(reading.source(), ""));
    }

    private String name(String id) {
        String side = digest.side(id);
        return side.equals(id) ? terms.cast().label(id) : side;
    }

    private List<FoundView> found(String clause) {
        var findings = digest.scene().material().findings().stream()
                .filter(finding -> finding.agreement().equals(terms.id())
                        && finding.clauses().contains(clause))
                .toList();
        var found = new ArrayList<FoundView>();
        for (Verdict verdict : Verdict.values()) {
            found.addAll(found(verdict, findings));
        }
        return List.copyOf(found);
    }

    private List<FoundView> found(Verdict verdict, List<Finding> findings) {
        var incidents = findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(Finding::incident)
                .distinct()
                .flatMap(id -> digest.incident(id).stream())
                .sorted(Comparator.comparing(Ref::text))
                .toList();
        if (incidents.isEmpty()) {
            return List.of();
        }
        // What lies outside the terms is most of everything, and nobody looks for it here.
        int shown = verdict == Verdict.OUTSIDE_SCOPE ? 0 : MOST;
        int left = incidents.size() - Math.min(incidents.size(), shown);
        return List.of(new FoundView(
                wording.verdict(verdict),
                words.text("clause-incidents", "n", incidents.size()),
                incidents.stream().limit(shown).toList(),
                left == 0 || shown == 0 ? "" : words.text("clause-more", "n", left)));
    }

    private static PartView part(Part part) {
        return new PartView(
                part.title(), part.items().stream().map(TermsPage::item).toList());
    }

    private static ItemView item(Item item) {
        return new ItemView(item.id(), item.head(), item.lines());
    }
}
