// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.LocalDate;

/// Where pages find one another.
///
/// @param index the page of all days
/// @param beforeDay, afterDay around the date of a day's page
/// @param map the page of the map; empty where there is no server for it
public record Links(String index, String beforeDay, String afterDay, String csv, String json, String map) {
    /// Files in one folder.
    public static final Links FILES = new Links("index.html", "", ".html", "days.csv", "days.json", "");

    /// Paths of a server.
    public static final Links SERVED = new Links("/", "/days/", "", "/days.csv", "/api/days", "/map");

    String day(LocalDate day) {
        return beforeDay + day + afterDay;
    }
}
