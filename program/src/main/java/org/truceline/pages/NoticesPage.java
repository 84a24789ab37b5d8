// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.Notified;
import org.truceline.journal.Body;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.model.Alert;
import org.truceline.model.NoticeAct;
import org.truceline.monitor.AtHand;
import org.truceline.pages.NoticeNames.AlarmLine;
import org.truceline.pages.NoticeNames.ReceiptLine;
import org.truceline.publishing.Digest;
import org.truceline.publishing.NotifiedMap;
import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.WindowsSvg;

/// All that is notified: alarms first, then map and windows of time, then each object with who knows of it; and the
/// form by which a new one is notified. Places are those that every reader of the record may know.
public final class NoticesPage {
    private final Live live;
    private final Digest digest;
    private final Sight sight;
    private final Instant now;
    private final NoticeNames names;
    private final Map<String, List<Seen>> seen;

    /// What the template shows.
    ///
    /// @param isLive whether news come to the page by themselves
    /// @param forms the form of a new notice, for a reader who may notify
    /// @param key one empty form for a reader who may make his member's key, which is lacking
    record View(
            Stamp now,
            boolean isLive,
            List<AlarmLine> alarms,
            String map,
            String windows,
            List<ObjectLine> open,
            List<ObjectLine> over,
            List<NoticeForms.Draft> forms,
            List<NoticeForms.Key> key) {}

    /// A notified object.
    ///
    /// @param alarms how many were raised about it, in words
    /// @param pending whether a step of it is signed here and not on record yet
    record ObjectLine(
            String number,
            String href,
            String label,
            String kind,
            String holder,
            String from,
            String state,
            Stamp begins,
            Stamp ends,
            List<ReceiptLine> receipts,
            String unaware,
            List<OwedLine> owed,
            String alarms,
            boolean pending) {}

    /// @param digest of the newest scene
    /// @param seen which of the reader's member's people have seen which alert, by the alert's entry
    public NoticesPage(Live live, Digest digest, Sight sight, Instant now, Map<String, List<Seen>> seen) {
        this.live = live;
        this.digest = digest;
        this.sight = sight;
        this.now = now;
        this.names = new NoticeNames(live.agreement(), digest);
        this.seen = seen;
    }

    public Sheet sheet() throws IOException {
        return Sheet.of(
                        sight.words().text("nav-notifications"),
                        Section.NOTIFICATIONS,
                        "notifications.mustache",
                        live.read(this::view))
                .withStyle("/assets/src/notice/notice.css")
                .withScript("/assets/src/notice/page.js");
    }

    private View view(Journal journal) throws IOException {
        var all = NoticeBoard.at(AtHand.notices(journal), until()).objects().stream()
                .sorted(Comparator.comparing(object -> object.window().from()))
                .toList();
        var alerts = journal.alerts();
        var numbered = new ArrayList<ObjectLine>();
        var shown = new ArrayList<Notified>();
        for (boolean isOver : List.of(false, true)) {
            all.stream().filter(object -> isOver(object) == isOver).forEach(object -> {
                shown.add(object);
                numbered.add(line(object, shown.size(), alerts));
            });
        }
        int open = (int) all.stream().filter(object -> !isOver(object)).count();
        return new View(
                names.stamp(now),
                sight.isSignedIn(),
                alarms(journal, all),
                map(shown),
                windows(shown),
                numbered.subList(0, open),
                numbered.subList(open, numbered.size()),
                NoticeForms.draft(names, sight),
                NoticeForms.key(sight, journal));
    }

    /// What is signed here counts as well, whatever its time.
    private Instant until() {
        return sight.isSignedIn() ? Instant.MAX : now;
    }

    /// Off, over, or long past its window: nothing that anybody has to look at today.
    private boolean isOver(Notified object) {
        return object.ended() || now.isAfter(object.window().until());
    }

    private ObjectLine line(Notified object, int number, List<Alert> alerts) {
        long raised = alerts.stream()
                .filter(alert -> alert.object().equals(object.id()))
                .count();
        return new ObjectLine(
                sight.words().numeral(number),
                "/notifications/" + object.id(),
                object.object().label(),
                names.kind(object),
                object.object().holder(),
                names.name(object.from()),
                names.state(object, now),
                names.stamp(object.window().from()),
                names.stamp(object.window().until()),
                object.receipts().stream()
                        .map(receipt -> names.receipt(receipt, object))
                        .toList(),
                object.is(NoticeAct.Completed.class) ? "" : names.unaware(object),
                names.owed(object),
                raised == 0 ? "" : sight.words().text("notice-alarms-count", "n", raised),
                object.steps().stream().anyMatch(AtHand::isPending));
    }

    /// Newest first; of one object at most one that a person has not seen stands above all that was seen.
    private List<AlarmLine> alarms(Journal journal, List<Notified> all) {
        var entries = journal.entries(EntryType.ALERT);
        return journal.alerts().stream()
                .filter(alert -> !alert.at().isAfter(until()))
                .sorted(Comparator.comparing((Alert alert) -> seen.containsKey(entry(entries, alert) + ""))
                        .thenComparing(Comparator.comparing(Alert::at).reversed()))
                .map(alert -> names.alarm(alert, entry(entries, alert), label(all, alert), seen, sight))
                .toList();
    }

    static long entry(Map<String, Long> entries, Alert alert) {
        return Objects.requireNonNull(entries.get(Body.of(alert).id()), "an alert stands in an entry");
    }

    private static String label(List<Notified> all, Alert alert) {
        return all.stream()
                .filter(object -> object.id().equals(alert.object()))
                .findFirst()
                .map(object -> object.object().label())
                .orElse(alert.object());
    }

    private String map(List<Notified> shown) {
        var items = new ArrayList<NotifiedMap.Item>();
        for (int i = 0; i < shown.size(); i++) {
            if (!isOver(shown.get(i)) || shown.stream().allMatch(this::isOver)) {
                items.add(item(shown.get(i), sight.words().numeral(i + 1), "/notifications/"));
            }
        }
        return new NotifiedMap(digest.scene().outlines(), sight.words()).draw(items, List.of());
    }

    static NotifiedMap.Item item(Notified object, String number, String before) {
        return new NotifiedMap.Item(
                number,
                before.isEmpty() ? "" : before + object.id(),
                object.object().label(),
                object.object().legs(),
                object.object().nearMeters(),
                object.acts(NoticeAct.Position.class).reversed().stream()
                        .flatMap(position -> Optional.ofNullable(position.place()).stream())
                        .limit(1)
                        .toList());
    }

    private String windows(List<Notified> shown) {
        var bars = new ArrayList<WindowsSvg.Bar>();
        for (int i = 0; i < shown.size(); i++) {
            var object = shown.get(i);
            if (!isOver(object) || shown.stream().allMatch(this::isOver)) {
                bars.add(new WindowsSvg.Bar(
                        sight.words().numeral(i + 1),
                        "/notifications/" + object.id(),
                        object.object().label(),
                        object.window(),
                        isOver(object)));
            }
        }
        return new WindowsSvg(live.agreement().zone(), sight.words()).draw(bars, now);
    }
}
