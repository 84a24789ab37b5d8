// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.truceline.pages.Archive;
import org.truceline.pages.Live;
import org.truceline.pages.Seen;
import org.truceline.people.Audit;
import org.truceline.people.OpenId;
import org.truceline.people.People;
import org.truceline.people.Rights;
import org.truceline.people.Role;
import org.truceline.people.Session;
import org.truceline.people.Whose;

/// The API of one member's people. Every operation of the description has an endpoint here and every endpoint stands in
/// the description; the same way leads to all of them:
///
/// 1. the name of this server, and how often the address asks; 2. the session; 3. for a change: that no other site
/// sends it; 4. whether the role may do this at all; 5. the request as described; 6. whose it is about, and the table
/// of rights; 7. for a change: that it comes for the first time; 8. the deed; 9. the audit.
public final class Api implements AutoCloseable {
    private static final String FOLLOW = "event.follow";

    private final Member member;
    private final People people;
    private final Rights rights;
    private final Guard guard;
    private final Live live;
    private final Devices devices;
    private final Events events;
    private final OpenApi description = OpenApi.load();
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final Map<String, Handler> elsewhere = new LinkedHashMap<>();

    /// How this API is reached.
    ///
    /// @param host name of the server beside those of loopback, empty for none
    /// @param secure whether by https
    public record Place(String host, boolean secure) {
        public static final Place LOOPBACK = new Place("", false);
    }

    /// @param archive of the member's record
    /// @param openId absent when no provider is configured
    public Api(Member member, Archive archive, People people, Rights rights, Place place, @Nullable OpenId openId) {
        this.live = new MemberLive(member, archive);
        this.member = member;
        this.people = people;
        this.rights = rights;
        this.guard = new Guard(people, place.host(), place.secure(), people.clock());
        this.devices = new Devices(people, guard, people.clock());
        this.events = new Events(member);
        endpoints.putAll(new SessionEndpoints(people, guard, people.clock(), openId).all());
        endpoints.putAll(new PeopleEndpoints(people, rights).all());
        endpoints.putAll(new RecordEndpoints(member, archive, description).all());
        endpoints.putAll(new NoteEndpoints(member).all());
        endpoints.putAll(new NoticeEndpoints(member).all());
        endpoints.putAll(new AlertEndpoints(member, people.audit()).all());
        endpoints.putAll(new ReviewEndpoints(member).all());
        endpoints.putAll(new CallEndpoints(member).all());
        endpoints.putAll(new ShiftEndpoints(people).all());
        endpoints.put(FOLLOW, Endpoint.own(ask -> Answer.done()));
    }

    /// Adds an operation that another part of this server answers, once the request has come through all checks.
    public void add(String operation, Handler handler) {
        endpoints.put(operation, Endpoint.own(ask -> Answer.done()));
        elsewhere.put(operation, handler);
    }

    /// The record as this member reads it.
    public Live live() {
        return live;
    }

    public OpenApi description() {
        return description;
    }

    /// The operations that have an endpoint.
    public Set<String> endpoints() {
        return Set.copyOf(endpoints.keySet());
    }

    /// Puts every operation of the description on the routes of a server.
    public void route(RoutesConfig routes) {
        routes.before(guard::admit);
        Entrance.route(routes);
        for (var operation : description.operations()) {
            var endpoint = Optional.ofNullable(endpoints.get(operation.id()))
                    .orElseThrow(() -> new IllegalStateException("nothing stands behind " + operation.id()));
            routes.addHttpHandler(
                    HandlerType.findOrCreate(operation.method()),
                    operation.path(),
                    context -> handle(context, operation, endpoint));
        }
    }

    /// Lets a request through to something that is not described here, such as a page.
    ///
    /// @return the session it belongs to, where somebody is signed in
    public Optional<Session> require(Context context, String deed) {
        var session = guard.session(context);
        var who = session.map(Api::who).orElse(Audit.Who.GUEST);
        if (!rights.allows(who.role(), deed, Whose.OWN)) {
            throw refuse(who, deed, "");
        }
        return session;
    }

    /// All that whoever has this session may do about what is his own member's.
    public Set<String> deeds(Optional<Session> session) {
        var role = session.map(Api::who).orElse(Audit.Who.GUEST).role();
        return rights.rows().keySet().stream()
                .filter(row -> rights.allows(role, row.deed(), Whose.OWN))
                .map(Rights.Row::deed)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Lets through who asks for something that devices in the field use: with a session, as pages do, or with a name
    /// and password in the request itself (RFC 7617), as programs that fill in forms do.
    ///
    /// @param writes whether it changes anything
    /// @return who it is, for the audit
    public Audit.Who requireDevice(Context context, String deed, boolean writes) {
        var who = devices.who(context, deed, writes);
        if (!rights.allows(who.role(), deed, Whose.OWN)) {
            throw refuse(who, deed, "");
        }
        return who;
    }

    /// Which of this member's people have seen which alert, by the alert's entry.
    public Map<String, List<Seen>> seenAlerts() {
        return AlertEndpoints.seen(people.audit()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        alert -> alert.getValue().stream()
                                .map(line -> new Seen(line.who().account(), line.at()))
                                .toList()));
    }

    public Member member() {
        return member;
    }

    /// How whoever asks reaches this server: scheme, name and port, for the addresses in answers.
    public String address(Context context) {
        return guard.address(context);
    }

    public Audit audit() {
        return people.audit();
    }

    private void handle(Context context, OpenApi.Operation operation, Endpoint endpoint) throws Exception {
        // Who gets in is not yet in: a session that is over must not keep anybody from signing in again.
        boolean isOpen = rights.allows(Role.GUEST, operation.id(), Whose.OWN);
        Optional<Session> session = isOpen ? Optional.empty() : guard.session(context);
        if (operation.writes()) {
            guard.requireOwnPage(context, session);
        }
        var who = session.map(Api::who).orElse(Audit.Who.GUEST);
        boolean mayAtAll =
                Arrays.stream(Whose.values()).anyMatch(whose -> rights.allows(who.role(), operation.id(), whose));
        if (!mayAtAll) {
            throw refuse(who, operation.id(), "");
        }
        var ask = Asking.read(context, operation, description, session);
        var whose = endpoint.whose().of(ask);
        if (!rights.allows(who.role(), operation.id(), whose)) {
            throw refuse(who, operation.id(), Asking.about(ask) + " of another");
        }
        var handler = elsewhere.get(operation.id());
        if (handler != null) {
            handler.handle(context);
        } else if (operation.id().equals(FOLLOW)) {
            follow(context, ask);
        } else {
            boolean isChange = operation.writes() && session.isPresent();
            send(context, isChange ? once(context, ask, endpoint) : look(ask, endpoint));
        }
    }

    /// What is protected is not shown before it is written down that it was.
    private Answer look(Ask ask, Endpoint endpoint) throws IOException {
        var answer = endpoint.run().run(ask);
        if (ask.operation().isProtected()) {
            people.audit().note(ask.who(), ask.operation().id(), Asking.about(ask), "seen", "");
        }
        return answer;
    }

    /// A change is done once for each key; what was refused before anything was done may come again with the same.
    private Answer once(Context context, Ask ask, Endpoint endpoint) throws IOException {
        String account = ask.signedIn().account();
        String key = Optional.ofNullable(context.header(Guard.KEY)).orElse("");
        if (!key.matches("[A-Za-z0-9_-]{8,64}")) {
            throw RefusedException.malformed(
                    "a change carries the header " + Guard.KEY + " of 8 to 64 letters, digits, _ and -");
        }
        if (!people.deeds().claim(account, key)) {
            throw new RefusedException(
                    409,
                    "Done before",
                    "a request with this " + Guard.KEY + " was taken: "
                            + people.deeds().findMade(account, key).orElse("it is under way, or was cut off"));
        }
        try {
            var answer = endpoint.run().run(ask);
            people.deeds().made(account, key, ask.operation().id() + " " + Asking.about(ask));
            people.audit().note(ask.who(), ask.operation().id(), Asking.about(ask), "done", "");
            return answer;
        } catch (RefusedException e) {
            people.deeds().free(account, key);
            people.audit().note(ask.who(), ask.operation().id(), Asking.about(ask), "refused", e.detail());
            throw e;
        }
    }

    private void follow(Context context, Ask ask) throws IOException {
        String token = ask.token();
        var caller = ask.caller();
        events.follow(
                context,
                ask.signedIn().account(),
                () -> people.sessions().use(token, caller) instanceof org.truceline.people.Sessions.Found.Live);
    }

    private RefusedException refuse(Audit.Who who, String deed, String about) {
        people.audit().note(who, deed, about, "refused", who.role().code() + " may not");
        return who.role() == Role.GUEST
                ? new RefusedException(401, "Not signed in", "sign in first: POST /api/session")
                : new RefusedException(
                        403, "No right", who.role().code() + " may not do " + deed + " here: truceline people rights");
    }

    static Audit.Who who(Session session) {
        return new Audit.Who(session.account(), session.role(), session.id());
    }

    private void send(Context context, Answer answer) {
        context.status(answer.status()).header("Cache-Control", "no-store");
        answer.headers().forEach((name, value) -> {
            switch (name) {
                case SessionEndpoints.HAND -> guard.hand(context, value);
                case SessionEndpoints.DROP -> guard.drop(context);
                case SessionEndpoints.HAND_STATE -> guard.handState(context, SessionEndpoints.STATE_COOKIE, value);
                default -> context.header(name, value);
            }
        });
        if (!answer.type().isEmpty()) {
            context.contentType(answer.type()).result(answer.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        events.close();
    }
}
