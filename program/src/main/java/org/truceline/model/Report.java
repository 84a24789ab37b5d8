// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One piece of source material as received, whole and never edited.
///
/// @param dataset the collection it belongs to: the stream's name for prose, `ged`, `chronology` ... for rows
/// @param name its id within the dataset, as given by whoever made it
/// @param published local date of publication, from which relative words ("on Monday") count
/// @param text the words exactly as received; for a dataset row, the row
/// @param file where it came from, a file name without folders
/// @param line first line within that file, from 1
/// @param language ISO 639 code of the language of most of it; absent when none stands out
/// @param notes what of it was not read, or not read further, and why
public record Report(
        ReportId id,
        ReportKind kind,
        String dataset,
        String name,
        LocalDate published,
        String publisher,
        String text,
        String file,
        int line,
        @Nullable String language,
        List<String> notes) {
    public Report {
        notes = List.copyOf(notes);
    }

    /// A report whose id follows from what it says.
    public static Report of(
            ReportKind kind,
            String dataset,
            String name,
            LocalDate published,
            String publisher,
            String text,
            String file,
            int line) {
        var id = ReportId.of(kind.code(), publisher, published.toString(), text);
        return new Report(id, kind, dataset, name, published, publisher, text, file, line, null, List.of());
    }

    /// The same report as if it said only `part` of its words, to read that part alone.
    public Report reading(String part) {
        return new Report(id, kind, dataset, name, published, publisher, part, file, line, language, notes);
    }

    /// The same report with what was found of its language.
    public Report in(@Nullable String found, List<String> remarks) {
        return new Report(id, kind, dataset, name, published, publisher, text, file, line, found, remarks);
    }
}
