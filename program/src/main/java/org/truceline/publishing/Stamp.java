// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.truceline.publishing.language.Words;

/// A moment as pages show it: in the agreement's zone by name; the browser adds the reader's own where that differs.
///
/// @param iso the instant, for programs and for the browser
/// @param text in the agreement's zone
/// @param zone what that zone is called
public record Stamp(String iso, String text, String zone) {
    public static Stamp of(Instant at, ZoneId zone, Words words) {
        return new Stamp(at.truncatedTo(ChronoUnit.SECONDS).toString(), words.moment(at, zone), zone.getId());
    }
}
