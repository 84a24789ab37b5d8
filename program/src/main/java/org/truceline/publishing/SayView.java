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
import tools.jackson.core.JacksonException;

/// Shows statements: who, how, what, and the exact words.
final class SayView {
    private final Scene scene;
    private final Catalogue catalogue;
    private final Accounts accounts;

    SayView(Scene scene, Catalogue catalogue) {
        this.scene = scene;
        this.catalogue = catalogue;
        this.accounts = new Accounts(scene.cast(), catalogue);
    }

    static String anchor(StatementId id) {
        return "s-" + id;
    }

    static String entry(Optional<Long> number) {
        return number.map(n -> "entry " + n).orElse("");
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
        String publisher = accounts.publisher(statement);
        String words = statement.quote().words();
        boolean isRow = isRow(statement);
        return new Say(
                anchor,
                speaker(statement, publisher),
                Wording.plain(statement.stance()),
                Wording.said(statement),
                isRow ? fields(words) : words,
                isRow,
                details(statement),
                publisher,
                DayNames.withYear(statement.reported()),
                entry(scene.source().entry(statement.id())),
                new ReviewView(scene, catalogue).lines(statement));
    }

    private static String speaker(Statement statement, String publisher) {
        var speaker = statement.speaker();
        String name = speaker == null ? publisher + " (its own words)" : Wording.speaker(speaker);
        return statement.via().isEmpty() ? name : name + ", via " + String.join(", ", statement.via());
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

    private static List<String> details(Statement statement) {
        var details = new ArrayList<String>();
        if (statement.place() != null) {
            details.add(statement.place().words());
        }
        if (statement.when() != null) {
            details.add(Wording.when(statement.when()));
        }
        statement.counts().forEach(count -> details.add(Wording.count(count)));
        return details;
    }
}
