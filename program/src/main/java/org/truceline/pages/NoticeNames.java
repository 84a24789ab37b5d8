// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.truceline.channel.NoticeAlarms;
import org.truceline.channel.Notified;
import org.truceline.channel.Receipt;
import org.truceline.model.Alert;
import org.truceline.model.Truth;
import org.truceline.publishing.Digest;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.language.Words;
import org.truceline.terms.Agreement;
import org.truceline.terms.NoticeRule;

/// What is said of notified objects on several pages: who is told, what was raised, what is owed.
final class NoticeNames {
    private final Agreement agreement;
    private final Digest digest;
    private final Words words;

    /// How far a notice has come with one recipient, each step in words; a step that was not taken is empty.
    ///
    /// @param received that the newest version was sent there
    /// @param seen that somebody there has confirmed it, and at which levels
    /// @param answer what was answered to it
    record ReceiptLine(String who, String received, String seen, String answer, String waits) {}

    /// Something that was raised about an object.
    ///
    /// @param entry its newest entry, by which it is acknowledged
    /// @param seen who of the reader's member has seen it
    /// @param asks whether the reader can say that he has
    record AlarmLine(String entry, String text, String label, String href, List<String> seen, boolean asks) {}

    NoticeNames(Agreement agreement, Digest digest) {
        this.agreement = agreement;
        this.digest = digest;
        this.words = digest.wording().words();
    }

    Agreement agreement() {
        return agreement;
    }

    /// What people call a side, an actor or a member.
    String name(String id) {
        String side = digest.side(id);
        return side.equals(id) ? agreement.cast().label(id) : side;
    }

    String names(List<String> ids) {
        return digest.wording().list(ids.stream().map(this::name).toList());
    }

    Stamp stamp(Instant at) {
        return Stamp.of(at, agreement.zone(), words);
    }

    String kind(Notified object) {
        return words.code("notified", object.object().kind().code());
    }

    String state(Notified object, Instant now) {
        return words.code("notice-state", object.state(now).code());
    }

    List<String> levels(Notified object) {
        return agreement
                .machinery()
                .findNoticeRule(object.object().kind())
                .map(NoticeRule::levels)
                .orElse(List.of());
    }

    String unaware(Notified object) {
        var unaware = object.unaware(levels(object));
        return unaware.isEmpty() ? "" : words.text("convoy-unaware", "who", names(unaware));
    }

    ReceiptLine receipt(Receipt receipt, Notified object) {
        int newest = object.version();
        boolean isSent = receipt.sent() >= newest || object.ended();
        boolean isSeen = receipt.seen() >= newest;
        String levels = digest.wording().list(receipt.levels(newest));
        return new ReceiptLine(
                name(receipt.to()),
                isSent ? words.text("notice-received") : "",
                isSeen ? words.text("notice-seen", "levels", levels) : "",
                receipt.response(newest)
                        .map(response -> words.code("response", response.code()))
                        .orElse(""),
                isSeen ? "" : waits(receipt, newest));
    }

    private String waits(Receipt receipt, int newest) {
        return receipt.seen() == 0
                ? words.text("notice-not-seen")
                : words.text("notice-seen-older", "seen", receipt.seen(), "newest", newest);
    }

    /// The words that are owed, the first first.
    List<OwedLine> owed(Notified object) {
        var rule = agreement.machinery().findNoticeRule(object.object().kind());
        return new NoticeAlarms(rule, agreement.zone())
                .of(object).stream()
                        .sorted(Comparator.comparing(Alert.Silence::due))
                        .map(silence -> owed(object, silence))
                        .toList();
    }

    private OwedLine owed(Notified object, Alert.Silence silence) {
        String who = silence.who() == null ? object.object().holder() : name(silence.who());
        return new OwedLine(words.code("silence", silence.of().code()), who, "", "", List.of(stamp(silence.due())), "");
    }

    AlarmLine alarm(Alert alert, long entry, String label, Map<String, List<Seen>> seen, Sight sight) {
        String number = Long.toString(entry);
        var people = seen.getOrDefault(number, List.of());
        boolean isSeen = people.stream().anyMatch(one -> one.account().equals(sight.account()));
        return new AlarmLine(
                number,
                text(alert),
                label,
                "/notifications/" + alert.object(),
                people.stream()
                        .map(one -> words.text(
                                "notice-alarm-seen-by",
                                "who",
                                one.account(),
                                "at",
                                words.moment(one.at(), agreement.zone())))
                        .toList(),
                sight.may("alert.acknowledge") && !isSeen);
    }

    private String text(Alert alert) {
        String at = words.moment(alert.at(), agreement.zone());
        return switch (alert.cause()) {
            case Alert.Strike strike ->
                words.text("alert-strike", "hit", strike.hit().name(), "at", at);
            case Alert.Silence silence -> {
                String what = words.code("silence", silence.of().code());
                yield silence.who() == null
                        ? words.text("alert-silence", "what", what, "at", at)
                        : words.text("alert-silence-of", "what", what, "who", name(silence.who()), "at", at);
            }
        };
    }

    String truth(Truth truth) {
        return words.code("truth", truth.name().toLowerCase(Locale.ROOT));
    }
}
