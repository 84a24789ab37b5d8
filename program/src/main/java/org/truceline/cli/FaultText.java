// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.ArrayList;
import java.util.List;
import org.truceline.journal.TermsFile;
import org.truceline.terms.TermsFault;

/// Faults of terms as a writer of them wants to see them: each with the line it stands in and a mark under the place.
final class FaultText {
    private static final int INDENT = 4;
    private static final int BEFORE = 30;

    private FaultText() {}

    static String of(List<TermsFault> faults, List<TermsFile> files) {
        var text = new ArrayList<String>();
        text.add(faults.size() + (faults.size() == 1 ? " fault" : " faults") + " in the terms");
        for (TermsFault fault : faults) {
            var lines = Screen.wrap(fault.toString(), Screen.WIDTH - INDENT);
            text.add(lines.getFirst());
            lines.stream().skip(1).map(line -> " ".repeat(INDENT) + line).forEach(text::add);
            text.addAll(excerpt(fault, files));
        }
        return String.join("\n", text);
    }

    /// The line of the fault, as much of it as fits, and a caret under its column.
    private static List<String> excerpt(TermsFault fault, List<TermsFile> files) {
        var line = files.stream()
                .filter(f -> f.name().equals(fault.file()))
                .flatMap(f -> f.text().lines().skip(fault.line() - 1L).limit(1))
                .findFirst()
                .filter(l -> fault.column() <= l.codePointCount(0, l.length()) + 1)
                .orElse("");
        if (line.isBlank()) {
            return List.of();
        }
        int[] characters = line.codePoints().map(Screen::harmless).toArray();
        int from = Math.max(0, fault.column() - 1 - BEFORE);
        int to = Math.min(characters.length, from + Screen.WIDTH - INDENT - 2);
        String shown = new String(characters, from, to - from);
        while (Screen.columns(shown) > Screen.WIDTH - INDENT - 2) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        String before = new String(characters, from, fault.column() - 1 - from);
        return List.of(
                " ".repeat(INDENT) + "| " + shown.stripTrailing(),
                " ".repeat(INDENT) + "| " + " ".repeat(Screen.columns(before)) + "^");
    }
}
