// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.truceline.journal.Journal;
import org.truceline.judging.ClockStatus;
import org.truceline.judging.DueStatus;
import org.truceline.publishing.Day;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.View.Channel;
import org.truceline.publishing.View.Figure;
import org.truceline.publishing.View.Standing;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Clock;

/// How it stands now: what each side says, what runs, what is overdue, what was said today, who is on the road.
public final class TodayPage {
    private final Live live;
    private final Digest digest;
    private final Sight sight;
    private final Instant now;
    private final Words words;

    /// What the template shows.
    ///
    /// @param isLive whether the page renews itself
    record View(
            Stamp now,
            boolean isLive,
            List<Standing> sides,
            List<Channel> channels,
            List<ClockLine> clocks,
            List<OwedLine> overdue,
            List<OwedLine> owed,
            List<ConvoyLine> convoys,
            boolean hasCases,
            boolean hasNotices,
            String newest,
            String newestHref,
            String effort,
            List<Figure> figures) {}

    /// A clock of the terms under one reading.
    ///
    /// @param reason what it counted and what it waits for, by the judge
    record ClockLine(String label, String state, String days, String reading, String then, String reason) {}

    /// @param digest of the newest scene
    public TodayPage(Live live, Digest digest, Sight sight, Instant now) {
        this.live = live;
        this.digest = digest;
        this.sight = sight;
        this.now = now;
        this.words = sight.words();
    }

    public Sheet sheet() throws IOException {
        var sheet = Sheet.of(words.text("nav-today"), Section.TODAY, "today.mustache", live.read(this::view));
        return sight.isSignedIn() ? sheet.withScript("/assets/src/today/page.js") : sheet;
    }

    private View view(Journal journal) throws IOException {
        var agreement = live.agreement();
        var chronicle = live.archive().chronicle(journal);
        var status = chronicle.status(now);
        var answers = new Answers(agreement, digest, now);
        var desk = chronicle.desk(now);
        var dues = chronicle.annals().dues(now).stream()
                .filter(due -> due.state() == DueStatus.State.OVERDUE)
                .map(answers::due)
                .toList();
        Optional<Day> newest = digest.newest(now.atZone(agreement.zone()).toLocalDate());
        return new View(
                Stamp.of(now, agreement.zone(), words),
                sight.isSignedIn(),
                digest.sides(status),
                digest.channels(status),
                chronicle.annals().clocks(now).stream().map(this::clock).toList(),
                sight.cases() ? answers.overdue(desk, dues) : List.of(),
                sight.cases() ? answers.owed(desk) : List.of(),
                sight.notices() ? new Convoys(agreement, digest, now).of(journal) : List.of(),
                sight.cases(),
                sight.notices(),
                newest.map(day -> words.fullDay(day.date())).orElse(""),
                newest.map(digest::page).orElse(""),
                newest.map(digest::effort).orElse(""),
                newest.map(digest::figures).orElse(List.of()));
    }

    private ClockLine clock(ClockStatus status) {
        var clock = live.agreement().course().clocks().stream()
                .filter(one -> one.id().equals(status.clock()))
                .findFirst();
        int wanted = clock.map(Clock::days).orElse(0);
        String key = status.atLeast() == status.atMost() ? "clock-days" : "clock-days-between";
        return new ClockLine(
                clock.map(Clock::label).orElse(status.clock()),
                words.code("clock", status.state().code()),
                words.text(key, "least", status.atLeast(), "most", status.atMost(), "days", wanted),
                words.text("clock-reading", "reading", status.reading()),
                clock.flatMap(one -> Optional.ofNullable(one.then())).orElse(""),
                status.reason());
    }
}
