// SPDX-License-Identifier: Apache-2.0
package org.truceline.intake;

import java.util.Locale;
import org.truceline.model.Coded;

/// The form in which source material comes.
public enum Form implements Coded {
    /// One piece of news prose a file, with an optional block of `Key: value` lines before it.
    ARTICLE,
    /// As an article, from an issuer that counts.
    BULLETIN,
    /// JSON lines, one report each.
    REPORTS,
    /// UCDP Georeferenced Event Dataset, CSV as published.
    GED,
    /// The plain event table.
    EVENTS;

    /// The form that a file's name and first line show.
    static Form guess(String fileName, String firstLine) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return REPORTS;
        }
        if (name.endsWith(".csv")) {
            return firstLine.contains("dyad_name") && firstLine.contains("date_prec") ? GED : EVENTS;
        }
        return ARTICLE;
    }
}
