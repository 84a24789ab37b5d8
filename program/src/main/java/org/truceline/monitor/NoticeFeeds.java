// SPDX-License-Identifier: Apache-2.0
package org.truceline.monitor;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truceline.channel.Notified;
import org.truceline.journal.Journal;
import org.truceline.model.Alert;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedObject;
import org.truceline.model.Recorded;
import org.truceline.model.TimeSpan;
import org.truceline.model.Truth;
import org.truceline.publishing.CalendarEntry;
import org.truceline.publishing.CapMessage;
import org.truceline.terms.Agreement;
import org.truceline.terms.Side;

/// What calendars and alerting systems can take from a record: windows of notified objects and what is owed about them,
/// and each version of a notice and each alert as a message. Places are those that everybody may know.
public final class NoticeFeeds {
    private static final String ASKED = "Do not fire at or near it. Confirm this notice, and pass it to all who plan,"
            + " order or carry out fire there.";

    private final Journal journal;
    private final Agreement agreement;
    private final Watch watch;
    private final String record;

    /// @param record the origin of the log, by which its messages are told from those of others
    public NoticeFeeds(Journal journal, Agreement agreement, Watch watch, String record) {
        this.journal = journal;
        this.agreement = agreement;
        this.watch = watch;
        this.record = record;
    }

    /// Windows and deadlines as they stand.
    public List<CalendarEntry> calendar(Instant now) throws IOException {
        var entries = new ArrayList<CalendarEntry>();
        for (Notified object : watch.board(now).objects()) {
            entries.add(window(object));
            watch.alarms(object).of(object).forEach(silence -> entries.add(due(object, silence)));
        }
        return List.copyOf(entries);
    }

    private CalendarEntry window(Notified object) {
        boolean off = !object.acts(NoticeAct.Cancelled.class).isEmpty();
        return new CalendarEntry(
                object.id() + "@" + record,
                object.version() - 1,
                off,
                object.steps().getLast().at(),
                object.window(),
                title(object.object()) + (off ? " (cancelled)" : ""),
                places(object.object()) + "\n" + NotifiedObject.IS_NOT);
    }

    private CalendarEntry due(Notified object, Alert.Silence silence) {
        String who = silence.who() == null ? object.from() : silence.who();
        String what = switch (silence.of()) {
            case ACKNOWLEDGEMENT -> "confirmation of the notice by " + label(who);
            case POSITION -> "position";
            case ARRIVAL -> "word that it arrived";
            case RECONFIRMATION -> "reconfirmation of the site";
        };
        String uid = String.join("-", object.id(), silence.of().code(), who) + "@" + record;
        return CalendarEntry.due(
                uid,
                object.steps().getLast().at(),
                silence.due(),
                "Due: " + what,
                title(object.object()) + "\n" + NotifiedObject.IS_NOT);
    }

    /// What people call a side or an actor.
    private String label(String id) {
        return agreement.cast().sides().stream()
                .filter(side -> side.id().equals(id))
                .map(Side::label)
                .findFirst()
                .orElse(agreement.cast().label(id));
    }

    private static String title(NotifiedObject object) {
        return object.label() + " (" + object.kind().code() + " of " + object.holder() + ")";
    }

    private static String places(NotifiedObject object) {
        return String.join("; ", object.legs().stream().map(Leg::words).toList());
    }

    /// Each version of each notice, and each alert on a strike, by the name of its message.
    public Map<String, CapMessage> messages(Instant now) throws IOException {
        var messages = new LinkedHashMap<String, CapMessage>();
        for (Notified object : watch.board(now).objects()) {
            versions(object).forEach(message -> messages.put(message.identifier(), message));
            journal.alerts().stream()
                    .filter(alert -> alert.object().equals(object.id()))
                    .filter(alert -> alert.cause() instanceof Alert.Strike)
                    .map(alert -> strike(object, alert, (Alert.Strike) alert.cause()))
                    .forEach(message -> messages.put(message.identifier(), message));
        }
        return messages;
    }

    private List<CapMessage> versions(Notified object) {
        var all = new ArrayList<CapMessage>();
        var described = object.described().object();
        for (Recorded<Notice> step : object.steps()) {
            if (step.value().act() instanceof NoticeAct.Submitted act) {
                described = act.object();
                var type = act.version() == 1 ? CapMessage.Type.ALERT : CapMessage.Type.UPDATE;
                all.add(version(object, step, act.version(), type, described, act.words(), all));
            } else if (step.value().act() instanceof NoticeAct.Cancelled act) {
                all.add(version(object, step, act.version(), CapMessage.Type.CANCEL, described, act.words(), all));
            }
        }
        return all;
    }

    private CapMessage version(
            Notified object,
            Recorded<Notice> step,
            int version,
            CapMessage.Type type,
            NotifiedObject described,
            String words,
            List<CapMessage> before) {
        String ended = type == CapMessage.Type.CANCEL ? "It is cancelled. " : "";
        var subject = new CapMessage.Subject(
                CapMessage.category(described.kind()),
                "Humanitarian " + described.kind().code() + " notified",
                "Expected",
                "Unknown",
                CapMessage.Certainty.LIKELY,
                described.window(),
                label(object.from()),
                title(described) + ", version " + version,
                (ended + words + " " + NotifiedObject.IS_NOT).strip(),
                ASKED,
                described.legs(),
                described.nearMeters());
        return message(object, object.id() + "-v" + version, step.at(), type, subject, before);
    }

    private CapMessage strike(Notified object, Alert alert, Alert.Strike strike) {
        boolean sure = strike.hit() == Truth.YES;
        var described = object.object();
        var window = new TimeSpan(alert.at(), alert.at().plus(java.time.Duration.ofDays(1)));
        var subject = new CapMessage.Subject(
                CapMessage.category(described.kind()),
                sure ? "Strike at a notified object" : "Possible strike at a notified object",
                "Immediate",
                "Severe",
                sure ? CapMessage.Certainty.LIKELY : CapMessage.Certainty.POSSIBLE,
                window,
                alert.by(),
                (sure ? "By what is said, a strike was at: " : "By what is said, a strike may have been at: ")
                        + title(described),
                strike.near().size() + " statements of incident "
                        + strike.incident().value() + " may mean it. Nothing is found here of who did it.",
                "Stop fire at and near it. Answer the request for information that goes with this alert, and keep all"
                        + " that bears on it.",
                described.legs(),
                described.nearMeters());
        String identifier = "alert-" + CapMessage.plain(alert.id());
        return message(object, identifier, alert.at(), CapMessage.Type.ALERT, subject, List.of());
    }

    private CapMessage message(
            Notified object,
            String identifier,
            Instant sent,
            CapMessage.Type type,
            CapMessage.Subject subject,
            List<CapMessage> before) {
        return new CapMessage(
                CapMessage.plain(identifier),
                CapMessage.plain(object.from() + "@" + record),
                sent,
                type,
                journal.isExercise(),
                before.stream().map(CapMessage::reference).toList(),
                object.to().stream().map(CapMessage::plain).toList(),
                subject);
    }
}
