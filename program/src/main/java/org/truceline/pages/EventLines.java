// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truceline.channel.Case;
import org.truceline.channel.Event;
import org.truceline.model.Deed;
import org.truceline.model.Detail;
import org.truceline.model.Lapse;
import org.truceline.model.Note;
import org.truceline.model.Recorded;
import org.truceline.monitor.AtHand;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Procedure;

/// What happened in a case, in the order in which it counts: the notes of both sides and the silences.
final class EventLines {
    private final CaseNames names;
    private final Words words;
    private final Digest digest;

    /// A label and its value.
    record Row(String label, String value) {}

    /// One event.
    ///
    /// @param step what the terms call it, empty where they have nothing of it
    /// @param said the writer's own words; empty for a silence
    /// @param recorded when the record took it, where that is not when it counts
    record Line(
            String what,
            String who,
            String step,
            String said,
            List<Row> details,
            List<Stamp> counts,
            List<Stamp> recorded,
            String with,
            boolean isLate,
            boolean isPending,
            boolean isSilence,
            String entryNumber,
            String entry) {}

    EventLines(CaseNames names, Digest digest) {
        this.names = names;
        this.words = names.words();
        this.digest = digest;
    }

    List<Line> of(Case found) {
        return found.events().stream()
                .map(event -> switch (event) {
                    case Event.Step step -> line(found, step);
                    case Event.Silence silence -> line(found, silence);
                })
                .toList();
    }

    private Line line(Case found, Event.Step step) {
        Recorded<Note> recorded = step.note();
        var note = recorded.value();
        String id = step.step();
        return new Line(
                words.code("note", note.kind().code()),
                writer(note),
                id == null ? "" : CaseNames.step(found.procedure(), id),
                note.words(),
                details(note.deed()),
                List.of(names.stamp(step.counts())),
                other(recorded.at(), step.counts()),
                step.with().isEmpty() ? "" : words.text("case-with", "who", names.names(step.with())),
                step.late(),
                AtHand.isPending(recorded),
                false,
                entry(recorded),
                AtHand.isPending(recorded) ? "" : digest.wording().entry(entry(recorded)));
    }

    private List<Stamp> other(Instant recorded, Instant counts) {
        return recorded.equals(counts) ? List.of() : List.of(names.stamp(recorded));
    }

    private static String entry(Recorded<?> recorded) {
        return AtHand.isPending(recorded) ? "" : Long.toString(recorded.entry());
    }

    /// "Russia", and for whom it speaks and who wrote it, where that is said.
    private String writer(Note note) {
        var who = new ArrayList<String>();
        who.add(names.name(note.from()));
        Optional.ofNullable(note.by()).ifPresent(who::add);
        String body = note.body();
        if (body != null) {
            who.add(words.text("case-for", "who", names.body(body)));
        }
        return digest.wording().list(who);
    }

    private Line line(Case found, Event.Silence silence) {
        Recorded<Lapse> recorded = silence.lapse();
        var lapse = recorded.value();
        return new Line(
                words.text("case-silence"),
                names.names(lapse.silent()),
                CaseNames.step(found.procedure(), lapse.step()),
                "",
                List.of(new Row(words.text("case-then"), then(silence.then()))),
                List.of(names.stamp(lapse.due())),
                other(recorded.at(), lapse.due()),
                "",
                false,
                false,
                true,
                entry(recorded),
                digest.wording().entry(entry(recorded)));
    }

    private String then(Procedure.OnLapse then) {
        return names.code("on-lapse", then);
    }

    private List<Row> details(Deed deed) {
        return switch (deed) {
            case Deed.Asked asked ->
                List.of(row(
                        "case-wanted",
                        names.codes("detail", asked.wanted().stream().sorted().toList())));
            case Deed.Informed informed -> details(informed.told());
            case Deed.Answered answered -> answer(answered);
            case Deed.Assessed assessed -> assessment(assessed);
            case Deed.Warned warned -> warning(warned);
            case Deed.Referred referred -> List.of(row("case-refer-to", names.name(referred.to())));
            case Deed.Excluded excluded -> List.of(row("case-party", names.name(excluded.party())));
            case Deed.Readmitted readmitted -> List.of(row("case-party", names.name(readmitted.party())));
            case Deed.Raised raised -> List.of();
            case Deed.Acknowledged acknowledged -> List.of();
            case Deed.Tried tried -> List.of();
            case Deed.Remedied remedied -> List.of();
            case Deed.Closed closed -> List.of();
            case Deed.Approved approved -> List.of();
            case Deed.OfChannel change -> List.of();
        };
    }

    private Row row(String key, String value) {
        return new Row(words.text(key), value);
    }

    private List<Row> details(Map<Detail, String> told) {
        return Arrays.stream(Detail.values())
                .filter(told::containsKey)
                .map(detail -> new Row(names.code("detail", detail), told.getOrDefault(detail, "")))
                .toList();
    }

    private List<Row> answer(Deed.Answered answered) {
        var rows = new ArrayList<Row>();
        rows.add(row("case-answer", names.code("answer", answered.answer())));
        Integer count = answered.count();
        if (count != null) {
            rows.add(row("case-answer-count", words.number(count)));
        }
        return rows;
    }

    private List<Row> assessment(Deed.Assessed assessed) {
        var rows = new ArrayList<Row>();
        rows.add(row("case-question", names.code("question", assessed.question())));
        rows.add(row("case-outcome", names.code("outcome", assessed.outcome())));
        rows.addAll(details(assessed.details()));
        return rows;
    }

    private List<Row> warning(Deed.Warned warned) {
        var from = warned.from();
        return from == null
                ? List.of()
                : List.of(row(
                        "case-not-before", words.moment(from, names.agreement().zone())));
    }
}
