// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;

/// What the templates show: words, already chosen, and where they link to. The names of the components are the names
/// in the templates.
public final class View {
    private View() {}

    /// A link; within a page `href` begins with `#`.
    public record Ref(String href, String text) {}

    /// One statement with its exact words.
    ///
    /// @param row whether the quote is a dataset row, one field a line
    /// @param details place, time and numbers as given
    /// @param reviews what was said of it on review, and what was first read where that differs
    public record Say(
            String anchor,
            String speaker,
            String stance,
            String said,
            String quote,
            boolean row,
            List<String> details,
            String publisher,
            String published,
            String entry,
            String entryNumber,
            List<String> reviews) {}

    /// What one voice says of an incident.
    public record Voice(String name, String kind, List<Say> says) {}

    /// Findings of one incident that say the same for the same reasons.
    public record Judgement(
            String obligations, String clauses, List<String> facts, List<String> reasons, String entries) {}

    /// The findings of one incident under one verdict.
    ///
    /// @param folded whether they are shown only to those who ask
    public record Verdicts(String code, String head, String meaning, boolean folded, List<Judgement> judgements) {}

    /// One incident, accounts side by side.
    public record Event(
            String anchor,
            String number,
            String title,
            String place,
            String when,
            String killed,
            String agreement,
            String agreementCode,
            String entry,
            String entryNumber,
            List<Voice> voices,
            List<Verdicts> verdicts) {}

    /// A number of the day with the items behind it.
    ///
    /// @param change against the day before
    public record Figure(String label, String value, String change, String note, List<Ref> refs) {}

    /// Findings of the day by verdict.
    public record VerdictLine(String head, String meaning, String incidents, String findings, List<Ref> refs) {}

    /// What one side alleges of another on the day: its claim, the other's answer, what was found.
    public record AllegedLine(String by, String of, String claim, List<Ref> refs, String answer, String found) {}

    /// How it stands for one side, or one side's part in a channel.
    public record Standing(
            String label,
            String status,
            boolean apart,
            String reason,
            List<Say> newest,
            List<Say> earlier,
            String before) {}

    /// A channel and each side's part in it.
    public record Channel(String label, List<Standing> parts) {}

    /// A printed sum that its parts do not make.
    public record Sum(String printed, String words, String publisher, String entry) {}

    /// A report of which not everything was read.
    public record Unread(String publisher, String name, List<String> notes, String entry) {}

    /// A report in each of its forms.
    public record Files(String label, List<Ref> forms) {}

    /// The page of one day.
    ///
    /// @param files the reports that end with it, where there is a server
    public record DayView(
            String title,
            String runs,
            List<Files> files,
            List<Ref> previous,
            List<Ref> next,
            List<Standing> sides,
            List<Channel> channels,
            List<Panel> panels,
            List<Figure> figures,
            List<VerdictLine> verdicts,
            List<AllegedLine> alleged,
            String chart,
            String map,
            String offMap,
            List<Event> incidents,
            List<Say> said,
            List<Say> rejected,
            List<Unread> unread,
            List<Sum> sums,
            List<Event> undated,
            List<Ref> late) {}

    /// A row of the index.
    public record Row(
            Ref day,
            String weekday,
            List<Cell> cells,
            List<Cell> channels,
            String said,
            String incidents,
            String killed) {}

    /// A cell; `apart` when it differs from the day before.
    public record Cell(String text, boolean apart) {}

    /// The page of all days.
    public record IndexView(
            String runs,
            List<String> heads,
            List<String> channelHeads,
            List<Row> rows,
            String chart,
            List<Panel> panels,
            List<String> elsewhere) {}
}
