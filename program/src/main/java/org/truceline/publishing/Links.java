// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;

/// Where pages find one another.
///
/// @param index the page of all days
/// @param beforeDay, afterDay around the date of a day's page
/// @param isServed whether there is a server, with the pages that need one
public record Links(String index, String beforeDay, String afterDay, String csv, String json, boolean isServed) {
    /// Files in one folder.
    public static final Links FILES = new Links("index.html", "", ".html", "days.csv", "days.json", false);

    /// Paths of a server.
    public static final Links SERVED = new Links("/days", "/days/", "", "/days.csv", "/api/days", true);

    String day(LocalDate day) {
        return beforeDay + day + afterDay;
    }

    /// A report that ends with a day, which a server gives.
    String report(LocalDate day, ReportDays.Kind kind, ReportFiles.Format format) {
        return day(day) + "/" + kind.code() + "." + format.code();
    }
}
