// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.truceline.journal.Journal;
import org.truceline.judging.ChannelStatus;
import org.truceline.judging.ClockStatus;
import org.truceline.judging.Clocks;
import org.truceline.judging.DueStatus;
import org.truceline.judging.Dues;
import org.truceline.judging.Figures;
import org.truceline.judging.Judged;
import org.truceline.judging.QuotaStatus;
import org.truceline.judging.Quotas;
import org.truceline.judging.SideStatus;
import org.truceline.judging.StatusBook;
import org.truceline.judging.Tally;
import org.truceline.model.Finding;
import org.truceline.model.Statement;
import org.truceline.publishing.Material;
import org.truceline.terms.Agreement;

/// What the statements, incidents and findings of a record amount to under one agreement, at any instant: all of it
/// that takes long to work out, each part when it is first asked for.
///
/// Values only: the journal may be closed, and any number of threads may ask. What notes amount to is not here, since
/// those that wait to be sent count as well: see [Chronicle].
public final class Annals {
    private final Agreement agreement;
    private final Material material;
    private final Once<List<Statement>> voiced;
    private final Once<StatusBook> book;
    private final Once<Quotas> quotas;
    private final Once<Dues> dues;
    private final Once<List<Judged>> judged;
    private final Once<Clocks> clocks;
    private final Once<Figures> figures;

    private Annals(Agreement agreement, Material material) {
        this.agreement = agreement;
        this.material = material;
        this.voiced = new Once<>(this::voice);
        this.book = new Once<>(() -> new StatusBook(agreement, voiced.get()));
        this.quotas = new Once<>(() -> new Quotas(agreement, voiced.get()));
        this.dues = new Once<>(() -> new Dues(agreement, voiced.get(), material.reports()));
        this.judged = new Once<>(this::judge);
        this.clocks = new Once<>(() -> new Clocks(agreement, judged.get()));
        this.figures = new Once<>(() -> Figures.of(agreement, judged.get(), voiced.get()));
    }

    /// Of a record as it is now.
    public static Annals of(Agreement agreement, Journal journal) {
        return new Annals(agreement, Material.of(journal));
    }

    public Agreement agreement() {
        return agreement;
    }

    /// What the record holds.
    public Material material() {
        return material;
    }

    /// Where each side stands, with its standing to have taken that step.
    public List<SideStatus> sides(Instant instant) {
        return book.get().at(instant);
    }

    /// Where each side stands in each channel by what it is reported to have declared.
    public List<ChannelStatus> channels(Instant instant) {
        return book.get().channelsAt(instant);
    }

    /// Where the clocks of the agreement stand, by the findings on record.
    public List<ClockStatus> clocks(Instant instant) {
        return clocks.get().at(instant);
    }

    /// How far quotas and caps are filled by the counts on record.
    public List<QuotaStatus> quotas(Instant instant) {
        return quotas.get().at(instant);
    }

    /// Steps and reports that are due, done or overdue.
    public List<DueStatus> dues(Instant instant) {
        return dues.get().at(instant);
    }

    /// The figures of everything on record.
    public Figures figures() {
        return figures.get();
    }

    /// Incidents alleged, answered and found, by one key.
    public List<Tally.Line> tally(Tally.By by) {
        return new Tally(agreement, judged.get()).by(by);
    }

    /// All incidents with what is found of them under this agreement.
    private List<Judged> judge() {
        var findings = material.findings().stream()
                .filter(finding -> finding.agreement().equals(agreement.id()))
                .collect(Collectors.groupingBy(Finding::incident));
        var issuers = new Issuers(material.reports());
        return material.incidents().stream()
                .map(incident -> new Judged(issuers.voiced(incident), findings.getOrDefault(incident.id(), List.of())))
                .toList();
    }

    private List<Statement> voice() {
        var issuers = new Issuers(material.reports());
        return material.statements().stream().map(issuers::voiced).toList();
    }
}
