// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.truceline.people.Audit;
import org.truceline.people.Caller;
import org.truceline.people.People;
import org.truceline.people.RateLimit;
import org.truceline.people.Session;
import org.truceline.people.Sessions;

/// Who is asking, from where, and how often. Every request passes here before anything of it is read.
final class Guard {
    static final String COOKIE = "truceline_session";

    /// The header that carries what a page learns when it signs in. Another site's page can neither know it nor send a
    /// header of its own (Fetch, CORS-safelisted request headers).
    static final String PAGE = "Truceline-Page";

    static final String KEY = "Idempotency-Key";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int MAX_COOKIE = 100;

    private final People people;
    private final Set<String> hosts;
    private final boolean secure;
    private final RateLimit requests;
    private final RateLimit writes;
    private final RateLimit entries;

    /// @param host the name under which this server is reached beside those of loopback, empty for none
    /// @param secure whether it is reached by https
    Guard(People people, String host, boolean secure, InstantSource clock) {
        this.people = people;
        this.hosts = host.isEmpty() ? LOOPBACK : Set.of(host.toLowerCase(Locale.ROOT));
        this.secure = secure;
        // A page asks for a dozen things at once; a program that measures may ask 400 times a second, not more.
        this.requests = new RateLimit(2_000, Duration.ofSeconds(5), clock);
        // Nobody writes five notes a second for a minute.
        this.writes = new RateLimit(300, Duration.ofMinutes(1), clock);
        this.entries = new RateLimit(30, Duration.ofMinutes(1), clock);
    }

    /// Holds off floods, and names that another site has pointed at this machine (DNS rebinding).
    void admit(Context context) {
        String host = String.valueOf(context.header("Host")).toLowerCase(Locale.ROOT);
        if (!hosts.contains(host.replaceFirst(":[0-9]{1,5}$", ""))) {
            throw new RefusedException(421, "Not here", "this server is not called " + host);
        }
        take(requests, context.ip(), "requests from this address");
    }

    /// Attempts to sign in or to set a password, which cost a slow hash each.
    void admitEntry(Caller caller) {
        take(entries, caller.address(), "attempts from this address");
    }

    /// Scheme, name and port that a request came by; the name was held against those of this server.
    String address(Context context) {
        return (secure ? "https://" : "http://") + context.header("Host");
    }

    /// Attempts to write, which are rarer than looks.
    void admitWrite(String account) {
        take(writes, account, "changes by this account");
    }

    /// Whether a password may come with a request here: by https, or without leaving this machine.
    boolean isPrivateLine() {
        return secure || hosts.equals(LOOPBACK);
    }

    private static void take(RateLimit limit, String key, String what) {
        limit.take(key).ifPresent(wait -> {
            throw RefusedException.tooMany(wait, "too many " + what);
        });
    }

    static Caller caller(Context context) {
        return new Caller(context.ip(), Optional.ofNullable(context.userAgent()).orElse(""));
    }

    /// The token of the session cookie, empty without one.
    static String token(Context context) {
        String token = Optional.ofNullable(context.cookie(COOKIE)).orElse("");
        return token.length() <= MAX_COOKIE ? token : "";
    }

    /// The session that a request belongs to. One whose token is out of place is ended and named.
    Optional<Session> session(Context context) {
        String token = token(context);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        return switch (people.sessions().use(token, caller(context))) {
            case Sessions.Found.Live live -> Optional.of(live.session());
            case Sessions.Found.Unknown unknown -> throw over(context, "there is no such session");
            case Sessions.Found.Over over -> throw over(context, over.session().ended());
            case Sessions.Found.Stolen stolen -> {
                var session = stolen.session();
                people.audit()
                        .note(
                                new Audit.Who(session.account(), session.role(), session.id()),
                                "session.show",
                                session.id(),
                                "refused",
                                "the session was stolen or moved: it began at "
                                        + session.caller().address() + ", came from "
                                        + stolen.from().address() + "; it was ended");
                throw over(context, "it was used from another place than it began at");
            }
        };
    }

    private RefusedException over(Context context, String why) {
        drop(context);
        return new RefusedException(401, "Signed out", "the session is over: " + why);
    }

    /// What a request must carry that changes anything: it is from this server's own pages or from a program, not from
    /// another site's page in the browser of somebody signed in.
    void requireOwnPage(Context context, Optional<Session> session) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean isForeign =
                (site != null && !site.equals("same-origin")) || (origin != null && !origin.equals(address(context)));
        if (isForeign) {
            throw new RefusedException(403, "Not from here", "this is sent by another site");
        }
        if (session.isPresent()) {
            String expected = Sessions.pageToken(token(context));
            if (!expected.equals(context.header(PAGE))) {
                throw new RefusedException(
                        403, "Not from here", "the header " + PAGE + " must carry the page token of the session");
            }
            admitWrite(session.get().account());
        }
    }

    /// Hands a token to the browser, out of reach of its scripts and of other sites.
    void hand(Context context, String token) {
        context.cookie(cookie(COOKIE, token, SameSite.STRICT, (int) Sessions.LASTS.toSeconds()));
    }

    /// Another cookie, which must come back when another site sends the browser here.
    void handState(Context context, String name, String value) {
        context.cookie(cookie(name, value, SameSite.LAX, 600));
    }

    void drop(Context context) {
        context.cookie(cookie(COOKIE, "", SameSite.STRICT, 0));
    }

    private Cookie cookie(String name, String value, SameSite sameSite, int seconds) {
        return new Cookie(name, value, "/", seconds, secure, true, null, sameSite);
    }
}
