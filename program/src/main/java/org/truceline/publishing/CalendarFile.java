// SPDX-License-Identifier: Apache-2.0
package org.truceline.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// An iCalendar stream (RFC 5545) of windows and deadlines, for the calendars that people have. All times in UTC.
public final class CalendarFile {
    /// RFC 5545, section 3.1: a line has at most 75 octets, line break not counted.
    private static final int LINE_OCTETS = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    private CalendarFile() {}

    /// @param name of the calendar, for people
    public static String of(String name, List<CalendarEntry> entries) {
        var file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Truceline//Truceline//EN");
        file.line("CALSCALE:GREGORIAN");
        file.line("METHOD:PUBLISH");
        file.line("X-WR-CALNAME:" + text(name));
        entries.stream()
                .sorted(Comparator.comparing((CalendarEntry e) -> e.window().from())
                        .thenComparing(CalendarEntry::uid))
                .forEach(file::event);
        file.line("END:VCALENDAR");
        return file.out.toString();
    }

    private void event(CalendarEntry entry) {
        line("BEGIN:VEVENT");
        line("UID:" + text(entry.uid()));
        line("DTSTAMP:" + time(entry.changed()));
        line("SEQUENCE:" + entry.sequence());
        line("DTSTART:" + time(entry.window().from()));
        line("DTEND:" + time(entry.window().until()));
        line("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("TRANSP:TRANSPARENT");
        line("SUMMARY:" + text(entry.summary()));
        line("DESCRIPTION:" + text(entry.description()));
        line("END:VEVENT");
    }

    private static String time(Instant instant) {
        return UTC.format(instant);
    }

    /// RFC 5545, section 3.3.11; control characters have no place in a text.
    private static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace("\r\n", "\n")
                .replace("\n", "\\n")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /// Folds a line that is too long, never within a character.
    private void line(String content) {
        int octets = 0;
        for (int c : content.codePoints().toArray()) {
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += size;
        }
        out.append("\r\n");
    }
}
