// SPDX-License-Identifier: Apache-2.0
package org.truceline.server.api;

import java.util.Arrays;
import java.util.Map;
import org.truceline.journal.Json;
import org.truceline.model.Coded;
import org.truceline.people.Account;
import org.truceline.people.Accounts;
import org.truceline.people.Outbox;
import org.truceline.people.People;
import org.truceline.people.Rights;
import org.truceline.people.Role;
import tools.jackson.databind.node.ObjectNode;

/// The accounts of this member, what each role may, what was done, and the mail that went out.
final class PeopleEndpoints {
    private static final int PAGE = 500;

    private final People people;
    private final Rights rights;

    PeopleEndpoints(People people, Rights rights) {
        this.people = people;
        this.rights = rights;
    }

    Map<String, Endpoint> all() {
        return Map.of(
                "people.list", Endpoint.own(this::list),
                "people.add", Endpoint.own(this::add),
                "people.disable", Endpoint.own(this::disable),
                "people.link", Endpoint.own(this::link),
                "rights.list", Endpoint.own(this::rights),
                "audit.list", Endpoint.own(this::audit),
                "mail.list", Endpoint.own(this::mail));
    }

    private Answer list(Ask ask) {
        var json = Json.object();
        var list = json.putArray("people");
        people.accounts().list().forEach(account -> list.add(json(account)));
        return Answer.of(json);
    }

    private Answer add(Ask ask) {
        try {
            String name = ask.text("account");
            people.accounts().add(name, Coded.parse(Role.class, ask.text("role")));
            return Answer.made(linked(name));
        } catch (IllegalArgumentException e) {
            throw RefusedException.against(String.valueOf(e.getMessage()));
        }
    }

    private Answer disable(Ask ask) {
        requireThere(ask);
        try {
            people.accounts().disable(ask.value("account"));
            return Answer.done();
        } catch (IllegalArgumentException e) {
            throw RefusedException.against(String.valueOf(e.getMessage()));
        }
    }

    private Answer link(Ask ask) {
        requireThere(ask);
        try {
            return Answer.made(linked(ask.value("account")));
        } catch (IllegalArgumentException e) {
            throw RefusedException.against(String.valueOf(e.getMessage()));
        }
    }

    private void requireThere(Ask ask) {
        String name = ask.value("account");
        if (people.accounts().find(name).isEmpty()) {
            throw RefusedException.missing("there is no account " + name);
        }
    }

    private ObjectNode linked(String name) {
        return Json.object()
                .put("account", name)
                .put("link", people.accounts().link(name))
                .put("hours", Accounts.LINK_LASTS.toHours());
    }

    private static ObjectNode json(Account account) {
        return Json.object()
                .put("account", account.name())
                .put("role", account.role().code())
                .put("disabled", account.disabled())
                .put("password", account.hasPassword())
                .put("openid", !account.subject().isEmpty());
    }

    private Answer rights(Ask ask) {
        var json = Json.object();
        var list = json.putArray("rights");
        rights.rows().forEach((row, may) -> {
            var line = list.addObject()
                    .put("deed", row.deed())
                    .put("whose", row.whose().code());
            var roles = line.putArray("roles");
            Arrays.stream(Role.values()).filter(may::contains).forEach(role -> roles.add(role.code()));
        });
        return Answer.of(json);
    }

    private Answer audit(Ask ask) {
        long after = ask.findValue("after").map(Long::parseLong).orElse(0L);
        var json = Json.object();
        people.audit().findFault().ifPresent(line -> json.put("fault_at", line));
        var list = json.putArray("lines");
        people.audit()
                .list(after, PAGE)
                .forEach(line -> list.addObject()
                        .put("n", line.n())
                        .put("at", line.at().toString())
                        .put("account", line.who().account())
                        .put("role", line.who().role().code())
                        .put("session", line.who().session())
                        .put("deed", line.deed())
                        .put("about", line.about())
                        .put("outcome", line.outcome())
                        .put("detail", line.detail()));
        return Answer.of(json);
    }

    private Answer mail(Ask ask) {
        var json = Json.object();
        var list = json.putArray("mail");
        people.outbox().list(PAGE).forEach(mail -> list.add(json(mail)));
        return Answer.of(json);
    }

    private static ObjectNode json(Outbox.Mail mail) {
        var json = Json.object()
                .put("id", mail.id())
                .put("recipient", mail.recipient())
                .put("subject", mail.subject())
                .put("made", mail.made().toString())
                .put("tries", mail.tries())
                .put("said", mail.said());
        mail.sent().ifPresent(at -> json.put("sent", at.toString()));
        return json;
    }
}
