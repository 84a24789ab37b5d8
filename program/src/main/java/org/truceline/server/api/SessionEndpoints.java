// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truceline.journal.Json;
import org.truceline.people.Accounts;
import org.truceline.people.Audit;
import org.truceline.people.OpenId;
import org.truceline.people.People;
import org.truceline.people.People.SignIn;
import org.truceline.people.Session;
import org.truceline.people.Sessions;
import org.truceline.people.Whose;
import tools.jackson.databind.node.ObjectNode;

/// Signing in and out, passwords, and the sessions that are open.
final class SessionEndpoints {
    static final String STATE_COOKIE = "truceline_openid";

    /// Carries the token of a new session to the [Api], which alone touches cookies.
    static final String HAND = "Set-Session";

    static final String DROP = "Drop-Session";
    static final String HAND_STATE = "Set-State";

    private final People people;
    private final Guard guard;
    private final InstantSource clock;
    private final @Nullable OpenId openId;

    SessionEndpoints(People people, Guard guard, InstantSource clock, @Nullable OpenId openId) {
        this.people = people;
        this.guard = guard;
        this.clock = clock;
        this.openId = openId;
    }

    Map<String, Endpoint> all() {
        return Map.of(
                "session.start", Endpoint.own(this::start),
                "session.show", Endpoint.own(ask -> Answer.of(mine(ask.signedIn(), ask.token()))),
                "session.end", Endpoint.own(this::end),
                "session.list", new Endpoint(this::whoseList, this::list),
                "session.cut", new Endpoint(this::whose, this::cut),
                "password.set", Endpoint.own(this::setPassword),
                "password.change", Endpoint.own(this::changePassword),
                "openid.begin", Endpoint.own(this::beginOpenId),
                "openid.return", Endpoint.own(this::endOpenId));
    }

    private Answer start(Ask ask) {
        guard.admitEntry(ask.caller());
        String account = ask.text("account");
        var came = people.signIn(account, ask.text("password"), ask.caller());
        return welcome(came, ask, account);
    }

    private Answer welcome(SignIn came, Ask ask, String account) {
        return switch (came) {
            case SignIn.Welcome welcome -> {
                var session = welcome.begun().session();
                var who = new Audit.Who(session.account(), session.role(), session.id());
                people.audit()
                        .note(
                                who,
                                ask.operation().id(),
                                session.id(),
                                "done",
                                "from " + ask.caller().address());
                String token = welcome.begun().token();
                yield Answer.made(mine(session, token)).with(HAND, token);
            }
            case SignIn.Refused refused -> throw refusedEntry(ask, account, "name or password is not right", 401);
            case SignIn.Locked locked -> {
                refusedEntry(ask, account, "locked until " + locked.until(), 429);
                throw RefusedException.tooMany(
                        Duration.between(clock.instant(), locked.until()), "too many attempts; wait");
            }
        };
    }

    private RefusedException refusedEntry(Ask ask, String account, String why, int status) {
        people.audit()
                .note(
                        Audit.Who.GUEST,
                        ask.operation().id(),
                        account,
                        "refused",
                        why + ", from " + ask.caller().address());
        return new RefusedException(status, "Not signed in", why);
    }

    private Answer end(Ask ask) {
        people.sessions().end(ask.signedIn().id(), "signed out");
        return Answer.done().with(DROP, "yes");
    }

    /// One's own sessions, or with `everybody` those of all accounts.
    private Whose whoseList(Ask ask) {
        return ask.findValue("of").filter("everybody"::equals).isPresent() ? Whose.OTHER : Whose.OWN;
    }

    private Answer list(Ask ask) {
        var of = whoseList(ask) == Whose.OTHER
                ? Optional.<String>empty()
                : Optional.of(ask.signedIn().account());
        var list = Json.object();
        var sessions = list.putArray("sessions");
        people.sessions().list(of).forEach(session -> sessions.add(json(session)));
        return Answer.of(list);
    }

    private Whose whose(Ask ask) {
        var session = people.sessions()
                .find(ask.value("session"))
                .orElseThrow(() -> RefusedException.missing("there is no session " + ask.value("session")));
        return session.account().equals(ask.signedIn().account()) ? Whose.OWN : Whose.OTHER;
    }

    private Answer cut(Ask ask) {
        boolean wasOpen = people.sessions()
                .end(ask.value("session"), "ended by " + ask.signedIn().account());
        if (!wasOpen) {
            throw new RefusedException(409, "Over", "the session is over already");
        }
        return Answer.done();
    }

    private Answer setPassword(Ask ask) {
        guard.admitEntry(ask.caller());
        try {
            var account = people.accounts().setPassword(ask.text("link"), ask.text("password"));
            people.audit()
                    .note(
                            Audit.Who.GUEST,
                            ask.operation().id(),
                            account.name(),
                            "done",
                            "from " + ask.caller().address());
            return Answer.of(Json.object()
                    .put("account", account.name())
                    .put("role", account.role().code()));
        } catch (Accounts.NoSuchLinkException e) {
            throw refusedEntry(ask, "", String.valueOf(e.getMessage()), 403);
        } catch (IllegalArgumentException e) {
            throw RefusedException.against(String.valueOf(e.getMessage()));
        }
    }

    private Answer changePassword(Ask ask) {
        guard.admitEntry(ask.caller());
        String account = ask.signedIn().account();
        try {
            if (!people.accounts().changePassword(account, ask.text("present"), ask.text("password"))) {
                throw refusedEntry(ask, account, "the present password is not right", 403);
            }
            return Answer.done().with(DROP, "yes");
        } catch (IllegalArgumentException e) {
            throw RefusedException.against(String.valueOf(e.getMessage()));
        }
    }

    private OpenId openId() {
        if (openId == null) {
            throw RefusedException.missing("no provider of OpenID Connect is configured here");
        }
        return openId;
    }

    private Answer beginOpenId(Ask ask) {
        var provider = openId();
        guard.admitEntry(ask.caller());
        try {
            var begun = provider.begin();
            return Answer.goTo(begun.go().toString()).with(HAND_STATE, begun.state());
        } catch (OpenId.RefusedException e) {
            throw new RefusedException(502, "Provider", String.valueOf(e.getMessage()), e);
        }
    }

    /// The browser was sent here by another site, so that it would not send a strict cookie on with a redirection; the
    /// page that it gets instead takes it home as its own.
    private Answer endOpenId(Ask ask) {
        var provider = openId();
        guard.admitEntry(ask.caller());
        try {
            var person = provider.end(ask.cookies().getOrDefault(STATE_COOKIE, ""), ask.queryString());
            var welcome = welcome(people.signIn(person, ask.caller()), ask, person.subject());
            return Answer.of(
                            "text/html;charset=utf-8",
                            "<!doctype html><html lang=\"en\"><title>Signed in</title>"
                                    + "<meta http-equiv=\"refresh\" content=\"0;url=/\"><p><a href=\"/\">Go on</a></p>\n")
                    .with(HAND, welcome.headers().getOrDefault(HAND, ""));
        } catch (OpenId.RefusedException e) {
            throw refusedEntry(ask, "", String.valueOf(e.getMessage()), 403);
        }
    }

    private static ObjectNode mine(Session session, String token) {
        return json(session).put("page_token", Sessions.pageToken(token));
    }

    private static ObjectNode json(Session session) {
        Instant until = session.began().plus(Sessions.LASTS);
        return Json.object()
                .put("id", session.id())
                .put("account", session.account())
                .put("role", session.role().code())
                .put("began", session.began().toString())
                .put("seen", session.seen().toString())
                .put("until", until.toString())
                .put("address", session.caller().address())
                .put("agent", session.caller().agent())
                .put("ended", session.ended());
    }
}
