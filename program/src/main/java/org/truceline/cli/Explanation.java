// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.truceline.model.Report;
import org.truceline.model.Statement;

/// What was read from a report, for people: its words with each quote marked below, and after each paragraph what the
/// quotes in it say and which rule read them.
final class Explanation {
    private static final int INDENT = 2;
    private static final int TITLE = 8;

    private final Paint paint;

    Explanation(Paint paint) {
        this.paint = paint;
    }

    List<String> of(Report report, List<Statement> statements) {
        var ordered = statements.stream()
                .sorted(Comparator.comparingInt(s -> s.quote().start()))
                .toList();
        var marks = ordered.stream().map(Explanation::mark).toList();
        var out = new ArrayList<String>(heading(report, statements.size()));
        int told = 0;
        for (var paragraph : new MarkedText(report.text(), marks, Screen.WIDTH - INDENT, paint).paragraphs()) {
            out.add("");
            paragraph.lines().forEach(line -> out.add(" ".repeat(INDENT) + line));
            while (told < ordered.size() && ordered.get(told).quote().start() < paragraph.end()) {
                out.add("");
                out.addAll(entry(ordered.get(told), report));
                told++;
            }
        }
        out.add("");
        return out;
    }

    private static MarkedText.Mark mark(Statement statement) {
        return new MarkedText.Mark(
                StatementWords.number(statement),
                statement.id().ordinal(),
                statement.quote().start(),
                statement.quote().end());
    }

    private List<String> heading(Report report, int statements) {
        String said = switch (statements) {
            case 0 -> "nothing was read";
            case 1 -> "1 statement";
            default -> statements + " statements";
        };
        var lines = Screen.wrap(
                report.publisher() + ", " + report.published() + ", "
                        + report.kind().code() + " (" + report.file() + ":" + report.line() + "): " + said,
                Screen.WIDTH);
        var out = new ArrayList<String>();
        lines.forEach(line -> out.add(paint.bold(line)));
        out.add(paint.faint("=".repeat(Screen.WIDTH)));
        return out;
    }

    private List<String> entry(Statement statement, Report report) {
        String number = StatementWords.number(statement);
        String margin = " ".repeat(Math.max(0, 4 - number.length())) + number + "  ";
        var out = new ArrayList<String>();
        var head = Screen.wrap(StatementWords.head(statement, report), Screen.WIDTH - margin.length());
        for (int i = 0; i < head.size(); i++) {
            out.add((i == 0 ? paint.hue(statement.id().ordinal(), margin) : " ".repeat(margin.length()))
                    + paint.bold(head.get(i)));
        }
        for (var line : StatementWords.lines(statement)) {
            var wrapped = Screen.wrap(line.text(), Screen.WIDTH - margin.length() - TITLE);
            for (int i = 0; i < wrapped.size(); i++) {
                String title = Screen.pad(i == 0 ? line.title() : "", TITLE);
                out.add(" ".repeat(margin.length()) + paint.faint(title) + wrapped.get(i));
            }
        }
        return out;
    }
}
