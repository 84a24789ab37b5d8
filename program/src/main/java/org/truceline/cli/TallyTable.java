// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.truceline.judging.Judged;
import org.truceline.judging.Tally;
import org.truceline.model.Finding;

/// What `judge --record DIR --by KEY` prints.
final class TallyTable {
    private static final int KEY_WIDTH = 30;

    private TallyTable() {}

    static String text(OpenRecord record, Tally.By by) {
        var agreement = record.agreement();
        var findings = record.journal().findings().stream()
                .filter(f -> f.agreement().equals(agreement.id()))
                .collect(Collectors.groupingBy(Finding::incident));
        var judged = record.journal().incidents().stream()
                .map(i -> new Judged(i, findings.getOrDefault(i.id(), java.util.List.of())))
                .toList();
        var text = new StringBuilder();
        text.append(agreement.title()).append("\nincidents, each once in a line; lines overlap and are not added\n\n");
        text.append("%-30s %7s %8s %6s %6s | %7s %8s %7s%n"
                .formatted(by.code(), "alleged", "answered", "found", "open", "reports", "speakers", "access"));
        text.append("%-30s %7s %8s %6s %6s | %7s %8s %7s%n".formatted("", "", "", "", "", "", "", "denied"));
        new Tally(agreement, judged)
                .by(by)
                .forEach(line -> text.append(String.format(
                        Locale.ROOT,
                        "%-30s %7d %8d %6d %6d | %7d %8d %7d%n",
                        Plain.text(line.key().length() > KEY_WIDTH ? line.key().substring(0, KEY_WIDTH) : line.key()),
                        line.alleged(),
                        line.answered(),
                        line.found(),
                        line.open(),
                        line.reports(),
                        line.speakers(),
                        line.denied())));
        return text.toString();
    }
}
