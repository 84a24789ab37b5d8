// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.util.regex.Pattern;

/// The name of a rule in words, with the word list that it comes from.
final class RuleWords {
    private static final Pattern VERB = Pattern.compile("verb:\\S+/(\\S+) \\((.*)\\)");

    private RuleWords() {}

    static String of(String rule) {
        var verb = VERB.matcher(rule);
        if (verb.matches()) {
            return verb.group(2) + " -> " + verb.group(1) + " (frames.tsv)";
        }
        String rest = rule.substring(rule.indexOf(':') + 1);
        return switch (rule.substring(0, Math.max(0, rule.indexOf(':')))) {
            case "noun" -> "\"" + rest + "\" with a noun that names the act (actnouns.tsv)";
            case "list" -> list(rest);
            case "row" -> "a row that is coded already: " + rest;
            case "model" -> "proposed by the model " + rest + ", borne out by the report's words";
            default -> rule;
        };
    }

    private static String list(String what) {
        return switch (what) {
            case "place" -> "a list of figures: the figure of a place";
            case "part" -> "a list of figures: part of a sum";
            case "total" -> "a list of figures: the sum";
            default -> "a list of figures: " + what;
        };
    }
}
