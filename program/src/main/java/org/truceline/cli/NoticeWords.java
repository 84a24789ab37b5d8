// SPDX-License-Identifier: Apache-2.0
package org.truceline.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.truceline.channel.Notified;
import org.truceline.channel.Receipt;
import org.truceline.model.Alert;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NoticeCheck;
import org.truceline.model.NotifiedObject;
import org.truceline.model.Recorded;
import org.truceline.model.Truth;
import org.truceline.monitor.AtHand;
import org.truceline.terms.Agreement;
import org.truceline.terms.Side;

/// Notified objects, their receipts and alerts as lines for people, within the width of every terminal.
final class NoticeWords {
    private NoticeWords() {}

    /// A text on lines of its own, indented.
    static void tell(PrintWriter out, int indent, String text) {
        Screen.wrap(text, Screen.WIDTH - indent).forEach(line -> out.println(" ".repeat(indent) + line));
    }

    static String acts(List<Notice> notices) {
        return notices.stream().map(notice -> act(notice.act())).collect(Collectors.joining(", "));
    }

    private static String act(NoticeAct act) {
        return switch (act) {
            case NoticeAct.Submitted submitted -> "version " + submitted.version();
            case NoticeAct.Checked checked -> "checked";
            case NoticeAct.Sent sent -> "sent to " + sent.to();
            case NoticeAct.Cancelled cancelled -> "cancelled as version " + cancelled.version();
            case NoticeAct.Delivered delivered -> "version " + delivered.version() + " received";
            case NoticeAct.Acknowledged answer ->
                "version " + answer.version() + " " + words(answer.response().code());
            case NoticeAct.Reconfirmed reconfirmed -> "reconfirmed until " + reconfirmed.until();
            case NoticeAct.Position position -> "position";
            case NoticeAct.Completed completed -> "completed";
            case NoticeAct.Struck struck -> "struck, by its holder's word";
            case NoticeAct.Reviewed reviewed -> "review";
        };
    }

    static void checks(PrintWriter out, List<NoticeCheck> checks) {
        checks.forEach(check -> tell(
                out,
                2,
                "%-7s %s: %s"
                        .formatted(
                                switch (check.holds()) {
                                    case YES -> "holds";
                                    case NO -> "lacks";
                                    case UNKNOWN -> "unknown";
                                },
                                words(check.of().code()),
                                check.words())));
    }

    /// Two lines for an object in a list.
    static void line(PrintWriter out, Notified object, Instant now, Agreement agreement) {
        var described = object.object();
        out.println(Screen.pad(Screen.clip(object.id(), 38), 39)
                + Screen.pad(words(described.kind().code()), 15)
                + Screen.pad(words(object.state(now).code()), 13) + "version " + object.version()
                + (object.steps().stream().anyMatch(AtHand::isPending) ? ", waits to be sent" : ""));
        out.println("  " + Screen.clip(described.label() + ", " + described.holder(), Screen.WIDTH - 2));
        out.println("  " + window(object, agreement));
        var unaware = object.unaware(List.of());
        if (!object.ended() || unaware.size() > 0) {
            tell(
                    out,
                    2,
                    unaware.isEmpty()
                            ? "all who were told have confirmed the newest version"
                            : "not confirmed by: "
                                    + unaware.stream()
                                            .map(id -> label(agreement, id))
                                            .collect(Collectors.joining(", ")));
        }
    }

    /// What people call a side or an actor.
    private static String label(Agreement agreement, String id) {
        return agreement.cast().sides().stream()
                .filter(side -> side.id().equals(id))
                .map(Side::label)
                .findFirst()
                .orElse(agreement.cast().label(id));
    }

    private static String window(Notified object, Agreement agreement) {
        return StatusCommand.local(object.window().from(), agreement) + " to "
                + StatusCommand.local(object.window().until(), agreement);
    }

    /// All there is on an object.
    static void show(PrintWriter out, Notified object, Instant now, Agreement agreement, List<Alert> alerts) {
        var described = object.object();
        line(out, object, now, agreement);
        out.println();
        described.legs().forEach(leg -> leg(out, leg, agreement));
        if (described.vehicles() > 0) {
            tell(
                    out,
                    2,
                    described.vehicles() + " vehicles"
                            + (described.marking() == null ? "" : ", " + described.marking()));
        }
        out.println();
        tell(out, 0, NotifiedObject.IS_NOT);
        out.println();
        object.receipts().forEach(receipt -> receipt(out, receipt, object.version(), agreement));
        out.println();
        object.steps().forEach(step -> step(out, step));
        alerts.forEach(alert -> {
            out.println();
            alert(out, alert);
        });
    }

    private static void leg(PrintWriter out, Leg leg, Agreement agreement) {
        var first = leg.path().getFirst();
        tell(out, 2, leg.words());
        tell(
                out,
                4,
                String.format(
                        Locale.ROOT,
                        "%s%.4f,%.4f%s, %s",
                        leg.path().size() > 1 ? leg.path().size() + " points from " : "",
                        first.latitude(),
                        first.longitude(),
                        leg.unsureMeters() > 0
                                ? String.format(
                                        Locale.ROOT,
                                        " within %.0f km; exact places are sealed",
                                        leg.unsureMeters() / 1000)
                                : "",
                        "from " + StatusCommand.local(leg.window().from(), agreement)));
    }

    private static void receipt(PrintWriter out, Receipt receipt, int newest, Agreement agreement) {
        tell(
                out,
                2,
                "%s: sent %s, confirmed %s%s"
                        .formatted(
                                label(agreement, receipt.to()),
                                version(receipt.sent()),
                                version(receipt.seen()),
                                receipt.seen() < newest ? "; the newest is version " + newest : ""));
        receipt.steps().forEach(step -> {
            switch (step.value().act()) {
                case NoticeAct.Delivered act ->
                    tell(out, 4, "received at " + act.level() + " by " + act.person() + ", recorded " + step.at());
                case NoticeAct.Acknowledged act ->
                    tell(
                            out,
                            4,
                            words(act.response().code()) + " at " + act.level() + " by " + act.person() + ", recorded "
                                    + step.at() + (act.words().isEmpty() ? "" : ": " + act.words()));
                default ->
                    throw new IllegalStateException(
                            "no step of a recipient: " + step.value().act().code());
            }
        });
    }

    private static String version(int version) {
        return version == 0 ? "nothing" : "version " + version;
    }

    private static void step(PrintWriter out, Recorded<Notice> step) {
        var notice = step.value();
        String words = switch (notice.act()) {
            case NoticeAct.Submitted act -> act.words();
            case NoticeAct.Cancelled act -> act.words();
            case NoticeAct.Position act -> act.words();
            case NoticeAct.Completed act -> act.words();
            case NoticeAct.Struck act -> act.words();
            case NoticeAct.Reviewed act -> act.words();
            case NoticeAct.Checked act ->
                act.checks().stream().anyMatch(check -> check.holds() == Truth.NO) ? "with something lacking" : "";
            case NoticeAct.Sent act -> "by " + act.means();
            case NoticeAct.Reconfirmed act -> act.words();
            case NoticeAct.Delivered act -> "";
            case NoticeAct.Acknowledged act -> "";
        };
        tell(
                out,
                2,
                notice.at() + "  " + notice.from() + ": " + act(notice.act()) + (words.isEmpty() ? "" : ": " + words)
                        + (AtHand.isPending(step) ? " (waits to be sent)" : ""));
    }

    static void alert(PrintWriter out, Alert alert) {
        switch (alert.cause()) {
            case Alert.Strike strike -> {
                tell(out, 0, "ALERT " + alert.id());
                tell(
                        out,
                        2,
                        (strike.hit() == Truth.YES
                                        ? "By what is said, a strike was at "
                                        : "By what is said, a strike may have been at ")
                                + alert.object() + ": " + count(strike.near().size()) + ", incident "
                                + strike.incident().value());
                strike.near()
                        .forEach(near -> tell(
                                out, 4, Screen.pad(truth(near.hit()), 9) + near.statement() + ": " + near.words()));
                tell(
                        out,
                        2,
                        "Asked for information: "
                                + String.join(", ", strike.request().to()));
                tell(out, 2, "The evidence: truceline notify pack DIR ALERT -o FOLDER");
            }
            case Alert.Silence silence ->
                tell(out, 0, "ALERT silence on " + alert.object() + ": " + silence(silence) + ", due " + silence.due());
        }
    }

    private static String count(int statements) {
        return statements == 1 ? "1 statement" : statements + " statements";
    }

    static String silence(Alert.Silence silence) {
        return switch (silence.of()) {
            case ACKNOWLEDGEMENT -> silence.who() + " has not confirmed the newest version";
            case POSITION -> "no word of where it is";
            case ARRIVAL -> "no word that it arrived";
            case RECONFIRMATION -> "the site is not reconfirmed";
        };
    }

    private static String truth(Truth hit) {
        return hit == Truth.YES ? "hit" : "possible";
    }

    private static String words(String code) {
        return code.replace('_', ' ');
    }
}
