// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

import java.time.LocalDate;

/// One piece of source material as received, whole and never edited.
///
/// @param dataset the collection it belongs to: the stream's name for prose, `ged`, `chronology` ... for rows
/// @param name its id within the dataset, as given by whoever made it
/// @param published local date of publication, from which relative words ("on Monday") count
/// @param text the words exactly as received; for a dataset row, the row
/// @param file where it came from, a file name without folders
/// @param line first line within that file, from 1
public record Report(
        ReportId id,
        ReportKind kind,
        String dataset,
        String name,
        LocalDate published,
        String publisher,
        String text,
        String file,
        int line) {

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
        return new Report(id, kind, dataset, name, published, publisher, text, file, line);
    }
}
