// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.List;
import picocli.CommandLine.Help.Ansi;

/// Colours on a terminal; nothing elsewhere, nor where `NO_COLOR` is set.
enum Paint {
    PLAIN,
    COLOURS;

    private static final String END = "\u001B[0m";

    /// Cyan, yellow, green, magenta, blue: neither of two neighbours alike, and none of them red, which would judge.
    private static final List<String> HUES = List.of("36", "33", "32", "35", "34");

    static Paint ofTerminal() {
        return Ansi.AUTO.enabled() ? COLOURS : PLAIN;
    }

    String bold(String text) {
        return with("1", text);
    }

    String faint(String text) {
        return with("2", text);
    }

    /// The colour of a number, the same wherever that number is shown.
    String hue(int number, String text) {
        return with(HUES.get(Math.floorMod(number, HUES.size())), text);
    }

    private String with(String code, String text) {
        return switch (this) {
            case PLAIN -> text;
            case COLOURS -> text.isEmpty() ? text : "\u001B[" + code + "m" + text + END;
        };
    }
}
