// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.truceline.model.Report;
import org.truceline.model.Statement;
import org.truceline.reading.Difference;
import org.truceline.reading.Reader.Outcome;
import org.truceline.reading.Reader.Refusal;

/// Where the rules and the second reader differ about a report, for whoever reviews it.
final class DifferenceTable {
    private static final int INDENT = 7;
    private static final int FIELD = 10;
    private static final int VALUE = (Screen.WIDTH - INDENT - FIELD - 4) / 2;

    private final Paint paint;

    DifferenceTable(Paint paint) {
        this.paint = paint;
    }

    List<String> of(Report report, List<Difference> differences, Outcome second) {
        var out = new ArrayList<String>();
        String title = report.publisher() + ", " + report.published() + ", " + report.file() + ":" + report.line();
        Screen.wrap(title, Screen.WIDTH).forEach(line -> out.add(paint.bold(line)));
        out.add(paint.faint("=".repeat(Screen.WIDTH)));
        out.addAll(Screen.wrap(counts(differences, second), Screen.WIDTH));
        differences.forEach(difference -> out.addAll(entry(difference, report)));
        second.refused().forEach(refusal -> out.addAll(refused(refusal)));
        second.undone().forEach(line -> out.addAll(labelled("unread", line)));
        out.add("");
        return out;
    }

    private static String counts(List<Difference> differences, Outcome second) {
        int agree = 0;
        int differ = 0;
        int rules = 0;
        int model = 0;
        for (var difference : differences) {
            switch (difference) {
                case Difference.Agreeing same -> agree++;
                case Difference.Differing other -> differ++;
                case Difference.OnlyFirst only -> rules++;
                case Difference.OnlySecond only -> model++;
            }
        }
        return agree + " agree, " + differ + " differ, " + rules + " only by rules, " + model + " only by the model; "
                + second.refused().size() + " refused, " + second.undone().size() + " unread";
    }

    private List<String> entry(Difference difference, Report report) {
        return switch (difference) {
            case Difference.Agreeing same -> read("both", same.first(), report, same.second());
            case Difference.Differing other -> {
                var out = new ArrayList<>(read("differ", other.first(), report, other.second()));
                out.add(row("", "rules", "model", true));
                other.fields().forEach(field -> out.addAll(rows(field)));
                yield out;
            }
            case Difference.OnlyFirst only -> read("rules", only.statement(), report);
            case Difference.OnlySecond only -> read("model", only.statement(), report);
        };
    }

    /// The words and what the first of those that read them made of them.
    private List<String> read(String label, Statement statement, Report report, Statement... others) {
        var out = new ArrayList<>(
                labelled(label, "\"" + Screen.harmless(statement.quote().words()) + "\""));
        var numbers = new StringBuilder(StatementWords.number(statement));
        Arrays.stream(others).forEach(other -> numbers.append(", ").append(StatementWords.number(other)));
        indented(out, numbers + ": " + StatementWords.head(statement, report) + who(statement));
        return out;
    }

    private static String who(Statement statement) {
        return StatementWords.lines(statement).stream()
                .filter(line -> line.title().equals("who"))
                .map(line -> ", " + line.text())
                .findFirst()
                .orElse("");
    }

    private List<String> rows(Difference.Field field) {
        var first = Screen.wrap(field.first(), VALUE);
        var second = Screen.wrap(field.second(), VALUE);
        var out = new ArrayList<String>();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            out.add(row(
                    i == 0 ? field.name() : "",
                    i < first.size() ? first.get(i) : "",
                    i < second.size() ? second.get(i) : "",
                    false));
        }
        return out;
    }

    private String row(String field, String first, String second, boolean head) {
        String left = Screen.pad(first, VALUE + 2);
        return " ".repeat(INDENT + 2)
                + paint.faint(Screen.pad(field, FIELD))
                + (head ? paint.faint(left + second) : (left + second).stripTrailing());
    }

    private List<String> refused(Refusal refusal) {
        String what = refusal.part().equals("statement") ? "" : refusal.part() + ": ";
        String words = refusal.words().isEmpty() ? "" : " \"" + Screen.clip(refusal.words(), 2 * Screen.WIDTH) + "\"";
        return labelled("refused", what + refusal.reason() + ":" + words);
    }

    private List<String> labelled(String label, String text) {
        var out = new ArrayList<String>();
        out.add("");
        var lines = Screen.wrap(text, Screen.WIDTH - INDENT - 2);
        for (int i = 0; i < lines.size(); i++) {
            out.add(paint.bold(Screen.pad(i == 0 ? label : "", INDENT)) + "  " + lines.get(i));
        }
        return out;
    }

    private static void indented(List<String> out, String text) {
        Screen.wrap(text, Screen.WIDTH - INDENT - 2).forEach(line -> out.add(" ".repeat(INDENT + 2) + line));
    }
}
