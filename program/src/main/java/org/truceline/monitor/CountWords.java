// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import org.truceline.journal.Json;
import org.truceline.model.Count;
import tools.jackson.databind.node.ObjectNode;

/// A count as a person writes it on a command line: `killed:12`, `wounded:3..5:children`, `violations:20..`.
final class CountWords {
    private CountWords() {}

    /// The form of a count in a statement. Whether there is such a kind of count is for the statement to say.
    ///
    /// @throws IllegalArgumentException when it is not of that shape
    static ObjectNode parse(String words) {
        String[] parts = words.split(":", 3);
        if (parts.length < 2) {
            throw new IllegalArgumentException("expected OF:NUMBER or OF:LEAST..MOST, found '" + words + "'");
        }
        var json = Json.object().put("of", parts[0].strip());
        if (parts.length == 3) {
            json.put("who", parts[2].strip());
        }
        String range = parts[1].strip();
        int dots = range.indexOf("..");
        putNumber(json, "min", dots < 0 ? range : range.substring(0, dots));
        putNumber(json, "max", dots < 0 ? range : range.substring(dots + 2));
        return json;
    }

    /// The same words for a count.
    static String of(Count count) {
        var min = count.min();
        var max = count.max();
        String range =
                min != null && min.equals(max) ? "" + min : (min == null ? "" : min) + ".." + (max == null ? "" : max);
        return count.of().code() + ":" + range + (count.who() == null ? "" : ":" + count.who());
    }

    private static void putNumber(ObjectNode json, String field, String digits) {
        if (!digits.isBlank()) {
            try {
                json.put(field, Integer.parseInt(digits.strip()));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("expected a whole number, found '" + digits + "'", e);
            }
        }
    }
}
