// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truceline.journal.Json;
import org.truceline.model.ReportKind;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.publishing.View.Say;
import org.truceline.publishing.language.Words;
import tools.jackson.core.JacksonException;

/// Shows statements: who, how, what, and the exact words.
final class SayView {
    private final Scene scene;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Wording wording;
    private final Words words;

    SayView(Scene scene, Catalogue catalogue, Wording wording) {
        this.wording = wording;
        this.words = wording.words();
        this.scene = scene;
        this.catalogue = catalogue;
        this.accounts = new Accounts(scene.cast(), catalogue);
    }

    static String anchor(StatementId id) {
        return "s-" + id;
    }

    String entry(Optional<Long> number) {
        return wording.entry(number(number));
    }

    /// As the log counts, for programs; empty without one.
    static String number(Optional<Long> number) {
        return number.map(n -> Long.toString(n)).orElse("");
    }

    /// Those of the statements that the scene has, without anchors: the same words may stand on a page twice.
    List<Say> quotes(List<StatementId> ids) {
        return ids.stream()
                .flatMap(id -> catalogue.findStatement(id).stream())
                .map(s -> show(s, ""))
                .toList();
    }

    List<Say> anchored(List<StatementId> ids) {
        return ids.stream()
                .flatMap(id -> catalogue.findStatement(id).stream())
                .map(s -> show(s, anchor(s.id())))
                .toList();
    }

    Say quote(Statement statement) {
        return show(statement, "");
    }

    private Say show(Statement statement, String anchor) {
        String known = accounts.publisher(statement);
        String publisher = known.isEmpty() ? words.text("publisher-unknown") : known;
        String quote = statement.quote().words();
        boolean isRow = isRow(statement);
        return new Say(
                anchor,
                speaker(statement, publisher),
                wording.stance(statement.stance()),
                wording.said(statement),
                isRow ? fields(quote) : quote,
                isRow,
                details(statement),
                publisher,
                words.dayWithYear(statement.reported()),
                entry(scene.source().entry(statement.id())),
                number(scene.source().entry(statement.id())),
                new ReviewView(scene, catalogue, this, wording).lines(statement));
    }

    private String speaker(Statement statement, String publisher) {
        var speaker = statement.speaker();
        String name =
                speaker == null ? words.text("speaker-publisher", "publisher", publisher) : wording.speaker(speaker);
        return statement.via().isEmpty()
                ? name
                : words.text("speaker-via", "speaker", name, "via", wording.list(statement.via()));
    }

    private boolean isRow(Statement statement) {
        return catalogue
                .findReport(statement.report())
                .filter(report -> report.kind() == ReportKind.ROW)
                .isPresent();
    }

    /// The filled fields of a dataset row, name by name.
    private static String fields(String row) {
        try {
            return Json.parse(row.getBytes(StandardCharsets.UTF_8)).properties().stream()
                    .filter(field -> !field.getValue().asString("").isEmpty())
                    .map(field -> field.getKey() + ": " + field.getValue().asString(""))
                    .collect(Collectors.joining("\n"));
        } catch (JacksonException e) {
            return row;
        }
    }

    private List<String> details(Statement statement) {
        var details = new ArrayList<String>();
        if (statement.place() != null) {
            details.add(statement.place().words());
        }
        if (statement.when() != null) {
            details.add(wording.when(statement.when()));
        }
        statement.counts().forEach(count -> details.add(wording.count(count)));
        return details;
    }
}
