// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import java.time.LocalDate;
import org.truceline.publishing.ReportDays;
import org.truceline.publishing.ReportFiles;
import org.truceline.server.Server.NotFoundException;

/// What the last part of the address of a report says: `day.html`, `week.pdf`, `since-start.csv`.
record ReportName(ReportDays.Kind kind, ReportFiles.Format format) {
    static ReportName of(String name) {
        int dot = name.lastIndexOf('.');
        var kind = ReportDays.Kind.find(name.substring(0, Math.max(0, dot)));
        var format = ReportFiles.Format.find(name.substring(dot + 1));
        if (kind.isEmpty() || format.isEmpty()) {
            throw new NotFoundException(
                    "a report is day, week or since-start, with .html, .pdf, .json or .csv; this is '" + name + "'");
        }
        return new ReportName(kind.get(), format.get());
    }

    /// What it is called when it is kept.
    String file(LocalDate day) {
        return "report-" + day + "-" + kind.code() + "." + format.code();
    }
}
