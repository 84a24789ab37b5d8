// SPDX-License-Identifier: Apache-2.0
package org.truceline.pages;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.truceline.channel.NoticeBoard;
import org.truceline.channel.Notified;
import org.truceline.journal.EntryType;
import org.truceline.journal.Journal;
import org.truceline.model.Alert;
import org.truceline.model.Area;
import org.truceline.model.GeoPoint;
import org.truceline.model.Leg;
import org.truceline.model.Notice;
import org.truceline.model.NoticeAct;
import org.truceline.model.NotifiedObject;
import org.truceline.model.Recorded;
import org.truceline.model.SealedPart;
import org.truceline.model.Site;
import org.truceline.model.Statement;
import org.truceline.model.StatementId;
import org.truceline.monitor.AtHand;
import org.truceline.pages.NoticeNames.AlarmLine;
import org.truceline.pages.NoticeNames.ReceiptLine;
import org.truceline.publishing.Digest;
import org.truceline.publishing.NotifiedMap;
import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;
import org.truceline.publishing.Stamp;
import org.truceline.publishing.View.Ref;
import org.truceline.publishing.View.Say;
import org.truceline.publishing.WindowsSvg;
import org.truceline.publishing.language.Words;

/// One notified object: where it is when, as its reader may know that; who was told, has it and says what to it; what
/// was raised about it with its evidence; and what the reader's member can say of it now.
public final class NoticePage {
    private final Live live;
    private final Digest digest;
    private final Sight sight;
    private final Instant now;
    private final Words words;
    private final NoticeNames names;
    private final Map<String, List<Seen>> seen;

    /// What the template shows.
    ///
    /// @param facts what it is, a line each
    /// @param sealed to whom exact places are sealed; empty where everybody may know them
    record View(
            String id,
            String label,
            String state,
            boolean isLive,
            boolean pending,
            List<Row> facts,
            String sealed,
            List<LegLine> legs,
            String map,
            String windows,
            List<ReceiptLine> receipts,
            String unaware,
            List<OwedLine> owed,
            List<AlarmLine> alarms,
            List<StrikeLine> strikes,
            List<StepLine> steps,
            List<LookLine> looks,
            NoticeActs acts) {}

    record Row(String label, String value) {}

    /// Where it is for a time.
    ///
    /// @param unsure how far the true place may lie from what is shown; empty when it is exact
    record LegLine(String words, String points, String unsure, Stamp begins, Stamp ends) {}

    /// The evidence on a strike that may have been at it.
    ///
    /// @param questions of the one request for information, the same to all in `to`
    record StrikeLine(
            String entry,
            String hit,
            List<Ref> incident,
            List<Near> near,
            List<Say> said,
            String to,
            List<String> questions) {}

    /// How one statement stands to it.
    record Near(String hit, String distance, String says) {}

    /// Something that was said of it.
    record StepLine(
            String entryNumber, String entry, String what, String who, String said, Stamp at, boolean pending) {}

    /// That somebody looked at its exact places.
    record LookLine(Stamp at, String who, String role, String purpose) {}

    /// @param digest of the newest scene
    /// @param seen which of the reader's member's people have seen which alert, by the alert's entry
    public NoticePage(Live live, Digest digest, Sight sight, Instant now, Map<String, List<Seen>> seen) {
        this.live = live;
        this.digest = digest;
        this.sight = sight;
        this.now = now;
        this.words = sight.words();
        this.names = new NoticeNames(live.agreement(), digest);
        this.seen = seen;
    }

    /// The page; empty where nothing is notified under this id.
    public Optional<Sheet> sheet(String id) throws IOException {
        return live.read(journal -> NoticeBoard.at(AtHand.notices(journal), sight.isSignedIn() ? Instant.MAX : now)
                        .find(id)
                        .map(object -> view(journal, object)))
                .map(view -> Sheet.of(view.label(), Section.NOTIFICATIONS, "notification.mustache", view)
                        .withStyle("/assets/src/notice/notice.css")
                        .withScript("/assets/src/notice/page.js"));
    }

    private View view(Journal journal, Notified object) {
        var entries = journal.entries(EntryType.ALERT);
        var alerts = journal.alerts().stream()
                .filter(alert -> alert.object().equals(object.id()))
                .sorted(Comparator.comparing(Alert::at).reversed())
                .toList();
        var described = object.object();
        return new View(
                object.id(),
                described.label(),
                names.state(object, now),
                sight.isSignedIn(),
                object.steps().stream().anyMatch(AtHand::isPending),
                facts(object),
                names.names(
                        object.described().sealed().stream().map(SealedPart::to).toList()),
                described.legs().stream().map(this::leg).toList(),
                map(journal, object, alerts),
                new WindowsSvg(live.agreement().zone(), words).draw(bars(described), now),
                object.receipts().stream()
                        .map(receipt -> names.receipt(receipt, object))
                        .toList(),
                object.is(NoticeAct.Completed.class) ? "" : names.unaware(object),
                names.owed(object),
                alerts.stream()
                        .map(alert ->
                                names.alarm(alert, NoticesPage.entry(entries, alert), described.label(), seen, sight))
                        .toList(),
                alerts.stream()
                        .filter(alert -> alert.cause() instanceof Alert.Strike)
                        .map(alert -> strike(NoticesPage.entry(entries, alert), (Alert.Strike) alert.cause()))
                        .toList(),
                object.steps().reversed().stream().map(this::step).toList(),
                looks(journal, object),
                NoticeActs.of(object, names, sight));
    }

    private List<Row> facts(Notified object) {
        var described = object.object();
        var rows = new ArrayList<Row>();
        rows.add(row("notice-kind", names.kind(object)));
        rows.add(row("notice-holder", described.holder()));
        rows.add(row("notice-from", names.name(object.from())));
        rows.add(row("notice-version", words.numeral(object.version())));
        rows.add(row("notice-near", words.text("notice-meters", "m", Math.round(described.nearMeters()))));
        if (described.vehicles() > 0) {
            rows.add(row("notice-vehicles", words.number(described.vehicles())));
        }
        Optional.ofNullable(described.marking()).ifPresent(marking -> rows.add(row("notice-marking", marking)));
        Optional.ofNullable(described.positionsEvery())
                .ifPresent(
                        every -> rows.add(row("notice-every", words.text("notice-minutes", "n", every.toMinutes()))));
        if (described.emergency()) {
            rows.add(row("notice-emergency", words.text("notice-emergency-claimed")));
        }
        object.acts(NoticeAct.Checked.class).reversed().stream()
                .filter(checked -> checked.version() == object.described().version())
                .limit(1)
                .flatMap(checked -> checked.checks().stream())
                .forEach(check -> rows.add(new Row(
                        words.code("notice-check", check.of().code()),
                        names.truth(check.holds()) + ": " + check.words())));
        return rows;
    }

    private Row row(String key, String value) {
        return new Row(words.text(key), value);
    }

    private LegLine leg(Leg leg) {
        var points = leg.path().stream().map(NoticePage::point).toList();
        return new LegLine(
                leg.words(),
                points.size() == 1
                        ? points.getFirst()
                        : words.text(
                                "notice-route",
                                "first",
                                points.getFirst(),
                                "last",
                                points.getLast(),
                                "n",
                                points.size()),
                unsure(leg.unsureMeters()),
                names.stamp(leg.window().from()),
                names.stamp(leg.window().until()));
    }

    private String unsure(double meters) {
        return meters == 0 ? "" : words.text("notice-unsure", "km", Math.max(1, Math.round(meters / 1000)));
    }

    private static String point(GeoPoint point) {
        return String.format(Locale.ROOT, "%.3f, %.3f", point.latitude(), point.longitude());
    }

    private List<WindowsSvg.Bar> bars(NotifiedObject described) {
        var bars = new ArrayList<WindowsSvg.Bar>();
        for (Leg leg : described.legs()) {
            bars.add(new WindowsSvg.Bar(words.numeral(bars.size() + 1), "", leg.words(), leg.window(), false));
        }
        return bars;
    }

    private String map(Journal journal, Notified object, List<Alert> alerts) {
        var statements = alerts.stream()
                .filter(alert -> alert.cause() instanceof Alert.Strike)
                .flatMap(alert -> ((Alert.Strike) alert.cause()).near().stream())
                .map(Alert.Near::statement)
                .toList();
        var said = journal.statements().stream()
                .filter(statement -> statements.contains(statement.id()))
                .flatMap(NoticePage::areas)
                .distinct()
                .toList();
        return new NotifiedMap(digest.scene().outlines(), words).draw(List.of(NoticesPage.item(object, "", "")), said);
    }

    private static Stream<Area> areas(Statement statement) {
        var place = statement.place();
        return place == null ? Stream.of() : place.candidates().stream().map(Site::area);
    }

    private StrikeLine strike(long entry, Alert.Strike strike) {
        List<StatementId> statements =
                strike.near().stream().map(Alert.Near::statement).toList();
        return new StrikeLine(
                Long.toString(entry),
                words.text("notice-strike-hit", "hit", strike.hit().name()),
                digest.incident(strike.incident()).stream().toList(),
                strike.near().stream().map(this::near).toList(),
                digest.says(statements),
                names.names(strike.request().to()),
                strike.request().questions());
    }

    private Near near(Alert.Near near) {
        return new Near(
                names.truth(near.hit()),
                near.meters() < 0
                        ? words.text("notice-distance-none")
                        : words.text("notice-meters", "m", Math.round(near.meters())),
                near.words());
    }

    private StepLine step(Recorded<Notice> step) {
        boolean isPending = AtHand.isPending(step);
        String entry = isPending ? "" : Long.toString(step.entry());
        return new StepLine(
                entry,
                digest.wording().entry(entry),
                what(step.value().act()),
                names.name(step.value().from()),
                said(step.value().act()),
                names.stamp(step.at()),
                isPending);
    }

    private String what(NoticeAct act) {
        String what = words.code("notice-act", act.code());
        return switch (act) {
            case NoticeAct.Submitted it -> version(what, it.version());
            case NoticeAct.Checked it -> version(what, it.version());
            case NoticeAct.Cancelled it -> version(what, it.version());
            case NoticeAct.Sent it -> version(what, it.version()) + " → " + names.name(it.to());
            case NoticeAct.Delivered it -> version(what, it.version()) + " · " + it.level() + " · " + it.person();
            case NoticeAct.Acknowledged it ->
                version(words.code("response", it.response().code()), it.version()) + " · " + it.level() + " · "
                        + it.person();
            case NoticeAct.Reconfirmed it ->
                what + " · " + words.moment(it.until(), live.agreement().zone());
            case NoticeAct.Position it -> {
                var place = it.place();
                yield place == null ? what : what + " · " + point(place.centre()) + " " + unsure(place.radiusMeters());
            }
            case NoticeAct.Completed it -> what;
            case NoticeAct.Struck it ->
                what + " · "
                        + words.text(
                                "span",
                                "from",
                                words.moment(it.when().from(), live.agreement().zone()),
                                "to",
                                words.moment(it.when().until(), live.agreement().zone()));
            case NoticeAct.Reviewed it -> what;
        };
    }

    private String version(String what, int version) {
        return words.text("notice-of-version", "what", what, "version", version);
    }

    /// What its writer said with it, in his words.
    private static String said(NoticeAct act) {
        return switch (act) {
            case NoticeAct.Submitted it -> it.words();
            case NoticeAct.Checked it -> "";
            case NoticeAct.Cancelled it -> it.words();
            case NoticeAct.Sent it -> "";
            case NoticeAct.Delivered it -> "";
            case NoticeAct.Acknowledged it -> it.words();
            case NoticeAct.Reconfirmed it -> it.words();
            case NoticeAct.Position it -> it.words();
            case NoticeAct.Completed it -> it.words();
            case NoticeAct.Struck it -> it.words();
            case NoticeAct.Reviewed it -> it.words();
        };
    }

    /// The looks at its exact places that are on record, the newest first.
    private List<LookLine> looks(Journal journal, Notified object) {
        var notices = object.steps().stream()
                .map(step ->
                        "notice " + step.value().from() + "/" + step.value().id())
                .toList();
        return journal.views().stream()
                .filter(view -> notices.contains(view.of()))
                .sorted(Comparator.comparing(org.truceline.model.View::at).reversed())
                .map(view -> new LookLine(
                        names.stamp(view.at()),
                        names.name(view.from()),
                        words.code("role", view.role()),
                        view.purpose()))
                .toList();
    }
}
