// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.truceline.people.Account;
import org.truceline.people.Audit;
import org.truceline.people.Caller;
import org.truceline.people.People;

/// Who a device in the field speaks for. Programs that fill in forms know no sessions: they send a name and a password
/// with each request (HTTP Basic, RFC 7617), which is refused where that could be overheard. What is guessed wrong
/// counts as at the door: the same limits, the same waiting.
final class Devices {
    private static final String BASIC = "basic ";
    private static final int LONGEST = 2_000;

    private final People people;
    private final Guard guard;
    private final InstantSource clock;

    Devices(People people, Guard guard, InstantSource clock) {
        this.people = people;
        this.guard = guard;
        this.clock = clock;
    }

    Audit.Who who(Context context, String deed, boolean writes) {
        String header = Optional.ofNullable(context.header("Authorization")).orElse("");
        if (header.isEmpty()) {
            return withSession(context, writes);
        }
        if (writes) {
            guard.requireOwnPage(context, Optional.empty()); // A browser sends what it knows for another site, too.
        }
        var account = proven(header, deed, Guard.caller(context));
        if (writes) {
            guard.admitWrite(account.name());
        }
        return new Audit.Who(account.name(), account.role(), "");
    }

    private Audit.Who withSession(Context context, boolean writes) {
        var session = guard.session(context);
        if (session.isEmpty()) {
            // A page has a door of its own to send people to; a browser's own window would ask them in its place.
            if (context.header("Sec-Fetch-Site") == null) {
                context.header("WWW-Authenticate", "Basic realm=\"truceline\", charset=\"UTF-8\"");
            }
            throw new RefusedException(401, "Not signed in", "a name and password are needed here");
        }
        if (writes) {
            guard.requireOwnPage(context, session);
        }
        return Api.who(session.get());
    }

    private Account proven(String header, String deed, Caller caller) {
        if (!guard.isPrivateLine()) {
            throw new RefusedException(403, "Not so", "a password is sent by https only");
        }
        var given = given(header);
        return people.findProven(given.name(), given.password()).orElseGet(() -> prove(given, deed, caller));
    }

    private Account prove(Given given, String deed, Caller caller) {
        guard.admitEntry(caller);
        return switch (people.prove(given.name(), given.password(), caller)) {
            case People.Proof.Known known -> known.account();
            case People.Proof.Refused refused -> throw refused(given, deed, caller, "name or password is not right");
            case People.Proof.Locked locked -> {
                refused(given, deed, caller, "locked until " + locked.until());
                throw RefusedException.tooMany(
                        Duration.between(clock.instant(), locked.until()), "too many attempts; wait");
            }
        };
    }

    private RefusedException refused(Given given, String deed, Caller caller, String why) {
        people.audit().note(Audit.Who.GUEST, deed, given.name(), "refused", why + ", from " + caller.address());
        return new RefusedException(401, "Not signed in", why);
    }

    private record Given(String name, String password) {}

    private static Given given(String header) {
        boolean isBasic =
                header.length() <= LONGEST && header.toLowerCase(Locale.ROOT).startsWith(BASIC);
        if (!isBasic) {
            throw RefusedException.malformed("the header Authorization is Basic here (RFC 7617)");
        }
        try {
            byte[] bytes =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw RefusedException.malformed("the header Authorization holds no name and password");
            }
            return new Given(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new RefusedException(400, "Not as described", "the header Authorization is not Basic", e);
        }
    }
}
