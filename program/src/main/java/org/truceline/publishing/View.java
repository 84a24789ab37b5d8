// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.util.List;

/// What the templates show: words, already chosen, and where they link to. The names of the components are the names
/// in the templates.
final class View {
    private View() {}

    /// A link; within a page `href` begins with `#`.
    record Ref(String href, String text) {}

    /// One statement with its exact words.
    ///
    /// @param row whether the quote is a dataset row, one field a line
    /// @param details place, time and numbers as given
    /// @param reviews what was said of it on review, and what was first read where that differs
    record Say(
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
            List<String> reviews) {}

    /// What one voice says of an incident.
    record Voice(String name, String kind, List<Say> says) {}

    /// Findings of one incident that say the same for the same reasons.
    record Judgement(String obligations, String clauses, List<String> facts, List<String> reasons, String entries) {}

    /// The findings of one incident under one verdict.
    ///
    /// @param folded whether they are shown only to those who ask
    record Verdicts(String code, String head, String meaning, boolean folded, List<Judgement> judgements) {}

    /// One incident, accounts side by side.
    record Event(
            String anchor,
            int number,
            String title,
            String place,
            String when,
            String killed,
            String agreement,
            String agreementCode,
            String entry,
            List<Voice> voices,
            List<Verdicts> verdicts) {}

    /// A number of the day with the items behind it.
    ///
    /// @param change against the day before
    record Figure(String label, String value, String change, String note, List<Ref> refs) {}

    /// Findings of the day by verdict.
    record VerdictLine(String head, String meaning, int incidents, int findings, List<Ref> refs) {}

    /// What one side alleges of another on the day: its claim, the other's answer, what was found.
    record AllegedLine(String by, String of, String claim, List<Ref> refs, String answer, String found) {}

    /// How it stands for one side, or one side's part in a channel.
    record Standing(String label, String status, boolean apart, String reason, List<Say> newest, List<Say> earlier) {}

    /// A channel and each side's part in it.
    record Channel(String label, List<Standing> parts) {}

    /// A printed sum that its parts do not make.
    record Sum(int printed, int summed, String words, String publisher, String entry) {}

    /// A report of which not everything was read.
    record Unread(String publisher, String name, List<String> notes, String entry) {}

    /// The foot and head that all pages share.
    record Frame(
            String agreement,
            String zone,
            String origin,
            long size,
            String root,
            String rejects,
            String index,
            String csv,
            String json,
            String map) {}

    /// The page of one day.
    record DayView(
            Frame frame,
            String title,
            String date,
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
    record Row(
            Ref day,
            String weekday,
            List<Cell> cells,
            List<Cell> channels,
            String said,
            String incidents,
            String killed) {}

    /// A cell; `apart` when it differs from the day before.
    record Cell(String text, boolean apart) {}

    /// The page of all days.
    record IndexView(
            Frame frame,
            String first,
            String last,
            List<String> heads,
            List<String> channelHeads,
            List<Row> rows,
            String chart,
            List<Panel> panels,
            List<String> elsewhere) {}
}
