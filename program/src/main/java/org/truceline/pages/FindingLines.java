// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.truceline.channel.Case;
import org.truceline.channel.Event;
import org.truceline.model.Deed;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.language.Words;

/// The assessments of a case side by side, a column for each who assessed: none takes the place of another's.
final class FindingLines {
    private final CaseNames names;
    private final Words words;

    /// What one side, or a body, found.
    record Column(String who, List<Line> findings) {}

    /// One assessment of one question.
    ///
    /// @param joint whether it was offered as that of both, and who has joined
    record Line(String question, String outcome, String joint, String said, List<Stamp> at) {}

    FindingLines(CaseNames names) {
        this.names = names;
        this.words = names.words();
    }

    List<Column> of(Case found) {
        var columns = new LinkedHashMap<String, List<Event.Step>>();
        found.findings()
                .forEach(step -> columns.computeIfAbsent(assessor(step), who -> new java.util.ArrayList<>())
                        .add(step));
        return columns.entrySet().stream()
                .map(column -> new Column(
                        names.name(column.getKey()),
                        column.getValue().stream().map(this::line).toList()))
                .toList();
    }

    /// The body that it speaks for, else the member.
    private static String assessor(Event.Step step) {
        var note = step.note().value();
        return Optional.ofNullable(note.body()).orElse(note.from());
    }

    private Line line(Event.Step step) {
        var note = step.note().value();
        var assessed = (Deed.Assessed) note.deed();
        return new Line(
                names.code("question", assessed.question()),
                names.code("outcome", assessed.outcome()),
                joint(assessed, step),
                note.words(),
                List.of(names.stamp(step.counts())));
    }

    private String joint(Deed.Assessed assessed, Event.Step step) {
        if (!step.with().isEmpty()) {
            return words.text("case-with", "who", names.names(step.with()));
        }
        return assessed.joint() ? words.text("case-joint-offered") : "";
    }
}
