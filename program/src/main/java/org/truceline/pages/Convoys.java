// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.truceline.channel.NoticeAlarms;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.Notified;
import org.truceline.journal.Journal;
import org.truceline.model.Alert;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Agreement;
import org.truceline.terms.NoticeRule;

/// Notified movements and sites whose window is open, or opens within a day. No place of theirs is shown here.
final class Convoys {
    /// Whoever reads this today can still do something about tomorrow's.
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Agreement agreement;
    private final Digest digest;
    private final Instant now;
    private final Words words;

    Convoys(Agreement agreement, Digest digest, Instant now) {
        this.agreement = agreement;
        this.digest = digest;
        this.now = now;
        this.words = digest.wording().words();
    }

    List<ConvoyLine> of(Journal journal) throws IOException {
        var alerts = journal.alerts().stream()
                .filter(alert -> !alert.at().isAfter(now))
                .toList();
        return NoticeBoard.at(journal.recordedNotices(), now).objects().stream()
                .filter(object -> !object.ended() && isNear(object))
                .sorted(Comparator.comparing(object -> object.window().from()))
                .map(object -> line(object, alerts))
                .toList();
    }

    private boolean isNear(Notified object) {
        return now.isBefore(object.window().until())
                && now.plus(AHEAD).isAfter(object.window().from());
    }

    private ConvoyLine line(Notified object, List<Alert> alerts) {
        var rule = agreement.machinery().findNoticeRule(object.object().kind());
        var unaware = object.unaware(rule.map(NoticeRule::levels).orElse(List.of()));
        return new ConvoyLine(
                object.object().label(),
                "/notifications/" + object.id(),
                words.code("notified", object.object().kind().code()),
                object.object().holder(),
                words.code("notice-state", object.state(now).code()),
                stamp(object.window().from()),
                stamp(object.window().until()),
                unaware.isEmpty()
                        ? ""
                        : words.text(
                                "convoy-unaware",
                                "who",
                                digest.wording()
                                        .list(unaware.stream().map(digest::side).toList())),
                alerts.stream()
                        .filter(alert -> alert.object().equals(object.id()))
                        .map(this::alarm)
                        .toList(),
                new NoticeAlarms(rule, agreement.zone())
                        .of(object).stream()
                                .sorted(Comparator.comparing(Alert.Silence::due))
                                .map(silence -> owed(object, silence))
                                .toList());
    }

    private String alarm(Alert alert) {
        String at = words.moment(alert.at(), agreement.zone());
        return switch (alert.cause()) {
            case Alert.Strike strike ->
                words.text("alert-strike", "hit", strike.hit().name(), "at", at);
            case Alert.Silence silence ->
                words.text(
                        "alert-silence",
                        "what",
                        words.code("silence", silence.of().code()),
                        "at",
                        at);
        };
    }

    private OwedLine owed(Notified object, Alert.Silence silence) {
        String who = silence.who() == null ? object.object().holder() : digest.side(silence.who());
        return new OwedLine(words.code("silence", silence.of().code()), who, "", "", List.of(stamp(silence.due())), "");
    }

    private Stamp stamp(Instant at) {
        return Stamp.of(at, agreement.zone(), words);
    }
}
