// SPDX-License-Identifier: Apache-2.0
package org.truceline.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truceline.channel.hotline.CallNumber;
import org.truceline.journal.Json;
import org.truceline.journal.Opening;
import org.truceline.model.IncidentId;
import org.truceline.model.TimeSpan;
import org.truceline.pages.CasePage;
import org.truceline.pages.CasesPage;
import org.truceline.pages.Finder;
import org.truceline.pages.HotlinePage;
import org.truceline.pages.IncidentBeside;
import org.truceline.pages.Live;
import org.truceline.pages.NoticePage;
import org.truceline.pages.NoticesPage;
import org.truceline.pages.RecordPage;
import org.truceline.pages.ReviewPage;
import org.truceline.pages.SearchPage;
import org.truceline.pages.Seen;
import org.truceline.pages.Sight;
import org.truceline.pages.TermsPage;
import org.truceline.pages.TodayPage;
import org.truceline.people.Session;
import org.truceline.publishing.ReaderBar;
import org.truceline.publishing.ReportFiles;
import org.truceline.publishing.Section;
import org.truceline.publishing.Sheet;
import org.truceline.publishing.language.Words;
import org.truceline.server.Server.NotFoundException;
import org.truceline.server.api.Api;
import org.truceline.server.api.RefusedException;

/// The pages, each at its address. Those of the record alone are the same until the log grows; those over the live
/// record are made anew for each minute.
final class PageRoutes {
    private static final String JSON = "application/json";
    private static final String HTML = "text/html;charset=utf-8";
    private static final Set<Section> OF_RECORD = EnumSet.of(Section.MAP, Section.REPORTS);
    private static final Set<Section> OF_LIVE = EnumSet.of(
            Section.TODAY,
            Section.MAP,
            Section.CASES,
            Section.NOTIFICATIONS,
            Section.TERMS,
            Section.RECORD,
            Section.SEARCH,
            Section.REPORTS);

    /// What nobody has a use for without signing in.
    private static final Set<Section> OF_PEOPLE = EnumSet.of(Section.HOTLINE, Section.REVIEW);

    private static final int SECONDS = 60;

    private final Snapshots snapshots;
    private final @Nullable Live live;
    private final @Nullable Api api;
    private volatile @Nullable Finder finder;

    /// @param live absent where there is nothing but a scene
    /// @param api absent for a server that is for reading by whoever sits at this machine
    PageRoutes(Snapshots snapshots, @Nullable Live live, @Nullable Api api) {
        this.snapshots = snapshots;
        this.live = live;
        this.api = api;
    }

    /// What a server with such a record has pages for.
    ///
    /// @param hasPeople whether people sign in there
    static Set<Section> sections(@Nullable Live live, boolean hasPeople) {
        var sections = EnumSet.copyOf(live == null ? OF_RECORD : OF_LIVE);
        if (hasPeople) {
            sections.addAll(OF_PEOPLE);
        }
        return sections;
    }

    void add(RoutesConfig routes) {
        routes.get("/days", page((shot, reader, context) -> shot.index(reader.language())));
        routes.get("/days/{day}", page((shot, reader, context) -> shot.day(day(context), reader.language())));
        routes.get("/days/{day}/{report}", this::report);
        routes.get("/map", page((shot, reader, context) -> shot.map(reader.language())));
        if (live == null) {
            routes.get(
                    "/incidents/{incident}",
                    page((shot, reader, context) -> shot.incident(context.pathParam("incident"), reader.language())));
            routes.get("/", page((shot, reader, context) -> shot.index(reader.language())));
        } else {
            add(routes, live);
        }
    }

    private void add(RoutesConfig routes, Live record) {
        routes.get(
                "/",
                living(
                        record,
                        "day.list",
                        (shot, sight, now, context) ->
                                new TodayPage(record, shot.pages().digest(sight.words()), sight, now).sheet()));
        routes.get(
                "/record",
                living(
                        record,
                        "entry.list",
                        (shot, sight, now, context) -> new RecordPage(record, sight.words()).sheet(from(context))));
        routes.get(
                "/terms",
                living(
                        record,
                        "day.list",
                        (shot, sight, now, context) ->
                                new TermsPage(record.agreement(), shot.pages().digest(sight.words())).sheet()));
        routes.get("/search", living(record, "day.list", (shot, sight, now, context) -> {
            String query = Optional.ofNullable(context.queryParam("q")).orElse("");
            return new SearchPage(finder(record, shot), shot.pages().digest(sight.words())).sheet(query);
        }));
        routes.get("/incidents/{incident}", living(record, "day.list", (shot, sight, now, context) -> {
            var id = new IncidentId(context.pathParam("incident"));
            return new IncidentBeside(record, shot.pages().digest(sight.words()), sight, now)
                    .sheet(id)
                    .orElseThrow(() -> new NotFoundException("there is no incident " + id.value()));
        }));
        addDesks(routes, record);
        addNotices(routes, record);
        addProofs(routes, record);
    }

    /// Where people work: what they see there changes with what they write, whether it is on record yet or not.
    private void addDesks(RoutesConfig routes, Live record) {
        routes.get(
                "/cases",
                working(
                        record,
                        "case.list",
                        (shot, sight, now, context) -> new CasesPage(
                                        record, shot.pages().digest(sight.words()), sight, now)
                                .sheet(ids(context, "incident"), ids(context, "statement"))));
        routes.get("/cases/{case}", working(record, "case.show", (shot, sight, now, context) -> {
            String id = context.pathParam("case");
            return new CasePage(record, shot.pages().digest(sight.words()), sight, now)
                    .sheet(id)
                    .orElseThrow(() -> new NotFoundException("there is no case " + id));
        }));
        if (api != null) {
            routes.get(
                    "/hotline",
                    working(
                            record,
                            "call.list",
                            (shot, sight, now, context) ->
                                    new HotlinePage(record, shot.pages().digest(sight.words()), sight, now).sheet()));
            routes.get(
                    "/hotline/{call}",
                    working(
                            record,
                            "call.show",
                            (shot, sight, now, context) -> new HotlinePage(
                                            record, shot.pages().digest(sight.words()), sight, now)
                                    .call(call(context))));
        }
    }

    private static String call(Context context) {
        String id = context.pathParam("call");
        if (!CallNumber.isOne(id)) {
            throw new NotFoundException("'" + id + "' is no number of a call: a sign is wrong or missing");
        }
        return id;
    }

    /// Ids with gaps between, from the address.
    private static String ids(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name))
                .filter(ids -> ids.matches("[A-Za-z0-9][A-Za-z0-9._ -]{0,500}"))
                .orElse("");
    }

    /// The words of the newest scene, folded once for all searches in it.
    @SuppressWarnings("ReferenceEquality") // the same scene, not one that says the same: comparing all of it costs more
    private Finder finder(Live record, Snapshot shot) {
        var known = finder;
        if (known == null || known.scene() != shot.pages().scene()) {
            known = new Finder(shot.pages().scene(), record.gazetteer());
            finder = known;
        }
        return known;
    }

    /// Where people work on what is notified, and on what was read.
    private void addNotices(RoutesConfig routes, Live record) {
        routes.get(
                "/notifications",
                working(
                        record,
                        "notice.list",
                        (shot, sight, now, context) -> new NoticesPage(
                                        record, shot.pages().digest(sight.words()), sight, now, seen(sight))
                                .sheet()));
        routes.get("/notifications/{notice}", working(record, "notice.show", (shot, sight, now, context) -> {
            String id = context.pathParam("notice");
            return new NoticePage(record, shot.pages().digest(sight.words()), sight, now, seen(sight))
                    .sheet(id)
                    .orElseThrow(() -> new NotFoundException("nothing is notified as " + id));
        }));
        if (api != null) {
            routes.get(
                    "/review",
                    working(
                            record,
                            "review.list",
                            (shot, sight, now, context) ->
                                    new ReviewPage(sight, api.member().reviewing()).sheet()));
        }
    }

    /// Who of the reader's member has seen which alert.
    private Map<String, List<Seen>> seen(Sight sight) {
        return api == null || !sight.isSignedIn() ? Map.of() : api.seenAlerts();
    }

    /// What the browser proves a page with: the keys, and what opens the commitments of entries.
    private void addProofs(RoutesConfig routes, Live record) {
        routes.get("/record/keys", context -> {
            session(context, "day.list");
            context.header("Cache-Control", "no-cache").contentType(JSON).result(RecordPage.keys(record));
        });
        routes.get("/record/content", context -> {
            session(context, "day.list");
            var json = Json.object();
            var list = json.putArray("content");
            for (Opening opening : Opening.of(
                    record.record(),
                    entries(context, snapshots.newest().checkpoint().size()))) {
                var line = list.addObject().put("entry", opening.entry());
                if (!opening.body().isEmpty()) {
                    line.put("salt", opening.salt()).put("body", opening.body());
                }
            }
            context.header("Cache-Control", "no-cache").contentType(JSON).result(Json.line(json) + "\n");
        });
    }

    private static List<Long> entries(Context context, long size) {
        String entries = Optional.ofNullable(context.queryParam("entries")).orElse("");
        if (!entries.matches("[0-9]{1,15}(,[0-9]{1,15}){0,99}")) {
            throw RefusedException.malformed(
                    "entries are asked for as up to 100 numbers with commas between, not '" + entries + "'");
        }
        return Arrays.stream(entries.split(","))
                .map(Long::parseLong)
                .filter(entry -> entry < size)
                .toList();
    }

    /// Makes a page for a reader from the record as it stands, without the reader's bar.
    @FunctionalInterface
    private interface PageMaker {
        String make(Snapshot shot, Reader reader, Context context) throws IOException;
    }

    /// Makes a page over the live record.
    @FunctionalInterface
    private interface LiveMaker {
        Sheet make(Snapshot shot, Sight sight, Instant now, Context context) throws IOException;
    }

    /// A page of the record in its reader's language, for those who may see days.
    private Handler page(PageMaker maker) {
        return context -> {
            var reader = Reader.of(context, session(context, "day.list").orElse(null));
            var shot = snapshots.newest();
            give(context, reader, shot.etag(reader.mark()), () -> maker.make(shot, reader, context));
        };
    }

    /// A page over the live record, at the time that the record has now or at one that is asked for (`?at=`).
    ///
    /// @param deed an operation of the table of rights that its reader must be allowed
    private Handler living(Live record, String deed, LiveMaker maker) {
        return context -> {
            var session = session(context, deed);
            var reader = Reader.of(context, session.orElse(null));
            var now = now(record, context);
            var shot = snapshots.newest();
            String mark = reader.mark() + "-" + Long.toHexString(now.getEpochSecond() / SECONDS);
            give(context, reader, shot.etag(mark), () -> page(shot, sight(reader, session), now, context, maker));
        };
    }

    /// The same for a page that shows what waits to be sent as well, which no checkpoint tells of: it is made anew
    /// whenever it is asked for.
    private Handler working(Live record, String deed, LiveMaker maker) {
        return context -> {
            var session = session(context, deed);
            var reader = Reader.of(context, session.orElse(null));
            var shot = snapshots.newest();
            context.header("Cache-Control", "no-store");
            show(context, reader, page(shot, sight(reader, session), now(record, context), context, maker));
        };
    }

    private static Instant now(Live record, Context context) {
        return instant(context).orElseGet(() -> record.clock().instant());
    }

    private static String page(Snapshot shot, Sight sight, Instant now, Context context, LiveMaker maker)
            throws IOException {
        return shot.pages().layout(sight.words()).page(maker.make(shot, sight, now, context));
    }

    private Sight sight(Reader reader, Optional<Session> session) {
        var words = Words.in(reader.language());
        return api == null
                ? new Sight(words, "", "", Sight.READING)
                : new Sight(words, api.member().name(), reader.account(), api.deeds(session));
    }

    /// A report that ends with a day, such as `week.pdf`; one in HTML is a page like others.
    private void report(Context context) throws IOException {
        var reader = Reader.of(context, session(context, "day.list").orElse(null));
        var wanted = ReportName.of(context.pathParam("report"));
        var day = day(context);
        var shot = snapshots.newest();
        if (wanted.format() == ReportFiles.Format.HTML) {
            give(context, reader, shot.etag(reader.mark()), () -> shot.report(day, wanted.kind(), reader.language()));
            return;
        }
        String etag = shot.etag(reader.language().tag());
        context.header("ETag", etag).header("Cache-Control", "no-cache");
        if (etag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        byte[] bytes = shot.report(day, wanted.kind(), wanted.format(), reader.language());
        context.header("Content-Disposition", "inline; filename=\"" + wanted.file(day) + "\"")
                .contentType(wanted.format().mediaType())
                .result(bytes);
    }

    private Optional<Session> session(Context context, String deed) {
        return api == null ? Optional.empty() : api.require(context, deed);
    }

    /// Makes text, or fails as reading does.
    @FunctionalInterface
    private interface Making {
        String make() throws IOException;
    }

    private void give(Context context, Reader reader, String etag, Making making) throws IOException {
        context.header("ETag", etag).header("Cache-Control", "no-cache");
        if (etag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        show(context, reader, making.make());
    }

    private void show(Context context, Reader reader, String page) {
        String html = ReaderBar.into(
                page, Words.in(reader.language()), reader.query(), api != null, reader.account(), reader.role());
        context.contentType(HTML).result(html);
    }

    static LocalDate day(Context context) {
        String day = context.pathParam("day");
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new NotFoundException("a day is written YYYY-MM-DD, this is '" + day + "'", e);
        }
    }

    private static Optional<Long> from(Context context) {
        return Optional.ofNullable(context.queryParam("from"))
                .filter(from -> from.matches("[0-9]{1,15}"))
                .map(Long::parseLong);
    }

    private static Optional<Instant> instant(Context context) {
        String at = context.queryParam("at");
        if (at == null) {
            return Optional.empty();
        }
        try {
            var instant = Instant.parse(at);
            if (!instant.isBefore(TimeSpan.FAR_PAST) && instant.isBefore(TimeSpan.FAR_FUTURE)) {
                return Optional.of(instant);
            }
        } catch (DateTimeParseException e) {
            // Said below, with what is expected.
        }
        throw RefusedException.malformed("a time is written 2016-09-19T20:00:00Z, this is '" + at + "'");
    }
}
