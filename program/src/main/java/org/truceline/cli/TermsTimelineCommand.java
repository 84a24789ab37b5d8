// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truceline.model.Moment;
import org.truceline.terms.Agreement;
import org.truceline.terms.PointInTime;
import org.truceline.terms.telling.Timeline;
import org.truceline.terms.telling.Timeline.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `truceline terms timeline`: every moment that an agreement comes to, under each reading.
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "List every computed instant and clock of an agreement, under each reading. Local times of the"
                + " agreement with their offset; what repeats is told for a year after the start or up to --to.")
final class TermsTimelineCommand implements Callable<Integer> {
    private static final int INDENT = 23;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm x", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT);

    /// Of repetitions without end.
    private static final int DAYS_TOLD = 366;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "an agreement")
    private Path file;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            converter = SourceOptions.DateConverter.class,
            description = "first local day; without it from the first moment")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            converter = SourceOptions.DateConverter.class,
            description = "last local day")
    private @Nullable LocalDate to;

    @Option(names = "--reading", paramLabel = "ID", description = "only what holds under this reading")
    private @Nullable String reading;

    @Option(names = "--all", description = "every time of what repeats; without it only the first, second and last")
    private boolean all;

    @Option(names = "--utc", description = "times in UTC")
    private boolean utc;

    @Option(names = "--json", description = "for programs, one line a moment")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageException("--to: expected a day not before " + from + ", came " + to);
        }
        var terms = TermsFiles.one(file);
        var whole = timeline(terms);
        var timeline = reading == null ? whole : whole.under(known(whole, reading));
        var out = spec.commandLine().getOut();
        if (json) {
            timeline.entries().forEach(e -> out.println(TermsJson.entry(e)));
            timeline.open().forEach(e -> out.println(TermsJson.entry(e)));
            return Exit.DONE;
        }
        Screen.wrap(terms.title(), Screen.WIDTH).forEach(out::println);
        out.println("times in " + (utc ? "UTC" : terms.zone().getId()));
        out.println();
        (all ? timeline.entries() : folded(timeline.entries()))
                .forEach(e -> row(out, when(e.at(), terms.zone()), e, terms.zone()));
        timeline.open().forEach(e -> row(out, "not known yet", e, terms.zone()));
        if (timeline.entries().isEmpty() && timeline.open().isEmpty()) {
            out.println("nothing in that time");
        }
        return Exit.DONE;
    }

    /// Of what repeats the first, the second and the last, which says how many were left out before it.
    private static List<Entry> folded(List<Entry> entries) {
        var times = new HashMap<String, Integer>();
        entries.forEach(e -> times.merge(repeated(e), 1, Integer::sum));
        var seen = new HashMap<String, Integer>();
        var kept = new ArrayList<Entry>();
        for (Entry e : entries) {
            int at = seen.merge(repeated(e), 1, Integer::sum);
            int all = times.getOrDefault(repeated(e), 1);
            int left = all - 3;
            if (left <= 0 || at <= 2) {
                kept.add(e);
            } else if (at == all) {
                kept.add(new Entry(e.at(), e.kind(), e.what() + ", after " + left + " more", e.readings(), e.basis()));
            }
        }
        return kept;
    }

    private static String repeated(Entry e) {
        return e.kind() + "/" + e.what() + "/" + e.readings();
    }

    private static String known(Timeline timeline, String reading) {
        var ids = timeline.readings();
        if (!ids.contains(reading)) {
            throw new UsageException(
                    "--reading: expected one of " + String.join(", ", ids) + "; came '" + reading + "'");
        }
        return reading;
    }

    private Timeline timeline(Agreement terms) {
        var zone = terms.zone();
        var begin = from == null ? Instant.MIN : new Moment.Day(from).begins(zone);
        var start = terms.course().starts().getFirst().at();
        var last = start.unknown() ? begin : start.latest();
        var end = to == null ? farFrom(last) : new Moment.Day(to).ends(zone);
        return to == null ? whole(terms, begin, end) : Timeline.of(terms, begin, end);
    }

    private static Instant farFrom(Instant start) {
        return start.equals(Instant.MIN) ? start : start.plus(Duration.ofDays(DAYS_TOLD));
    }

    /// Without a last day all that does not repeat is told, however far off.
    private static Timeline whole(Agreement terms, Instant begin, Instant repeatUntil) {
        return Timeline.of(terms, begin, Instant.MAX, repeatUntil);
    }

    private void row(PrintWriter out, String when, Entry entry, ZoneId zone) {
        String until = span(entry.at(), zone);
        String under = entry.readings().isEmpty() ? "" : " (" + String.join(", ", entry.readings()) + ")";
        String basis = entry.basis().isEmpty() ? "" : " [" + String.join(", ", entry.basis()) + "]";
        var lines = Screen.wrap(entry.what() + until + under + basis, Screen.WIDTH - INDENT);
        out.println(Screen.pad(when, INDENT) + lines.getFirst());
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(INDENT) + line));
    }

    private String when(PointInTime at, ZoneId zone) {
        return wholeDay(at, zone)
                ? at.earliest().atZone(zone).toLocalDate() + " some time"
                : minute(at.earliest(), zone);
    }

    /// Where the moment lies in a stretch that is no whole day, its end.
    private String span(PointInTime at, ZoneId zone) {
        return at.unknown()
                ? ": " + at.said()
                : at.exact() || wholeDay(at, zone) ? "" : ", or up to " + minute(at.latest(), zone);
    }

    private boolean wholeDay(PointInTime at, ZoneId zone) {
        var day = new Moment.Day(at.earliest().atZone(zone).toLocalDate());
        return !utc && at.earliest().equals(day.begins(zone)) && at.latest().equals(day.ends(zone));
    }

    private String minute(Instant at, ZoneId zone) {
        return utc ? UTC.format(at.atZone(ZoneOffset.UTC)) : LOCAL.format(at.atZone(zone));
    }
}
