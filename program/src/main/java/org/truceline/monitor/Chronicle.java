// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.truceline.channel.Desk;
import org.truceline.channel.Part;
import org.truceline.journal.Journal;
import org.truceline.journal.TermsFile;
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
import org.truceline.model.Coded;
import org.truceline.model.Finding;
import org.truceline.model.Moment;
import org.truceline.model.Note;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import org.truceline.model.Truth;
import org.truceline.publishing.Cast;
import org.truceline.publishing.ChannelLabel;
import org.truceline.publishing.ChannelLine;
import org.truceline.publishing.DayStatus;
import org.truceline.publishing.Docket;
import org.truceline.publishing.Material;
import org.truceline.publishing.Outlines;
import org.truceline.publishing.Period;
import org.truceline.publishing.Scene;
import org.truceline.publishing.Side;
import org.truceline.publishing.SideLine;
import org.truceline.publishing.Source;
import org.truceline.terms.Agreement;

/// What a record says of one agreement over some days, put together for publishing: the record's own values, and for
/// each day how the agreement and its channels stood for each side.
///
/// A side's part in a channel is what its own notes say; where it wrote none, what it is reported to have declared.
public final class Chronicle {
    private final Agreement agreement;
    private final Journal journal;
    private final StatusBook book;
    private final Channels channels;
    private final Quotas quotas;
    private final Dues dues;
    private final Panels panels;
    private final Once<List<Judged>> judged;
    private final Once<Clocks> clocks;

    public Chronicle(Agreement agreement, Journal journal) {
        this.agreement = agreement;
        this.journal = journal;
        var voiced = voiced();
        this.book = new StatusBook(agreement, voiced);
        this.channels = new Channels(agreement, journal);
        this.quotas = new Quotas(agreement, voiced);
        this.panels = new Panels(agreement);
        this.dues = new Dues(agreement, voiced, journal.reports());
        this.judged = new Once<>(this::judge);
        this.clocks = new Once<>(() -> new Clocks(agreement, judged.get()));
    }

    /// All days worth showing: from a week before the agreement starts, or the first report after that, to the last
    /// report.
    public Scene scene() throws IOException {
        var start = agreement.firstDay();
        var told = journal.reports().stream()
                .map(Report::published)
                .filter(day -> !day.isBefore(start.minusWeeks(1)))
                .sorted()
                .toList();
        var first = told.isEmpty() || told.getFirst().isAfter(start) ? start : told.getFirst();
        var last = told.isEmpty() || told.getLast().isBefore(start) ? start : told.getLast();
        return scene(first, last);
    }

    /// The days from `first` to `last`, both included.
    public Scene scene(LocalDate first, LocalDate last) throws IOException {
        var period = new Period(agreement.id(), agreement.title(), agreement.zone(), first, last);
        var statuses = first.datesUntil(last.plusDays(1)).map(this::status).toList();
        return new Scene(
                period,
                cast(),
                Material.of(journal),
                statuses,
                Source.of(journal),
                outlines(),
                agreement.ground().zones(),
                panels.figures(figures()),
                docket());
    }

    private Docket docket() {
        var at = journal.lastTime().orElse(Instant.EPOCH);
        return new Docket(agreement.firstDay(), CaseLines.of(agreement, journal, at), journal.times());
    }

    /// How things stand at the end of a local day.
    public DayStatus status(LocalDate day) {
        return status(new Moment.Day(day).ends(agreement.zone()).minusMillis(1));
    }

    /// How things stand at an instant, past or future, by what is on record now.
    public DayStatus status(Instant instant) {
        var desk = channels.at(instant);
        return new DayStatus(
                instant.atZone(agreement.zone()).toLocalDate(),
                book.at(instant).stream().map(Chronicle::line).toList(),
                book.channelsAt(instant).stream()
                        .map(status -> line(status, desk))
                        .toList(),
                panels.standing(clocks(instant), quotas(instant), dues(instant)));
    }

    /// What the notes on record amount to at an instant.
    public Desk desk(Instant instant) {
        return channels.at(instant);
    }

    /// Where each side stands, with its standing to have taken that step.
    public List<SideStatus> sides(Instant instant) {
        return book.at(instant);
    }

    /// Where the clocks of the agreement stand, by the findings on record.
    public List<ClockStatus> clocks(Instant instant) {
        return clocks.get().at(instant);
    }

    /// How far quotas and caps are filled by the counts on record.
    public List<QuotaStatus> quotas(Instant instant) {
        return quotas.at(instant);
    }

    /// Steps and reports that are due, done or overdue.
    public List<DueStatus> dues(Instant instant) {
        return dues.at(instant);
    }

    /// The figures of everything on record.
    public Figures figures() {
        return Figures.of(agreement, judged.get(), voiced());
    }

    /// Incidents alleged, answered and found, by one key.
    public List<Tally.Line> tally(Tally.By by) {
        return new Tally(agreement, judged.get()).by(by);
    }

    /// All incidents with what is found of them under this agreement.
    private List<Judged> judge() {
        var findings = journal.findings().stream()
                .filter(f -> f.agreement().equals(agreement.id()))
                .collect(Collectors.groupingBy(Finding::incident));
        var issuers = new Issuers(journal.reports());
        return journal.incidents().stream()
                .map(i -> new Judged(issuers.voiced(i), findings.getOrDefault(i.id(), List.of())))
                .toList();
    }

    private List<Statement> voiced() {
        var issuers = new Issuers(journal.reports());
        return journal.statements().stream().map(issuers::voiced).toList();
    }

    private static SideLine line(SideStatus status) {
        return new SideLine(status.side(), words(status.code()), status.reason(), status.statements());
    }

    private static ChannelLine line(ChannelStatus status, Desk desk) {
        return switch (desk.part(status.channel(), status.side())) {
            case Part.Suspended part -> noted(status, "suspended", part.by().value(), part.standing());
            case Part.Withdrawn part -> noted(status, "withdrawn", part.by().value(), part.standing());
            case Part.Open part ->
                new ChannelLine(
                        status.channel(), status.side(), words(status.state()), status.reason(), status.statements());
        };
    }

    private static ChannelLine noted(ChannelStatus status, String word, Note note, Truth standing) {
        String how = switch (standing) {
            case YES -> "";
            case NO -> ", without standing for it under any reading";
            case UNKNOWN -> ", its standing for it disputed";
        };
        String reason = "by its note " + note.id() + " of " + note.at() + how + ": " + note.words();
        return new ChannelLine(status.channel(), status.side(), word, reason, List.of());
    }

    private static String words(Coded code) {
        return code.code().replace('_', ' ');
    }

    private Cast cast() {
        var sides = agreement.cast().sides().stream()
                .map(side -> new Side(side.id(), side.label(), side.shortLabel()))
                .toList();
        var channels = agreement.machinery().channels().stream()
                .map(channel -> new ChannelLabel(channel.id(), channel.label()))
                .toList();
        return new Cast(sides, channels, sideOf());
    }

    /// The side that a name belongs to: none when it is nobody's, or when those it may mean are of several sides.
    private Function<String, Optional<String>> sideOf() {
        var day = agreement.firstDay();
        return name -> {
            var sides = agreement.actorsNamed(name, day).stream()
                    .map(actor -> agreement.sideOf(actor, day).map(org.truceline.terms.Side::id))
                    .distinct()
                    .toList();
            return sides.size() == 1 ? sides.getFirst() : Optional.empty();
        };
    }

    /// Whether an agreement takes a file for its own ground: then it is no outline for maps.
    private static boolean names(TermsFile terms, TermsFile file) {
        return !terms.equals(file) && terms.text().contains(file.name());
    }

    private Outlines outlines() {
        return journal.terms().stream()
                .filter(file -> file.name().endsWith(".geojson"))
                .filter(file -> journal.terms().stream().noneMatch(other -> names(other, file)))
                .map(TermsFile::text)
                .map(Outlines::parse)
                .findFirst()
                .orElse(Outlines.NONE);
    }
}
