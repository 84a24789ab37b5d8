// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.truceline.channel.Desk;
import org.truceline.channel.Part;
import org.truceline.journal.Journal;
import org.truceline.journal.TermsFile;
import org.truceline.judging.ChannelStatus;
import org.truceline.judging.SideStatus;
import org.truceline.model.Coded;
import org.truceline.model.Moment;
import org.truceline.model.Note;
import org.truceline.model.Report;
import org.truceline.model.Truth;
import org.truceline.publishing.Cast;
import org.truceline.publishing.ChannelLabel;
import org.truceline.publishing.ChannelLine;
import org.truceline.publishing.DayStatus;
import org.truceline.publishing.Docket;
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
    private final Annals annals;
    private final Agreement agreement;
    private final Journal journal;
    private final Channels channels;
    private final Panels panels;

    public Chronicle(Agreement agreement, Journal journal) {
        this(Annals.of(agreement, journal), journal);
    }

    /// @param annals of the same record, at the checkpoint that the journal has
    public Chronicle(Annals annals, Journal journal) {
        this.annals = annals;
        this.agreement = annals.agreement();
        this.journal = journal;
        this.channels = new Channels(agreement, journal);
        this.panels = new Panels(agreement);
    }

    /// All days worth showing: from a week before the agreement starts, or the first report after that, to the last
    /// report.
    public Scene scene() throws IOException {
        var start = agreement.firstDay();
        var told = annals.material().reports().stream()
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
                annals.material(),
                statuses,
                Source.of(journal),
                outlines(),
                agreement.ground().zones(),
                () -> panels.figures(annals.figures()),
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
                annals.sides(instant).stream().map(Chronicle::line).toList(),
                annals.channels(instant).stream()
                        .map(status -> line(status, desk))
                        .toList(),
                panels.standing(annals.clocks(instant), annals.quotas(instant), annals.dues(instant)));
    }

    /// What takes long to work out, and is the same until the log grows.
    public Annals annals() {
        return annals;
    }

    /// What the notes on record amount to at an instant.
    public Desk desk(Instant instant) {
        return channels.at(instant);
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
        var known = new ConcurrentHashMap<String, Optional<String>>();
        return name -> known.computeIfAbsent(name, unknown -> {
            var sides = agreement.actorsNamed(unknown, day).stream()
                    .map(actor -> agreement.sideOf(actor, day).map(org.truceline.terms.Side::id))
                    .distinct()
                    .toList();
            return sides.size() == 1 ? sides.getFirst() : Optional.empty();
        });
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
